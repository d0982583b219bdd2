CREATE TABLE hotel (
  hotel_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  stars INTEGER,
  rooms INTEGER
);
INSERT INTO hotel VALUES (1, 'Sea View', 'Nice', 4, 120);
INSERT INTO hotel VALUES (2, 'Grand Palace', 'Vienna', 5, 260);
INSERT INTO hotel VALUES (3, 'Station Inn', 'Vienna', 2, 48);
INSERT INTO hotel VALUES (4, 'Old Mill', 'Bruges', 3, 22);
INSERT INTO hotel VALUES (5, 'Palm Court', 'Nice', 1, 75);
INSERT INTO hotel VALUES (6, 'Royal Garden', 'Lisbon', 6, 190);
CREATE TABLE guest (
  guest_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  age INTEGER
);
INSERT INTO guest VALUES (1, 'Laura Finch', 'London', 37);
INSERT INTO guest VALUES (2, 'Mark Stone', 'Vienna', 52);
INSERT INTO guest VALUES (3, 'Nina Hayes', 'Dublin', 29);
INSERT INTO guest VALUES (4, 'Oscar Dean', 'London', 64);
INSERT INTO guest VALUES (5, 'Paula Kerr', 'Lisbon', 45);
INSERT INTO guest VALUES (6, 'Rob Quill', 'Dublin', 33);
INSERT INTO guest VALUES (7, 'Sue Barton', 'London', 58);
CREATE TABLE booking (
  booking_id INTEGER PRIMARY KEY,
  code TEXT,
  month TEXT,
  nights INTEGER,
  price INTEGER,
  guest_id INTEGER,
  hotel_id INTEGER,
  FOREIGN KEY (guest_id) REFERENCES guest (guest_id),
  FOREIGN KEY (hotel_id) REFERENCES hotel (hotel_id)
);
INSERT INTO booking VALUES (1, 'B101', 'May', 3, 360, 1, 1);
INSERT INTO booking VALUES (2, 'B102', 'June', 7, 1400, 2, 2);
INSERT INTO booking VALUES (3, 'B103', 'May', 1, 70, 3, 3);
INSERT INTO booking VALUES (4, 'B104', 'July', 5, 450, 1, 4);
INSERT INTO booking VALUES (5, 'B105', 'June', 2, 190, 4, 1);
INSERT INTO booking VALUES (6, 'B106', 'May', 10, 2300, 5, 2);
INSERT INTO booking VALUES (7, 'B107', 'July', 4, 280, 1, 3);
INSERT INTO booking VALUES (8, 'B108', 'August', 6, 980, 7, 2);
INSERT INTO booking VALUES (9, 'B109', 'June', 8, 1650, 4, 6);
INSERT INTO booking VALUES (10, 'B110', 'August', 9, 1120, 5, 1);
