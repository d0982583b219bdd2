CREATE TABLE village (
  village_id INTEGER PRIMARY KEY,
  name TEXT,
  county TEXT,
  people INTEGER,
  area INTEGER
);
INSERT INTO village VALUES (1, 'Oakham', 'Kent', 2400, 31);
INSERT INTO village VALUES (2, 'Thornby', 'Essex', 900, 12);
INSERT INTO village VALUES (3, 'Millbrook', 'Kent', 4100, 45);
INSERT INTO village VALUES (4, 'Foxley', 'Dorset', 650, 20);
INSERT INTO village VALUES (5, 'Westerham', 'Essex', 3200, 38);
INSERT INTO village VALUES (6, 'Little Combe', 'Dorset', 310, 9);
CREATE TABLE festival (
  festival_id INTEGER PRIMARY KEY,
  name TEXT,
  season TEXT,
  guests INTEGER,
  cost INTEGER,
  village_id INTEGER,
  FOREIGN KEY (village_id) REFERENCES village (village_id)
);
INSERT INTO festival VALUES (1, 'Apple Day', 'autumn', 1200, 14, 1);
INSERT INTO festival VALUES (2, 'Lantern Walk', 'winter', 450, 6, 2);
INSERT INTO festival VALUES (3, 'Cheese Fair', 'summer', 2600, 31, 3);
INSERT INTO festival VALUES (4, 'May Dance', 'spring', 800, 9, 3);
INSERT INTO festival VALUES (5, 'Harvest Feast', 'autumn', 1500, 18, 5);
INSERT INTO festival VALUES (6, 'Duck Race', 'summer', 700, 4, 1);
INSERT INTO festival VALUES (7, 'Snow Market', 'winter', 1900, 22, 3);
INSERT INTO festival VALUES (8, 'Folk Weekend', 'summer', 3300, 40, 5);
CREATE TABLE stall (
  stall_id INTEGER PRIMARY KEY,
  name TEXT,
  goods TEXT,
  rent INTEGER,
  tables INTEGER,
  festival_id INTEGER,
  FOREIGN KEY (festival_id) REFERENCES festival (festival_id)
);
INSERT INTO stall VALUES (1, 'Sweet Corner', 'candy', 40, 3, 1);
INSERT INTO stall VALUES (2, 'Honey Hut', 'honey', 25, 1, 1);
INSERT INTO stall VALUES (3, 'Wool Basket', 'scarves', 55, 4, 2);
INSERT INTO stall VALUES (4, 'Brie and Blue', 'cheese', 80, 6, 3);
INSERT INTO stall VALUES (5, 'Garden Gold', 'honey', 35, 2, 4);
INSERT INTO stall VALUES (6, 'Bread Board', 'bread', 60, 5, 5);
INSERT INTO stall VALUES (7, 'Candy Cane', 'candy', 45, 7, 7);
INSERT INTO stall VALUES (8, 'Goat Farm', 'cheese', 70, 8, 3);
INSERT INTO stall VALUES (9, 'Rubber Duck', 'toys', 30, 9, 6);
INSERT INTO stall VALUES (10, 'Crusty Loaf', 'bread', 50, 10, 8);
