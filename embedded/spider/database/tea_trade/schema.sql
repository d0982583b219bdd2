CREATE TABLE plantation (
  plantation_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  soil TEXT,
  elevation INTEGER,
  harvest INTEGER
);
INSERT INTO plantation VALUES (1, 'Misty Ridge', 'India', 'clay', 1850, 420);
INSERT INTO plantation VALUES (2, 'Jade Terrace', 'China', 'sand', 960, 730);
INSERT INTO plantation VALUES (3, 'Monsoon Valley', 'India', 'loam', 540, 1150);
INSERT INTO plantation VALUES (4, 'Crater Estate', 'Kenya', 'loam', 2100, 610);
INSERT INTO plantation VALUES (5, 'Plum Garden', 'China', 'clay', 1230, 280);
INSERT INTO plantation VALUES (6, 'Cloud Steps', 'Nepal', 'sand', 1640, 95);
CREATE TABLE merchant (
  merchant_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER,
  profit INTEGER
);
INSERT INTO merchant VALUES (1, 'Jasper Wold', 'England', 54, 880);
INSERT INTO merchant VALUES (2, 'Mei Zhou', 'China', 41, 1320);
INSERT INTO merchant VALUES (3, 'Anand Rao', 'India', 63, 2050);
INSERT INTO merchant VALUES (4, 'Karin Busch', 'Germany', 37, 460);
INSERT INTO merchant VALUES (5, 'Samuel Otieno', 'Kenya', 48, 590);
INSERT INTO merchant VALUES (6, 'Lucy Thorne', 'England', 29, 150);
CREATE TABLE tea (
  tea_id INTEGER PRIMARY KEY,
  name TEXT,
  kind TEXT,
  flavor TEXT,
  price INTEGER,
  strength INTEGER,
  plantation_id INTEGER,
  merchant_id INTEGER,
  FOREIGN KEY (plantation_id) REFERENCES plantation (plantation_id),
  FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id)
);
INSERT INTO tea VALUES (1, 'Morning Leaf', 'black', 'malty', 14, 62, 1, 1);
INSERT INTO tea VALUES (2, 'Dragon Pearl', 'green', 'floral', 48, 31, 2, 2);
INSERT INTO tea VALUES (3, 'Smoky Crow', 'black', 'smoky', 22, 70, 3, 1);
INSERT INTO tea VALUES (4, 'White Moth', 'white', 'floral', 75, 18, 5, 2);
INSERT INTO tea VALUES (5, 'Safari Gold', 'black', 'malty', 9, 55, 4, 5);
INSERT INTO tea VALUES (6, 'Green Needle', 'green', 'grassy', 33, 36, 2, 3);
INSERT INTO tea VALUES (7, 'Silver Tip', 'white', 'grassy', 88, 21, 1, 3);
INSERT INTO tea VALUES (8, 'Old Caravan', 'black', 'smoky', 27, 66, 3, 4);
INSERT INTO tea VALUES (9, 'Lotus Dew', 'green', 'floral', 41, 28, 2, 1);
INSERT INTO tea VALUES (10, 'Bold Assam', 'black', 'malty', 11, 80, 3, 3);
