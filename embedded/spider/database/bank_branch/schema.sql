CREATE TABLE bank (
  bank_id INTEGER PRIMARY KEY,
  name TEXT,
  state TEXT,
  assets INTEGER,
  year INTEGER
);
INSERT INTO bank VALUES (1, 'First River Bank', 'Kansas', 820, 1921);
INSERT INTO bank VALUES (2, 'Union Trust', 'Iowa', 460, 1954);
INSERT INTO bank VALUES (3, 'Prairie Savings', 'Kansas', 150, 1987);
INSERT INTO bank VALUES (4, 'Lake City Bank', 'Utah', 1300, 1903);
INSERT INTO bank VALUES (5, 'Summit Credit', 'Utah', 275, 1999);
INSERT INTO bank VALUES (6, 'Honest Penny', 'Iowa', 95, 2011);
CREATE TABLE client (
  client_id INTEGER PRIMARY KEY,
  name TEXT,
  job TEXT,
  state TEXT,
  income INTEGER,
  bank_id INTEGER,
  FOREIGN KEY (bank_id) REFERENCES bank (bank_id)
);
INSERT INTO client VALUES (1, 'Abel North', 'teacher', 'Kansas', 52, 1);
INSERT INTO client VALUES (2, 'Bonnie East', 'nurse', 'Iowa', 61, 2);
INSERT INTO client VALUES (3, 'Clyde West', 'farmer', 'Kansas', 38, 1);
INSERT INTO client VALUES (4, 'Delia South', 'nurse', 'Utah', 66, 4);
INSERT INTO client VALUES (5, 'Edgar Hill', 'pilot', 'Utah', 120, 4);
INSERT INTO client VALUES (6, 'Flora Lake', 'teacher', 'Iowa', 49, 3);
INSERT INTO client VALUES (7, 'Grant Wood', 'farmer', 'Nevada', 44, 4);
INSERT INTO client VALUES (8, 'Holly Field', 'pilot', 'Kansas', 104, 5);
CREATE TABLE loan (
  loan_id INTEGER PRIMARY KEY,
  code TEXT,
  purpose TEXT,
  amount INTEGER,
  months INTEGER,
  client_id INTEGER,
  FOREIGN KEY (client_id) REFERENCES client (client_id)
);
INSERT INTO loan VALUES (1, 'N100', 'house', 240, 360, 1);
INSERT INTO loan VALUES (2, 'N101', 'car', 18, 48, 1);
INSERT INTO loan VALUES (3, 'N102', 'school', 30, 90, 2);
INSERT INTO loan VALUES (4, 'N103', 'tractor', 75, 84, 3);
INSERT INTO loan VALUES (5, 'N104', 'house', 310, 300, 5);
INSERT INTO loan VALUES (6, 'N105', 'car', 22, 60, 4);
INSERT INTO loan VALUES (7, 'N106', 'boat', 55, 72, 5);
INSERT INTO loan VALUES (8, 'N107', 'car', 27, 36, 8);
INSERT INTO loan VALUES (9, 'N108', 'house', 190, 240, 4);
INSERT INTO loan VALUES (10, 'N109', 'school', 12, 24, 5);
