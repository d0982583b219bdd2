CREATE TABLE debater (
  debater_id INTEGER PRIMARY KEY,
  name TEXT,
  subject TEXT,
  town TEXT,
  age INTEGER,
  rating INTEGER
);
INSERT INTO debater VALUES (1, 'Adele Finch', 'law', 'Oxford', 21, 3);
INSERT INTO debater VALUES (2, 'Boris Hahn', 'history', 'Durham', 24, 11);
INSERT INTO debater VALUES (3, 'Clive Agar', 'law', 'Durham', 19, 26);
INSERT INTO debater VALUES (4, 'Dora Mills', 'medicine', 'Oxford', 22, 7);
INSERT INTO debater VALUES (5, 'Errol Banks', 'history', 'Exeter', 27, 15);
INSERT INTO debater VALUES (6, 'Fay Lister', 'medicine', 'Exeter', 20, 32);
INSERT INTO debater VALUES (7, 'Guy Rowan', 'law', 'Oxford', 23, 19);
CREATE TABLE motion (
  motion_id INTEGER PRIMARY KEY,
  title TEXT,
  theme TEXT,
  difficulty TEXT,
  year INTEGER
);
INSERT INTO motion VALUES (1, 'Ban Fast Cars', 'traffic', 'easy', 2016);
INSERT INTO motion VALUES (2, 'Tax The Robots', 'money', 'hard', 2021);
INSERT INTO motion VALUES (3, 'Free City Buses', 'traffic', 'medium', 2018);
INSERT INTO motion VALUES (4, 'Close All Zoos', 'nature', 'easy', 2014);
INSERT INTO motion VALUES (5, 'Sell The Moon', 'money', 'hard', 2023);
INSERT INTO motion VALUES (6, 'Save The Bees', 'nature', 'medium', 2019);
CREATE TABLE speech (
  speech_id INTEGER PRIMARY KEY,
  code TEXT,
  stage TEXT,
  score INTEGER,
  minutes INTEGER,
  penalty INTEGER,
  debater_id INTEGER,
  motion_id INTEGER,
  FOREIGN KEY (debater_id) REFERENCES debater (debater_id),
  FOREIGN KEY (motion_id) REFERENCES motion (motion_id)
);
INSERT INTO speech VALUES (1, 'S11', 'group', 71, 7, 40, 1, 1);
INSERT INTO speech VALUES (2, 'S12', 'group', 64, 5, 22, 2, 1);
INSERT INTO speech VALUES (3, 'S13', 'group', 58, 6, 18, 3, 3);
INSERT INTO speech VALUES (4, 'S14', 'group', 77, 9, 51, 4, 4);
INSERT INTO speech VALUES (5, 'S21', 'semifinal', 82, 8, 63, 1, 2);
INSERT INTO speech VALUES (6, 'S22', 'semifinal', 69, 10, 35, 5, 2);
INSERT INTO speech VALUES (7, 'S23', 'semifinal', 74, 11, 44, 4, 3);
INSERT INTO speech VALUES (8, 'S31', 'final', 91, 12, 88, 1, 6);
INSERT INTO speech VALUES (9, 'S32', 'final', 86, 14, 79, 4, 6);
INSERT INTO speech VALUES (10, 'S33', 'final', 80, 13, 57, 2, 2);
