CREATE TABLE tutor (
  tutor_id INTEGER PRIMARY KEY,
  name TEXT,
  contract TEXT,
  wage INTEGER,
  seniority INTEGER
);
INSERT INTO tutor VALUES (1, 'Pilar Mora', 'full time', 27, 14);
INSERT INTO tutor VALUES (2, 'Otto Fink', 'part time', 33, 21);
INSERT INTO tutor VALUES (3, 'Noemi Haas', 'part time', 24, 5);
INSERT INTO tutor VALUES (4, 'Carlo Mora', 'full time', 38, 9);
INSERT INTO tutor VALUES (5, 'Yuki Abe', 'freelance', 30, 17);
INSERT INTO tutor VALUES (6, 'Sven Falk', 'freelance', 19, 2);
CREATE TABLE seminar (
  seminar_id INTEGER PRIMARY KEY,
  title TEXT,
  language TEXT,
  level TEXT,
  fee INTEGER,
  hours INTEGER,
  tutor_id INTEGER,
  FOREIGN KEY (tutor_id) REFERENCES tutor (tutor_id)
);
INSERT INTO seminar VALUES (1, 'Hola Start', 'Spanish', 'A1', 140, 20, 1);
INSERT INTO seminar VALUES (2, 'Travel Spanish', 'Spanish', 'B1', 210, 36, 1);
INSERT INTO seminar VALUES (3, 'German Basics', 'German', 'A1', 125, 24, 2);
INSERT INTO seminar VALUES (4, 'Business German', 'German', 'C1', 390, 60, 2);
INSERT INTO seminar VALUES (5, 'Street Italian', 'Italian', 'B1', 185, 30, 4);
INSERT INTO seminar VALUES (6, 'Kanji Path', 'Japanese', 'C1', 430, 72, 5);
INSERT INTO seminar VALUES (7, 'Travel German', 'German', 'B1', 230, 40, 3);
INSERT INTO seminar VALUES (8, 'Opera Italian', 'Italian', 'C1', 340, 48, 4);
CREATE TABLE learner (
  learner_id INTEGER PRIMARY KEY,
  name TEXT,
  tongue TEXT,
  age INTEGER,
  points INTEGER,
  seminar_id INTEGER,
  FOREIGN KEY (seminar_id) REFERENCES seminar (seminar_id)
);
INSERT INTO learner VALUES (1, 'Abby Crane', 'English', 19, 48, 1);
INSERT INTO learner VALUES (2, 'Basil Okoro', 'Igbo', 34, 72, 2);
INSERT INTO learner VALUES (3, 'Celine Roux', 'French', 42, 35, 2);
INSERT INTO learner VALUES (4, 'Dev Patel', 'Hindi', 27, 90, 3);
INSERT INTO learner VALUES (5, 'Edith Crane', 'English', 66, 81, 5);
INSERT INTO learner VALUES (6, 'Fabien Roux', 'French', 45, 27, 4);
INSERT INTO learner VALUES (7, 'Grace Okoro', 'Igbo', 31, 64, 6);
INSERT INTO learner VALUES (8, 'Hari Patel', 'Hindi', 23, 56, 2);
INSERT INTO learner VALUES (9, 'Ivy Watts', 'English', 58, 19, 7);
INSERT INTO learner VALUES (10, 'Jean Petit', 'French', 38, 77, 3);
