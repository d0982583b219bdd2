CREATE TABLE driver (
  driver_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  age INTEGER,
  salary INTEGER
);
INSERT INTO driver VALUES (1, 'Abe Stark', 'Milton', 52, 2500);
INSERT INTO driver VALUES (2, 'Bess Ford', 'Granby', 34, 2100);
INSERT INTO driver VALUES (3, 'Cole Ramos', 'Milton', 45, 2300);
INSERT INTO driver VALUES (4, 'Deb Lyons', 'Weston', 29, 1900);
INSERT INTO driver VALUES (5, 'Eli Cruz', 'Granby', 61, 2700);
CREATE TABLE depot (
  depot_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  area INTEGER
);
INSERT INTO depot VALUES (1, 'North Depot', 'Milton', 900);
INSERT INTO depot VALUES (2, 'Bay Depot', 'Seaton', 640);
INSERT INTO depot VALUES (3, 'Hill Depot', 'Granby', 1200);
INSERT INTO depot VALUES (4, 'Park Depot', 'Milton', 350);
CREATE TABLE bus (
  bus_id INTEGER PRIMARY KEY,
  name TEXT,
  color TEXT,
  seats INTEGER,
  year INTEGER,
  depot_id INTEGER,
  driver_id INTEGER,
  FOREIGN KEY (depot_id) REFERENCES depot (depot_id),
  FOREIGN KEY (driver_id) REFERENCES driver (driver_id)
);
INSERT INTO bus VALUES (1, 'Bus 11', 'red', 48, 2010, 1, 1);
INSERT INTO bus VALUES (2, 'Bus 12', 'red', 52, 2014, 1, 2);
INSERT INTO bus VALUES (3, 'Bus 15', 'blue', 36, 2018, 2, 3);
INSERT INTO bus VALUES (4, 'Bus 20', 'green', 60, 2007, 3, 1);
INSERT INTO bus VALUES (5, 'Bus 21', 'blue', 44, 2012, 3, 3);
INSERT INTO bus VALUES (6, 'Bus 24', 'green', 30, 2020, 1, 5);
INSERT INTO bus VALUES (7, 'Bus 30', 'red', 55, 2016, 2, 1);
INSERT INTO bus VALUES (8, 'Bus 33', 'blue', 40, 2005, 3, 5);
