CREATE TABLE circle (
  circle_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  dues INTEGER,
  members INTEGER
);
INSERT INTO circle VALUES (1, 'Black Knights', 'Vienna', 45, 62);
INSERT INTO circle VALUES (2, 'Rook House', 'Prague', 30, 38);
INSERT INTO circle VALUES (3, 'Queen Side', 'Vienna', 70, 115);
INSERT INTO circle VALUES (4, 'Silent Board', 'Krakow', 20, 17);
INSERT INTO circle VALUES (5, 'Castle Friends', 'Prague', 55, 84);
CREATE TABLE grandmaster (
  grandmaster_id INTEGER PRIMARY KEY,
  name TEXT,
  nationality TEXT,
  rating INTEGER,
  age INTEGER,
  circle_id INTEGER,
  FOREIGN KEY (circle_id) REFERENCES circle (circle_id)
);
INSERT INTO grandmaster VALUES (1, 'Anton Berg', 'Austrian', 2540, 47, 1);
INSERT INTO grandmaster VALUES (2, 'Bara Kolar', 'Czech', 2615, 29, 2);
INSERT INTO grandmaster VALUES (3, 'Dario Lenz', 'Austrian', 2488, 61, 1);
INSERT INTO grandmaster VALUES (4, 'Ewa Malik', 'Polish', 2702, 33, 3);
INSERT INTO grandmaster VALUES (5, 'Filip Horak', 'Czech', 2571, 22, 5);
INSERT INTO grandmaster VALUES (6, 'Goran Pavic', 'Croatian', 2590, 38, 3);
INSERT INTO grandmaster VALUES (7, 'Hanna Wolny', 'Polish', 2465, 54, 3);
CREATE TABLE duel (
  duel_id INTEGER PRIMARY KEY,
  code TEXT,
  stage TEXT,
  opening TEXT,
  minutes INTEGER,
  prize INTEGER,
  grandmaster_id INTEGER,
  FOREIGN KEY (grandmaster_id) REFERENCES grandmaster (grandmaster_id)
);
INSERT INTO duel VALUES (1, 'A11', 'group round', 'Italian Game', 95, 150, 1);
INSERT INTO duel VALUES (2, 'A27', 'group round', 'Sicilian Defense', 140, 180, 2);
INSERT INTO duel VALUES (3, 'F13', 'final', 'Queen Gambit', 310, 2500, 4);
INSERT INTO duel VALUES (4, 'C34', 'quarterfinal', 'Sicilian Defense', 205, 600, 4);
INSERT INTO duel VALUES (5, 'B15', 'group round', 'Italian Game', 75, 130, 3);
INSERT INTO duel VALUES (6, 'C46', 'quarterfinal', 'Queen Gambit', 180, 560, 2);
INSERT INTO duel VALUES (7, 'E17', 'semifinal', 'Sicilian Defense', 260, 1200, 4);
INSERT INTO duel VALUES (8, 'E28', 'semifinal', 'Italian Game', 225, 1100, 5);
INSERT INTO duel VALUES (9, 'B39', 'group round', 'Sicilian Defense', 118, 165, 7);
INSERT INTO duel VALUES (10, 'D20', 'quarterfinal', 'Sicilian Defense', 160, 520, 5);
