CREATE TABLE department (
  department_id INTEGER PRIMARY KEY,
  name TEXT,
  floor TEXT,
  budget INTEGER
);
INSERT INTO department VALUES (1, 'Surgery', 'first', 900);
INSERT INTO department VALUES (2, 'Heart Care', 'second', 750);
INSERT INTO department VALUES (3, 'Children Ward', 'first', 520);
INSERT INTO department VALUES (4, 'Eye Clinic', 'third', 310);
INSERT INTO department VALUES (5, 'Skin Clinic', 'third', 180);
CREATE TABLE doctor (
  doctor_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  salary INTEGER,
  department_id INTEGER,
  FOREIGN KEY (department_id) REFERENCES department (department_id)
);
INSERT INTO doctor VALUES (1, 'Dr Adams', 'Leeds', 8200, 1);
INSERT INTO doctor VALUES (2, 'Dr Baker', 'York', 6900, 1);
INSERT INTO doctor VALUES (3, 'Dr Chen', 'Leeds', 9100, 2);
INSERT INTO doctor VALUES (4, 'Dr Diaz', 'Hull', 5400, 3);
INSERT INTO doctor VALUES (5, 'Dr Evans', 'York', 7600, 2);
INSERT INTO doctor VALUES (6, 'Dr Fisher', 'Leeds', 6100, 4);
INSERT INTO doctor VALUES (7, 'Dr Gupta', 'Hull', 8800, 1);
CREATE TABLE patient (
  patient_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  age INTEGER,
  illness TEXT,
  nights INTEGER,
  doctor_id INTEGER,
  FOREIGN KEY (doctor_id) REFERENCES doctor (doctor_id)
);
INSERT INTO patient VALUES (1, 'Amy Park', 'York', 31, 'fever', 3, 1);
INSERT INTO patient VALUES (2, 'Bill Hood', 'Leeds', 67, 'stroke', 12, 3);
INSERT INTO patient VALUES (3, 'Cleo Vance', 'Hull', 9, 'asthma', 2, 4);
INSERT INTO patient VALUES (4, 'Doug Price', 'York', 54, 'fracture', 6, 2);
INSERT INTO patient VALUES (5, 'Ella May', 'Leeds', 72, 'stroke', 15, 3);
INSERT INTO patient VALUES (6, 'Finn Ward', 'York', 5, 'fever', 1, 4);
INSERT INTO patient VALUES (7, 'Gwen Tate', 'Hull', 43, 'fracture', 8, 1);
INSERT INTO patient VALUES (8, 'Hank Cole', 'Leeds', 80, 'asthma', 9, 5);
INSERT INTO patient VALUES (9, 'Iris Long', 'York', 26, 'fracture', 4, 7);
INSERT INTO patient VALUES (10, 'Jude Parr', 'Leeds', 61, 'fever', 5, 3);
