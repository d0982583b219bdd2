CREATE TABLE utility (
  utility_id INTEGER PRIMARY KEY,
  name TEXT,
  region TEXT,
  revenue INTEGER,
  workers INTEGER
);
INSERT INTO utility VALUES (1, 'Bright Power', 'north', 720, 410);
INSERT INTO utility VALUES (2, 'River Electric', 'south', 515, 285);
INSERT INTO utility VALUES (3, 'Valley Power', 'south', 190, 97);
INSERT INTO utility VALUES (4, 'Polar Electric', 'north', 945, 630);
INSERT INTO utility VALUES (5, 'Union Light', 'west', 330, 172);
CREATE TABLE generator (
  generator_id INTEGER PRIMARY KEY,
  model TEXT,
  source TEXT,
  voltage INTEGER,
  output INTEGER,
  noise INTEGER,
  utility_id INTEGER,
  FOREIGN KEY (utility_id) REFERENCES utility (utility_id)
);
INSERT INTO generator VALUES (1, 'Titan Mark One', 'coal', 11000, 340, 92, 1);
INSERT INTO generator VALUES (2, 'Titan Mark Two', 'gas', 13800, 410, 85, 1);
INSERT INTO generator VALUES (3, 'Breeze Ten', 'wind', 690, 12, 47, 2);
INSERT INTO generator VALUES (4, 'Breeze Twenty', 'wind', 900, 25, 54, 4);
INSERT INTO generator VALUES (5, 'Helios Max', 'sunlight', 480, 8, 15, 3);
INSERT INTO generator VALUES (6, 'Vulcan Prime', 'gas', 15700, 520, 88, 4);
INSERT INTO generator VALUES (7, 'Helios Mini', 'sunlight', 240, 3, 10, 4);
INSERT INTO generator VALUES (8, 'Ember Prime', 'coal', 10500, 290, 95, 2);
CREATE TABLE outage (
  outage_id INTEGER PRIMARY KEY,
  code TEXT,
  reason TEXT,
  season TEXT,
  duration INTEGER,
  cost INTEGER,
  generator_id INTEGER,
  FOREIGN KEY (generator_id) REFERENCES generator (generator_id)
);
INSERT INTO outage VALUES (1, 'PC101', 'storms', 'winter', 190, 5200, 1);
INSERT INTO outage VALUES (2, 'PC104', 'fire', 'summer', 340, 8100, 2);
INSERT INTO outage VALUES (3, 'PC107', 'storms', 'autumn', 75, 640, 3);
INSERT INTO outage VALUES (4, 'PC112', 'overload', 'summer', 55, 2300, 1);
INSERT INTO outage VALUES (5, 'PC115', 'overload', 'winter', 120, 3900, 6);
INSERT INTO outage VALUES (6, 'PC118', 'rust', 'autumn', 260, 410, 8);
INSERT INTO outage VALUES (7, 'PC121', 'storms', 'winter', 150, 1750, 4);
INSERT INTO outage VALUES (8, 'PC126', 'fire', 'summer', 410, 6600, 1);
INSERT INTO outage VALUES (9, 'PC130', 'rust', 'winter', 95, 880, 2);
