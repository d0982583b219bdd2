CREATE TABLE museum (
  museum_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  year INTEGER,
  visitors INTEGER
);
INSERT INTO museum VALUES (1, 'Modern House', 'Berlin', 1968, 4200);
INSERT INTO museum VALUES (2, 'National Gallery', 'London', 1824, 9600);
INSERT INTO museum VALUES (3, 'Water Museum', 'Venice', 1902, 1500);
INSERT INTO museum VALUES (4, 'Castle Gallery', 'Prague', 1920, 2800);
INSERT INTO museum VALUES (5, 'Hall of Arts', 'London', 1857, 6100);
INSERT INTO museum VALUES (6, 'Tower Gallery', 'Prague', 1990, 900);
CREATE TABLE painter (
  painter_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  year INTEGER
);
INSERT INTO painter VALUES (1, 'Paulo Rossi', 'Italy', 1840);
INSERT INTO painter VALUES (2, 'Hilda Krug', 'Germany', 1881);
INSERT INTO painter VALUES (3, 'Jean Morel', 'France', 1832);
INSERT INTO painter VALUES (4, 'Vera Novak', 'Poland', 1899);
INSERT INTO painter VALUES (5, 'Sofia Conti', 'Italy', 1795);
INSERT INTO painter VALUES (6, 'Luc Blanc', 'France', 1864);
CREATE TABLE painting (
  painting_id INTEGER PRIMARY KEY,
  title TEXT,
  style TEXT,
  height INTEGER,
  price INTEGER,
  museum_id INTEGER,
  painter_id INTEGER,
  FOREIGN KEY (museum_id) REFERENCES museum (museum_id),
  FOREIGN KEY (painter_id) REFERENCES painter (painter_id)
);
INSERT INTO painting VALUES (1, 'Red Boats', 'modern', 120, 800, 1, 3);
INSERT INTO painting VALUES (2, 'The Dancer', 'modern', 95, 650, 1, 2);
INSERT INTO painting VALUES (3, 'Morning Mass', 'classic', 210, 1200, 2, 1);
INSERT INTO painting VALUES (4, 'Still Life', 'classic', 60, 340, 2, 5);
INSERT INTO painting VALUES (5, 'Canal at Dawn', 'landscape', 88, 560, 3, 1);
INSERT INTO painting VALUES (6, 'Broken Glass', 'abstract', 150, 430, 4, 4);
INSERT INTO painting VALUES (7, 'Wheat Field', 'landscape', 73, 990, 2, 3);
INSERT INTO painting VALUES (8, 'Old Bridge', 'landscape', 81, 275, 3, 5);
INSERT INTO painting VALUES (9, 'Blue Circle', 'abstract', 130, 510, 1, 4);
INSERT INTO painting VALUES (10, 'Mother and Son', 'classic', 175, 1450, 5, 1);
INSERT INTO painting VALUES (11, 'The Mirror', 'modern', 110, 720, 5, 2);
