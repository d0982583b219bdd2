CREATE TABLE farm (
  farm_id INTEGER PRIMARY KEY,
  name TEXT,
  region TEXT,
  area INTEGER
);
INSERT INTO farm VALUES (1, 'Hill Farm', 'Wales', 140);
INSERT INTO farm VALUES (2, 'Green Acres', 'Kent', 320);
INSERT INTO farm VALUES (3, 'Brook End', 'Wales', 85);
INSERT INTO farm VALUES (4, 'Sunny Side', 'Devon', 210);
INSERT INTO farm VALUES (5, 'Stone Barn', 'Kent', 64);
INSERT INTO farm VALUES (6, 'Long Meadow', 'Devon', 175);
CREATE TABLE farmer (
  farmer_id INTEGER PRIMARY KEY,
  name TEXT,
  region TEXT,
  age INTEGER,
  farm_id INTEGER,
  FOREIGN KEY (farm_id) REFERENCES farm (farm_id)
);
INSERT INTO farmer VALUES (1, 'Will Penn', 'Wales', 46, 1);
INSERT INTO farmer VALUES (2, 'Rose Tull', 'Kent', 53, 2);
INSERT INTO farmer VALUES (3, 'Glen Hope', 'Kent', 29, 2);
INSERT INTO farmer VALUES (4, 'Meg Dale', 'Devon', 61, 4);
INSERT INTO farmer VALUES (5, 'Art Moss', 'Wales', 38, 3);
INSERT INTO farmer VALUES (6, 'Joy Heath', 'Surrey', 34, 6);
CREATE TABLE animal (
  animal_id INTEGER PRIMARY KEY,
  name TEXT,
  species TEXT,
  weight INTEGER,
  age INTEGER,
  farm_id INTEGER,
  FOREIGN KEY (farm_id) REFERENCES farm (farm_id)
);
INSERT INTO animal VALUES (1, 'Daisy', 'cow', 610, 7, 1);
INSERT INTO animal VALUES (2, 'Molly', 'cow', 570, 4, 2);
INSERT INTO animal VALUES (3, 'Bruno', 'horse', 480, 11, 2);
INSERT INTO animal VALUES (4, 'Snowy', 'sheep', 70, 3, 1);
INSERT INTO animal VALUES (5, 'Curly', 'sheep', 65, 2, 3);
INSERT INTO animal VALUES (6, 'Star', 'horse', 530, 9, 4);
INSERT INTO animal VALUES (7, 'Porky', 'pig', 190, 5, 2);
INSERT INTO animal VALUES (8, 'Bella', 'cow', 640, 8, 4);
INSERT INTO animal VALUES (9, 'Woolly', 'sheep', 82, 6, 4);
INSERT INTO animal VALUES (10, 'Rosie', 'pig', 210, 1, 5);
INSERT INTO animal VALUES (11, 'Thunder', 'horse', 505, 13, 2);
