CREATE TABLE garage (
  garage_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  spaces INTEGER
);
INSERT INTO garage VALUES (1, 'Airport Garage', 'Luton', 340);
INSERT INTO garage VALUES (2, 'Center Garage', 'Slough', 120);
INSERT INTO garage VALUES (3, 'West Garage', 'Reading', 85);
INSERT INTO garage VALUES (4, 'Station Garage', 'Slough', 200);
INSERT INTO garage VALUES (5, 'Lake Garage', 'Windsor', 40);
CREATE TABLE car (
  car_id INTEGER PRIMARY KEY,
  model TEXT,
  maker TEXT,
  fuel TEXT,
  price INTEGER,
  doors INTEGER,
  garage_id INTEGER,
  FOREIGN KEY (garage_id) REFERENCES garage (garage_id)
);
INSERT INTO car VALUES (1, 'Falcon', 'Norda', 'petrol', 45, 5, 1);
INSERT INTO car VALUES (2, 'Swan', 'Norda', 'electric', 62, 4, 1);
INSERT INTO car VALUES (3, 'Badger', 'Tarsa', 'diesel', 38, 3, 2);
INSERT INTO car VALUES (4, 'Otter', 'Tarsa', 'petrol', 29, 2, 3);
INSERT INTO car VALUES (5, 'Puma', 'Velox', 'electric', 95, 4, 1);
INSERT INTO car VALUES (6, 'Heron', 'Norda', 'diesel', 54, 5, 4);
INSERT INTO car VALUES (7, 'Lynx', 'Velox', 'petrol', 120, 2, 4);
INSERT INTO car VALUES (8, 'Mole', 'Tarsa', 'electric', 33, 3, 2);
CREATE TABLE renter (
  renter_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  age INTEGER,
  days INTEGER,
  car_id INTEGER,
  FOREIGN KEY (car_id) REFERENCES car (car_id)
);
INSERT INTO renter VALUES (1, 'Alma Price', 'Luton', 44, 3, 1);
INSERT INTO renter VALUES (2, 'Boris Kane', 'Reading', 29, 7, 3);
INSERT INTO renter VALUES (3, 'Celeste Ng', 'Slough', 36, 1, 5);
INSERT INTO renter VALUES (4, 'Donald Orr', 'Ascot', 61, 14, 6);
INSERT INTO renter VALUES (5, 'Edith Poe', 'Luton', 52, 10, 1);
INSERT INTO renter VALUES (6, 'Felipe Ruiz', 'Slough', 25, 5, 2);
INSERT INTO renter VALUES (7, 'Gwendolyn Ash', 'Ascot', 70, 21, 6);
INSERT INTO renter VALUES (8, 'Howard Pitt', 'Reading', 33, 2, 6);
INSERT INTO renter VALUES (9, 'Ingrid Sohl', 'Luton', 48, 4, 5);
