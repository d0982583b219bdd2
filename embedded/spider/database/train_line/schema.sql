CREATE TABLE station (
  station_id INTEGER PRIMARY KEY,
  name TEXT,
  region TEXT,
  platforms INTEGER,
  year INTEGER
);
INSERT INTO station VALUES (1, 'Central', 'North', 12, 1876);
INSERT INTO station VALUES (2, 'Harbor', 'North', 6, 1901);
INSERT INTO station VALUES (3, 'Mill Road', 'South', 3, 1954);
INSERT INTO station VALUES (4, 'Castle Gate', 'West', 5, 1888);
INSERT INTO station VALUES (5, 'Airport', 'South', 8, 1992);
INSERT INTO station VALUES (6, 'Lake End', 'West', 2, 1930);
CREATE TABLE train (
  train_id INTEGER PRIMARY KEY,
  name TEXT,
  operator TEXT,
  speed INTEGER,
  wagons INTEGER,
  station_id INTEGER,
  FOREIGN KEY (station_id) REFERENCES station (station_id)
);
INSERT INTO train VALUES (1, 'Silver Arrow', 'Fast Rail', 250, 10, 1);
INSERT INTO train VALUES (2, 'Night Owl', 'Sleep Train', 140, 14, 1);
INSERT INTO train VALUES (3, 'Coast Runner', 'Fast Rail', 200, 8, 2);
INSERT INTO train VALUES (4, 'Little Steam', 'Old Rail', 60, 4, 4);
INSERT INTO train VALUES (5, 'City Hopper', 'Metro', 110, 6, 5);
INSERT INTO train VALUES (6, 'Lake Bird', 'Old Rail', 75, 3, 6);
INSERT INTO train VALUES (7, 'Green Dragon', 'Fast Rail', 230, 9, 1);
INSERT INTO train VALUES (8, 'Market Line', 'Metro', 95, 5, 3);
INSERT INTO train VALUES (9, 'Sea Breeze', 'Metro', 105, 7, 2);
CREATE TABLE driver (
  driver_id INTEGER PRIMARY KEY,
  name TEXT,
  region TEXT,
  salary INTEGER,
  age INTEGER,
  train_id INTEGER,
  FOREIGN KEY (train_id) REFERENCES train (train_id)
);
INSERT INTO driver VALUES (1, 'Al Burke', 'North', 2900, 45, 1);
INSERT INTO driver VALUES (2, 'Bea Stokes', 'South', 3100, 38, 1);
INSERT INTO driver VALUES (3, 'Cy Palmer', 'North', 2400, 59, 2);
INSERT INTO driver VALUES (4, 'Dot Rowe', 'West', 2200, 27, 4);
INSERT INTO driver VALUES (5, 'Ed Sharp', 'South', 2600, 50, 5);
INSERT INTO driver VALUES (6, 'Fay Quinn', 'East', 3300, 42, 7);
INSERT INTO driver VALUES (7, 'Guy Hobbs', 'West', 2000, 33, 3);
