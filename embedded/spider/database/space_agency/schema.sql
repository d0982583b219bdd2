CREATE TABLE agency (
  agency_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  budget INTEGER,
  year INTEGER
);
INSERT INTO agency VALUES (1, 'Nova Space', 'Canada', 640, 1988);
INSERT INTO agency VALUES (2, 'Astra Group', 'India', 910, 1972);
INSERT INTO agency VALUES (3, 'Zenith Lab', 'Japan', 730, 1981);
INSERT INTO agency VALUES (4, 'Comet Works', 'Brazil', 205, 2004);
INSERT INTO agency VALUES (5, 'Orion Team', 'India', 350, 2012);
CREATE TABLE astronaut (
  astronaut_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER,
  flights INTEGER,
  agency_id INTEGER,
  FOREIGN KEY (agency_id) REFERENCES agency (agency_id)
);
INSERT INTO astronaut VALUES (1, 'Amit Rao', 'India', 42, 3, 2);
INSERT INTO astronaut VALUES (2, 'Beth Lane', 'Canada', 37, 1, 1);
INSERT INTO astronaut VALUES (3, 'Chika Mori', 'Japan', 49, 5, 3);
INSERT INTO astronaut VALUES (4, 'Davi Lopes', 'Brazil', 34, 2, 4);
INSERT INTO astronaut VALUES (5, 'Esha Nair', 'India', 39, 4, 2);
INSERT INTO astronaut VALUES (6, 'Fred Noble', 'Canada', 55, 6, 1);
INSERT INTO astronaut VALUES (7, 'Goro Abe', 'Japan', 31, 0, 3);
INSERT INTO astronaut VALUES (8, 'Hema Das', 'India', 46, 7, 5);
CREATE TABLE mission (
  mission_id INTEGER PRIMARY KEY,
  title TEXT,
  target TEXT,
  year INTEGER,
  cost INTEGER,
  astronaut_id INTEGER,
  FOREIGN KEY (astronaut_id) REFERENCES astronaut (astronaut_id)
);
INSERT INTO mission VALUES (1, 'Red Dust', 'Mars', 2019, 480, 3);
INSERT INTO mission VALUES (2, 'Silver Path', 'Moon', 2009, 210, 1);
INSERT INTO mission VALUES (3, 'Quiet Sea', 'Moon', 2014, 260, 6);
INSERT INTO mission VALUES (4, 'High Orbit', 'station', 2011, 120, 2);
INSERT INTO mission VALUES (5, 'Dawn Gate', 'station', 2016, 140, 5);
INSERT INTO mission VALUES (6, 'Far Lamp', 'Venus', 2021, 530, 6);
INSERT INTO mission VALUES (7, 'Rust Valley', 'Mars', 2023, 610, 1);
INSERT INTO mission VALUES (8, 'Night Ring', 'station', 2007, 95, 4);
INSERT INTO mission VALUES (9, 'Cloud Diver', 'Venus', 2018, 390, 3);
INSERT INTO mission VALUES (10, 'Second Step', 'Moon', 2022, 305, 6);
