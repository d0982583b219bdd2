CREATE TABLE team (
  team_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  points INTEGER,
  country TEXT
);
INSERT INTO team VALUES (1, 'Red Lions', 'Leeds', 61, 'England');
INSERT INTO team VALUES (2, 'Blue Stars', 'Milan', 74, 'Italy');
INSERT INTO team VALUES (3, 'Iron Boys', 'Essen', 48, 'Germany');
INSERT INTO team VALUES (4, 'Sea Hawks', 'Porto', 55, 'Portugal');
INSERT INTO team VALUES (5, 'Young Bears', 'Bonn', 39, 'Germany');
INSERT INTO team VALUES (6, 'White Foxes', 'Turin', 66, 'Italy');
CREATE TABLE coach (
  coach_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER,
  team_id INTEGER,
  FOREIGN KEY (team_id) REFERENCES team (team_id)
);
INSERT INTO coach VALUES (1, 'Paul Reed', 'England', 52, 1);
INSERT INTO coach VALUES (2, 'Marco Villa', 'Italy', 47, 2);
INSERT INTO coach VALUES (3, 'Jan Kurz', 'Germany', 58, 3);
INSERT INTO coach VALUES (4, 'Rui Costa', 'Portugal', 44, 4);
INSERT INTO coach VALUES (5, 'Otto Lang', 'Austria', 63, 2);
CREATE TABLE footballer (
  footballer_id INTEGER PRIMARY KEY,
  name TEXT,
  position TEXT,
  goals INTEGER,
  age INTEGER,
  team_id INTEGER,
  FOREIGN KEY (team_id) REFERENCES team (team_id)
);
INSERT INTO footballer VALUES (1, 'Tim Ball', 'striker', 21, 24, 1);
INSERT INTO footballer VALUES (2, 'Leo Dale', 'keeper', 1, 33, 1);
INSERT INTO footballer VALUES (3, 'Gino Neri', 'striker', 27, 29, 2);
INSERT INTO footballer VALUES (4, 'Ugo Bassi', 'defender', 4, 31, 2);
INSERT INTO footballer VALUES (5, 'Max Roth', 'midfielder', 9, 22, 3);
INSERT INTO footballer VALUES (6, 'Kai Stein', 'striker', 14, 19, 3);
INSERT INTO footballer VALUES (7, 'Rafa Pinto', 'midfielder', 11, 27, 4);
INSERT INTO footballer VALUES (8, 'Tito Luz', 'defender', 3, 35, 4);
INSERT INTO footballer VALUES (9, 'Aldo Serra', 'striker', 18, 26, 6);
INSERT INTO footballer VALUES (10, 'Nino Pace', 'midfielder', 8, 23, 6);
INSERT INTO footballer VALUES (11, 'Joe Marsh', 'defender', 2, 21, 1);
INSERT INTO footballer VALUES (12, 'Piero Sala', 'midfielder', 12, 30, 2);
INSERT INTO footballer VALUES (13, 'Ian Frost', 'midfielder', 7, 28, 1);
