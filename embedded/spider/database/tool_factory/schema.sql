CREATE TABLE factory (
  factory_id INTEGER PRIMARY KEY,
  name TEXT,
  region TEXT,
  area INTEGER,
  year INTEGER
);
INSERT INTO factory VALUES (1, 'Hammer Works', 'Saxony', 520, 1911);
INSERT INTO factory VALUES (2, 'Blade House', 'Bavaria', 240, 1968);
INSERT INTO factory VALUES (3, 'Drill Point', 'Saxony', 310, 1985);
INSERT INTO factory VALUES (4, 'Screw Mill', 'Hesse', 130, 2003);
CREATE TABLE worker (
  worker_id INTEGER PRIMARY KEY,
  name TEXT,
  job TEXT,
  region TEXT,
  age INTEGER,
  wage INTEGER,
  factory_id INTEGER,
  FOREIGN KEY (factory_id) REFERENCES factory (factory_id)
);
INSERT INTO worker VALUES (1, 'Axel Thom', 'welder', 'Saxony', 44, 2900, 1);
INSERT INTO worker VALUES (2, 'Berta Lind', 'painter', 'Saxony', 36, 2600, 1);
INSERT INTO worker VALUES (3, 'Carlo Nitz', 'welder', 'Bavaria', 51, 3200, 2);
INSERT INTO worker VALUES (4, 'Dieter Ohm', 'driver', 'Hesse', 29, 2300, 3);
INSERT INTO worker VALUES (5, 'Edda Pohl', 'painter', 'Bavaria', 58, 2750, 2);
INSERT INTO worker VALUES (6, 'Falk Ries', 'driver', 'Thuringia', 23, 2100, 1);
INSERT INTO worker VALUES (7, 'Gerda Sell', 'welder', 'Saxony', 40, 3050, 3);
CREATE TABLE tool (
  tool_id INTEGER PRIMARY KEY,
  name TEXT,
  material TEXT,
  price INTEGER,
  weight INTEGER,
  factory_id INTEGER,
  FOREIGN KEY (factory_id) REFERENCES factory (factory_id)
);
INSERT INTO tool VALUES (1, 'Claw Hammer', 'steel', 18, 700, 1);
INSERT INTO tool VALUES (2, 'Rubber Hammer', 'rubber', 12, 450, 1);
INSERT INTO tool VALUES (3, 'Hand Saw', 'steel', 22, 520, 2);
INSERT INTO tool VALUES (4, 'Wood Plane', 'wood', 35, 980, 2);
INSERT INTO tool VALUES (5, 'Power Drill', 'plastic', 89, 1600, 3);
INSERT INTO tool VALUES (6, 'Steel Rule', 'steel', 6, 110, 2);
INSERT INTO tool VALUES (7, 'Long Chisel', 'steel', 14, 260, 3);
INSERT INTO tool VALUES (8, 'Tool Box', 'plastic', 27, 1900, 1);
