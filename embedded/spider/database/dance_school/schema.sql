CREATE TABLE academy (
  academy_id INTEGER PRIMARY KEY,
  name TEXT,
  district TEXT,
  rent INTEGER,
  area INTEGER,
  method TEXT
);
INSERT INTO academy VALUES (1, 'Mirror Loft', 'Old Town', 1900, 140, 'Russian');
INSERT INTO academy VALUES (2, 'Red Shoe', 'Harbor', 1250, 85, 'French');
INSERT INTO academy VALUES (3, 'Barre House', 'Old Town', 2400, 210, 'French');
INSERT INTO academy VALUES (4, 'Tap Cellar', 'Riverside', 780, 60, 'Cuban');
INSERT INTO academy VALUES (5, 'Swan Room', 'Harbor', 1600, 115, 'Russian');
INSERT INTO academy VALUES (6, 'Beat Box', 'Riverside', 940, 72, 'Cuban');
CREATE TABLE instructor (
  instructor_id INTEGER PRIMARY KEY,
  name TEXT,
  style TEXT,
  district TEXT,
  age INTEGER,
  wage INTEGER,
  academy_id INTEGER,
  FOREIGN KEY (academy_id) REFERENCES academy (academy_id)
);
INSERT INTO instructor VALUES (1, 'Ivana Petrov', 'ballet', 'Old Town', 44, 62, 1);
INSERT INTO instructor VALUES (2, 'Carlos Duarte', 'salsa', 'Harbor', 37, 48, 2);
INSERT INTO instructor VALUES (3, 'Mimi Laurent', 'ballet', 'Hillside', 58, 75, 3);
INSERT INTO instructor VALUES (4, 'Otis Grant', 'tap', 'Riverside', 66, 39, 4);
INSERT INTO instructor VALUES (5, 'Paloma Ruiz', 'salsa', 'Harbor', 31, 41, 3);
INSERT INTO instructor VALUES (6, 'Dexter Young', 'tap', 'Hillside', 27, 33, 1);
INSERT INTO instructor VALUES (7, 'Lena Fuchs', 'ballet', 'Old Town', 49, 57, 1);
CREATE TABLE dancer (
  dancer_id INTEGER PRIMARY KEY,
  name TEXT,
  level TEXT,
  height INTEGER,
  age INTEGER,
  points INTEGER,
  instructor_id INTEGER,
  FOREIGN KEY (instructor_id) REFERENCES instructor (instructor_id)
);
INSERT INTO dancer VALUES (1, 'Polly Marsh', 'beginner', 142, 11, 2, 1);
INSERT INTO dancer VALUES (2, 'Sven Lind', 'advanced', 178, 19, 12, 3);
INSERT INTO dancer VALUES (3, 'Tia Brooks', 'medium', 165, 16, 6, 2);
INSERT INTO dancer VALUES (4, 'Umar Shah', 'beginner', 171, 24, 3, 2);
INSERT INTO dancer VALUES (5, 'Vicky Dunn', 'advanced', 168, 21, 14, 1);
INSERT INTO dancer VALUES (6, 'Will Garner', 'medium', 181, 30, 5, 4);
INSERT INTO dancer VALUES (7, 'Xenia Roth', 'medium', 159, 14, 7, 3);
INSERT INTO dancer VALUES (8, 'Yusuf Amin', 'beginner', 150, 12, 4, 5);
INSERT INTO dancer VALUES (9, 'Zara Boyle', 'advanced', 173, 18, 10, 3);
INSERT INTO dancer VALUES (10, 'Abby Cross', 'beginner', 137, 9, 1, 7);
