CREATE TABLE captain (
  captain_id INTEGER PRIMARY KEY,
  name TEXT,
  rank TEXT,
  country TEXT,
  age INTEGER
);
INSERT INTO captain VALUES (1, 'Ahab Stone', 'senior', 'Norway', 58);
INSERT INTO captain VALUES (2, 'Bella Drake', 'junior', 'Greece', 34);
INSERT INTO captain VALUES (3, 'Cato Finn', 'senior', 'Chile', 49);
INSERT INTO captain VALUES (4, 'Daria Wolk', 'chief', 'Poland', 63);
INSERT INTO captain VALUES (5, 'Egon Storm', 'junior', 'Norway', 29);
INSERT INTO captain VALUES (6, 'Fiona Gale', 'chief', 'Greece', 52);
INSERT INTO captain VALUES (7, 'Gil Harbor', 'senior', 'Chile', 45);
CREATE TABLE ship (
  ship_id INTEGER PRIMARY KEY,
  name TEXT,
  type TEXT,
  tonnage INTEGER,
  length INTEGER,
  year INTEGER,
  captain_id INTEGER,
  FOREIGN KEY (captain_id) REFERENCES captain (captain_id)
);
INSERT INTO ship VALUES (1, 'Sea Queen', 'cargo', 8200, 190, 1998, 1);
INSERT INTO ship VALUES (2, 'Wave Dancer', 'ferry', 2400, 95, 2007, 1);
INSERT INTO ship VALUES (3, 'Iron Whale', 'tanker', 15600, 260, 2012, 4);
INSERT INTO ship VALUES (4, 'Little Gull', 'yacht', 120, 28, 2016, 2);
INSERT INTO ship VALUES (5, 'Blue Marlin', 'cargo', 9100, 205, 2003, 3);
INSERT INTO ship VALUES (6, 'Star of Athens', 'ferry', 3100, 110, 1995, 6);
INSERT INTO ship VALUES (7, 'Polar Bear', 'tanker', 12800, 240, 2010, 4);
INSERT INTO ship VALUES (8, 'Morning Tide', 'yacht', 85, 22, 2019, 5);
INSERT INTO ship VALUES (9, 'Grand Duke', 'cargo', 7400, 178, 1989, 6);
INSERT INTO ship VALUES (10, 'Fast Penguin', 'ferry', 1900, 84, 2014, 4);
CREATE TABLE voyage (
  voyage_id INTEGER PRIMARY KEY,
  code TEXT,
  port TEXT,
  days INTEGER,
  cost INTEGER,
  ship_id INTEGER,
  FOREIGN KEY (ship_id) REFERENCES ship (ship_id)
);
INSERT INTO voyage VALUES (1, 'V1', 'Lima', 32, 410, 1);
INSERT INTO voyage VALUES (2, 'V2', 'Oslo', 3, 40, 2);
INSERT INTO voyage VALUES (3, 'V3', 'Osaka', 41, 690, 3);
INSERT INTO voyage VALUES (4, 'V4', 'Lima', 28, 365, 5);
INSERT INTO voyage VALUES (5, 'V5', 'Athens', 2, 25, 6);
INSERT INTO voyage VALUES (6, 'V6', 'Osaka', 39, 580, 7);
INSERT INTO voyage VALUES (7, 'V7', 'Oslo', 12, 150, 1);
INSERT INTO voyage VALUES (8, 'V8', 'Athens', 5, 70, 6);
INSERT INTO voyage VALUES (9, 'V9', 'Lima', 36, 520, 3);
INSERT INTO voyage VALUES (10, 'V10', 'Osaka', 44, 605, 1);
