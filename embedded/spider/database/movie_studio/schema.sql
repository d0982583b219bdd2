CREATE TABLE director (
  director_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER
);
INSERT INTO director VALUES (1, 'Ada Klein', 'Germany', 55);
INSERT INTO director VALUES (2, 'Bruno Costa', 'Brazil', 61);
INSERT INTO director VALUES (3, 'Celia Ray', 'India', 38);
INSERT INTO director VALUES (4, 'Dean Pratt', 'Canada', 47);
INSERT INTO director VALUES (5, 'Elsa Nord', 'Sweden', 70);
INSERT INTO director VALUES (6, 'Franz Vogel', 'Germany', 43);
CREATE TABLE movie (
  movie_id INTEGER PRIMARY KEY,
  title TEXT,
  genre TEXT,
  year INTEGER,
  minutes INTEGER,
  director_id INTEGER,
  FOREIGN KEY (director_id) REFERENCES director (director_id)
);
INSERT INTO movie VALUES (1, 'Dark Water', 'drama', 2006, 118, 1);
INSERT INTO movie VALUES (2, 'Laugh Again', 'comedy', 2012, 95, 1);
INSERT INTO movie VALUES (3, 'Rain Forest', 'drama', 2010, 131, 2);
INSERT INTO movie VALUES (4, 'Monsoon', 'romance', 2017, 142, 3);
INSERT INTO movie VALUES (5, 'Snow Line', 'thriller', 2014, 104, 4);
INSERT INTO movie VALUES (6, 'Empty House', 'thriller', 2019, 99, 6);
INSERT INTO movie VALUES (7, 'Two Brides', 'comedy', 2015, 108, 3);
INSERT INTO movie VALUES (8, 'The Lake', 'drama', 1999, 125, 5);
INSERT INTO movie VALUES (9, 'City Lights Out', 'thriller', 2021, 112, 1);
INSERT INTO movie VALUES (10, 'Samba King', 'comedy', 2003, 91, 2);
CREATE TABLE review (
  review_id INTEGER PRIMARY KEY,
  title TEXT,
  paper TEXT,
  points INTEGER,
  movie_id INTEGER,
  FOREIGN KEY (movie_id) REFERENCES movie (movie_id)
);
INSERT INTO review VALUES (1, 'A quiet storm', 'Daily News', 9, 1);
INSERT INTO review VALUES (2, 'Too slow', 'Film Week', 4, 1);
INSERT INTO review VALUES (3, 'Pure joy', 'Daily News', 8, 2);
INSERT INTO review VALUES (4, 'Green and wild', 'Film Week', 7, 3);
INSERT INTO review VALUES (5, 'Tears and tea', 'Screen', 10, 4);
INSERT INTO review VALUES (6, 'Cold blood', 'Screen', 6, 5);
INSERT INTO review VALUES (7, 'Not scary', 'Daily News', 3, 6);
INSERT INTO review VALUES (8, 'Wedding fun', 'Film Week', 5, 7);
INSERT INTO review VALUES (9, 'A classic', 'Screen', 12, 8);
INSERT INTO review VALUES (10, 'Sharp and fast', 'Daily News', 11, 5);
INSERT INTO review VALUES (11, 'Bold', 'Screen', 2, 1);
