CREATE TABLE baker (
  baker_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  age INTEGER,
  salary INTEGER
);
INSERT INTO baker VALUES (1, 'Ada Crumb', 'Denby', 45, 2400);
INSERT INTO baker VALUES (2, 'Bill Rye', 'Corley', 31, 1900);
INSERT INTO baker VALUES (3, 'Cora Wheat', 'Denby', 58, 2800);
INSERT INTO baker VALUES (4, 'Dale Oats', 'Marsh', 26, 1700);
INSERT INTO baker VALUES (5, 'Ella Honey', 'Corley', 39, 2150);
CREATE TABLE shop (
  shop_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  area INTEGER,
  year INTEGER
);
INSERT INTO shop VALUES (1, 'Corner Oven', 'Denby', 80, 1985);
INSERT INTO shop VALUES (2, 'Sweet Home', 'Corley', 120, 2001);
INSERT INTO shop VALUES (3, 'Daily Bread', 'Denby', 65, 2014);
INSERT INTO shop VALUES (4, 'Sugar Lane', 'Halton', 95, 1993);
CREATE TABLE cake (
  cake_id INTEGER PRIMARY KEY,
  name TEXT,
  flavor TEXT,
  price INTEGER,
  calories INTEGER,
  baker_id INTEGER,
  shop_id INTEGER,
  FOREIGN KEY (baker_id) REFERENCES baker (baker_id),
  FOREIGN KEY (shop_id) REFERENCES shop (shop_id)
);
INSERT INTO cake VALUES (1, 'Lemon Dream', 'lemon', 18, 310, 1, 1);
INSERT INTO cake VALUES (2, 'Choco Tower', 'chocolate', 32, 640, 1, 2);
INSERT INTO cake VALUES (3, 'Nut Ring', 'nut', 21, 480, 2, 2);
INSERT INTO cake VALUES (4, 'Berry Heart', 'berry', 25, 350, 3, 3);
INSERT INTO cake VALUES (5, 'Mocha Slice', 'chocolate', 12, 420, 3, 1);
INSERT INTO cake VALUES (6, 'Lemon Pie', 'lemon', 15, 380, 5, 2);
INSERT INTO cake VALUES (7, 'Walnut Log', 'nut', 28, 560, 1, 3);
INSERT INTO cake VALUES (8, 'Cocoa Kiss', 'chocolate', 9, 220, 5, 1);
