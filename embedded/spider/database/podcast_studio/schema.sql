CREATE TABLE presenter (
  presenter_id INTEGER PRIMARY KEY,
  name TEXT,
  accent TEXT,
  city TEXT,
  age INTEGER,
  salary INTEGER
);
INSERT INTO presenter VALUES (1, 'Nadia Frost', 'Scottish', 'Glasgow', 34, 3900);
INSERT INTO presenter VALUES (2, 'Hal Burton', 'Texan', 'Austin', 51, 7200);
INSERT INTO presenter VALUES (3, 'Imani Cole', 'Irish', 'Dublin', 28, 3100);
INSERT INTO presenter VALUES (4, 'Leo Strand', 'Texan', 'Austin', 43, 5400);
INSERT INTO presenter VALUES (5, 'Petra Vance', 'Irish', 'Dublin', 39, 4600);
INSERT INTO presenter VALUES (6, 'Rory Keane', 'Scottish', 'Dublin', 60, 6300);
CREATE TABLE podcast (
  podcast_id INTEGER PRIMARY KEY,
  title TEXT,
  genre TEXT,
  year INTEGER,
  audience INTEGER,
  presenter_id INTEGER,
  FOREIGN KEY (presenter_id) REFERENCES presenter (presenter_id)
);
INSERT INTO podcast VALUES (1, 'Cold Trails', 'crime', 2016, 9400, 1);
INSERT INTO podcast VALUES (2, 'Kitchen Radio', 'food', 2019, 3100, 2);
INSERT INTO podcast VALUES (3, 'Odd Planets', 'science', 2014, 5600, 3);
INSERT INTO podcast VALUES (4, 'Missing Keys', 'crime', 2021, 1800, 1);
INSERT INTO podcast VALUES (5, 'Soup Stories', 'food', 2022, 750, 4);
INSERT INTO podcast VALUES (6, 'Quiet Atoms', 'science', 2018, 2450, 2);
INSERT INTO podcast VALUES (7, 'Court Nine', 'crime', 2012, 12600, 5);
CREATE TABLE episode (
  episode_id INTEGER PRIMARY KEY,
  title TEXT,
  mood TEXT,
  duration INTEGER,
  reach INTEGER,
  podcast_id INTEGER,
  FOREIGN KEY (podcast_id) REFERENCES podcast (podcast_id)
);
INSERT INTO episode VALUES (1, 'The Red Door', 'tense', 47, 8200, 1);
INSERT INTO episode VALUES (2, 'Bread Wars', 'funny', 33, 2700, 2);
INSERT INTO episode VALUES (3, 'Ice Moons', 'calm', 52, 4900, 3);
INSERT INTO episode VALUES (4, 'Lost Ledger', 'tense', 61, 1500, 4);
INSERT INTO episode VALUES (5, 'The Witness', 'tense', 75, 11800, 7);
INSERT INTO episode VALUES (6, 'Noodle Night', 'funny', 28, 640, 5);
INSERT INTO episode VALUES (7, 'Dust Storms', 'calm', 44, 5300, 3);
INSERT INTO episode VALUES (8, 'Second Alibi', 'tense', 58, 7600, 1);
INSERT INTO episode VALUES (9, 'Cheese Cave', 'calm', 36, 2950, 2);
INSERT INTO episode VALUES (10, 'Talking Crows', 'funny', 41, 2100, 3);
