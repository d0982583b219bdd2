CREATE TABLE airline (
  airline_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  planes INTEGER
);
INSERT INTO airline VALUES (1, 'Sky Line', 'Germany', 84);
INSERT INTO airline VALUES (2, 'Blue Wing', 'Spain', 37);
INSERT INTO airline VALUES (3, 'Polar Air', 'Norway', 22);
INSERT INTO airline VALUES (4, 'Sun Jet', 'Spain', 51);
INSERT INTO airline VALUES (5, 'East Star', 'Japan', 130);
INSERT INTO airline VALUES (6, 'Red Kite', 'Kenya', 16);
CREATE TABLE airport (
  airport_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  country TEXT,
  passengers INTEGER
);
INSERT INTO airport VALUES (1, 'Central Field', 'Berlin', 'Germany', 24000);
INSERT INTO airport VALUES (2, 'Costa Port', 'Malaga', 'Spain', 18000);
INSERT INTO airport VALUES (3, 'Fjord Gate', 'Bergen', 'Norway', 6500);
INSERT INTO airport VALUES (4, 'Bay Terminal', 'Tokyo', 'Japan', 61000);
INSERT INTO airport VALUES (5, 'Old Field', 'Berlin', 'Germany', 9000);
INSERT INTO airport VALUES (6, 'Palm Strip', 'Nairobi', 'Kenya', 7800);
INSERT INTO airport VALUES (7, 'Royal Field', 'Madrid', 'Spain', 47000);
CREATE TABLE flight (
  flight_id INTEGER PRIMARY KEY,
  code TEXT,
  distance INTEGER,
  price INTEGER,
  day TEXT,
  airline_id INTEGER,
  airport_id INTEGER,
  FOREIGN KEY (airline_id) REFERENCES airline (airline_id),
  FOREIGN KEY (airport_id) REFERENCES airport (airport_id)
);
INSERT INTO flight VALUES (1, 'SL10', 1800, 210, 'Monday', 1, 1);
INSERT INTO flight VALUES (2, 'SL22', 640, 95, 'Friday', 1, 1);
INSERT INTO flight VALUES (3, 'SL35', 950, 130, 'Monday', 1, 7);
INSERT INTO flight VALUES (4, 'BW07', 480, 60, 'Sunday', 2, 2);
INSERT INTO flight VALUES (5, 'BW18', 1300, 145, 'Friday', 2, 7);
INSERT INTO flight VALUES (6, 'PA03', 700, 180, 'Monday', 3, 3);
INSERT INTO flight VALUES (7, 'SJ41', 2100, 160, 'Sunday', 4, 2);
INSERT INTO flight VALUES (8, 'ES88', 9100, 820, 'Friday', 5, 4);
INSERT INTO flight VALUES (9, 'ES90', 2900, 330, 'Sunday', 5, 4);
INSERT INTO flight VALUES (10, 'ES95', 5400, 510, 'Monday', 5, 1);
INSERT INTO flight VALUES (11, 'ES97', 1200, 240, 'Friday', 5, 4);
