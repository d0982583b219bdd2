CREATE TABLE furnace (
  furnace_id INTEGER PRIMARY KEY,
  name TEXT,
  fuel TEXT,
  heat INTEGER,
  capacity INTEGER
);
INSERT INTO furnace VALUES (1, 'Big Anna', 'gas', 1180, 640);
INSERT INTO furnace VALUES (2, 'Old Dragon', 'wood', 1040, 310);
INSERT INTO furnace VALUES (3, 'Little Anna', 'gas', 1125, 150);
INSERT INTO furnace VALUES (4, 'Red Mouth', 'oil', 1210, 480);
INSERT INTO furnace VALUES (5, 'Stone Dragon', 'wood', 990, 270);
INSERT INTO furnace VALUES (6, 'North Pot', 'oil', 1090, 95);
CREATE TABLE blower (
  blower_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  craft TEXT,
  wage INTEGER
);
INSERT INTO blower VALUES (1, 'Enzo Bassi', 'Murano', 'engraving', 46);
INSERT INTO blower VALUES (2, 'Tilda Ros', 'Kosta', 'casting', 39);
INSERT INTO blower VALUES (3, 'Marek Hajek', 'Nizbor', 'engraving', 31);
INSERT INTO blower VALUES (4, 'Lucia Bassi', 'Murano', 'painting', 52);
INSERT INTO blower VALUES (5, 'Olof Berg', 'Kosta', 'painting', 28);
INSERT INTO blower VALUES (6, 'Jana Hajek', 'Nizbor', 'casting', 35);
INSERT INTO blower VALUES (7, 'Piero Salt', 'Murano', 'engraving', 24);
CREATE TABLE vase (
  vase_id INTEGER PRIMARY KEY,
  title TEXT,
  color TEXT,
  height INTEGER,
  price INTEGER,
  blower_id INTEGER,
  furnace_id INTEGER,
  FOREIGN KEY (blower_id) REFERENCES blower (blower_id),
  FOREIGN KEY (furnace_id) REFERENCES furnace (furnace_id)
);
INSERT INTO vase VALUES (1, 'Sea Lily', 'blue', 34, 420, 1, 1);
INSERT INTO vase VALUES (2, 'Moon Drop', 'violet', 21, 185, 2, 2);
INSERT INTO vase VALUES (3, 'Fire Lily', 'amber', 47, 610, 1, 4);
INSERT INTO vase VALUES (4, 'Forest Rain', 'green', 29, 240, 3, 2);
INSERT INTO vase VALUES (5, 'Swan Neck', 'violet', 62, 870, 4, 1);
INSERT INTO vase VALUES (6, 'Night Lily', 'blue', 18, 130, 6, 3);
INSERT INTO vase VALUES (7, 'Honey Cup', 'amber', 12, 75, 5, 3);
INSERT INTO vase VALUES (8, 'Deep Lake', 'blue', 55, 730, 4, 4);
INSERT INTO vase VALUES (9, 'Spring Rain', 'green', 38, 365, 2, 1);
INSERT INTO vase VALUES (10, 'Frost Cup', 'violet', 15, 98, 6, 5);
INSERT INTO vase VALUES (11, 'Sun Drop', 'amber', 26, 290, 1, 1);
