CREATE TABLE restaurant (
  restaurant_id INTEGER PRIMARY KEY,
  name TEXT,
  kitchen TEXT,
  city TEXT,
  seats INTEGER
);
INSERT INTO restaurant VALUES (1, 'Golden Wok', 'Chinese', 'Bristol', 64);
INSERT INTO restaurant VALUES (2, 'La Piazza', 'Italian', 'Bristol', 48);
INSERT INTO restaurant VALUES (3, 'Spice Route', 'Indian', 'Cardiff', 72);
INSERT INTO restaurant VALUES (4, 'Blue Plate', 'Italian', 'Cardiff', 30);
INSERT INTO restaurant VALUES (5, 'Tokyo Corner', 'Japanese', 'Exeter', 22);
INSERT INTO restaurant VALUES (6, 'Casa Verde', 'Spanish', 'Exeter', 55);
INSERT INTO restaurant VALUES (7, 'Little Delhi', 'Indian', 'Bristol', 40);
CREATE TABLE cook (
  cook_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  age INTEGER,
  wage INTEGER,
  restaurant_id INTEGER,
  FOREIGN KEY (restaurant_id) REFERENCES restaurant (restaurant_id)
);
INSERT INTO cook VALUES (1, 'Aldo Conti', 'Bristol', 44, 2900, 2);
INSERT INTO cook VALUES (2, 'Bina Shah', 'Cardiff', 37, 3100, 3);
INSERT INTO cook VALUES (3, 'Chao Liu', 'Bristol', 51, 2700, 1);
INSERT INTO cook VALUES (4, 'Dino Greco', 'Newport', 28, 2100, 4);
INSERT INTO cook VALUES (5, 'Emi Tanaka', 'Exeter', 33, 2600, 5);
INSERT INTO cook VALUES (6, 'Farid Khan', 'Cardiff', 60, 2500, 3);
INSERT INTO cook VALUES (7, 'Gemma Hill', 'Bristol', 24, 1950, 2);
INSERT INTO cook VALUES (8, 'Hans Brandt', 'Newport', 47, 2350, 3);
CREATE TABLE dish (
  dish_id INTEGER PRIMARY KEY,
  name TEXT,
  flavor TEXT,
  price INTEGER,
  calories INTEGER,
  restaurant_id INTEGER,
  FOREIGN KEY (restaurant_id) REFERENCES restaurant (restaurant_id)
);
INSERT INTO dish VALUES (1, 'Pepper Duck', 'hot', 19, 720, 1);
INSERT INTO dish VALUES (2, 'Lemon Chicken', 'sour', 14, 540, 1);
INSERT INTO dish VALUES (3, 'Tomato Pasta', 'mild', 11, 610, 2);
INSERT INTO dish VALUES (4, 'Cheese Pizza', 'mild', 13, 880, 2);
INSERT INTO dish VALUES (5, 'Lamb Curry', 'hot', 17, 760, 3);
INSERT INTO dish VALUES (6, 'Mango Rice', 'sweet', 8, 430, 3);
INSERT INTO dish VALUES (7, 'Honey Cake', 'sweet', 7, 510, 4);
INSERT INTO dish VALUES (8, 'Salmon Roll', 'mild', 21, 390, 5);
INSERT INTO dish VALUES (9, 'Chili Beans', 'hot', 10, 460, 3);
INSERT INTO dish VALUES (10, 'Apple Tart', 'sweet', 9, 350, 2);
