CREATE TABLE lighthouse (
  lighthouse_id INTEGER PRIMARY KEY,
  name TEXT,
  coast TEXT,
  height INTEGER,
  brightness INTEGER
);
INSERT INTO lighthouse VALUES (1, 'Gull Point', 'west coast', 41, 196);
INSERT INTO lighthouse VALUES (2, 'Black Rock', 'north coast', 58, 275);
INSERT INTO lighthouse VALUES (3, 'Seal Point', 'west coast', 23, 104);
INSERT INTO lighthouse VALUES (4, 'Widow Rock', 'east coast', 36, 160);
INSERT INTO lighthouse VALUES (5, 'Saint Mary Light', 'north coast', 29, 131);
INSERT INTO lighthouse VALUES (6, 'Cape Light', 'east coast', 64, 312);
CREATE TABLE warden (
  warden_id INTEGER PRIMARY KEY,
  name TEXT,
  watch TEXT,
  age INTEGER,
  pension INTEGER,
  lighthouse_id INTEGER,
  FOREIGN KEY (lighthouse_id) REFERENCES lighthouse (lighthouse_id)
);
INSERT INTO warden VALUES (1, 'Angus Reid', 'night', 61, 1420, 1);
INSERT INTO warden VALUES (2, 'Bridget Low', 'dawn', 37, 880, 1);
INSERT INTO warden VALUES (3, 'Colm Daly', 'night', 48, 1130, 2);
INSERT INTO warden VALUES (4, 'Donald Reid', 'dusk', 55, 1275, 3);
INSERT INTO warden VALUES (5, 'Elspeth Gray', 'dawn', 29, 640, 6);
INSERT INTO warden VALUES (6, 'Fergus Low', 'dusk', 66, 1510, 6);
INSERT INTO warden VALUES (7, 'Greer Daly', 'night', 42, 970, 1);
INSERT INTO warden VALUES (8, 'Hamish Gray', 'dawn', 33, 755, 2);
CREATE TABLE vessel (
  vessel_id INTEGER PRIMARY KEY,
  name TEXT,
  cargo TEXT,
  tonnage INTEGER,
  speed INTEGER,
  lighthouse_id INTEGER,
  FOREIGN KEY (lighthouse_id) REFERENCES lighthouse (lighthouse_id)
);
INSERT INTO vessel VALUES (1, 'Northern Pearl', 'coal', 7200, 14, 2);
INSERT INTO vessel VALUES (2, 'Lucky Anne', 'fish', 340, 9, 1);
INSERT INTO vessel VALUES (3, 'Iron Duchess', 'coal', 9800, 17, 6);
INSERT INTO vessel VALUES (4, 'Sea Pearl', 'grain', 4100, 13, 1);
INSERT INTO vessel VALUES (5, 'Little Anne', 'fish', 190, 8, 3);
INSERT INTO vessel VALUES (6, 'Grey Duchess', 'grain', 5600, 19, 6);
INSERT INTO vessel VALUES (7, 'Ocean Bride', 'timber', 2700, 11, 2);
INSERT INTO vessel VALUES (8, 'Storm Petrel', 'fish', 510, 10, 1);
INSERT INTO vessel VALUES (9, 'Baltic Bride', 'timber', 3300, 12, 6);
