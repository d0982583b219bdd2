CREATE TABLE pharmacy (
  pharmacy_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  rent INTEGER,
  workers INTEGER
);
INSERT INTO pharmacy VALUES (1, 'Lion Pharmacy', 'Bremen', 2400, 9);
INSERT INTO pharmacy VALUES (2, 'Corner Drugs', 'Lyon', 1150, 4);
INSERT INTO pharmacy VALUES (3, 'Harbor Pharmacy', 'Bremen', 3100, 12);
INSERT INTO pharmacy VALUES (4, 'Old Mortar', 'Ghent', 870, 3);
INSERT INTO pharmacy VALUES (5, 'Bell Pharmacy', 'Lyon', 1900, 7);
INSERT INTO pharmacy VALUES (6, 'Mint House', 'Bremen', 1420, 5);
CREATE TABLE remedy (
  remedy_id INTEGER PRIMARY KEY,
  name TEXT,
  form TEXT,
  dose INTEGER,
  price INTEGER
);
INSERT INTO remedy VALUES (1, 'Calmadol', 'tablets', 400, 11);
INSERT INTO remedy VALUES (2, 'Nasofin', 'spray', 35, 7);
INSERT INTO remedy VALUES (3, 'Dormilex', 'tablets', 20, 19);
INSERT INTO remedy VALUES (4, 'Gastrolin', 'syrup', 150, 14);
INSERT INTO remedy VALUES (5, 'Pulmocare', 'syrup', 90, 23);
INSERT INTO remedy VALUES (6, 'Dermasol', 'cream', 60, 9);
INSERT INTO remedy VALUES (7, 'Cardion', 'tablets', 75, 38);
CREATE TABLE prescription (
  prescription_id INTEGER PRIMARY KEY,
  code TEXT,
  status TEXT,
  surcharge INTEGER,
  days INTEGER,
  pharmacy_id INTEGER,
  remedy_id INTEGER,
  FOREIGN KEY (pharmacy_id) REFERENCES pharmacy (pharmacy_id),
  FOREIGN KEY (remedy_id) REFERENCES remedy (remedy_id)
);
INSERT INTO prescription VALUES (1, 'AK101', 'paid', 5, 10, 1, 1);
INSERT INTO prescription VALUES (2, 'AK118', 'open', 12, 30, 1, 7);
INSERT INTO prescription VALUES (3, 'BT103', 'paid', 3, 7, 3, 4);
INSERT INTO prescription VALUES (4, 'BT140', 'refused', 20, 90, 3, 7);
INSERT INTO prescription VALUES (5, 'AK167', 'paid', 8, 14, 2, 5);
INSERT INTO prescription VALUES (6, 'CN106', 'open', 6, 21, 5, 3);
INSERT INTO prescription VALUES (7, 'CN152', 'refused', 15, 60, 3, 3);
INSERT INTO prescription VALUES (8, 'BT108', 'paid', 2, 5, 4, 1);
INSERT INTO prescription VALUES (9, 'AK133', 'paid', 9, 28, 1, 5);
INSERT INTO prescription VALUES (10, 'DV110', 'open', 4, 12, 5, 4);
INSERT INTO prescription VALUES (11, 'CN121', 'paid', 7, 45, 3, 1);
