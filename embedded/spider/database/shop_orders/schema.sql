CREATE TABLE customer (
  customer_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  age INTEGER,
  points INTEGER
);
INSERT INTO customer VALUES (1, 'Andy Lake', 'Miami', 32, 140);
INSERT INTO customer VALUES (2, 'Betty Fry', 'Tampa', 58, 420);
INSERT INTO customer VALUES (3, 'Carl Wise', 'Miami', 24, 60);
INSERT INTO customer VALUES (4, 'Dora Pope', 'Orlando', 46, 310);
INSERT INTO customer VALUES (5, 'Eric Sands', 'Tampa', 39, 205);
INSERT INTO customer VALUES (6, 'Flo Grange', 'Miami', 67, 515);
CREATE TABLE product (
  product_id INTEGER PRIMARY KEY,
  name TEXT,
  color TEXT,
  price INTEGER,
  weight INTEGER
);
INSERT INTO product VALUES (1, 'Desk Lamp', 'white', 35, 2);
INSERT INTO product VALUES (2, 'Oak Table', 'brown', 240, 31);
INSERT INTO product VALUES (3, 'Wool Carpet', 'red', 180, 12);
INSERT INTO product VALUES (4, 'Steel Chair', 'black', 75, 7);
INSERT INTO product VALUES (5, 'Wall Clock', 'white', 28, 1);
INSERT INTO product VALUES (6, 'Glass Vase', 'blue', 52, 3);
CREATE TABLE purchase (
  purchase_id INTEGER PRIMARY KEY,
  code TEXT,
  payment TEXT,
  amount INTEGER,
  year INTEGER,
  customer_id INTEGER,
  product_id INTEGER,
  FOREIGN KEY (customer_id) REFERENCES customer (customer_id),
  FOREIGN KEY (product_id) REFERENCES product (product_id)
);
INSERT INTO purchase VALUES (1, 'P1', 'card', 2, 2019, 1, 1);
INSERT INTO purchase VALUES (2, 'P2', 'cash', 1, 2020, 2, 2);
INSERT INTO purchase VALUES (3, 'P3', 'card', 4, 2021, 2, 4);
INSERT INTO purchase VALUES (4, 'P4', 'check', 3, 2018, 4, 5);
INSERT INTO purchase VALUES (5, 'P5', 'card', 6, 2022, 2, 1);
INSERT INTO purchase VALUES (6, 'P6', 'cash', 5, 2017, 5, 3);
INSERT INTO purchase VALUES (7, 'P7', 'cash', 8, 2016, 6, 4);
INSERT INTO purchase VALUES (8, 'P8', 'card', 7, 2015, 1, 2);
INSERT INTO purchase VALUES (9, 'P9', 'check', 10, 2014, 6, 1);
