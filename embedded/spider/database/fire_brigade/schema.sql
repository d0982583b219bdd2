CREATE TABLE brigade (
  brigade_id INTEGER PRIMARY KEY,
  name TEXT,
  district TEXT,
  year INTEGER,
  subsidy INTEGER
);
INSERT INTO brigade VALUES (1, 'North Watch', 'Northgate', 1932, 640);
INSERT INTO brigade VALUES (2, 'Canal Guard', 'Docks', 1958, 810);
INSERT INTO brigade VALUES (3, 'Hill Company', 'Uplands', 1987, 275);
INSERT INTO brigade VALUES (4, 'Mill Ladder', 'Docks', 1971, 390);
INSERT INTO brigade VALUES (5, 'East Hose', 'Northgate', 2004, 505);
INSERT INTO brigade VALUES (6, 'Forest Crew', 'Uplands', 2012, 150);
CREATE TABLE firefighter (
  firefighter_id INTEGER PRIMARY KEY,
  name TEXT,
  grade TEXT,
  shift TEXT,
  age INTEGER,
  salary INTEGER,
  brigade_id INTEGER,
  FOREIGN KEY (brigade_id) REFERENCES brigade (brigade_id)
);
INSERT INTO firefighter VALUES (1, 'Aldo Brandt', 'captain', 'day', 51, 5600, 1);
INSERT INTO firefighter VALUES (2, 'Becky Stroud', 'rookie', 'night', 22, 2900, 1);
INSERT INTO firefighter VALUES (3, 'Cyril Penn', 'sergeant', 'day', 38, 4100, 2);
INSERT INTO firefighter VALUES (4, 'Donna Hale', 'captain', 'night', 46, 5250, 2);
INSERT INTO firefighter VALUES (5, 'Elmo Vickers', 'rookie', 'day', 25, 3050, 2);
INSERT INTO firefighter VALUES (6, 'Freya Skov', 'sergeant', 'night', 33, 3900, 3);
INSERT INTO firefighter VALUES (7, 'Gus Mallory', 'captain', 'day', 58, 5900, 4);
INSERT INTO firefighter VALUES (8, 'Heidi Lorenz', 'rookie', 'night', 20, 2750, 5);
CREATE TABLE blaze (
  blaze_id INTEGER PRIMARY KEY,
  name TEXT,
  cause TEXT,
  district TEXT,
  duration INTEGER,
  cost INTEGER,
  brigade_id INTEGER,
  FOREIGN KEY (brigade_id) REFERENCES brigade (brigade_id)
);
INSERT INTO blaze VALUES (1, 'Rope Factory Fire', 'arson', 'Docks', 14, 920, 2);
INSERT INTO blaze VALUES (2, 'Bakery Fire', 'cooking', 'Northgate', 3, 45, 1);
INSERT INTO blaze VALUES (3, 'Pine Slope Fire', 'lightning', 'Uplands', 31, 610, 3);
INSERT INTO blaze VALUES (4, 'Pier Fire', 'arson', 'Docks', 9, 380, 4);
INSERT INTO blaze VALUES (5, 'Tenement Fire', 'wiring', 'Northgate', 6, 270, 1);
INSERT INTO blaze VALUES (6, 'Barn Fire', 'lightning', 'Uplands', 5, 130, 3);
INSERT INTO blaze VALUES (7, 'Cinema Fire', 'wiring', 'Docks', 11, 540, 2);
INSERT INTO blaze VALUES (8, 'Chip Shop Fire', 'cooking', 'Docks', 2, 30, 2);
INSERT INTO blaze VALUES (9, 'Chapel Fire', 'wiring', 'Northgate', 8, 460, 5);
