CREATE TABLE band (
  band_id INTEGER PRIMARY KEY,
  name TEXT,
  country TEXT,
  year INTEGER,
  members INTEGER
);
INSERT INTO band VALUES (1, 'Stone Roads', 'England', 1994, 4);
INSERT INTO band VALUES (2, 'Velvet Sky', 'Canada', 2003, 5);
INSERT INTO band VALUES (3, 'Los Rayos', 'Mexico', 1988, 7);
INSERT INTO band VALUES (4, 'Moon Pilots', 'England', 2011, 3);
INSERT INTO band VALUES (5, 'Tin Drum', 'Ireland', 1999, 6);
INSERT INTO band VALUES (6, 'Echo Park', 'Canada', 2015, 2);
CREATE TABLE album (
  album_id INTEGER PRIMARY KEY,
  title TEXT,
  label TEXT,
  year INTEGER,
  copies INTEGER,
  band_id INTEGER,
  FOREIGN KEY (band_id) REFERENCES band (band_id)
);
INSERT INTO album VALUES (1, 'First Light', 'Gold Disc', 1997, 420, 1);
INSERT INTO album VALUES (2, 'High Street', 'Gold Disc', 2001, 610, 1);
INSERT INTO album VALUES (3, 'Soft Rain', 'Maple', 2006, 350, 2);
INSERT INTO album VALUES (4, 'Fiesta', 'Sol Music', 1990, 890, 3);
INSERT INTO album VALUES (5, 'Orbit', 'Sky Wave', 2013, 130, 4);
INSERT INTO album VALUES (6, 'Green Hills', 'Maple', 2002, 275, 5);
INSERT INTO album VALUES (7, 'Moonwalk', 'Sky Wave', 2016, 205, 4);
INSERT INTO album VALUES (8, 'Desert Sun', 'Sol Music', 1995, 740, 3);
INSERT INTO album VALUES (9, 'Open Road', 'Gold Disc', 2008, 560, 1);
CREATE TABLE song (
  song_id INTEGER PRIMARY KEY,
  title TEXT,
  mood TEXT,
  seconds INTEGER,
  album_id INTEGER,
  FOREIGN KEY (album_id) REFERENCES album (album_id)
);
INSERT INTO song VALUES (1, 'Hello Sun', 'happy', 201, 1);
INSERT INTO song VALUES (2, 'Lost Keys', 'sad', 185, 1);
INSERT INTO song VALUES (3, 'Back Home', 'calm', 240, 2);
INSERT INTO song VALUES (4, 'Umbrella Girl', 'sad', 222, 3);
INSERT INTO song VALUES (5, 'Dance All Night', 'happy', 198, 4);
INSERT INTO song VALUES (6, 'Gravity', 'calm', 305, 5);
INSERT INTO song VALUES (7, 'Emerald', 'calm', 264, 6);
INSERT INTO song VALUES (8, 'Dark Side Out', 'sad', 333, 7);
INSERT INTO song VALUES (9, 'Cactus', 'happy', 176, 8);
INSERT INTO song VALUES (10, 'Highway Nine', 'happy', 255, 9);
INSERT INTO song VALUES (11, 'Mariachi', 'happy', 215, 4);
INSERT INTO song VALUES (12, 'Fog', 'sad', 280, 2);
