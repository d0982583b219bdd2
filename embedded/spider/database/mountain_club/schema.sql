CREATE TABLE mountain (
  mountain_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  height INTEGER
);
INSERT INTO mountain VALUES (1, 'Mount Arden', 'Austria', 3150);
INSERT INTO mountain VALUES (2, 'Grey Needle', 'Italy', 3720);
INSERT INTO mountain VALUES (3, 'Snow Horn', 'Switzerland', 4080);
INSERT INTO mountain VALUES (4, 'Wolf Peak', 'Austria', 2640);
INSERT INTO mountain VALUES (5, 'Twin Tooth', 'Italy', 2910);
INSERT INTO mountain VALUES (6, 'Silent Dome', 'Slovenia', 2480);
CREATE TABLE climber (
  climber_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER,
  weight INTEGER
);
INSERT INTO climber VALUES (1, 'Anja Berger', 'Austria', 31, 58);
INSERT INTO climber VALUES (2, 'Beppe Rossi', 'Italy', 45, 74);
INSERT INTO climber VALUES (3, 'Cyrill Meier', 'Switzerland', 52, 81);
INSERT INTO climber VALUES (4, 'Dana Kovac', 'Slovenia', 27, 61);
INSERT INTO climber VALUES (5, 'Ernst Huber', 'Austria', 38, 77);
INSERT INTO climber VALUES (6, 'Flavia Monti', 'Italy', 24, 55);
CREATE TABLE climb (
  climb_id INTEGER PRIMARY KEY,
  code TEXT,
  route TEXT,
  hours INTEGER,
  year INTEGER,
  mountain_id INTEGER,
  climber_id INTEGER,
  FOREIGN KEY (mountain_id) REFERENCES mountain (mountain_id),
  FOREIGN KEY (climber_id) REFERENCES climber (climber_id)
);
INSERT INTO climb VALUES (1, 'K1', 'north', 9, 2014, 1, 1);
INSERT INTO climb VALUES (2, 'K2', 'south', 13, 2016, 2, 2);
INSERT INTO climb VALUES (3, 'K3', 'north', 16, 2018, 3, 3);
INSERT INTO climb VALUES (4, 'K4', 'ridge', 6, 2015, 4, 1);
INSERT INTO climb VALUES (5, 'K5', 'south', 8, 2019, 5, 2);
INSERT INTO climb VALUES (6, 'K6', 'ridge', 11, 2021, 3, 5);
INSERT INTO climb VALUES (7, 'K7', 'north', 7, 2012, 1, 5);
INSERT INTO climb VALUES (8, 'K8', 'ridge', 14, 2020, 3, 1);
INSERT INTO climb VALUES (9, 'K9', 'south', 10, 2017, 4, 4);
