CREATE TABLE author (
  author_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER
);
INSERT INTO author VALUES (1, 'Nora Hill', 'England', 48);
INSERT INTO author VALUES (2, 'Ivan Petrov', 'Russia', 66);
INSERT INTO author VALUES (3, 'Lea Martin', 'France', 35);
INSERT INTO author VALUES (4, 'Omar Said', 'Egypt', 53);
INSERT INTO author VALUES (5, 'Jane Wood', 'England', 71);
INSERT INTO author VALUES (6, 'Karl Beck', 'Germany', 42);
INSERT INTO author VALUES (7, 'Mina Sato', 'Japan', 29);
CREATE TABLE publisher (
  publisher_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  workers INTEGER
);
INSERT INTO publisher VALUES (1, 'Oak Press', 'London', 120);
INSERT INTO publisher VALUES (2, 'Red Lamp', 'Paris', 45);
INSERT INTO publisher VALUES (3, 'New Page', 'Berlin', 300);
INSERT INTO publisher VALUES (4, 'Salt Books', 'Cairo', 18);
INSERT INTO publisher VALUES (5, 'Paper Moon', 'London', 64);
CREATE TABLE book (
  book_id INTEGER PRIMARY KEY,
  title TEXT,
  genre TEXT,
  pages INTEGER,
  year INTEGER,
  author_id INTEGER,
  publisher_id INTEGER,
  FOREIGN KEY (author_id) REFERENCES author (author_id),
  FOREIGN KEY (publisher_id) REFERENCES publisher (publisher_id)
);
INSERT INTO book VALUES (1, 'The Cold Key', 'crime', 310, 2009, 1, 1);
INSERT INTO book VALUES (2, 'Silent River', 'crime', 280, 2013, 1, 5);
INSERT INTO book VALUES (3, 'White Steppe', 'history', 740, 1998, 2, 3);
INSERT INTO book VALUES (4, 'A Small Door', 'poetry', 96, 2016, 3, 2);
INSERT INTO book VALUES (5, 'Desert Roads', 'travel', 350, 2004, 4, 4);
INSERT INTO book VALUES (6, 'Tea at Noon', 'crime', 245, 1995, 5, 1);
INSERT INTO book VALUES (7, 'The Last Tsar', 'history', 690, 2001, 2, 3);
INSERT INTO book VALUES (8, 'Glass City', 'crime', 415, 2018, 6, 3);
INSERT INTO book VALUES (9, 'Night Garden', 'poetry', 120, 2020, 3, 2);
INSERT INTO book VALUES (10, 'Long Winter', 'history', 530, 2011, 5, 1);
INSERT INTO book VALUES (11, 'Nile Tales', 'travel', 265, 2007, 4, 4);
INSERT INTO book VALUES (12, 'Black Harbor', 'crime', 388, 2015, 1, 1);
