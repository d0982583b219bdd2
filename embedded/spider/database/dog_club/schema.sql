CREATE TABLE owner (
  owner_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  age INTEGER
);
INSERT INTO owner VALUES (1, 'Carol Webb', 'Bath', 41);
INSERT INTO owner VALUES (2, 'Dennis Shaw', 'Ely', 66);
INSERT INTO owner VALUES (3, 'Erin Todd', 'Bath', 28);
INSERT INTO owner VALUES (4, 'Frank Lowe', 'Ripon', 35);
INSERT INTO owner VALUES (5, 'Gail Moon', 'Ely', 53);
INSERT INTO owner VALUES (6, 'Henry Cross', 'Truro', 47);
CREATE TABLE breed (
  breed_id INTEGER PRIMARY KEY,
  name TEXT,
  kind TEXT,
  height INTEGER
);
INSERT INTO breed VALUES (1, 'Beagle', 'hound', 38);
INSERT INTO breed VALUES (2, 'Collie', 'herding', 56);
INSERT INTO breed VALUES (3, 'Boxer', 'working', 61);
INSERT INTO breed VALUES (4, 'Poodle', 'toy', 27);
INSERT INTO breed VALUES (5, 'Whippet', 'hound', 49);
CREATE TABLE dog (
  dog_id INTEGER PRIMARY KEY,
  name TEXT,
  color TEXT,
  weight INTEGER,
  age INTEGER,
  owner_id INTEGER,
  breed_id INTEGER,
  FOREIGN KEY (owner_id) REFERENCES owner (owner_id),
  FOREIGN KEY (breed_id) REFERENCES breed (breed_id)
);
INSERT INTO dog VALUES (1, 'Rex', 'brown', 30, 4, 1, 3);
INSERT INTO dog VALUES (2, 'Lady', 'white', 12, 9, 1, 4);
INSERT INTO dog VALUES (3, 'Spot', 'black', 11, 2, 2, 1);
INSERT INTO dog VALUES (4, 'Lassie', 'brown', 24, 6, 3, 2);
INSERT INTO dog VALUES (5, 'Dash', 'gray', 14, 3, 4, 5);
INSERT INTO dog VALUES (6, 'Coco', 'white', 7, 11, 5, 4);
INSERT INTO dog VALUES (7, 'Buddy', 'brown', 10, 7, 1, 1);
INSERT INTO dog VALUES (8, 'Shadow', 'black', 28, 5, 3, 3);
INSERT INTO dog VALUES (9, 'Misty', 'gray', 13, 8, 5, 5);
INSERT INTO dog VALUES (10, 'Toby', 'black', 22, 10, 2, 2);
