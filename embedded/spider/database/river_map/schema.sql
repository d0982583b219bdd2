CREATE TABLE country (
  country_id INTEGER PRIMARY KEY,
  name TEXT,
  continent TEXT,
  area INTEGER,
  language TEXT
);
INSERT INTO country VALUES (1, 'Avaria', 'Europe', 410, 'Avarian');
INSERT INTO country VALUES (2, 'Belmont', 'Europe', 95, 'French');
INSERT INTO country VALUES (3, 'Carania', 'Africa', 870, 'Arabic');
INSERT INTO country VALUES (4, 'Dorland', 'Asia', 1200, 'Dorish');
INSERT INTO country VALUES (5, 'Estova', 'Europe', 64, 'Avarian');
INSERT INTO country VALUES (6, 'Fanduri', 'Africa', 530, 'French');
CREATE TABLE river (
  river_id INTEGER PRIMARY KEY,
  name TEXT,
  length INTEGER,
  depth INTEGER,
  color TEXT,
  country_id INTEGER,
  FOREIGN KEY (country_id) REFERENCES country (country_id)
);
INSERT INTO river VALUES (1, 'Alder', 620, 14, 'green', 1);
INSERT INTO river VALUES (2, 'Bress', 210, 6, 'brown', 2);
INSERT INTO river VALUES (3, 'Cora', 1900, 22, 'brown', 3);
INSERT INTO river VALUES (4, 'Dunmar', 2600, 31, 'blue', 4);
INSERT INTO river VALUES (5, 'Elwin', 340, 9, 'green', 1);
INSERT INTO river VALUES (6, 'Farrow', 1450, 18, 'blue', 4);
INSERT INTO river VALUES (7, 'Gola', 880, 11, 'brown', 6);
INSERT INTO river VALUES (8, 'Hestan', 150, 4, 'blue', 1);
CREATE TABLE bridge (
  bridge_id INTEGER PRIMARY KEY,
  name TEXT,
  material TEXT,
  length INTEGER,
  year INTEGER,
  river_id INTEGER,
  FOREIGN KEY (river_id) REFERENCES river (river_id)
);
INSERT INTO bridge VALUES (1, 'Kings Bridge', 'stone', 180, 1790, 1);
INSERT INTO bridge VALUES (2, 'New Crossing', 'steel', 420, 1984, 1);
INSERT INTO bridge VALUES (3, 'Twin Arch', 'stone', 95, 1832, 2);
INSERT INTO bridge VALUES (4, 'Long Span', 'steel', 950, 2003, 4);
INSERT INTO bridge VALUES (5, 'Rope Walk', 'wood', 60, 1911, 5);
INSERT INTO bridge VALUES (6, 'Peace Bridge', 'concrete', 510, 1962, 3);
INSERT INTO bridge VALUES (7, 'Iron Gate', 'steel', 300, 1925, 6);
INSERT INTO bridge VALUES (8, 'Mill Bridge', 'wood', 45, 1888, 1);
