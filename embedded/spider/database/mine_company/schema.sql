CREATE TABLE firm (
  firm_id INTEGER PRIMARY KEY,
  name TEXT,
  province TEXT,
  profit INTEGER,
  year INTEGER
);
INSERT INTO firm VALUES (1, 'Delta Metals', 'Ontario', 860, 1948);
INSERT INTO firm VALUES (2, 'Iron Hand', 'Quebec', 430, 1912);
INSERT INTO firm VALUES (3, 'Northern Metals', 'Ontario', 1250, 1973);
INSERT INTO firm VALUES (4, 'Blue Ridge', 'Alberta', 195, 2004);
INSERT INTO firm VALUES (5, 'Copper Hand', 'Alberta', 310, 1989);
CREATE TABLE mine (
  mine_id INTEGER PRIMARY KEY,
  name TEXT,
  mineral TEXT,
  province TEXT,
  depth INTEGER,
  output INTEGER,
  firm_id INTEGER,
  FOREIGN KEY (firm_id) REFERENCES firm (firm_id)
);
INSERT INTO mine VALUES (1, 'Wolf Hole', 'gold', 'Ontario', 1400, 35, 1);
INSERT INTO mine VALUES (2, 'Bear Creek', 'copper', 'Quebec', 620, 480, 1);
INSERT INTO mine VALUES (3, 'Eagle Pit', 'nickel', 'Alberta', 880, 260, 3);
INSERT INTO mine VALUES (4, 'Lost Creek', 'gold', 'Quebec', 1750, 22, 2);
INSERT INTO mine VALUES (5, 'Saint Paul Pit', 'copper', 'Ontario', 310, 710, 3);
INSERT INTO mine VALUES (6, 'Moose Hole', 'nickel', 'Ontario', 1060, 145, 3);
INSERT INTO mine VALUES (7, 'Twin Lakes', 'copper', 'Alberta', 450, 395, 4);
CREATE TABLE miner (
  miner_id INTEGER PRIMARY KEY,
  name TEXT,
  shift TEXT,
  wage INTEGER,
  age INTEGER,
  mine_id INTEGER,
  FOREIGN KEY (mine_id) REFERENCES mine (mine_id)
);
INSERT INTO miner VALUES (1, 'Al Dunn', 'Alpha', 41, 52, 1);
INSERT INTO miner VALUES (2, 'Bea Kovac', 'Bravo', 29, 27, 1);
INSERT INTO miner VALUES (3, 'Cy Tremblay', 'Alpha', 37, 44, 2);
INSERT INTO miner VALUES (4, 'Dot Marsh', 'Omega', 33, 35, 3);
INSERT INTO miner VALUES (5, 'Ernie Kovac', 'Bravo', 26, 23, 4);
INSERT INTO miner VALUES (6, 'Flo Dunn', 'Omega', 35, 49, 5);
INSERT INTO miner VALUES (7, 'Gus Tremblay', 'Alpha', 44, 58, 1);
INSERT INTO miner VALUES (8, 'Hattie Moss', 'Bravo', 31, 39, 5);
INSERT INTO miner VALUES (9, 'Ike Bolt', 'Omega', 22, 20, 7);
INSERT INTO miner VALUES (10, 'Jo Marsh', 'Bravo', 28, 31, 2);
