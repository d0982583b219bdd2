CREATE TABLE basin (
  basin_id INTEGER PRIMARY KEY,
  name TEXT,
  water TEXT,
  volume INTEGER,
  depth INTEGER
);
INSERT INTO basin VALUES (1, 'Coral Garden', 'sea water', 540, 5);
INSERT INTO basin VALUES (2, 'Polar Pool', 'sea water', 980, 8);
INSERT INTO basin VALUES (3, 'Amazon Pond', 'river water', 310, 3);
INSERT INTO basin VALUES (4, 'Mangrove Bay', 'brackish water', 220, 2);
INSERT INTO basin VALUES (5, 'Shark Lagoon', 'sea water', 1750, 11);
INSERT INTO basin VALUES (6, 'Otter Creek', 'river water', 130, 1);
CREATE TABLE creature (
  creature_id INTEGER PRIMARY KEY,
  name TEXT,
  diet TEXT,
  origin TEXT,
  weight INTEGER,
  basin_id INTEGER,
  FOREIGN KEY (basin_id) REFERENCES basin (basin_id)
);
INSERT INTO creature VALUES (1, 'Big Molly', 'fish', 'Iceland', 310, 2);
INSERT INTO creature VALUES (2, 'Pinch', 'shrimp', 'Japan', 2, 1);
INSERT INTO creature VALUES (3, 'Silver Tail', 'fish', 'Japan', 140, 5);
INSERT INTO creature VALUES (4, 'Captain Hook', 'squid', 'Chile', 95, 5);
INSERT INTO creature VALUES (5, 'Waddles', 'fish', 'Iceland', 27, 2);
INSERT INTO creature VALUES (6, 'Green Gustav', 'plants', 'Brazil', 18, 3);
INSERT INTO creature VALUES (7, 'Lady Shell', 'plants', 'Chile', 44, 1);
INSERT INTO creature VALUES (8, 'Snorkel', 'squid', 'Chile', 205, 2);
INSERT INTO creature VALUES (9, 'Old Pedro', 'fish', 'Brazil', 63, 3);
CREATE TABLE performance (
  performance_id INTEGER PRIMARY KEY,
  title TEXT,
  slot TEXT,
  minutes INTEGER,
  entry_fee INTEGER,
  creature_id INTEGER,
  FOREIGN KEY (creature_id) REFERENCES creature (creature_id)
);
INSERT INTO performance VALUES (1, 'Ice Ballet', 'morning', 25, 14, 1);
INSERT INTO performance VALUES (2, 'Feeding Time', 'afternoon', 15, 6, 3);
INSERT INTO performance VALUES (3, 'Penguin Parade', 'morning', 20, 8, 5);
INSERT INTO performance VALUES (4, 'Giant Jump', 'evening', 40, 22, 1);
INSERT INTO performance VALUES (5, 'Dark Tentacles', 'evening', 35, 18, 4);
INSERT INTO performance VALUES (6, 'Jungle Secrets', 'afternoon', 30, 9, 6);
INSERT INTO performance VALUES (7, 'Seal School', 'afternoon', 18, 11, 8);
INSERT INTO performance VALUES (8, 'Shadow Hunt', 'evening', 28, 16, 3);
INSERT INTO performance VALUES (9, 'Splash Hour', 'morning', 45, 19, 8);
