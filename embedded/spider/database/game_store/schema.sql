CREATE TABLE studio (
  studio_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  workers INTEGER,
  year INTEGER
);
INSERT INTO studio VALUES (1, 'Pixel Forge', 'Poland', 140, 2002);
INSERT INTO studio VALUES (2, 'Dragon Byte', 'Korea', 420, 1997);
INSERT INTO studio VALUES (3, 'Maple Games', 'Canada', 75, 2010);
INSERT INTO studio VALUES (4, 'Lucky Fox', 'Finland', 33, 2015);
INSERT INTO studio VALUES (5, 'Night Lamp', 'Poland', 58, 2008);
CREATE TABLE game (
  game_id INTEGER PRIMARY KEY,
  title TEXT,
  genre TEXT,
  price INTEGER,
  year INTEGER,
  levels INTEGER,
  studio_id INTEGER,
  FOREIGN KEY (studio_id) REFERENCES studio (studio_id)
);
INSERT INTO game VALUES (1, 'Star Miner', 'puzzle', 15, 2013, 80, 1);
INSERT INTO game VALUES (2, 'King of Ash', 'fantasy', 60, 2018, 42, 2);
INSERT INTO game VALUES (3, 'Snow Racer', 'racing', 25, 2014, 18, 3);
INSERT INTO game VALUES (4, 'Tiny Farm', 'puzzle', 10, 2017, 55, 4);
INSERT INTO game VALUES (5, 'Blood Moon', 'fantasy', 45, 2015, 36, 1);
INSERT INTO game VALUES (6, 'Turbo City', 'racing', 40, 2020, 24, 2);
INSERT INTO game VALUES (7, 'Word Garden', 'puzzle', 5, 2021, 120, 4);
INSERT INTO game VALUES (8, 'Steel Empire', 'strategy', 50, 2011, 30, 2);
INSERT INTO game VALUES (9, 'Lost Caravan', 'strategy', 35, 2016, 27, 1);
CREATE TABLE player (
  player_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER,
  hours INTEGER,
  game_id INTEGER,
  FOREIGN KEY (game_id) REFERENCES game (game_id)
);
INSERT INTO player VALUES (1, 'nova7', 'Canada', 19, 340, 1);
INSERT INTO player VALUES (2, 'grimm', 'Poland', 27, 910, 2);
INSERT INTO player VALUES (3, 'lily', 'Korea', 22, 125, 4);
INSERT INTO player VALUES (4, 'maxo', 'Chile', 31, 560, 2);
INSERT INTO player VALUES (5, 'otto', 'Finland', 16, 75, 3);
INSERT INTO player VALUES (6, 'peach', 'Korea', 24, 480, 6);
INSERT INTO player VALUES (7, 'raven', 'Canada', 35, 1020, 2);
INSERT INTO player VALUES (8, 'sunny', 'Chile', 29, 210, 8);
INSERT INTO player VALUES (9, 'tiger', 'Poland', 21, 640, 1);
