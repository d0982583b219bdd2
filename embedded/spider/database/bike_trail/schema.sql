CREATE TABLE trail (
  trail_id INTEGER PRIMARY KEY,
  name TEXT,
  region TEXT,
  surface TEXT,
  length INTEGER,
  climb INTEGER
);
INSERT INTO trail VALUES (1, 'Fox Loop', 'Northland', 'gravel', 18, 240);
INSERT INTO trail VALUES (2, 'Miller Path', 'Eastmoor', 'asphalt', 33, 90);
INSERT INTO trail VALUES (3, 'Ridge Trail', 'Northland', 'rock', 27, 860);
INSERT INTO trail VALUES (4, 'Canal Way', 'Westfold', 'asphalt', 52, 35);
INSERT INTO trail VALUES (5, 'Pine Track', 'Eastmoor', 'gravel', 14, 410);
INSERT INTO trail VALUES (6, 'Devil Drop', 'Westfold', 'rock', 9, 620);
INSERT INTO trail VALUES (7, 'Sheep Lane', 'Northland', 'gravel', 21, 175);
CREATE TABLE cyclist (
  cyclist_id INTEGER PRIMARY KEY,
  name TEXT,
  region TEXT,
  club TEXT,
  age INTEGER,
  weight INTEGER
);
INSERT INTO cyclist VALUES (1, 'Pia Holt', 'Northland', 'Spokes', 29, 58);
INSERT INTO cyclist VALUES (2, 'Rob Dunne', 'Eastmoor', 'Chain Gang', 46, 83);
INSERT INTO cyclist VALUES (3, 'Yuki Mori', 'Northland', 'Spokes', 34, 61);
INSERT INTO cyclist VALUES (4, 'Lou Carver', 'Westfold', 'Free Wheel', 52, 77);
INSERT INTO cyclist VALUES (5, 'Tess Bright', 'Eastmoor', 'Chain Gang', 23, 64);
INSERT INTO cyclist VALUES (6, 'Milo Frank', 'Westfold', 'Spokes', 61, 72);
CREATE TABLE outing (
  outing_id INTEGER PRIMARY KEY,
  code TEXT,
  weather TEXT,
  minutes INTEGER,
  pulse INTEGER,
  cyclist_id INTEGER,
  trail_id INTEGER,
  FOREIGN KEY (cyclist_id) REFERENCES cyclist (cyclist_id),
  FOREIGN KEY (trail_id) REFERENCES trail (trail_id)
);
INSERT INTO outing VALUES (1, 'M301', 'sunshine', 75, 132, 1, 1);
INSERT INTO outing VALUES (2, 'M317', 'rain', 190, 158, 1, 3);
INSERT INTO outing VALUES (3, 'N322', 'fog', 110, 121, 2, 2);
INSERT INTO outing VALUES (4, 'R304', 'sunshine', 145, 127, 2, 4);
INSERT INTO outing VALUES (5, 'N355', 'rain', 52, 149, 3, 5);
INSERT INTO outing VALUES (6, 'R326', 'sunshine', 165, 163, 3, 3);
INSERT INTO outing VALUES (7, 'M348', 'fog', 88, 118, 4, 1);
INSERT INTO outing VALUES (8, 'T308', 'sunshine', 205, 115, 4, 4);
INSERT INTO outing VALUES (9, 'R379', 'rain', 64, 141, 5, 5);
INSERT INTO outing VALUES (10, 'N310', 'sunshine', 97, 136, 1, 2);
INSERT INTO outing VALUES (11, 'T341', 'fog', 130, 154, 3, 1);
