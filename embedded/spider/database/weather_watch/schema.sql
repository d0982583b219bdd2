CREATE TABLE city (
  city_id INTEGER PRIMARY KEY,
  name TEXT,
  state TEXT,
  population INTEGER,
  area INTEGER
);
INSERT INTO city VALUES (1, 'Ashton', 'Ohio', 240, 96);
INSERT INTO city VALUES (2, 'Bayside', 'Texas', 810, 310);
INSERT INTO city VALUES (3, 'Clearview', 'Ohio', 55, 41);
INSERT INTO city VALUES (4, 'Dryden', 'Nevada', 130, 150);
INSERT INTO city VALUES (5, 'Elmwood', 'Texas', 395, 205);
INSERT INTO city VALUES (6, 'Fairport', 'Maine', 72, 38);
CREATE TABLE storm (
  storm_id INTEGER PRIMARY KEY,
  name TEXT,
  season TEXT,
  speed INTEGER,
  damage INTEGER,
  city_id INTEGER,
  FOREIGN KEY (city_id) REFERENCES city (city_id)
);
INSERT INTO storm VALUES (1, 'Arlo', 'summer', 110, 14, 1);
INSERT INTO storm VALUES (2, 'Bonnie', 'autumn', 165, 52, 2);
INSERT INTO storm VALUES (3, 'Chester', 'winter', 95, 8, 6);
INSERT INTO storm VALUES (4, 'Dolly', 'summer', 140, 37, 2);
INSERT INTO storm VALUES (5, 'Edgar', 'spring', 88, 5, 5);
INSERT INTO storm VALUES (6, 'Fiona', 'autumn', 172, 61, 2);
INSERT INTO storm VALUES (7, 'Gaston', 'winter', 102, 11, 1);
INSERT INTO storm VALUES (8, 'Heidi', 'summer', 120, 23, 5);
INSERT INTO storm VALUES (9, 'Igor', 'autumn', 155, 40, 6);
CREATE TABLE sensor (
  sensor_id INTEGER PRIMARY KEY,
  name TEXT,
  maker TEXT,
  height INTEGER,
  price INTEGER,
  city_id INTEGER,
  FOREIGN KEY (city_id) REFERENCES city (city_id)
);
INSERT INTO sensor VALUES (1, 'Sensor A', 'Vento', 12, 300, 1);
INSERT INTO sensor VALUES (2, 'Sensor B', 'Vento', 25, 420, 2);
INSERT INTO sensor VALUES (3, 'Sensor C', 'Metra', 8, 150, 2);
INSERT INTO sensor VALUES (4, 'Sensor D', 'Klima', 40, 610, 4);
INSERT INTO sensor VALUES (5, 'Sensor E', 'Metra', 15, 240, 5);
INSERT INTO sensor VALUES (6, 'Sensor F', 'Klima', 30, 505, 1);
INSERT INTO sensor VALUES (7, 'Sensor G', 'Vento', 22, 365, 2);
