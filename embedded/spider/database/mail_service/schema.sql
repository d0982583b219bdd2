CREATE TABLE outlet (
  outlet_id INTEGER PRIMARY KEY,
  name TEXT,
  district TEXT,
  workers INTEGER
);
INSERT INTO outlet VALUES (1, 'Main Post', 'Center', 64);
INSERT INTO outlet VALUES (2, 'South Post', 'South', 18);
INSERT INTO outlet VALUES (3, 'Dock Post', 'Harbor', 9);
INSERT INTO outlet VALUES (4, 'Hill Post', 'South', 25);
INSERT INTO outlet VALUES (5, 'Park Post', 'West', 12);
CREATE TABLE carrier (
  carrier_id INTEGER PRIMARY KEY,
  name TEXT,
  district TEXT,
  age INTEGER,
  salary INTEGER,
  outlet_id INTEGER,
  FOREIGN KEY (outlet_id) REFERENCES outlet (outlet_id)
);
INSERT INTO carrier VALUES (1, 'Arturo Gil', 'Center', 33, 2100, 1);
INSERT INTO carrier VALUES (2, 'Beata Kos', 'South', 48, 2500, 1);
INSERT INTO carrier VALUES (3, 'Conrad Iv', 'Harbor', 56, 2700, 3);
INSERT INTO carrier VALUES (4, 'Dalia Mir', 'West', 29, 1950, 1);
INSERT INTO carrier VALUES (5, 'Ewan Low', 'South', 41, 2300, 2);
INSERT INTO carrier VALUES (6, 'Faith Orr', 'North', 37, 2200, 4);
CREATE TABLE parcel (
  parcel_id INTEGER PRIMARY KEY,
  code TEXT,
  content TEXT,
  weight INTEGER,
  price INTEGER,
  carrier_id INTEGER,
  FOREIGN KEY (carrier_id) REFERENCES carrier (carrier_id)
);
INSERT INTO parcel VALUES (1, 'X1', 'books', 6, 14, 1);
INSERT INTO parcel VALUES (2, 'X2', 'shoes', 2, 8, 1);
INSERT INTO parcel VALUES (3, 'X3', 'wine', 9, 20, 2);
INSERT INTO parcel VALUES (4, 'X4', 'toys', 4, 11, 3);
INSERT INTO parcel VALUES (5, 'X5', 'books', 12, 25, 4);
INSERT INTO parcel VALUES (6, 'X6', 'shoes', 3, 9, 1);
INSERT INTO parcel VALUES (7, 'X7', 'wine', 15, 31, 5);
INSERT INTO parcel VALUES (8, 'X8', 'toys', 5, 13, 2);
INSERT INTO parcel VALUES (9, 'X9', 'books', 8, 17, 2);
