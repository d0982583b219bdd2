CREATE TABLE newspaper (
  newspaper_id INTEGER PRIMARY KEY,
  name TEXT,
  city TEXT,
  readers INTEGER,
  price INTEGER
);
INSERT INTO newspaper VALUES (1, 'Morning Post', 'Dublin', 310, 3);
INSERT INTO newspaper VALUES (2, 'Evening Star', 'Cork', 125, 2);
INSERT INTO newspaper VALUES (3, 'City Mirror', 'Dublin', 88, 1);
INSERT INTO newspaper VALUES (4, 'Western Times', 'Galway', 64, 4);
INSERT INTO newspaper VALUES (5, 'Daily Echo', 'Limerick', 47, 5);
CREATE TABLE editor (
  editor_id INTEGER PRIMARY KEY,
  name TEXT,
  desk TEXT,
  city TEXT,
  age INTEGER,
  newspaper_id INTEGER,
  FOREIGN KEY (newspaper_id) REFERENCES newspaper (newspaper_id)
);
INSERT INTO editor VALUES (1, 'Aoife Byrne', 'sport', 'Dublin', 39, 1);
INSERT INTO editor VALUES (2, 'Brian Daly', 'politics', 'Dublin', 57, 1);
INSERT INTO editor VALUES (3, 'Ciara Flood', 'culture', 'Cork', 31, 2);
INSERT INTO editor VALUES (4, 'Declan Roe', 'sport', 'Galway', 45, 4);
INSERT INTO editor VALUES (5, 'Eimear Walsh', 'culture', 'Dublin', 50, 3);
INSERT INTO editor VALUES (6, 'Fergus Hand', 'politics', 'Cork', 62, 2);
INSERT INTO editor VALUES (7, 'Grainne Fox', 'money', 'Dublin', 36, 1);
CREATE TABLE article (
  article_id INTEGER PRIMARY KEY,
  title TEXT,
  topic TEXT,
  words INTEGER,
  year INTEGER,
  editor_id INTEGER,
  FOREIGN KEY (editor_id) REFERENCES editor (editor_id)
);
INSERT INTO article VALUES (1, 'Cup Final Tonight', 'football', 620, 2018, 1);
INSERT INTO article VALUES (2, 'New Bridge Opens', 'traffic', 450, 2020, 2);
INSERT INTO article VALUES (3, 'Voting Day', 'election', 980, 2016, 2);
INSERT INTO article VALUES (4, 'A Night of Harps', 'music', 710, 2019, 3);
INSERT INTO article VALUES (5, 'Golf in the Rain', 'golf', 540, 2017, 4);
INSERT INTO article VALUES (6, 'Painting the Town', 'art', 830, 2021, 5);
INSERT INTO article VALUES (7, 'Taxes Explained', 'election', 1150, 2022, 6);
INSERT INTO article VALUES (8, 'Bus Lanes Grow', 'traffic', 390, 2015, 2);
INSERT INTO article VALUES (9, 'Derby Goals', 'football', 480, 2023, 1);
INSERT INTO article VALUES (10, 'Festival Summer', 'music', 660, 2014, 5);
