CREATE TABLE cinema (
  cinema_id INTEGER PRIMARY KEY,
  name TEXT,
  quarter TEXT,
  seats INTEGER,
  heating_cost INTEGER
);
INSERT INTO cinema VALUES (1, 'Astor Palace', 'Old Town', 620, 480);
INSERT INTO cinema VALUES (2, 'Rex', 'Docklands', 210, 150);
INSERT INTO cinema VALUES (3, 'Lumiere House', 'Old Town', 95, 90);
INSERT INTO cinema VALUES (4, 'Odeon Star', 'Hillside', 1150, 970);
INSERT INTO cinema VALUES (5, 'Tivoli Garden', 'Docklands', 340, 260);
INSERT INTO cinema VALUES (6, 'Moon Cellar', 'Old Town', 60, 40);
CREATE TABLE film (
  film_id INTEGER PRIMARY KEY,
  title TEXT,
  genre TEXT,
  minutes INTEGER,
  budget INTEGER
);
INSERT INTO film VALUES (1, 'Empty Harbor', 'drama', 128, 14);
INSERT INTO film VALUES (2, 'Laughing Gas', 'comedy', 92, 8);
INSERT INTO film VALUES (3, 'Iron Comet', 'thriller', 147, 95);
INSERT INTO film VALUES (4, 'My Aunt Zelda', 'comedy', 101, 6);
INSERT INTO film VALUES (5, 'The Ninth Key', 'thriller', 116, 42);
INSERT INTO film VALUES (6, 'Salt and Snow', 'drama', 134, 19);
INSERT INTO film VALUES (7, 'Paper Moons', 'drama', 88, 3);
CREATE TABLE screening (
  screening_id INTEGER PRIMARY KEY,
  code TEXT,
  weekday TEXT,
  admission INTEGER,
  tickets INTEGER,
  cinema_id INTEGER,
  film_id INTEGER,
  FOREIGN KEY (cinema_id) REFERENCES cinema (cinema_id),
  FOREIGN KEY (film_id) REFERENCES film (film_id)
);
INSERT INTO screening VALUES (1, 'P31', 'Friday', 12, 410, 1, 3);
INSERT INTO screening VALUES (2, 'P58', 'Saturday', 14, 560, 1, 5);
INSERT INTO screening VALUES (3, 'Q12', 'Sunday', 9, 130, 2, 2);
INSERT INTO screening VALUES (4, 'Q40', 'Friday', 8, 77, 3, 1);
INSERT INTO screening VALUES (5, 'R05', 'Saturday', 16, 980, 4, 3);
INSERT INTO screening VALUES (6, 'R77', 'Sunday', 11, 640, 4, 2);
INSERT INTO screening VALUES (7, 'V23', 'Friday', 10, 205, 5, 6);
INSERT INTO screening VALUES (8, 'V64', 'Saturday', 13, 720, 4, 5);
INSERT INTO screening VALUES (9, 'P86', 'Saturday', 7, 52, 3, 6);
INSERT INTO screening VALUES (10, 'Q93', 'Sunday', 15, 330, 1, 1);
INSERT INTO screening VALUES (11, 'R19', 'Saturday', 6, 185, 2, 3);
