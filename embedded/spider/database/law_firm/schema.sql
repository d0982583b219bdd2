CREATE TABLE lawyer (
  lawyer_id INTEGER PRIMARY KEY,
  name TEXT,
  field TEXT,
  city TEXT,
  age INTEGER,
  fee INTEGER
);
INSERT INTO lawyer VALUES (1, 'Alan Judd', 'tax', 'Chicago', 56, 380);
INSERT INTO lawyer VALUES (2, 'Brenda Sy', 'family', 'Boston', 41, 260);
INSERT INTO lawyer VALUES (3, 'Chad Noble', 'crime', 'Chicago', 35, 310);
INSERT INTO lawyer VALUES (4, 'Diane Foss', 'tax', 'Seattle', 49, 420);
INSERT INTO lawyer VALUES (5, 'Ed Marlow', 'family', 'Boston', 63, 290);
INSERT INTO lawyer VALUES (6, 'Gail Stern', 'crime', 'Seattle', 38, 345);
CREATE TABLE citizen (
  citizen_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  age INTEGER,
  wealth INTEGER,
  lawyer_id INTEGER,
  FOREIGN KEY (lawyer_id) REFERENCES lawyer (lawyer_id)
);
INSERT INTO citizen VALUES (1, 'Homer Bly', 'Chicago', 44, 700, 1);
INSERT INTO citizen VALUES (2, 'Ines Vega', 'Boston', 52, 150, 2);
INSERT INTO citizen VALUES (3, 'Jules Kent', 'Detroit', 31, 90, 3);
INSERT INTO citizen VALUES (4, 'Kim Tran', 'Seattle', 60, 1300, 4);
INSERT INTO citizen VALUES (5, 'Lars Dahl', 'Chicago', 28, 210, 3);
INSERT INTO citizen VALUES (6, 'Mona Pike', 'Boston', 73, 460, 5);
INSERT INTO citizen VALUES (7, 'Ned Flynn', 'Detroit', 39, 330, 1);
INSERT INTO citizen VALUES (8, 'Opal Reed', 'Chicago', 47, 980, 1);
CREATE TABLE lawsuit (
  lawsuit_id INTEGER PRIMARY KEY,
  title TEXT,
  result TEXT,
  year INTEGER,
  days INTEGER,
  citizen_id INTEGER,
  FOREIGN KEY (citizen_id) REFERENCES citizen (citizen_id)
);
INSERT INTO lawsuit VALUES (1, 'Old House Case', 'won', 2015, 120, 1);
INSERT INTO lawsuit VALUES (2, 'School Case', 'lost', 2017, 45, 2);
INSERT INTO lawsuit VALUES (3, 'Night Club Case', 'lost', 2019, 210, 3);
INSERT INTO lawsuit VALUES (4, 'Bank Case', 'won', 2013, 330, 4);
INSERT INTO lawsuit VALUES (5, 'Garage Case', 'open', 2021, 95, 5);
INSERT INTO lawsuit VALUES (6, 'Family Will', 'won', 2018, 60, 6);
INSERT INTO lawsuit VALUES (7, 'Land Case', 'open', 2020, 150, 1);
INSERT INTO lawsuit VALUES (8, 'Boat Case', 'won', 2016, 75, 8);
