CREATE TABLE campsite (
  campsite_id INTEGER PRIMARY KEY,
  name TEXT,
  county TEXT,
  altitude INTEGER,
  spots INTEGER
);
INSERT INTO campsite VALUES (1, 'Bear Meadow', 'Kerry', 640, 85);
INSERT INTO campsite VALUES (2, 'Lake Corner', 'Mayo', 210, 140);
INSERT INTO campsite VALUES (3, 'Stone Circle', 'Kerry', 920, 32);
INSERT INTO campsite VALUES (4, 'Dune Camp', 'Sligo', 15, 210);
INSERT INTO campsite VALUES (5, 'Elm Hollow', 'Mayo', 380, 56);
INSERT INTO campsite VALUES (6, 'Windy Point', 'Clare', 75, 118);
CREATE TABLE camper (
  camper_id INTEGER PRIMARY KEY,
  name TEXT,
  county TEXT,
  hobby TEXT,
  age INTEGER,
  campsite_id INTEGER,
  FOREIGN KEY (campsite_id) REFERENCES campsite (campsite_id)
);
INSERT INTO camper VALUES (1, 'Joan Reilly', 'Mayo', 'fishing', 31, 1);
INSERT INTO camper VALUES (2, 'Pat Moran', 'Kerry', 'hiking', 57, 2);
INSERT INTO camper VALUES (3, 'Sean Daly', 'Galway', 'hiking', 24, 2);
INSERT INTO camper VALUES (4, 'Orla Finn', 'Sligo', 'painting', 42, 4);
INSERT INTO camper VALUES (5, 'Dermot Kane', 'Galway', 'hiking', 66, 4);
INSERT INTO camper VALUES (6, 'Maeve Boyle', 'Mayo', 'fishing', 19, 4);
INSERT INTO camper VALUES (7, 'Colm Hayes', 'Kerry', 'painting', 38, 5);
INSERT INTO camper VALUES (8, 'Una Walsh', 'Galway', 'fishing', 49, 1);
CREATE TABLE tent (
  tent_id INTEGER PRIMARY KEY,
  model TEXT,
  shape TEXT,
  color TEXT,
  capacity INTEGER,
  weight INTEGER,
  camper_id INTEGER,
  FOREIGN KEY (camper_id) REFERENCES camper (camper_id)
);
INSERT INTO tent VALUES (1, 'Yeti Two', 'dome', 'orange', 2, 3, 1);
INSERT INTO tent VALUES (2, 'Family Fort', 'tunnel', 'green', 7, 14, 2);
INSERT INTO tent VALUES (3, 'Breeze', 'dome', 'blue', 3, 4, 3);
INSERT INTO tent VALUES (4, 'Nomad Grand', 'pyramid', 'green', 6, 11, 4);
INSERT INTO tent VALUES (5, 'Moon Shell', 'dome', 'orange', 4, 6, 4);
INSERT INTO tent VALUES (6, 'Trek Solo', 'tunnel', 'green', 1, 2, 6);
INSERT INTO tent VALUES (7, 'Polar King', 'pyramid', 'blue', 8, 17, 8);
INSERT INTO tent VALUES (8, 'Meadow Lodge', 'tunnel', 'orange', 9, 19, 2);
INSERT INTO tent VALUES (9, 'Storm Wing', 'dome', 'green', 5, 8, 7);
