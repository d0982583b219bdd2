CREATE TABLE showcase (
  showcase_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  season TEXT,
  year INTEGER,
  budget INTEGER
);
INSERT INTO showcase VALUES (1, 'Silver Reel', 'Porto', 'spring', 1974, 820);
INSERT INTO showcase VALUES (2, 'Harbor Lights', 'Bergen', 'autumn', 1998, 260);
INSERT INTO showcase VALUES (3, 'Golden Lens', 'Vienna', 'spring', 1961, 1500);
INSERT INTO showcase VALUES (4, 'Midnight Screen', 'Porto', 'autumn', 2009, 140);
INSERT INTO showcase VALUES (5, 'Open Eye', 'Krakow', 'summer', 1985, 430);
INSERT INTO showcase VALUES (6, 'Desert Frame', 'Tunis', 'summer', 2015, 95);
CREATE TABLE juror (
  juror_id INTEGER PRIMARY KEY,
  name TEXT,
  job TEXT,
  city TEXT,
  age INTEGER,
  fee INTEGER,
  showcase_id INTEGER,
  FOREIGN KEY (showcase_id) REFERENCES showcase (showcase_id)
);
INSERT INTO juror VALUES (1, 'Agnes Thole', 'criticism', 'Vienna', 57, 900, 1);
INSERT INTO juror VALUES (2, 'Bruno Salazar', 'acting', 'Porto', 44, 2100, 1);
INSERT INTO juror VALUES (3, 'Celia Wirth', 'editing', 'Vienna', 39, 650, 3);
INSERT INTO juror VALUES (4, 'Dario Fonti', 'acting', 'Rome', 62, 3400, 3);
INSERT INTO juror VALUES (5, 'Edda Krog', 'criticism', 'Bergen', 48, 720, 2);
INSERT INTO juror VALUES (6, 'Farid Nasri', 'editing', 'Tunis', 35, 480, 5);
INSERT INTO juror VALUES (7, 'Gloria Pinto', 'criticism', 'Porto', 66, 1150, 3);
CREATE TABLE documentary (
  documentary_id INTEGER PRIMARY KEY,
  title TEXT,
  subject TEXT,
  language TEXT,
  minutes INTEGER,
  rating INTEGER,
  showcase_id INTEGER,
  FOREIGN KEY (showcase_id) REFERENCES showcase (showcase_id)
);
INSERT INTO documentary VALUES (1, 'Salt Road', 'travel', 'French', 94, 71, 1);
INSERT INTO documentary VALUES (2, 'The Last Whaler', 'nature', 'Norwegian', 112, 83, 2);
INSERT INTO documentary VALUES (3, 'Brass Kings', 'music', 'English', 81, 66, 3);
INSERT INTO documentary VALUES (4, 'Under Moss', 'nature', 'English', 58, 77, 1);
INSERT INTO documentary VALUES (5, 'Nine Bridges', 'travel', 'French', 135, 59, 3);
INSERT INTO documentary VALUES (6, 'Deaf Pianist', 'music', 'French', 104, 90, 3);
INSERT INTO documentary VALUES (7, 'Wolf Winter', 'nature', 'Norwegian', 76, 85, 5);
INSERT INTO documentary VALUES (8, 'Garage Choir', 'music', 'English', 67, 52, 4);
INSERT INTO documentary VALUES (9, 'Slow Train South', 'travel', 'English', 122, 74, 1);
