CREATE TABLE gym (
  gym_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  capacity INTEGER,
  year INTEGER
);
INSERT INTO gym VALUES (1, 'Power House', 'Salem', 220, 2001);
INSERT INTO gym VALUES (2, 'Body Zone', 'Dover', 150, 2009);
INSERT INTO gym VALUES (3, 'Iron Temple', 'Salem', 90, 2015);
INSERT INTO gym VALUES (4, 'Fit Factory', 'Camden', 310, 1996);
INSERT INTO gym VALUES (5, 'Urban Move', 'Dover', 130, 2018);
CREATE TABLE trainer (
  trainer_id INTEGER PRIMARY KEY,
  name TEXT,
  town TEXT,
  skill TEXT,
  age INTEGER,
  fee INTEGER,
  gym_id INTEGER,
  FOREIGN KEY (gym_id) REFERENCES gym (gym_id)
);
INSERT INTO trainer VALUES (1, 'Ava Strong', 'Salem', 'yoga', 29, 35, 1);
INSERT INTO trainer VALUES (2, 'Blake Swift', 'Dover', 'boxing', 41, 60, 1);
INSERT INTO trainer VALUES (3, 'Cora Bend', 'Camden', 'yoga', 36, 45, 2);
INSERT INTO trainer VALUES (4, 'Drew Iron', 'Salem', 'lifting', 33, 55, 3);
INSERT INTO trainer VALUES (5, 'Elle Jump', 'Camden', 'dance', 25, 30, 4);
INSERT INTO trainer VALUES (6, 'Finn Press', 'Dover', 'lifting', 47, 70, 4);
INSERT INTO trainer VALUES (7, 'Gail Stretch', 'Milford', 'yoga', 52, 50, 4);
CREATE TABLE lesson (
  lesson_id INTEGER PRIMARY KEY,
  title TEXT,
  weekday TEXT,
  minutes INTEGER,
  spots INTEGER,
  trainer_id INTEGER,
  FOREIGN KEY (trainer_id) REFERENCES trainer (trainer_id)
);
INSERT INTO lesson VALUES (1, 'Morning Yoga', 'Monday', 45, 20, 1);
INSERT INTO lesson VALUES (2, 'Ring Basics', 'Tuesday', 60, 12, 2);
INSERT INTO lesson VALUES (3, 'Deep Calm', 'Friday', 75, 15, 3);
INSERT INTO lesson VALUES (4, 'Heavy Hour', 'Tuesday', 65, 8, 4);
INSERT INTO lesson VALUES (5, 'Latin Steps', 'Saturday', 50, 30, 5);
INSERT INTO lesson VALUES (6, 'Sun Salute', 'Friday', 40, 25, 1);
INSERT INTO lesson VALUES (7, 'Power Lift', 'Monday', 90, 6, 6);
INSERT INTO lesson VALUES (8, 'Fight Night', 'Friday', 80, 10, 2);
INSERT INTO lesson VALUES (9, 'Slow Flow', 'Saturday', 55, 18, 1);
