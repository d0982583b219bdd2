CREATE TABLE singer (
  singer_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  age INTEGER
);
INSERT INTO singer VALUES (1, 'Anna Bell', 'France', 34);
INSERT INTO singer VALUES (2, 'Ben Moro', 'Italy', 51);
INSERT INTO singer VALUES (3, 'Clara Stone', 'France', 27);
INSERT INTO singer VALUES (4, 'David Lund', 'Norway', 45);
INSERT INTO singer VALUES (5, 'Emma Reyes', 'Spain', 39);
INSERT INTO singer VALUES (6, 'Felix Braun', 'Italy', 62);
INSERT INTO singer VALUES (7, 'Greta Holm', 'Norway', 23);
INSERT INTO singer VALUES (8, 'Hugo Marsh', 'Spain', 58);
CREATE TABLE hall (
  hall_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  seats INTEGER,
  country TEXT
);
INSERT INTO hall VALUES (1, 'Blue Hall', 'Paris', 900, 'France');
INSERT INTO hall VALUES (2, 'Opera House', 'Rome', 1500, 'Italy');
INSERT INTO hall VALUES (3, 'River Stage', 'Paris', 350, 'France');
INSERT INTO hall VALUES (4, 'North Dome', 'Oslo', 2400, 'Norway');
INSERT INTO hall VALUES (5, 'Old Church', 'Madrid', 240, 'Spain');
INSERT INTO hall VALUES (6, 'Green Room', 'Berlin', 180, 'Germany');
CREATE TABLE concert (
  concert_id INTEGER PRIMARY KEY,
  title TEXT,
  style TEXT,
  year INTEGER,
  tickets INTEGER,
  singer_id INTEGER,
  hall_id INTEGER,
  FOREIGN KEY (singer_id) REFERENCES singer (singer_id),
  FOREIGN KEY (hall_id) REFERENCES hall (hall_id)
);
INSERT INTO concert VALUES (1, 'Spring Gala', 'opera', 2012, 850, 1, 1);
INSERT INTO concert VALUES (2, 'Night Songs', 'jazz', 2015, 310, 1, 3);
INSERT INTO concert VALUES (3, 'Fire Show', 'rock', 2018, 1450, 2, 2);
INSERT INTO concert VALUES (4, 'Soft Voices', 'folk', 2011, 170, 3, 5);
INSERT INTO concert VALUES (5, 'Ice Tour', 'rock', 2019, 2300, 4, 4);
INSERT INTO concert VALUES (6, 'Winter Gala', 'opera', 2016, 1200, 6, 2);
INSERT INTO concert VALUES (7, 'Old Town Jazz', 'jazz', 2014, 220, 1, 5);
INSERT INTO concert VALUES (8, 'Golden Night', 'opera', 2017, 640, 5, 1);
INSERT INTO concert VALUES (9, 'Street Folk', 'folk', 2020, 330, 3, 3);
INSERT INTO concert VALUES (10, 'Last Waltz', 'opera', 2013, 880, 6, 1);
INSERT INTO concert VALUES (11, 'Blue Notes', 'jazz', 2021, 2050, 4, 4);
