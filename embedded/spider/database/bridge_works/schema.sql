CREATE TABLE engineer (
  engineer_id INTEGER PRIMARY KEY,
  name TEXT,
  degree TEXT,
  age INTEGER,
  allowance INTEGER
);
INSERT INTO engineer VALUES (1, 'Arno Stahl', 'master', 48, 3200);
INSERT INTO engineer VALUES (2, 'Bella Truss', 'doctor', 39, 5400);
INSERT INTO engineer VALUES (3, 'Cyril Beam', 'bachelor', 27, 900);
INSERT INTO engineer VALUES (4, 'Dora Pylon', 'master', 55, 4100);
INSERT INTO engineer VALUES (5, 'Egon Rivet', 'doctor', 63, 2500);
INSERT INTO engineer VALUES (6, 'Fay Girder', 'master', 34, 1700);
CREATE TABLE viaduct (
  viaduct_id INTEGER PRIMARY KEY,
  name TEXT,
  valley TEXT,
  material TEXT,
  span INTEGER,
  load INTEGER,
  engineer_id INTEGER,
  FOREIGN KEY (engineer_id) REFERENCES engineer (engineer_id)
);
INSERT INTO viaduct VALUES (1, 'Raven Arch', 'Grimm', 'stone', 85, 40, 1);
INSERT INTO viaduct VALUES (2, 'Swan Viaduct', 'Lorn', 'steel', 340, 95, 2);
INSERT INTO viaduct VALUES (3, 'Mill Viaduct', 'Grimm', 'concrete', 120, 60, 1);
INSERT INTO viaduct VALUES (4, 'High Stilts', 'Tarn', 'steel', 510, 75, 4);
INSERT INTO viaduct VALUES (5, 'Long Harp', 'Lorn', 'steel', 690, 110, 2);
INSERT INTO viaduct VALUES (6, 'Toll Viaduct', 'Tarn', 'concrete', 205, 130, 5);
INSERT INTO viaduct VALUES (7, 'Goat Arch', 'Grimm', 'stone', 45, 18, 4);
INSERT INTO viaduct VALUES (8, 'East Sling', 'Lorn', 'concrete', 275, 52, 2);
CREATE TABLE inspection (
  inspection_id INTEGER PRIMARY KEY,
  code TEXT,
  verdict TEXT,
  hours INTEGER,
  fee INTEGER,
  viaduct_id INTEGER,
  FOREIGN KEY (viaduct_id) REFERENCES viaduct (viaduct_id)
);
INSERT INTO inspection VALUES (1, 'G21', 'safe', 6, 450, 1);
INSERT INTO inspection VALUES (2, 'G45', 'worn', 11, 820, 2);
INSERT INTO inspection VALUES (3, 'K18', 'safe', 4, 310, 3);
INSERT INTO inspection VALUES (4, 'W30', 'closed', 23, 1900, 7);
INSERT INTO inspection VALUES (5, 'K52', 'worn', 14, 1040, 1);
INSERT INTO inspection VALUES (6, 'G66', 'safe', 9, 700, 5);
INSERT INTO inspection VALUES (7, 'L27', 'safe', 8, 640, 4);
INSERT INTO inspection VALUES (8, 'W73', 'closed', 19, 1550, 4);
INSERT INTO inspection VALUES (9, 'L39', 'worn', 16, 1200, 5);
INSERT INTO inspection VALUES (10, 'K84', 'safe', 5, 380, 2);
INSERT INTO inspection VALUES (11, 'G90', 'worn', 12, 890, 7);
