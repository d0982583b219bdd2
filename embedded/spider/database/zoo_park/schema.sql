CREATE TABLE zone (
  zone_id INTEGER PRIMARY KEY,
  name TEXT,
  climate TEXT,
  area INTEGER
);
INSERT INTO zone VALUES (1, 'Savanna', 'dry', 520);
INSERT INTO zone VALUES (2, 'Rain House', 'wet', 160);
INSERT INTO zone VALUES (3, 'Ice Bay', 'cold', 240);
INSERT INTO zone VALUES (4, 'Bird Valley', 'wet', 310);
INSERT INTO zone VALUES (5, 'Night Cave', 'dry', 75);
CREATE TABLE keeper (
  keeper_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  age INTEGER,
  salary INTEGER,
  zone_id INTEGER,
  FOREIGN KEY (zone_id) REFERENCES zone (zone_id)
);
INSERT INTO keeper VALUES (1, 'Bo Larsen', 'Hillby', 36, 2300, 1);
INSERT INTO keeper VALUES (2, 'Cher Novak', 'Norden', 29, 2050, 1);
INSERT INTO keeper VALUES (3, 'Dirk Pohl', 'Hillby', 55, 2900, 3);
INSERT INTO keeper VALUES (4, 'Esme Tovar', 'Sandum', 42, 2600, 4);
INSERT INTO keeper VALUES (5, 'Floyd Urban', 'Norden', 48, 2450, 2);
CREATE TABLE animal (
  animal_id INTEGER PRIMARY KEY,
  name TEXT,
  species TEXT,
  food TEXT,
  weight INTEGER,
  age INTEGER,
  zone_id INTEGER,
  keeper_id INTEGER,
  FOREIGN KEY (zone_id) REFERENCES zone (zone_id),
  FOREIGN KEY (keeper_id) REFERENCES keeper (keeper_id)
);
INSERT INTO animal VALUES (1, 'Leo', 'lion', 'meat', 190, 8, 1, 1);
INSERT INTO animal VALUES (2, 'Nala', 'lion', 'meat', 140, 6, 1, 1);
INSERT INTO animal VALUES (3, 'Ella', 'elephant', 'grass', 4100, 24, 1, 2);
INSERT INTO animal VALUES (4, 'Pingu', 'penguin', 'fish', 5, 3, 3, 3);
INSERT INTO animal VALUES (5, 'Frost', 'bear', 'fish', 420, 13, 3, 3);
INSERT INTO animal VALUES (6, 'Kiwi', 'parrot', 'fruit', 1, 15, 4, 4);
INSERT INTO animal VALUES (7, 'Mango', 'monkey', 'fruit', 12, 7, 2, 5);
INSERT INTO animal VALUES (8, 'Dumbo', 'elephant', 'grass', 3800, 19, 1, 2);
INSERT INTO animal VALUES (9, 'Rio', 'parrot', 'fruit', 2, 11, 4, 4);
INSERT INTO animal VALUES (10, 'Chico', 'monkey', 'fruit', 10, 4, 2, 5);
