CREATE TABLE designer (
  designer_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  city TEXT,
  age INTEGER,
  salary INTEGER
);
INSERT INTO designer VALUES (1, 'Odile Garnier', 'France', 'Lyon', 52, 9400);
INSERT INTO designer VALUES (2, 'Marco Bassi', 'Italy', 'Milan', 45, 8700);
INSERT INTO designer VALUES (3, 'Yuki Hara', 'Japan', 'Milan', 33, 6100);
INSERT INTO designer VALUES (4, 'Sandra Holt', 'England', 'London', 29, 4800);
INSERT INTO designer VALUES (5, 'Pierre Noir', 'France', 'London', 61, 11200);
INSERT INTO designer VALUES (6, 'Bianca Serra', 'Italy', 'Lyon', 38, 7300);
CREATE TABLE fabric (
  fabric_id INTEGER PRIMARY KEY,
  name TEXT,
  fiber TEXT,
  pattern TEXT,
  width INTEGER,
  price INTEGER
);
INSERT INTO fabric VALUES (1, 'Cloud Denim', 'cotton', 'plain', 150, 12);
INSERT INTO fabric VALUES (2, 'Royal Velvet', 'silk', 'plain', 110, 64);
INSERT INTO fabric VALUES (3, 'Moss Tweed', 'wool', 'checked', 140, 38);
INSERT INTO fabric VALUES (4, 'Beach Linen', 'linen', 'striped', 160, 21);
INSERT INTO fabric VALUES (5, 'Night Satin', 'silk', 'striped', 120, 55);
INSERT INTO fabric VALUES (6, 'Snow Fleece', 'wool', 'plain', 175, 17);
INSERT INTO fabric VALUES (7, 'Garden Print', 'cotton', 'floral', 145, 15);
CREATE TABLE garment (
  garment_id INTEGER PRIMARY KEY,
  name TEXT,
  season TEXT,
  price INTEGER,
  stock INTEGER,
  designer_id INTEGER,
  fabric_id INTEGER,
  FOREIGN KEY (designer_id) REFERENCES designer (designer_id),
  FOREIGN KEY (fabric_id) REFERENCES fabric (fabric_id)
);
INSERT INTO garment VALUES (1, 'Harbor Coat', 'winter', 640, 35, 1, 3);
INSERT INTO garment VALUES (2, 'Midnight Gown', 'summer', 1850, 8, 1, 2);
INSERT INTO garment VALUES (3, 'Field Jacket', 'autumn', 290, 120, 2, 1);
INSERT INTO garment VALUES (4, 'Sailor Dress', 'summer', 340, 76, 2, 4);
INSERT INTO garment VALUES (5, 'Ruby Skirt', 'autumn', 520, 42, 3, 2);
INSERT INTO garment VALUES (6, 'Office Suit', 'winter', 890, 54, 5, 3);
INSERT INTO garment VALUES (7, 'Lazy Trousers', 'summer', 110, 210, 4, 4);
INSERT INTO garment VALUES (8, 'Star Blouse', 'autumn', 270, 65, 5, 5);
INSERT INTO garment VALUES (9, 'Rodeo Vest', 'autumn', 145, 98, 4, 1);
INSERT INTO garment VALUES (10, 'Alpine Hood', 'winter', 95, 160, 1, 6);
