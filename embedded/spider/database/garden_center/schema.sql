CREATE TABLE supplier (
  supplier_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  year INTEGER
);
INSERT INTO supplier VALUES (1, 'Green Hands', 'Holland', 1979);
INSERT INTO supplier VALUES (2, 'Tulip King', 'Holland', 1991);
INSERT INTO supplier VALUES (3, 'Bonsai House', 'Japan', 2004);
INSERT INTO supplier VALUES (4, 'Rosenhof', 'Germany', 1966);
INSERT INTO supplier VALUES (5, 'Wild Seeds', 'Ireland', 2012);
CREATE TABLE plant (
  plant_id INTEGER PRIMARY KEY,
  name TEXT,
  color TEXT,
  price INTEGER,
  height INTEGER,
  supplier_id INTEGER,
  FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id)
);
INSERT INTO plant VALUES (1, 'Tulip', 'red', 3, 40, 2);
INSERT INTO plant VALUES (2, 'Daffodil', 'yellow', 2, 35, 2);
INSERT INTO plant VALUES (3, 'Rose', 'red', 12, 90, 4);
INSERT INTO plant VALUES (4, 'Lavender', 'purple', 7, 55, 1);
INSERT INTO plant VALUES (5, 'Maple Tree', 'green', 85, 160, 3);
INSERT INTO plant VALUES (6, 'Sunflower', 'yellow', 5, 180, 1);
INSERT INTO plant VALUES (7, 'Iris', 'purple', 6, 70, 2);
INSERT INTO plant VALUES (8, 'Fern', 'green', 9, 60, 5);
CREATE TABLE gardener (
  gardener_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER,
  salary INTEGER,
  plant_id INTEGER,
  FOREIGN KEY (plant_id) REFERENCES plant (plant_id)
);
INSERT INTO gardener VALUES (1, 'Ann Grove', 'Ireland', 33, 1900, 1);
INSERT INTO gardener VALUES (2, 'Ben Hedge', 'Germany', 57, 2600, 3);
INSERT INTO gardener VALUES (3, 'Cat Thorn', 'Ireland', 28, 1750, 3);
INSERT INTO gardener VALUES (4, 'Don Leaf', 'Holland', 44, 2200, 4);
INSERT INTO gardener VALUES (5, 'Eve Root', 'Scotland', 39, 2050, 8);
INSERT INTO gardener VALUES (6, 'Gus Field', 'Germany', 62, 2450, 5);
