CREATE TABLE office (
  office_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  floors INTEGER
);
INSERT INTO office VALUES (1, 'Head Office', 'Zurich', 12);
INSERT INTO office VALUES (2, 'East Office', 'Basel', 4);
INSERT INTO office VALUES (3, 'Lab House', 'Geneva', 3);
INSERT INTO office VALUES (4, 'Data Center', 'Zurich', 2);
INSERT INTO office VALUES (5, 'South Office', 'Lugano', 6);
CREATE TABLE employee (
  employee_id INTEGER PRIMARY KEY,
  name TEXT,
  title TEXT,
  salary INTEGER,
  age INTEGER,
  city TEXT,
  office_id INTEGER,
  FOREIGN KEY (office_id) REFERENCES office (office_id)
);
INSERT INTO employee VALUES (1, 'Mia Frei', 'manager', 9400, 51, 'Zurich', 1);
INSERT INTO employee VALUES (2, 'Nils Graf', 'clerk', 4300, 26, 'Zurich', 1);
INSERT INTO employee VALUES (3, 'Olga Weiss', 'engineer', 7200, 38, 'Basel', 2);
INSERT INTO employee VALUES (4, 'Pete Lutz', 'engineer', 6800, 33, 'Geneva', 3);
INSERT INTO employee VALUES (5, 'Ruth Koch', 'clerk', 4600, 47, 'Basel', 2);
INSERT INTO employee VALUES (6, 'Sven Roth', 'manager', 8900, 58, 'Geneva', 3);
INSERT INTO employee VALUES (7, 'Tina Baum', 'engineer', 7700, 42, 'Zurich', 1);
INSERT INTO employee VALUES (8, 'Uwe Fink', 'clerk', 4100, 23, 'Bern', 4);
INSERT INTO employee VALUES (9, 'Vera Hug', 'engineer', 7400, 36, 'Zurich', 1);
CREATE TABLE project (
  project_id INTEGER PRIMARY KEY,
  title TEXT,
  field TEXT,
  budget INTEGER,
  months INTEGER,
  employee_id INTEGER,
  FOREIGN KEY (employee_id) REFERENCES employee (employee_id)
);
INSERT INTO project VALUES (1, 'New Website', 'design', 60, 5, 3);
INSERT INTO project VALUES (2, 'Cloud Move', 'software', 210, 14, 7);
INSERT INTO project VALUES (3, 'Green Power', 'energy', 480, 24, 6);
INSERT INTO project VALUES (4, 'Solar Roof', 'energy', 350, 18, 6);
INSERT INTO project VALUES (5, 'Fast Search', 'software', 130, 9, 4);
INSERT INTO project VALUES (6, 'Logo Change', 'design', 25, 2, 1);
INSERT INTO project VALUES (7, 'Smart Meter', 'energy', 290, 11, 7);
INSERT INTO project VALUES (8, 'Chat Robot', 'software', 170, 7, 7);
