CREATE TABLE theater (
  theater_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  seats INTEGER,
  year INTEGER
);
INSERT INTO theater VALUES (1, 'Crown Theater', 'Leipzig', 820, 1898);
INSERT INTO theater VALUES (2, 'Little Stage', 'Dresden', 140, 1974);
INSERT INTO theater VALUES (3, 'River Theater', 'Leipzig', 410, 1931);
INSERT INTO theater VALUES (4, 'Garden Stage', 'Weimar', 260, 2002);
INSERT INTO theater VALUES (5, 'Old Court', 'Dresden', 650, 1866);
CREATE TABLE actor (
  actor_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  age INTEGER,
  salary INTEGER
);
INSERT INTO actor VALUES (1, 'Arno Falk', 'Leipzig', 47, 3900);
INSERT INTO actor VALUES (2, 'Birgit Lenz', 'Weimar', 33, 3100);
INSERT INTO actor VALUES (3, 'Curt Mann', 'Dresden', 61, 4500);
INSERT INTO actor VALUES (4, 'Dora Engel', 'Leipzig', 28, 2400);
INSERT INTO actor VALUES (5, 'Emil Sander', 'Jena', 52, 3600);
INSERT INTO actor VALUES (6, 'Frieda Hahn', 'Dresden', 39, 2900);
CREATE TABLE play (
  play_id INTEGER PRIMARY KEY,
  title TEXT,
  style TEXT,
  minutes INTEGER,
  price INTEGER,
  theater_id INTEGER,
  actor_id INTEGER,
  FOREIGN KEY (theater_id) REFERENCES theater (theater_id),
  FOREIGN KEY (actor_id) REFERENCES actor (actor_id)
);
INSERT INTO play VALUES (1, 'The Bear King', 'drama', 150, 42, 1, 1);
INSERT INTO play VALUES (2, 'Cold Soup', 'comedy', 95, 25, 2, 2);
INSERT INTO play VALUES (3, 'Paper Crown', 'drama', 170, 55, 1, 3);
INSERT INTO play VALUES (4, 'Lost Shoes', 'comedy', 110, 30, 3, 1);
INSERT INTO play VALUES (5, 'Forest Song', 'musical', 130, 48, 5, 4);
INSERT INTO play VALUES (6, 'The Clock', 'drama', 125, 36, 5, 3);
INSERT INTO play VALUES (7, 'Summer Guests', 'comedy', 105, 28, 1, 6);
INSERT INTO play VALUES (8, 'Moon Circus', 'musical', 140, 60, 3, 1);
