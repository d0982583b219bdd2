CREATE TABLE school (
  school_id INTEGER PRIMARY KEY,
  name TEXT,
  district TEXT,
  students INTEGER
);
INSERT INTO school VALUES (1, 'Lincoln High', 'East', 980);
INSERT INTO school VALUES (2, 'Park School', 'West', 430);
INSERT INTO school VALUES (3, 'River School', 'East', 610);
INSERT INTO school VALUES (4, 'Saint Mary', 'North', 350);
INSERT INTO school VALUES (5, 'Oak Hill', 'West', 720);
CREATE TABLE athlete (
  athlete_id INTEGER PRIMARY KEY,
  name TEXT,
  sport TEXT,
  age INTEGER,
  height INTEGER,
  school_id INTEGER,
  FOREIGN KEY (school_id) REFERENCES school (school_id)
);
INSERT INTO athlete VALUES (1, 'Abby Dove', 'tennis', 15, 168, 1);
INSERT INTO athlete VALUES (2, 'Brad Fink', 'rowing', 17, 188, 1);
INSERT INTO athlete VALUES (3, 'Cody Hale', 'boxing', 16, 175, 2);
INSERT INTO athlete VALUES (4, 'Dina Koch', 'tennis', 14, 163, 3);
INSERT INTO athlete VALUES (5, 'Earl Moss', 'rowing', 18, 191, 3);
INSERT INTO athlete VALUES (6, 'Faye Nunn', 'running', 13, 159, 5);
INSERT INTO athlete VALUES (7, 'Gabe Orr', 'boxing', 19, 180, 1);
INSERT INTO athlete VALUES (8, 'Hope Penn', 'running', 12, 154, 5);
CREATE TABLE medal (
  medal_id INTEGER PRIMARY KEY,
  title TEXT,
  color TEXT,
  year INTEGER,
  athlete_id INTEGER,
  FOREIGN KEY (athlete_id) REFERENCES athlete (athlete_id)
);
INSERT INTO medal VALUES (1, 'City Cup', 'gold', 2018, 1);
INSERT INTO medal VALUES (2, 'Spring Open', 'silver', 2017, 1);
INSERT INTO medal VALUES (3, 'Lake Race', 'gold', 2019, 2);
INSERT INTO medal VALUES (4, 'Junior Ring', 'bronze', 2016, 3);
INSERT INTO medal VALUES (5, 'State Finals', 'gold', 2021, 4);
INSERT INTO medal VALUES (6, 'Night Run', 'bronze', 2015, 6);
INSERT INTO medal VALUES (7, 'Boat Day', 'silver', 2014, 5);
INSERT INTO medal VALUES (8, 'Hill Run', 'silver', 2020, 6);
INSERT INTO medal VALUES (9, 'Grand Open', 'bronze', 2022, 1);
