CREATE TABLE scientist (
  scientist_id INTEGER PRIMARY KEY,
  name TEXT,
  rank TEXT,
  origin TEXT,
  budget INTEGER
);
INSERT INTO scientist VALUES (1, 'Ada Quill', 'professor', 'Peru', 640);
INSERT INTO scientist VALUES (2, 'Boris Lenk', 'assistant', 'Latvia', 75);
INSERT INTO scientist VALUES (3, 'Chika Ono', 'professor', 'Japan', 510);
INSERT INTO scientist VALUES (4, 'Dora Fell', 'fellow', 'Peru', 220);
INSERT INTO scientist VALUES (5, 'Emil Lenk', 'fellow', 'Latvia', 185);
INSERT INTO scientist VALUES (6, 'Farah Aziz', 'assistant', 'Japan', 110);
CREATE TABLE insect (
  insect_id INTEGER PRIMARY KEY,
  name TEXT,
  habitat TEXT,
  length INTEGER,
  lifespan INTEGER
);
INSERT INTO insect VALUES (1, 'Stag Beetle', 'forest', 75, 84);
INSERT INTO insect VALUES (2, 'Field Cricket', 'meadow', 23, 11);
INSERT INTO insect VALUES (3, 'Water Beetle', 'pond', 36, 30);
INSERT INTO insect VALUES (4, 'Red Ant', 'forest', 6, 52);
INSERT INTO insect VALUES (5, 'Pond Skater', 'pond', 14, 8);
INSERT INTO insect VALUES (6, 'Tiger Moth', 'meadow', 31, 5);
INSERT INTO insect VALUES (7, 'House Cricket', 'meadow', 19, 10);
CREATE TABLE trial (
  trial_id INTEGER PRIMARY KEY,
  code TEXT,
  toxin TEXT,
  dose INTEGER,
  days INTEGER,
  outcome TEXT,
  scientist_id INTEGER,
  insect_id INTEGER,
  FOREIGN KEY (scientist_id) REFERENCES scientist (scientist_id),
  FOREIGN KEY (insect_id) REFERENCES insect (insect_id)
);
INSERT INTO trial VALUES (1, 'TX11', 'nicotine', 15, 12, 'success', 1, 1);
INSERT INTO trial VALUES (2, 'TX12', 'borax', 40, 30, 'failure', 1, 2);
INSERT INTO trial VALUES (3, 'TX14', 'pyrethrin', 8, 6, 'success', 2, 2);
INSERT INTO trial VALUES (4, 'TX19', 'nicotine', 22, 45, 'failure', 3, 4);
INSERT INTO trial VALUES (5, 'TX20', 'borax', 55, 18, 'unclear', 3, 1);
INSERT INTO trial VALUES (6, 'TX23', 'pyrethrin', 12, 9, 'success', 4, 5);
INSERT INTO trial VALUES (7, 'TX27', 'nicotine', 30, 24, 'unclear', 1, 7);
INSERT INTO trial VALUES (8, 'TX28', 'borax', 65, 14, 'failure', 6, 4);
INSERT INTO trial VALUES (9, 'TX31', 'pyrethrin', 5, 21, 'success', 4, 2);
INSERT INTO trial VALUES (10, 'TX35', 'nicotine', 18, 36, 'success', 3, 3);
