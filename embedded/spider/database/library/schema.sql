CREATE TABLE branch (
  branch_id INTEGER PRIMARY KEY,
  name TEXT,
  district TEXT,
  floors INTEGER,
  year INTEGER
);
INSERT INTO branch VALUES (1, 'Main Library', 'Center', 5, 1910);
INSERT INTO branch VALUES (2, 'Garden Branch', 'East', 2, 1987);
INSERT INTO branch VALUES (3, 'Harbor Branch', 'Port', 1, 2005);
INSERT INTO branch VALUES (4, 'Hill Branch', 'East', 3, 1964);
CREATE TABLE member (
  member_id INTEGER PRIMARY KEY,
  name TEXT,
  district TEXT,
  age INTEGER,
  branch_id INTEGER,
  FOREIGN KEY (branch_id) REFERENCES branch (branch_id)
);
INSERT INTO member VALUES (1, 'Ana Lopez', 'Center', 25, 1);
INSERT INTO member VALUES (2, 'Bert Haas', 'East', 71, 2);
INSERT INTO member VALUES (3, 'Cindy Ma', 'Port', 34, 3);
INSERT INTO member VALUES (4, 'Doris Fell', 'Center', 62, 1);
INSERT INTO member VALUES (5, 'Enzo Riva', 'East', 19, 1);
INSERT INTO member VALUES (6, 'Fritz Amsel', 'West', 47, 2);
INSERT INTO member VALUES (7, 'Gloria Tan', 'Port', 53, 1);
CREATE TABLE checkout (
  checkout_id INTEGER PRIMARY KEY,
  code TEXT,
  item TEXT,
  days INTEGER,
  year INTEGER,
  member_id INTEGER,
  FOREIGN KEY (member_id) REFERENCES member (member_id)
);
INSERT INTO checkout VALUES (1, 'L01', 'book', 14, 2016, 1);
INSERT INTO checkout VALUES (2, 'L02', 'film', 3, 2017, 1);
INSERT INTO checkout VALUES (3, 'L03', 'map', 21, 2018, 2);
INSERT INTO checkout VALUES (4, 'L04', 'book', 30, 2019, 4);
INSERT INTO checkout VALUES (5, 'L05', 'film', 5, 2015, 3);
INSERT INTO checkout VALUES (6, 'L06', 'book', 28, 2020, 4);
INSERT INTO checkout VALUES (7, 'L07', 'map', 10, 2014, 6);
INSERT INTO checkout VALUES (8, 'L08', 'film', 7, 2021, 4);
INSERT INTO checkout VALUES (9, 'L09', 'book', 18, 2022, 6);
