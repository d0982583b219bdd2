CREATE TABLE barn (
  barn_id INTEGER PRIMARY KEY,
  name TEXT,
  county TEXT,
  roof TEXT,
  rent INTEGER
);
INSERT INTO barn VALUES (1, 'Oak Barn', 'Kildare', 'slate', 900);
INSERT INTO barn VALUES (2, 'Meadow Barn', 'Cork', 'tin', 540);
INSERT INTO barn VALUES (3, 'Willow Yard', 'Kildare', 'tin', 675);
INSERT INTO barn VALUES (4, 'Brook Yard', 'Meath', 'straw', 310);
INSERT INTO barn VALUES (5, 'Long Barn', 'Cork', 'slate', 1150);
INSERT INTO barn VALUES (6, 'Hill Yard', 'Meath', 'tin', 420);
CREATE TABLE horse (
  horse_id INTEGER PRIMARY KEY,
  name TEXT,
  coat TEXT,
  weight INTEGER,
  age INTEGER,
  barn_id INTEGER,
  FOREIGN KEY (barn_id) REFERENCES barn (barn_id)
);
INSERT INTO horse VALUES (1, 'Silver Wind', 'gray', 470, 6, 1);
INSERT INTO horse VALUES (2, 'Dark Prince', 'black', 555, 9, 1);
INSERT INTO horse VALUES (3, 'Lady Maple', 'chestnut', 430, 4, 2);
INSERT INTO horse VALUES (4, 'Silver Star', 'gray', 505, 11, 3);
INSERT INTO horse VALUES (5, 'Captain Clover', 'bay', 610, 7, 5);
INSERT INTO horse VALUES (6, 'Lady Storm', 'black', 490, 5, 1);
INSERT INTO horse VALUES (7, 'Red Clover', 'chestnut', 520, 14, 3);
INSERT INTO horse VALUES (8, 'Tiny Prince', 'bay', 385, 3, 4);
INSERT INTO horse VALUES (9, 'Morning Wind', 'bay', 540, 8, 5);
CREATE TABLE derby (
  derby_id INTEGER PRIMARY KEY,
  title TEXT,
  ground TEXT,
  distance INTEGER,
  prize INTEGER,
  horse_id INTEGER,
  FOREIGN KEY (horse_id) REFERENCES horse (horse_id)
);
INSERT INTO derby VALUES (1, 'Shamrock Cup', 'grass', 2400, 8500, 1);
INSERT INTO derby VALUES (2, 'Harbor Stakes', 'sand', 1200, 2600, 2);
INSERT INTO derby VALUES (3, 'Winter Cup', 'sand', 1800, 4100, 1);
INSERT INTO derby VALUES (4, 'Queen Stakes', 'grass', 1600, 12000, 4);
INSERT INTO derby VALUES (5, 'County Dash', 'mud', 1000, 1900, 6);
INSERT INTO derby VALUES (6, 'Golden Spur', 'grass', 3200, 15500, 5);
INSERT INTO derby VALUES (7, 'Autumn Cup', 'mud', 2800, 5200, 7);
INSERT INTO derby VALUES (8, 'Harvest Dash', 'sand', 1100, 1400, 2);
INSERT INTO derby VALUES (9, 'Emerald Spur', 'grass', 2000, 7300, 9);
