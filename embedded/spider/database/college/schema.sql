CREATE TABLE teacher (
  teacher_id INTEGER PRIMARY KEY,
  name TEXT,
  subject TEXT,
  salary INTEGER,
  age INTEGER
);
INSERT INTO teacher VALUES (1, 'Mary Cole', 'history', 4100, 44);
INSERT INTO teacher VALUES (2, 'John Hart', 'physics', 5200, 57);
INSERT INTO teacher VALUES (3, 'Lucy Wong', 'biology', 3900, 36);
INSERT INTO teacher VALUES (4, 'Peter Voss', 'physics', 4700, 49);
INSERT INTO teacher VALUES (5, 'Rita Paz', 'history', 3600, 31);
INSERT INTO teacher VALUES (6, 'Sam Okoro', 'biology', 4400, 41);
INSERT INTO teacher VALUES (7, 'Tom Berg', 'chemistry', 5600, 60);
CREATE TABLE course (
  course_id INTEGER PRIMARY KEY,
  title TEXT,
  room TEXT,
  credits INTEGER,
  hours INTEGER,
  teacher_id INTEGER,
  FOREIGN KEY (teacher_id) REFERENCES teacher (teacher_id)
);
INSERT INTO course VALUES (1, 'Ancient Rome', 'A1', 4, 30, 1);
INSERT INTO course VALUES (2, 'Modern Europe', 'B2', 5, 42, 1);
INSERT INTO course VALUES (3, 'Motion', 'C3', 6, 60, 2);
INSERT INTO course VALUES (4, 'Heat and Light', 'C3', 7, 64, 4);
INSERT INTO course VALUES (5, 'Cells', 'A1', 3, 28, 3);
INSERT INTO course VALUES (6, 'Plants', 'B2', 2, 24, 3);
INSERT INTO course VALUES (7, 'Stars', 'C3', 8, 70, 2);
INSERT INTO course VALUES (8, 'Sea Life', 'A1', 9, 36, 6);
INSERT INTO course VALUES (9, 'World Wars', 'B2', 10, 48, 1);
CREATE TABLE student (
  student_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  age INTEGER,
  course_id INTEGER,
  FOREIGN KEY (course_id) REFERENCES course (course_id)
);
INSERT INTO student VALUES (1, 'Alice Fox', 'Boston', 19, 1);
INSERT INTO student VALUES (2, 'Bob King', 'Denver', 22, 3);
INSERT INTO student VALUES (3, 'Cara Dunn', 'Boston', 20, 3);
INSERT INTO student VALUES (4, 'Dan Wolf', 'Austin', 25, 4);
INSERT INTO student VALUES (5, 'Eva Lane', 'Dallas', 18, 5);
INSERT INTO student VALUES (6, 'Fred Nash', 'Denver', 23, 3);
INSERT INTO student VALUES (7, 'Gina Ross', 'Austin', 21, 7);
INSERT INTO student VALUES (8, 'Hal Grant', 'Boston', 27, 7);
INSERT INTO student VALUES (9, 'Ivy Snow', 'Dallas', 24, 2);
INSERT INTO student VALUES (10, 'Jack Pine', 'Austin', 26, 8);
INSERT INTO student VALUES (11, 'Kate Bloom', 'Denver', 28, 6);
