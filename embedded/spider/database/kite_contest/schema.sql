CREATE TABLE contest (
  contest_id INTEGER PRIMARY KEY,
  title TEXT,
  country TEXT,
  wind INTEGER,
  prize INTEGER
);
INSERT INTO contest VALUES (1, 'Cloud Festival', 'China', 28, 5000);
INSERT INTO contest VALUES (2, 'Dune Games', 'Brazil', 41, 3200);
INSERT INTO contest VALUES (3, 'Spring Festival', 'India', 17, 1450);
INSERT INTO contest VALUES (4, 'Dragon Day', 'China', 22, 2750);
INSERT INTO contest VALUES (5, 'Coast Games', 'Portugal', 36, 900);
INSERT INTO contest VALUES (6, 'Lantern Night', 'India', 12, 600);
CREATE TABLE pilot (
  pilot_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  rank TEXT,
  age INTEGER
);
INSERT INTO pilot VALUES (1, 'Wei Lan', 'China', 'master', 47);
INSERT INTO pilot VALUES (2, 'Rita Souza', 'Brazil', 'expert', 33);
INSERT INTO pilot VALUES (3, 'Arun Das', 'India', 'master', 58);
INSERT INTO pilot VALUES (4, 'Mei Lan', 'China', 'novice', 16);
INSERT INTO pilot VALUES (5, 'Tomas Faria', 'Portugal', 'expert', 29);
INSERT INTO pilot VALUES (6, 'Leela Das', 'India', 'novice', 21);
INSERT INTO pilot VALUES (7, 'Caio Souza', 'Brazil', 'novice', 38);
CREATE TABLE kite (
  kite_id INTEGER PRIMARY KEY,
  name TEXT,
  shape TEXT,
  fabric TEXT,
  wingspan INTEGER,
  score INTEGER,
  pilot_id INTEGER,
  contest_id INTEGER,
  FOREIGN KEY (pilot_id) REFERENCES pilot (pilot_id),
  FOREIGN KEY (contest_id) REFERENCES contest (contest_id)
);
INSERT INTO kite VALUES (1, 'Blue Falcon', 'bird', 'silk', 260, 88, 1, 1);
INSERT INTO kite VALUES (2, 'Paper Whale', 'fish', 'paper', 410, 73, 2, 2);
INSERT INTO kite VALUES (3, 'Gold Carp', 'fish', 'silk', 145, 91, 3, 1);
INSERT INTO kite VALUES (4, 'Night Falcon', 'bird', 'nylon', 320, 66, 2, 1);
INSERT INTO kite VALUES (5, 'Storm Box', 'box', 'nylon', 120, 59, 4, 3);
INSERT INTO kite VALUES (6, 'Sun Crane', 'bird', 'paper', 235, 95, 1, 4);
INSERT INTO kite VALUES (7, 'Red Box', 'box', 'paper', 95, 42, 6, 3);
INSERT INTO kite VALUES (8, 'Silver Whale', 'fish', 'nylon', 375, 80, 5, 2);
INSERT INTO kite VALUES (9, 'Jade Crane', 'bird', 'silk', 190, 84, 1, 1);
INSERT INTO kite VALUES (10, 'Tall Box', 'box', 'nylon', 160, 51, 5, 5);
