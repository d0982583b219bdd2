CREATE TABLE reef (
  reef_id INTEGER PRIMARY KEY,
  name TEXT,
  ocean TEXT,
  condition TEXT,
  depth INTEGER,
  area INTEGER,
  visitors INTEGER
);
INSERT INTO reef VALUES (1, 'Lantern Reef', 'Pacific', 'good', 14, 320, 5400);
INSERT INTO reef VALUES (2, 'Turtle Bank', 'Indian', 'poor', 22, 95, 1200);
INSERT INTO reef VALUES (3, 'Silver Shelf', 'Pacific', 'fair', 31, 610, 780);
INSERT INTO reef VALUES (4, 'Moray Wall', 'Atlantic', 'good', 47, 48, 2600);
INSERT INTO reef VALUES (5, 'Pearl Garden', 'Indian', 'good', 9, 150, 8100);
INSERT INTO reef VALUES (6, 'Anchor Ridge', 'Atlantic', 'poor', 38, 230, 350);
INSERT INTO reef VALUES (7, 'Lost Atoll', 'Pacific', 'fair', 18, 405, 90);
CREATE TABLE biologist (
  biologist_id INTEGER PRIMARY KEY,
  name TEXT,
  specialty TEXT,
  country TEXT,
  age INTEGER,
  stipend INTEGER
);
INSERT INTO biologist VALUES (1, 'Mara Quill', 'sponges', 'Australia', 36, 52);
INSERT INTO biologist VALUES (2, 'Teo Lam', 'sharks', 'Fiji', 48, 110);
INSERT INTO biologist VALUES (3, 'Ruth Osei', 'algae', 'Ghana', 29, 27);
INSERT INTO biologist VALUES (4, 'Nils Aker', 'sponges', 'Australia', 61, 84);
INSERT INTO biologist VALUES (5, 'Wendy Poe', 'sharks', 'Australia', 42, 65);
INSERT INTO biologist VALUES (6, 'Ravi Sen', 'algae', 'Fiji', 33, 40);
CREATE TABLE survey (
  survey_id INTEGER PRIMARY KEY,
  code TEXT,
  method TEXT,
  season TEXT,
  duration INTEGER,
  cost INTEGER,
  reef_id INTEGER,
  biologist_id INTEGER,
  FOREIGN KEY (reef_id) REFERENCES reef (reef_id),
  FOREIGN KEY (biologist_id) REFERENCES biologist (biologist_id)
);
INSERT INTO survey VALUES (1, 'CR101', 'video', 'summer', 6, 900, 1, 1);
INSERT INTO survey VALUES (2, 'CR102', 'sonar', 'winter', 11, 2300, 1, 2);
INSERT INTO survey VALUES (3, 'CR103', 'sampling', 'summer', 4, 650, 2, 3);
INSERT INTO survey VALUES (4, 'CR104', 'video', 'spring', 8, 1150, 3, 1);
INSERT INTO survey VALUES (5, 'CR105', 'sampling', 'winter', 3, 480, 4, 4);
INSERT INTO survey VALUES (6, 'CR106', 'sonar', 'spring', 15, 3100, 3, 2);
INSERT INTO survey VALUES (7, 'CR107', 'video', 'summer', 7, 1020, 5, 1);
INSERT INTO survey VALUES (8, 'CR108', 'sampling', 'spring', 5, 720, 1, 6);
INSERT INTO survey VALUES (9, 'CR109', 'sonar', 'winter', 13, 2700, 5, 4);
INSERT INTO survey VALUES (10, 'CR110', 'video', 'spring', 9, 1340, 7, 3);
