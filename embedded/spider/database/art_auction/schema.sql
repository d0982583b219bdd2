CREATE TABLE auctioneer (
  auctioneer_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  commission INTEGER,
  age INTEGER
);
INSERT INTO auctioneer VALUES (1, 'Sybil Thorne', 'Dover', 12, 58);
INSERT INTO auctioneer VALUES (2, 'Gordon Platt', 'Oxford', 9, 44);
INSERT INTO auctioneer VALUES (3, 'Marta Quill', 'Dover', 15, 37);
INSERT INTO auctioneer VALUES (4, 'Ivo Harper', 'Exeter', 7, 66);
INSERT INTO auctioneer VALUES (5, 'Lena Crisp', 'Oxford', 11, 49);
CREATE TABLE collector (
  collector_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  passion TEXT,
  fortune INTEGER
);
INSERT INTO collector VALUES (1, 'Baron Keller', 'Dover', 'antiques', 9400);
INSERT INTO collector VALUES (2, 'Rita Malone', 'Oxford', 'animals', 2300);
INSERT INTO collector VALUES (3, 'Omar Farid', 'Bristol', 'portraits', 15800);
INSERT INTO collector VALUES (4, 'Edith Gray', 'Exeter', 'animals', 860);
INSERT INTO collector VALUES (5, 'Tom Sands', 'Bristol', 'antiques', 4100);
INSERT INTO collector VALUES (6, 'Nora Vance', 'Dover', 'portraits', 1250);
INSERT INTO collector VALUES (7, 'Kurt Weiss', 'Bristol', 'animals', 6700);
CREATE TABLE sculpture (
  sculpture_id INTEGER PRIMARY KEY,
  title TEXT,
  material TEXT,
  weight INTEGER,
  bid INTEGER,
  auctioneer_id INTEGER,
  collector_id INTEGER,
  FOREIGN KEY (auctioneer_id) REFERENCES auctioneer (auctioneer_id),
  FOREIGN KEY (collector_id) REFERENCES collector (collector_id)
);
INSERT INTO sculpture VALUES (1, 'Sleeping Lion', 'bronze', 140, 780, 1, 2);
INSERT INTO sculpture VALUES (2, 'Young Caesar', 'marble', 310, 2600, 1, 1);
INSERT INTO sculpture VALUES (3, 'Two Herons', 'bronze', 75, 540, 2, 7);
INSERT INTO sculpture VALUES (4, 'The Thinker Maid', 'clay', 22, 190, 3, 6);
INSERT INTO sculpture VALUES (5, 'Broken Angel', 'marble', 265, 3300, 1, 3);
INSERT INTO sculpture VALUES (6, 'Winter Hare', 'wood', 9, 120, 4, 4);
INSERT INTO sculpture VALUES (7, 'Bust of Irene', 'marble', 88, 1450, 2, 3);
INSERT INTO sculpture VALUES (8, 'Wild Boar', 'bronze', 205, 910, 3, 7);
INSERT INTO sculpture VALUES (9, 'Fisher King', 'wood', 47, 360, 2, 1);
INSERT INTO sculpture VALUES (10, 'Little Monk', 'clay', 14, 230, 1, 3);
