SELECT DISTINCT day FROM flight	airline_net
SELECT count(*) FROM airport WHERE airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT DISTINCT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Royal Field'	airline_net
SELECT name FROM airport WHERE city = 'Berlin' AND airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT count(*) FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE airline.country = 'Spain'	airline_net
SELECT name FROM airport WHERE city = 'Nairobi'	airline_net
SELECT flight.code, airport.country FROM flight JOIN airport ON flight.airport_id = airport.airport_id	airline_net
SELECT name FROM airport WHERE city = 'Tokyo' ORDER BY passengers DESC LIMIT 1	airline_net
SELECT airline.name, count(*) FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name	airline_net
SELECT name FROM airport	airline_net
SELECT count(*) FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE airline.name = 'Sun Jet'	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Sunday' EXCEPT SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Monday'	airline_net
SELECT name FROM airport WHERE airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT country FROM airline GROUP BY country HAVING count(*) > 1	airline_net
SELECT flight.code FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.passengers > 7800 ORDER BY flight.price ASC LIMIT 1	airline_net
SELECT flight.code, airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id JOIN airline ON flight.airline_id = airline.airline_id WHERE airline.name = 'Sky Line'	airline_net
SELECT day FROM flight GROUP BY day ORDER BY avg(price) ASC LIMIT 1	airline_net
SELECT name FROM airport WHERE country = 'Norway'	airline_net
SELECT count(*) FROM flight WHERE day = 'Monday' AND price > 240	airline_net
SELECT code FROM flight WHERE distance > 2100	airline_net
SELECT planes FROM airline WHERE name = 'East Star'	airline_net
SELECT name FROM airport WHERE airport_id IN (SELECT airport_id FROM flight WHERE day = 'Friday')	airline_net
SELECT count(*) FROM airport	airline_net
SELECT DISTINCT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Costa Port'	airline_net
SELECT name FROM airport UNION SELECT name FROM airline	airline_net
SELECT name FROM airport WHERE passengers > (SELECT avg(passengers) FROM airport)	airline_net
SELECT distance FROM flight ORDER BY price ASC LIMIT 1	airline_net
SELECT code, day FROM flight	airline_net
SELECT flight.code FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE airline.name = 'Blue Wing'	airline_net
SELECT flight.code FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Bay Terminal'	airline_net
SELECT country, max(passengers) FROM airport GROUP BY country	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name ORDER BY count(*) DESC LIMIT 1	airline_net
SELECT name FROM airport WHERE country = 'Spain' OR country = 'Japan'	airline_net
SELECT name FROM airline WHERE airline_id NOT IN (SELECT airline_id FROM flight)	airline_net
SELECT name FROM airline WHERE country != 'Spain'	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name HAVING count(*) >= 3	airline_net
SELECT code FROM flight WHERE day = 'Sunday' AND distance < (SELECT avg(distance) FROM flight)	airline_net
SELECT city FROM airport WHERE passengers > 18000 INTERSECT SELECT city FROM airport WHERE passengers < 18000	airline_net
SELECT day, max(distance) FROM flight GROUP BY day	airline_net
SELECT city FROM airport GROUP BY city ORDER BY count(*) DESC LIMIT 1	airline_net
SELECT count(*) FROM airport WHERE city = 'Nairobi'	airline_net
SELECT name FROM airline WHERE airline_id NOT IN (SELECT airline_id FROM flight WHERE distance > 700)	airline_net
SELECT airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id ORDER BY flight.price ASC LIMIT 1	airline_net
SELECT count(DISTINCT country) FROM airport	airline_net
SELECT country FROM airline WHERE planes < 37	airline_net
SELECT count(*) FROM airline	airline_net
SELECT name FROM airline WHERE airline_id NOT IN (SELECT airline_id FROM flight WHERE distance > 1300)	airline_net
SELECT name FROM airport WHERE passengers < 9000	airline_net
SELECT name FROM airport WHERE city = 'Madrid' ORDER BY passengers DESC LIMIT 1	airline_net
SELECT code FROM flight WHERE distance > 1300 AND day = 'Monday'	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Sunday' INTERSECT SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Monday'	airline_net
SELECT count(*) FROM airline WHERE planes < 84	airline_net
SELECT name FROM airport WHERE passengers > 7800 AND airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT count(*) FROM airline WHERE airline_id NOT IN (SELECT airline_id FROM flight)	airline_net
SELECT airport.name, sum(flight.distance) FROM flight JOIN airport ON flight.airport_id = airport.airport_id GROUP BY airport.name	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Sunday' INTERSECT SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Friday'	airline_net
SELECT day FROM flight WHERE code = 'BW18'	airline_net
SELECT name FROM airline WHERE country = 'Kenya'	airline_net
SELECT DISTINCT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Central Field'	airline_net
SELECT price FROM flight ORDER BY distance DESC LIMIT 1	airline_net
SELECT country FROM airport GROUP BY country HAVING avg(passengers) > 18000	airline_net
SELECT sum(planes) FROM airline WHERE country = 'Spain'	airline_net
SELECT name FROM shop WHERE town = 'Denby'	bakery_shop
SELECT name FROM baker WHERE salary BETWEEN 1900 AND 2150	bakery_shop
SELECT name FROM baker WHERE town = 'Corley' AND salary > 2100	bakery_shop
SELECT town FROM baker GROUP BY town HAVING count(*) > 1	bakery_shop
SELECT name, town FROM baker	bakery_shop
SELECT name FROM cake WHERE price > 25	bakery_shop
SELECT name, area FROM shop	bakery_shop
SELECT count(*) FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.year > 2001	bakery_shop
SELECT cake.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.town = 'Denby'	bakery_shop
SELECT name FROM shop WHERE area < (SELECT avg(area) FROM shop)	bakery_shop
SELECT cake.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.salary < 2100 ORDER BY cake.calories DESC LIMIT 1	bakery_shop
SELECT count(*) FROM cake WHERE price < 15 AND calories > 380	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id ORDER BY cake.calories ASC LIMIT 1	bakery_shop
SELECT town FROM baker EXCEPT SELECT town FROM shop	bakery_shop
SELECT name FROM shop WHERE year > 1993 AND area < (SELECT avg(area) FROM shop)	bakery_shop
SELECT name FROM shop WHERE shop_id NOT IN (SELECT shop_id FROM cake)	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.flavor = 'chocolate' INTERSECT SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.flavor = 'nut'	bakery_shop
SELECT name FROM baker WHERE town = 'Corley' AND baker_id IN (SELECT baker_id FROM cake WHERE flavor = 'chocolate')	bakery_shop
SELECT name FROM shop WHERE year > 1993	bakery_shop
SELECT flavor FROM cake GROUP BY flavor HAVING avg(calories) < 420	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.flavor = 'chocolate' EXCEPT SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.flavor = 'lemon'	bakery_shop
SELECT cake.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.year > 2001	bakery_shop
SELECT cake.name, shop.year FROM cake JOIN shop ON cake.shop_id = shop.shop_id	bakery_shop
SELECT name FROM shop WHERE shop_id IN (SELECT shop_id FROM cake WHERE flavor = 'nut')	bakery_shop
SELECT name FROM cake ORDER BY price DESC	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id GROUP BY baker.name ORDER BY count(*) DESC LIMIT 1	bakery_shop
SELECT cake.name, shop.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.name = 'Ada Crumb'	bakery_shop
SELECT flavor, max(calories) FROM cake GROUP BY flavor	bakery_shop
SELECT name FROM baker WHERE baker_id NOT IN (SELECT baker_id FROM cake WHERE flavor = 'chocolate')	bakery_shop
SELECT cake.name, baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id	bakery_shop
SELECT name FROM baker ORDER BY age ASC LIMIT 1	bakery_shop
SELECT count(*) FROM shop WHERE shop_id NOT IN (SELECT shop_id FROM cake)	bakery_shop
SELECT count(*) FROM baker	bakery_shop
SELECT town, count(*) FROM baker GROUP BY town	bakery_shop
SELECT town FROM baker ORDER BY salary ASC LIMIT 1	bakery_shop
SELECT min(age), max(age) FROM baker	bakery_shop
SELECT town FROM shop INTERSECT SELECT town FROM baker	bakery_shop
SELECT name FROM baker WHERE baker_id NOT IN (SELECT baker_id FROM cake)	bakery_shop
SELECT name FROM baker ORDER BY salary DESC	bakery_shop
SELECT name FROM baker WHERE town = 'Denby'	bakery_shop
SELECT name FROM shop WHERE year BETWEEN 1985 AND 2001	bakery_shop
SELECT count(*) FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.town = 'Denby'	bakery_shop
SELECT flavor FROM cake WHERE price > 21 INTERSECT SELECT flavor FROM cake WHERE price < 21	bakery_shop
SELECT cake.name, shop.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id	bakery_shop
SELECT cake.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.area < 80	bakery_shop
SELECT cake.name, baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.name = 'Daily Bread'	bakery_shop
SELECT flavor FROM cake GROUP BY flavor ORDER BY count(*) DESC LIMIT 1	bakery_shop
SELECT cake.name, shop.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.name = 'Bill Rye'	bakery_shop
SELECT name FROM shop WHERE area > (SELECT avg(area) FROM shop)	bakery_shop
SELECT name FROM cake WHERE flavor != 'berry'	bakery_shop
SELECT shop.name, count(*) FROM cake JOIN shop ON cake.shop_id = shop.shop_id GROUP BY shop.name	bakery_shop
SELECT town FROM shop EXCEPT SELECT town FROM shop WHERE year < 2001	bakery_shop
SELECT name FROM baker WHERE baker_id IN (SELECT baker_id FROM cake WHERE flavor = 'lemon')	bakery_shop
SELECT count(*) FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.name = 'Corner Oven'	bakery_shop
SELECT baker.name, avg(cake.price) FROM cake JOIN baker ON cake.baker_id = baker.baker_id GROUP BY baker.name	bakery_shop
SELECT name FROM cake WHERE calories > (SELECT avg(calories) FROM cake)	bakery_shop
SELECT DISTINCT town FROM shop	bakery_shop
SELECT cake.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.name = 'Sweet Home'	bakery_shop
SELECT avg(age) FROM baker WHERE town = 'Marsh'	bakery_shop
SELECT town FROM shop GROUP BY town ORDER BY count(*) DESC LIMIT 1	bakery_shop
SELECT count(*) FROM baker WHERE baker_id NOT IN (SELECT baker_id FROM cake)	bakery_shop
SELECT town FROM shop UNION SELECT town FROM baker	bakery_shop
SELECT country FROM author WHERE age < 35	book_world
SELECT city FROM publisher GROUP BY city ORDER BY count(*) DESC LIMIT 1	book_world
SELECT count(*) FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.name = 'New Page'	book_world
SELECT city FROM publisher GROUP BY city HAVING count(*) > 1	book_world
SELECT city, max(workers) FROM publisher GROUP BY city	book_world
SELECT name FROM publisher WHERE publisher_id IN (SELECT publisher_id FROM book WHERE genre = 'poetry')	book_world
SELECT name FROM author ORDER BY age DESC LIMIT 1	book_world
SELECT name FROM author WHERE age < 66 AND author_id IN (SELECT author_id FROM book WHERE year < 2007)	book_world
SELECT book.title FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.name = 'Paper Moon'	book_world
SELECT min(book.pages) FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.name = 'New Page'	book_world
SELECT title FROM book WHERE genre = 'crime'	book_world
SELECT count(*) FROM author WHERE country = 'Germany'	book_world
SELECT name FROM publisher WHERE publisher_id IN (SELECT publisher_id FROM book WHERE genre = 'crime')	book_world
SELECT count(DISTINCT genre) FROM book	book_world
SELECT max(age) FROM author WHERE country = 'Russia'	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id GROUP BY author.name HAVING count(*) > 1	book_world
SELECT genre FROM book EXCEPT SELECT genre FROM book WHERE year < 2009	book_world
SELECT country, count(*) FROM author GROUP BY country	book_world
SELECT book.title FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.city = 'Paris' ORDER BY book.pages DESC LIMIT 1	book_world
SELECT name FROM author WHERE age < 35	book_world
SELECT title FROM book ORDER BY year ASC LIMIT 2	book_world
SELECT name FROM author WHERE author_id NOT IN (SELECT author_id FROM book)	book_world
SELECT publisher.name FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id GROUP BY publisher.name HAVING count(*) >= 3	book_world
SELECT name FROM author WHERE age > 53	book_world
SELECT name FROM publisher ORDER BY workers ASC LIMIT 1	book_world
SELECT author.name, count(*) FROM book JOIN author ON book.author_id = author.author_id GROUP BY author.name	book_world
SELECT book.title FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE book.genre = 'history' AND publisher.workers > 120	book_world
SELECT name FROM author ORDER BY age DESC	book_world
SELECT count(*) FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.name = 'Red Lamp'	book_world
SELECT title FROM book WHERE title LIKE 'N%'	book_world
SELECT publisher.name FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id GROUP BY publisher.name ORDER BY count(*) DESC LIMIT 1	book_world
SELECT genre FROM book GROUP BY genre HAVING count(*) >= 3	book_world
SELECT count(*) FROM author WHERE age > 35	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'crime' INTERSECT SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'history'	book_world
SELECT book.title FROM book JOIN author ON book.author_id = author.author_id WHERE author.name = 'Ivan Petrov'	book_world
SELECT city FROM publisher GROUP BY city HAVING avg(workers) > 64	book_world
SELECT city, count(*) FROM publisher GROUP BY city	book_world
SELECT name FROM publisher WHERE publisher_id IN (SELECT publisher_id FROM book WHERE pages < 310)	book_world
SELECT name FROM publisher WHERE city = 'London' AND workers < (SELECT avg(workers) FROM publisher)	book_world
SELECT min(age) FROM author	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'history' INTERSECT SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'crime'	book_world
SELECT city FROM publisher GROUP BY city HAVING avg(workers) < 64	book_world
SELECT genre FROM book WHERE pages < 260 INTERSECT SELECT genre FROM book WHERE pages > 310	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id GROUP BY author.name ORDER BY count(*) DESC LIMIT 1	book_world
SELECT city FROM publisher EXCEPT SELECT city FROM publisher WHERE workers > 45	book_world
SELECT book.title FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.name = 'New Page'	book_world
SELECT year FROM book WHERE genre = 'history'	book_world
SELECT name FROM author WHERE age BETWEEN 35 AND 48	book_world
SELECT genre, count(*) FROM book GROUP BY genre	book_world
SELECT name FROM publisher WHERE city = 'London' AND publisher_id IN (SELECT publisher_id FROM book WHERE genre = 'history')	book_world
SELECT country FROM author EXCEPT SELECT country FROM author WHERE age < 35	book_world
SELECT book.title, author.name FROM book JOIN author ON book.author_id = author.author_id	book_world
SELECT DISTINCT publisher.name FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id JOIN author ON book.author_id = author.author_id WHERE author.name = 'Omar Said'	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id ORDER BY book.year DESC LIMIT 1	book_world
SELECT book.title FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE book.genre = 'crime' AND publisher.city = 'London'	book_world
SELECT count(*) FROM book WHERE genre = 'crime'	book_world
SELECT name FROM publisher ORDER BY workers ASC	book_world
SELECT DISTINCT author.name FROM book JOIN author ON book.author_id = author.author_id JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.name = 'Salt Books'	book_world
SELECT title FROM book WHERE year BETWEEN 2004 AND 2016	book_world
SELECT name FROM author WHERE country = 'England' AND age > 53	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'crime' EXCEPT SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'history'	book_world
SELECT min(pages) FROM book	book_world
SELECT name FROM depot ORDER BY area ASC LIMIT 1	city_transport
SELECT name, year FROM bus	city_transport
SELECT name FROM depot WHERE town = 'Milton' AND area < (SELECT avg(area) FROM depot)	city_transport
SELECT bus.name, driver.name, depot.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id JOIN depot ON bus.depot_id = depot.depot_id	city_transport
SELECT town FROM depot ORDER BY area ASC LIMIT 1	city_transport
SELECT DISTINCT town FROM depot	city_transport
SELECT town, count(*) FROM depot GROUP BY town	city_transport
SELECT name FROM depot WHERE depot_id IN (SELECT depot_id FROM bus WHERE seats > 40)	city_transport
SELECT count(*) FROM bus WHERE seats > (SELECT avg(seats) FROM bus)	city_transport
SELECT count(DISTINCT color) FROM bus	city_transport
SELECT bus.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id WHERE driver.name = 'Abe Stark'	city_transport
SELECT name FROM driver WHERE town = 'Milton' AND driver_id IN (SELECT driver_id FROM bus WHERE color = 'green')	city_transport
SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'red' EXCEPT SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'green'	city_transport
SELECT name FROM depot WHERE area < 900 AND depot_id IN (SELECT depot_id FROM bus WHERE color = 'blue')	city_transport
SELECT name FROM driver ORDER BY age DESC LIMIT 1	city_transport
SELECT town, count(*) FROM driver GROUP BY town	city_transport
SELECT bus.name, depot.area FROM bus JOIN depot ON bus.depot_id = depot.depot_id	city_transport
SELECT bus.name, driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.name = 'Hill Depot'	city_transport
SELECT color FROM bus GROUP BY color HAVING count(*) > 1	city_transport
SELECT name FROM depot WHERE town = 'Granby'	city_transport
SELECT name FROM depot ORDER BY area DESC	city_transport
SELECT DISTINCT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id JOIN driver ON bus.driver_id = driver.driver_id WHERE driver.name = 'Cole Ramos'	city_transport
SELECT town FROM driver INTERSECT SELECT town FROM depot	city_transport
SELECT name FROM bus ORDER BY seats ASC	city_transport
SELECT driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id ORDER BY bus.year ASC LIMIT 1	city_transport
SELECT min(seats) FROM bus WHERE year > 2014	city_transport
SELECT count(*) FROM depot WHERE town = 'Milton'	city_transport
SELECT bus.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.name = 'North Depot'	city_transport
SELECT driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id GROUP BY driver.name ORDER BY count(*) DESC LIMIT 1	city_transport
SELECT bus.name, driver.town FROM bus JOIN driver ON bus.driver_id = driver.driver_id	city_transport
SELECT name FROM bus WHERE year > 2007 AND seats > (SELECT avg(seats) FROM bus)	city_transport
SELECT name FROM depot WHERE area > 900	city_transport
SELECT depot.name, count(*) FROM bus JOIN depot ON bus.depot_id = depot.depot_id GROUP BY depot.name	city_transport
SELECT driver.name, count(*) FROM bus JOIN driver ON bus.driver_id = driver.driver_id GROUP BY driver.name	city_transport
SELECT color FROM bus WHERE seats > 48 INTERSECT SELECT color FROM bus WHERE seats < 48	city_transport
SELECT name FROM bus WHERE seats > 40 OR color = 'blue'	city_transport
SELECT name FROM bus WHERE year < 2016 AND seats < (SELECT avg(seats) FROM bus)	city_transport
SELECT town FROM driver EXCEPT SELECT town FROM driver WHERE age < 34	city_transport
SELECT name FROM bus WHERE color = 'green' ORDER BY seats ASC LIMIT 1	city_transport
SELECT name FROM bus WHERE year > 2012 ORDER BY seats ASC LIMIT 1	city_transport
SELECT bus.name, driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.name = 'North Depot'	city_transport
SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'red' INTERSECT SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'green'	city_transport
SELECT name FROM bus WHERE color = 'red' AND year > 2012	city_transport
SELECT town FROM depot GROUP BY town ORDER BY count(*) DESC LIMIT 1	city_transport
SELECT bus.name, depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id	city_transport
SELECT name FROM depot WHERE town = 'Milton' AND area > (SELECT avg(area) FROM depot)	city_transport
SELECT name FROM depot ORDER BY area DESC LIMIT 2	city_transport
SELECT count(*) FROM depot WHERE town = 'Milton' AND area > 640	city_transport
SELECT color FROM bus WHERE seats > 48 INTERSECT SELECT color FROM bus WHERE seats < 44	city_transport
SELECT bus.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.town = 'Milton'	city_transport
SELECT color FROM bus GROUP BY color HAVING count(*) >= 3	city_transport
SELECT name FROM driver WHERE driver_id NOT IN (SELECT driver_id FROM bus)	city_transport
SELECT bus.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.town = 'Milton' ORDER BY bus.seats DESC LIMIT 1	city_transport
SELECT town FROM driver WHERE salary < 2300	city_transport
SELECT color, sum(seats) FROM bus GROUP BY color	city_transport
SELECT name FROM bus WHERE year < 2012	city_transport
SELECT name FROM bus WHERE color != 'blue'	city_transport
SELECT bus.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.area > 900	city_transport
SELECT name FROM depot WHERE area < 640	city_transport
SELECT name FROM driver ORDER BY salary ASC LIMIT 1	city_transport
SELECT town FROM depot UNION SELECT town FROM driver	city_transport
SELECT town FROM depot EXCEPT SELECT town FROM driver	city_transport
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE course.title = 'Motion'	college
SELECT count(*) FROM course WHERE room = 'B2' AND credits > 3	college
SELECT title FROM course WHERE hours > 60	college
SELECT name FROM teacher WHERE teacher_id IN (SELECT teacher_id FROM course WHERE room = 'B2')	college
SELECT name FROM teacher	college
SELECT name FROM student WHERE age < (SELECT avg(age) FROM student)	college
SELECT count(*) FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.name = 'Lucy Wong'	college
SELECT name FROM teacher ORDER BY salary ASC LIMIT 1	college
SELECT name FROM teacher WHERE salary BETWEEN 5200 AND 5600	college
SELECT min(age), max(age) FROM student	college
SELECT hours FROM course WHERE credits > 3	college
SELECT name FROM student WHERE city = 'Denver' AND age > (SELECT avg(age) FROM student)	college
SELECT student.name, course.title FROM student JOIN course ON student.course_id = course.course_id	college
SELECT DISTINCT subject FROM teacher	college
SELECT city FROM student WHERE age > 26 INTERSECT SELECT city FROM student WHERE age < 21	college
SELECT teacher.name FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id GROUP BY teacher.name ORDER BY count(*) DESC LIMIT 1	college
SELECT max(student.age) FROM student JOIN course ON student.course_id = course.course_id WHERE course.title = 'Cells'	college
SELECT count(*) FROM teacher WHERE salary < 4400	college
SELECT title FROM course WHERE course_id IN (SELECT course_id FROM student WHERE city = 'Boston')	college
SELECT subject, sum(salary) FROM teacher GROUP BY subject	college
SELECT min(age) FROM teacher WHERE teacher_id NOT IN (SELECT teacher_id FROM course)	college
SELECT count(*) FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.subject = 'physics'	college
SELECT teacher.name, count(*) FROM student JOIN course ON student.course_id = course.course_id JOIN teacher ON course.teacher_id = teacher.teacher_id GROUP BY teacher.name	college
SELECT title FROM course WHERE credits < (SELECT avg(credits) FROM course)	college
SELECT teacher.name, count(*) FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id GROUP BY teacher.name	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE student.city = 'Denver' AND course.hours > 48	college
SELECT subject FROM teacher GROUP BY subject HAVING avg(salary) > 4400	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE course.room = 'B2'	college
SELECT title FROM course WHERE room = 'B2' AND hours < (SELECT avg(hours) FROM course)	college
SELECT title FROM course WHERE hours > 42 AND course_id IN (SELECT course_id FROM student WHERE age < 23)	college
SELECT room FROM course ORDER BY hours DESC LIMIT 1	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE course.hours > 36 ORDER BY student.age DESC LIMIT 1	college
SELECT name FROM teacher WHERE subject = 'history' AND teacher_id NOT IN (SELECT teacher_id FROM course)	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE course.credits < 7	college
SELECT name FROM teacher WHERE teacher_id NOT IN (SELECT teacher_id FROM course)	college
SELECT course.title, teacher.name FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id	college
SELECT count(*) FROM course WHERE course_id NOT IN (SELECT course_id FROM student)	college
SELECT subject, avg(age) FROM teacher GROUP BY subject	college
SELECT name, age FROM student	college
SELECT subject FROM teacher GROUP BY subject HAVING avg(age) < 44	college
SELECT subject FROM teacher EXCEPT SELECT subject FROM teacher WHERE salary > 4700	college
SELECT name FROM teacher ORDER BY salary ASC LIMIT 5	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.name = 'Lucy Wong'	college
SELECT name FROM teacher WHERE age BETWEEN 49 AND 57	college
SELECT course.title, teacher.subject FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id	college
SELECT course.title FROM student JOIN course ON student.course_id = course.course_id GROUP BY course.title ORDER BY count(*) DESC LIMIT 1	college
SELECT name FROM student WHERE city = 'Dallas' AND age > 21	college
SELECT name FROM student WHERE age < 22	college
SELECT name FROM teacher WHERE age > (SELECT avg(age) FROM teacher)	college
SELECT name FROM teacher WHERE subject = 'biology'	college
SELECT city FROM student GROUP BY city HAVING count(*) > 1	college
SELECT title FROM course ORDER BY hours ASC	college
SELECT name FROM teacher WHERE name LIKE 'S%'	college
SELECT count(DISTINCT city) FROM student	college
SELECT count(*) FROM student WHERE city = 'Austin'	college
SELECT course.room, count(*) FROM student JOIN course ON student.course_id = course.course_id GROUP BY course.room	college
SELECT subject FROM teacher EXCEPT SELECT subject FROM teacher WHERE age > 49	college
SELECT name FROM student WHERE city = 'Boston' OR city = 'Denver'	college
SELECT name FROM teacher WHERE age < 44 AND salary < 4400	college
SELECT name FROM student UNION SELECT name FROM teacher	college
SELECT subject, count(*) FROM teacher GROUP BY subject	college
SELECT course.title FROM student JOIN course ON student.course_id = course.course_id WHERE student.city = 'Boston' EXCEPT SELECT course.title FROM student JOIN course ON student.course_id = course.course_id WHERE student.city = 'Denver'	college
SELECT name FROM singer WHERE age > 39 AND singer_id NOT IN (SELECT singer_id FROM concert)	concert_hall
SELECT hall.name, count(*) FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name	concert_hall
SELECT concert.title, singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id	concert_hall
SELECT concert.title, hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id	concert_hall
SELECT name FROM singer WHERE country = 'Norway' AND age < 34	concert_hall
SELECT country FROM hall EXCEPT SELECT country FROM singer	concert_hall
SELECT style FROM concert GROUP BY style HAVING count(*) > 1	concert_hall
SELECT concert.title, hall.country FROM concert JOIN hall ON concert.hall_id = hall.hall_id	concert_hall
SELECT title FROM concert WHERE style = 'opera' AND tickets < (SELECT avg(tickets) FROM concert)	concert_hall
SELECT DISTINCT city FROM hall	concert_hall
SELECT name FROM hall WHERE seats > 1500 OR country = 'France'	concert_hall
SELECT country FROM singer EXCEPT SELECT country FROM singer WHERE age < 45	concert_hall
SELECT style, min(tickets) FROM concert GROUP BY style	concert_hall
SELECT count(*) FROM concert	concert_hall
SELECT name FROM hall WHERE city = 'Paris' ORDER BY seats DESC LIMIT 1	concert_hall
SELECT concert.title, singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.name = 'North Dome'	concert_hall
SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id GROUP BY singer.name HAVING count(*) > 1	concert_hall
SELECT DISTINCT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id JOIN singer ON concert.singer_id = singer.singer_id WHERE singer.name = 'Clara Stone'	concert_hall
SELECT name FROM singer WHERE singer_id NOT IN (SELECT singer_id FROM concert WHERE tickets < 2050)	concert_hall
SELECT name FROM singer WHERE country = 'Spain' ORDER BY age ASC LIMIT 1	concert_hall
SELECT name FROM hall ORDER BY seats DESC LIMIT 1	concert_hall
SELECT name FROM hall WHERE seats > (SELECT avg(seats) FROM hall)	concert_hall
SELECT country FROM hall GROUP BY country ORDER BY count(*) DESC LIMIT 1	concert_hall
SELECT count(*) FROM singer WHERE country = 'Norway' AND age > 39	concert_hall
SELECT name FROM hall WHERE seats BETWEEN 240 AND 900	concert_hall
SELECT avg(age) FROM singer WHERE country = 'Italy'	concert_hall
SELECT country FROM hall GROUP BY country HAVING avg(seats) > 900	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name ORDER BY count(*) DESC LIMIT 1	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name HAVING count(*) > 1	concert_hall
SELECT name FROM hall ORDER BY seats ASC LIMIT 1	concert_hall
SELECT name FROM hall WHERE country = 'Italy'	concert_hall
SELECT title FROM concert WHERE tickets > (SELECT avg(tickets) FROM concert)	concert_hall
SELECT name FROM singer WHERE country = 'Spain'	concert_hall
SELECT hall.city, count(*) FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.city	concert_hall
SELECT count(DISTINCT style) FROM concert	concert_hall
SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id ORDER BY concert.tickets DESC LIMIT 1	concert_hall
SELECT style FROM concert WHERE year > 2017 INTERSECT SELECT style FROM concert WHERE year < 2014	concert_hall
SELECT concert.title, hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id JOIN singer ON concert.singer_id = singer.singer_id WHERE singer.name = 'Anna Bell'	concert_hall
SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id GROUP BY singer.name HAVING count(*) >= 2	concert_hall
SELECT country FROM singer EXCEPT SELECT country FROM singer WHERE age > 45	concert_hall
SELECT title FROM concert WHERE style = 'jazz' AND tickets > (SELECT avg(tickets) FROM concert)	concert_hall
SELECT max(concert.tickets) FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE singer.name = 'Clara Stone'	concert_hall
SELECT tickets FROM concert WHERE title = 'Night Songs'	concert_hall
SELECT singer.name, count(*) FROM concert JOIN singer ON concert.singer_id = singer.singer_id GROUP BY singer.name	concert_hall
SELECT count(*) FROM singer WHERE age < (SELECT avg(age) FROM singer)	concert_hall
SELECT name FROM singer WHERE singer_id IN (SELECT singer_id FROM concert WHERE year > 2015)	concert_hall
SELECT concert.title FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.country = 'Italy' ORDER BY concert.year ASC LIMIT 1	concert_hall
SELECT concert.title FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE singer.age < 39	concert_hall
SELECT name FROM hall WHERE hall_id IN (SELECT hall_id FROM concert WHERE style = 'rock')	concert_hall
SELECT name, country FROM hall	concert_hall
SELECT name FROM singer WHERE age < 51 AND singer_id IN (SELECT singer_id FROM concert WHERE style = 'opera')	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE concert.style = 'rock' INTERSECT SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE concert.style = 'jazz'	concert_hall
SELECT count(*) FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.name = 'North Dome'	concert_hall
SELECT title FROM concert WHERE style = 'jazz' AND year > 2014	concert_hall
SELECT title FROM concert WHERE style = 'opera'	concert_hall
SELECT country FROM hall GROUP BY country ORDER BY avg(seats) ASC LIMIT 1	concert_hall
SELECT count(*) FROM hall WHERE hall_id NOT IN (SELECT hall_id FROM concert)	concert_hall
SELECT name FROM singer WHERE age < 39 AND singer_id IN (SELECT singer_id FROM concert WHERE tickets > 220)	concert_hall
SELECT name FROM hall WHERE hall_id NOT IN (SELECT hall_id FROM concert WHERE year < 2018)	concert_hall
SELECT name FROM hall WHERE hall_id NOT IN (SELECT hall_id FROM concert)	concert_hall
SELECT name FROM singer WHERE singer_id NOT IN (SELECT singer_id FROM concert)	concert_hall
SELECT year FROM concert WHERE tickets < 310	concert_hall
SELECT town FROM owner ORDER BY age ASC LIMIT 1	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id ORDER BY dog.weight DESC LIMIT 1	dog_club
SELECT name FROM owner WHERE age > 47 AND owner_id IN (SELECT owner_id FROM dog WHERE age < 5)	dog_club
SELECT breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id GROUP BY breed.name HAVING count(*) > 1	dog_club
SELECT name FROM owner WHERE owner_id NOT IN (SELECT owner_id FROM dog)	dog_club
SELECT town, count(*) FROM owner GROUP BY town	dog_club
SELECT dog.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.name = 'Gail Moon'	dog_club
SELECT name FROM owner WHERE town = 'Ely' OR town = 'Truro'	dog_club
SELECT breed.name, count(*) FROM dog JOIN breed ON dog.breed_id = breed.breed_id GROUP BY breed.name	dog_club
SELECT name FROM dog WHERE color = 'gray' ORDER BY weight DESC LIMIT 1	dog_club
SELECT name FROM breed ORDER BY height ASC LIMIT 1	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'brown' INTERSECT SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'white'	dog_club
SELECT name FROM dog WHERE name LIKE 'C%'	dog_club
SELECT dog.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.town = 'Ripon' ORDER BY dog.weight DESC LIMIT 1	dog_club
SELECT name FROM breed WHERE kind = 'herding' OR kind = 'hound'	dog_club
SELECT name FROM dog WHERE color = 'black'	dog_club
SELECT name FROM dog ORDER BY age ASC	dog_club
SELECT kind, max(height) FROM breed GROUP BY kind	dog_club
SELECT name FROM owner WHERE age < (SELECT avg(age) FROM owner)	dog_club
SELECT avg(age) FROM owner WHERE town = 'Ely'	dog_club
SELECT count(*) FROM dog WHERE color = 'black' AND age < 10	dog_club
SELECT DISTINCT town FROM owner	dog_club
SELECT count(*) FROM owner WHERE town = 'Ely'	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id GROUP BY owner.name ORDER BY count(*) DESC LIMIT 1	dog_club
SELECT weight FROM dog WHERE name = 'Lady'	dog_club
SELECT owner.name, count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id GROUP BY owner.name	dog_club
SELECT dog.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.age > 41 ORDER BY dog.age ASC LIMIT 1	dog_club
SELECT sum(weight) FROM dog WHERE color = 'white'	dog_club
SELECT color, count(*) FROM dog GROUP BY color	dog_club
SELECT name FROM owner WHERE town = 'Ely' OR town = 'Bath'	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id GROUP BY owner.name HAVING count(*) > 1	dog_club
SELECT name FROM breed WHERE breed_id NOT IN (SELECT breed_id FROM dog WHERE color = 'white')	dog_club
SELECT count(*) FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE breed.height < 38	dog_club
SELECT dog.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE breed.height < 56	dog_club
SELECT name FROM breed WHERE breed_id IN (SELECT breed_id FROM dog WHERE color = 'gray')	dog_club
SELECT owner.town, count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id GROUP BY owner.town	dog_club
SELECT count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.name = 'Frank Lowe'	dog_club
SELECT dog.name, breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.name = 'Carol Webb'	dog_club
SELECT name FROM breed WHERE height BETWEEN 38 AND 56	dog_club
SELECT name FROM owner WHERE age > 41	dog_club
SELECT name FROM owner WHERE name LIKE '%Henry%'	dog_club
SELECT count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.town = 'Bath'	dog_club
SELECT name FROM breed ORDER BY height DESC	dog_club
SELECT dog.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.town = 'Bath'	dog_club
SELECT weight FROM dog WHERE age < 6	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.age > 8 INTERSECT SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.age < 8	dog_club
SELECT weight FROM dog ORDER BY age DESC LIMIT 1	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.weight < 13 INTERSECT SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.weight > 14	dog_club
SELECT name FROM dog WHERE age < 5 AND weight < (SELECT avg(weight) FROM dog)	dog_club
SELECT name FROM breed WHERE breed_id IN (SELECT breed_id FROM dog WHERE age < 4)	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'gray' EXCEPT SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'white'	dog_club
SELECT DISTINCT color FROM dog	dog_club
SELECT kind, count(*) FROM breed GROUP BY kind	dog_club
SELECT color FROM dog WHERE age < 7 INTERSECT SELECT color FROM dog WHERE age > 9	dog_club
SELECT name FROM dog WHERE weight BETWEEN 11 AND 14	dog_club
SELECT name FROM owner WHERE age > (SELECT avg(age) FROM owner)	dog_club
SELECT count(*) FROM breed WHERE height < (SELECT avg(height) FROM breed)	dog_club
SELECT min(height) FROM breed	dog_club
SELECT town FROM owner WHERE age > 53	dog_club
SELECT town, min(age) FROM owner GROUP BY town	dog_club
SELECT name, color FROM dog	dog_club
SELECT name FROM owner WHERE age < 47 AND owner_id IN (SELECT owner_id FROM dog WHERE age > 6)	dog_club
SELECT name FROM farmer	farm_land
SELECT region FROM farmer EXCEPT SELECT region FROM farm	farm_land
SELECT farm.name, avg(animal.age) FROM animal JOIN farm ON animal.farm_id = farm.farm_id GROUP BY farm.name	farm_land
SELECT name FROM animal ORDER BY age ASC	farm_land
SELECT farm.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id GROUP BY farm.name ORDER BY count(*) DESC LIMIT 1	farm_land
SELECT name FROM farmer WHERE age < (SELECT avg(age) FROM farmer)	farm_land
SELECT count(*) FROM farm WHERE area > 210	farm_land
SELECT region FROM farm GROUP BY region ORDER BY avg(area) DESC LIMIT 1	farm_land
SELECT name FROM animal ORDER BY weight DESC LIMIT 2	farm_land
SELECT farmer.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.name = 'Sunny Side'	farm_land
SELECT region FROM farm WHERE area < 140 INTERSECT SELECT region FROM farm WHERE area > 170	farm_land
SELECT DISTINCT species FROM animal	farm_land
SELECT DISTINCT region FROM farm	farm_land
SELECT name FROM farmer WHERE region = 'Wales' AND age < (SELECT avg(age) FROM farmer)	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM animal WHERE weight > 210)	farm_land
SELECT region FROM farm GROUP BY region ORDER BY avg(area) ASC LIMIT 1	farm_land
SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id GROUP BY farm.name ORDER BY count(*) DESC LIMIT 1	farm_land
SELECT count(DISTINCT species) FROM animal	farm_land
SELECT name, age FROM animal	farm_land
SELECT animal.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE animal.species = 'sheep' AND farm.area < 210	farm_land
SELECT count(*) FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM farmer)	farm_land
SELECT name FROM farm WHERE area > 140 AND region = 'Kent'	farm_land
SELECT name FROM farm WHERE region = 'Kent'	farm_land
SELECT species FROM animal ORDER BY age ASC LIMIT 1	farm_land
SELECT name FROM animal WHERE weight > 82	farm_land
SELECT farm.name, min(animal.age) FROM animal JOIN farm ON animal.farm_id = farm.farm_id GROUP BY farm.name	farm_land
SELECT name FROM animal WHERE weight > 70 AND age < 9	farm_land
SELECT region, max(area) FROM farm GROUP BY region	farm_land
SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE animal.species = 'horse' EXCEPT SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE animal.species = 'sheep'	farm_land
SELECT region FROM farmer GROUP BY region HAVING count(*) > 1	farm_land
SELECT count(*) FROM farm	farm_land
SELECT area FROM farm WHERE name = 'Sunny Side'	farm_land
SELECT farmer.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.name = 'Brook End'	farm_land
SELECT name FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM animal)	farm_land
SELECT area FROM farm WHERE name = 'Long Meadow'	farm_land
SELECT name FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM animal WHERE species = 'sheep')	farm_land
SELECT name FROM farmer WHERE name LIKE 'A%'	farm_land
SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id ORDER BY animal.weight DESC LIMIT 1	farm_land
SELECT name FROM farm WHERE region = 'Devon' OR region = 'Wales'	farm_land
SELECT count(*) FROM farmer WHERE region = 'Kent' AND age > 38	farm_land
SELECT animal.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE farm.region = 'Devon'	farm_land
SELECT name FROM animal WHERE species = 'horse' ORDER BY weight ASC LIMIT 1	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM animal WHERE age < 11)	farm_land
SELECT species FROM animal GROUP BY species HAVING avg(age) < 6	farm_land
SELECT name FROM farmer WHERE region = 'Devon' ORDER BY age DESC LIMIT 1	farm_land
SELECT region, count(*) FROM farmer GROUP BY region	farm_land
SELECT name FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM farmer)	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM farmer WHERE age > 46)	farm_land
SELECT max(farmer.age) FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.name = 'Green Acres'	farm_land
SELECT species FROM animal GROUP BY species HAVING count(*) > 1	farm_land
SELECT name FROM farm WHERE area BETWEEN 85 AND 210	farm_land
SELECT species, min(weight) FROM animal GROUP BY species	farm_land
SELECT animal.name, farm.area FROM animal JOIN farm ON animal.farm_id = farm.farm_id	farm_land
SELECT name FROM farm WHERE area < 170 AND farm_id IN (SELECT farm_id FROM farmer WHERE age < 46)	farm_land
SELECT name FROM farm WHERE region = 'Devon' AND farm_id IN (SELECT farm_id FROM animal WHERE species = 'horse')	farm_land
SELECT region FROM farmer EXCEPT SELECT region FROM farmer WHERE age < 34	farm_land
SELECT farmer.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.region = 'Devon' ORDER BY farmer.age ASC LIMIT 1	farm_land
SELECT region FROM farmer EXCEPT SELECT region FROM farmer WHERE age > 34	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM farmer WHERE region = 'Surrey')	farm_land
SELECT name FROM animal WHERE species = 'cow'	farm_land
SELECT name FROM animal ORDER BY age ASC LIMIT 3	farm_land
SELECT name FROM farmer WHERE region = 'Kent'	farm_land
SELECT position, avg(goals) FROM footballer GROUP BY position	football
SELECT name FROM footballer WHERE position = 'midfielder' AND goals > (SELECT avg(goals) FROM footballer)	football
SELECT name, country FROM team	football
SELECT name FROM team ORDER BY points DESC LIMIT 2	football
SELECT footballer.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.points < 55	football
SELECT count(*) FROM team WHERE team_id NOT IN (SELECT team_id FROM coach)	football
SELECT name FROM team WHERE points < 61 AND team_id NOT IN (SELECT team_id FROM coach)	football
SELECT name FROM team WHERE points BETWEEN 55 AND 61	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id GROUP BY team.name ORDER BY count(*) DESC LIMIT 1	football
SELECT count(*) FROM coach JOIN team ON coach.team_id = team.team_id WHERE team.points < 55	football
SELECT name FROM team WHERE team_id NOT IN (SELECT team_id FROM footballer)	football
SELECT name FROM footballer WHERE goals > 9 ORDER BY age DESC LIMIT 1	football
SELECT name FROM footballer WHERE age > 28 AND goals > (SELECT avg(goals) FROM footballer)	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'striker' INTERSECT SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'defender'	football
SELECT name FROM coach WHERE name LIKE 'P%'	football
SELECT country FROM coach EXCEPT SELECT country FROM coach WHERE age > 52	football
SELECT name FROM footballer WHERE age > (SELECT avg(age) FROM footballer)	football
SELECT count(*) FROM footballer WHERE position = 'midfielder' AND age > 27	football
SELECT footballer.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.name = 'Iron Boys'	football
SELECT country, count(*) FROM team GROUP BY country	football
SELECT position FROM footballer GROUP BY position ORDER BY count(*) DESC LIMIT 1	football
SELECT team.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE coach.age < 52 INTERSECT SELECT team.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE coach.age > 52	football
SELECT name FROM coach WHERE country = 'Italy'	football
SELECT count(*) FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.name = 'Sea Hawks'	football
SELECT position, count(*) FROM footballer GROUP BY position	football
SELECT name FROM footballer WHERE position = 'striker'	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id ORDER BY footballer.goals ASC LIMIT 1	football
SELECT name FROM team WHERE points < 61 AND team_id IN (SELECT team_id FROM coach WHERE age > 47)	football
SELECT sum(points) FROM team WHERE country = 'Italy'	football
SELECT name FROM coach WHERE age < 47	football
SELECT footballer.name, team.city FROM footballer JOIN team ON footballer.team_id = team.team_id	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'midfielder' EXCEPT SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'striker'	football
SELECT min(age), max(age) FROM footballer	football
SELECT country FROM coach WHERE name = 'Marco Villa'	football
SELECT city FROM team ORDER BY points DESC LIMIT 1	football
SELECT count(DISTINCT country) FROM team	football
SELECT team.name FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.name ORDER BY count(*) DESC LIMIT 1	football
SELECT team.name, min(footballer.age) FROM footballer JOIN team ON footballer.team_id = team.team_id GROUP BY team.name	football
SELECT footballer.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'defender' AND team.city = 'Milan'	football
SELECT name FROM team ORDER BY points DESC LIMIT 1	football
SELECT coach.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE team.name = 'Blue Stars'	football
SELECT name FROM team WHERE city = 'Milan'	football
SELECT position FROM footballer GROUP BY position HAVING avg(goals) > 9	football
SELECT count(*) FROM team WHERE team_id NOT IN (SELECT team_id FROM footballer)	football
SELECT name FROM footballer ORDER BY age DESC LIMIT 1	football
SELECT country FROM team GROUP BY country HAVING count(*) > 1	football
SELECT coach.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE team.points < 61	football
SELECT name FROM footballer ORDER BY age ASC	football
SELECT name FROM team WHERE team_id IN (SELECT team_id FROM coach WHERE country = 'Austria')	football
SELECT city, count(*) FROM team GROUP BY city	football
SELECT name FROM coach WHERE country = 'England' OR country = 'Italy'	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id GROUP BY team.name HAVING count(*) >= 3	football
SELECT footballer.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.name = 'Red Lions'	football
SELECT count(*) FROM team WHERE points < (SELECT avg(points) FROM team)	football
SELECT name FROM team WHERE team_id NOT IN (SELECT team_id FROM coach WHERE age < 47)	football
SELECT count(DISTINCT position) FROM footballer	football
SELECT team.name, count(*) FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.name	football
SELECT coach.name, team.city FROM coach JOIN team ON coach.team_id = team.team_id	football
SELECT team.country, count(*) FROM footballer JOIN team ON footballer.team_id = team.team_id GROUP BY team.country	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id ORDER BY footballer.goals DESC LIMIT 1	football
SELECT name FROM team WHERE points < 66 AND team_id NOT IN (SELECT team_id FROM coach)	football
SELECT team.city, count(*) FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.city	football
SELECT count(*) FROM supplier WHERE country = 'Japan'	garden_center
SELECT name FROM gardener WHERE name LIKE 'C%'	garden_center
SELECT plant.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.country = 'Germany'	garden_center
SELECT DISTINCT country FROM supplier	garden_center
SELECT name FROM supplier WHERE supplier_id NOT IN (SELECT supplier_id FROM plant WHERE color = 'green')	garden_center
SELECT count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE plant.price > 5	garden_center
SELECT sum(salary) FROM gardener	garden_center
SELECT name FROM gardener WHERE age > (SELECT avg(age) FROM gardener)	garden_center
SELECT country FROM gardener ORDER BY age DESC LIMIT 1	garden_center
SELECT country FROM supplier UNION SELECT country FROM gardener	garden_center
SELECT name FROM gardener WHERE country = 'Scotland'	garden_center
SELECT name FROM plant WHERE color = 'green' AND plant_id IN (SELECT plant_id FROM gardener WHERE salary > 2050)	garden_center
SELECT plant.name, count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id GROUP BY plant.name	garden_center
SELECT name FROM gardener WHERE country = 'Germany'	garden_center
SELECT name FROM plant WHERE plant_id NOT IN (SELECT plant_id FROM gardener WHERE salary < 1900)	garden_center
SELECT country FROM supplier ORDER BY year DESC LIMIT 1	garden_center
SELECT country FROM supplier GROUP BY country ORDER BY count(*) DESC LIMIT 1	garden_center
SELECT count(*) FROM plant	garden_center
SELECT count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Bonsai House'	garden_center
SELECT color FROM plant WHERE price > 9 INTERSECT SELECT color FROM plant WHERE price < 5	garden_center
SELECT gardener.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE plant.name = 'Lavender'	garden_center
SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id GROUP BY plant.name HAVING count(*) >= 2	garden_center
SELECT supplier.name, count(*) FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.name	garden_center
SELECT name FROM plant WHERE height > (SELECT avg(height) FROM plant)	garden_center
SELECT name FROM gardener ORDER BY salary ASC LIMIT 5	garden_center
SELECT country, count(*) FROM gardener GROUP BY country	garden_center
SELECT supplier.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id ORDER BY plant.price DESC LIMIT 1	garden_center
SELECT supplier.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.name ORDER BY count(*) DESC LIMIT 1	garden_center
SELECT min(year), max(year) FROM supplier	garden_center
SELECT name FROM plant WHERE height < 70 AND plant_id NOT IN (SELECT plant_id FROM gardener)	garden_center
SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE gardener.country = 'Ireland' INTERSECT SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE gardener.country = 'Germany'	garden_center
SELECT avg(plant.price) FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Rosenhof'	garden_center
SELECT gardener.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Rosenhof'	garden_center
SELECT count(*) FROM supplier WHERE year > 1991	garden_center
SELECT gardener.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE plant.color = 'green' ORDER BY gardener.age DESC LIMIT 1	garden_center
SELECT name FROM plant WHERE color = 'green' AND height < 90	garden_center
SELECT name FROM plant WHERE price < 12 ORDER BY height ASC LIMIT 1	garden_center
SELECT gardener.name, plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id	garden_center
SELECT name FROM gardener WHERE country = 'Ireland' OR country = 'Germany'	garden_center
SELECT name FROM gardener ORDER BY age DESC LIMIT 2	garden_center
SELECT country, count(*) FROM supplier GROUP BY country	garden_center
SELECT supplier.country, count(*) FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.country	garden_center
SELECT name FROM plant WHERE plant_id NOT IN (SELECT plant_id FROM gardener)	garden_center
SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id GROUP BY plant.name ORDER BY count(*) DESC LIMIT 1	garden_center
SELECT name FROM plant WHERE height > 55 AND plant_id NOT IN (SELECT plant_id FROM gardener)	garden_center
SELECT name FROM plant ORDER BY height DESC LIMIT 1	garden_center
SELECT name FROM supplier WHERE year < 1991	garden_center
SELECT color FROM plant GROUP BY color HAVING avg(height) > 70	garden_center
SELECT plant.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Bonsai House'	garden_center
SELECT count(DISTINCT country) FROM gardener	garden_center
SELECT country FROM supplier WHERE year < 2004	garden_center
SELECT name FROM plant WHERE height < 70 ORDER BY price DESC LIMIT 1	garden_center
SELECT name FROM supplier WHERE supplier_id IN (SELECT supplier_id FROM plant WHERE color = 'red')	garden_center
SELECT name FROM supplier UNION SELECT name FROM plant	garden_center
SELECT name FROM supplier WHERE country = 'Germany' ORDER BY year ASC LIMIT 1	garden_center
SELECT country FROM supplier EXCEPT SELECT country FROM supplier WHERE year < 1991	garden_center
SELECT country FROM gardener EXCEPT SELECT country FROM gardener WHERE age > 44	garden_center
SELECT country FROM supplier INTERSECT SELECT country FROM gardener	garden_center
SELECT color, max(price) FROM plant GROUP BY color	garden_center
SELECT name FROM plant WHERE color = 'red' AND height < 90	garden_center
SELECT country FROM gardener UNION SELECT country FROM supplier	garden_center
SELECT plant.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE plant.height > 60 AND supplier.year > 1979	garden_center
SELECT department.name, count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id JOIN department ON doctor.department_id = department.department_id GROUP BY department.name	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id ORDER BY doctor.salary DESC LIMIT 1	hospital
SELECT min(budget), max(budget) FROM department	hospital
SELECT sum(budget) FROM department	hospital
SELECT count(*) FROM department WHERE floor = 'first'	hospital
SELECT min(age) FROM patient WHERE city = 'York'	hospital
SELECT name, city FROM doctor	hospital
SELECT count(*) FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE department.floor = 'first'	hospital
SELECT name FROM patient ORDER BY age DESC LIMIT 4	hospital
SELECT min(salary) FROM doctor	hospital
SELECT department.floor, count(*) FROM doctor JOIN department ON doctor.department_id = department.department_id GROUP BY department.floor	hospital
SELECT patient.name, doctor.salary FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id	hospital
SELECT nights FROM patient ORDER BY age ASC LIMIT 1	hospital
SELECT doctor.name, count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id GROUP BY doctor.name	hospital
SELECT name FROM doctor WHERE city = 'York' AND salary < (SELECT avg(salary) FROM doctor)	hospital
SELECT patient.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id JOIN department ON doctor.department_id = department.department_id WHERE department.name = 'Heart Care'	hospital
SELECT name FROM patient WHERE age < (SELECT avg(age) FROM patient)	hospital
SELECT patient.name, doctor.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id	hospital
SELECT city FROM doctor GROUP BY city ORDER BY avg(salary) ASC LIMIT 1	hospital
SELECT city, max(salary) FROM doctor GROUP BY city	hospital
SELECT name FROM patient ORDER BY age ASC LIMIT 2	hospital
SELECT name FROM patient WHERE city != 'Hull'	hospital
SELECT name FROM patient WHERE age < 72	hospital
SELECT doctor.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id GROUP BY doctor.name ORDER BY count(*) DESC LIMIT 1	hospital
SELECT illness FROM patient EXCEPT SELECT illness FROM patient WHERE city = 'York'	hospital
SELECT max(salary) FROM doctor WHERE doctor_id NOT IN (SELECT doctor_id FROM patient)	hospital
SELECT illness FROM patient WHERE nights > 5 INTERSECT SELECT illness FROM patient WHERE nights < 3	hospital
SELECT name FROM department WHERE floor = 'third'	hospital
SELECT name FROM doctor ORDER BY salary DESC LIMIT 1	hospital
SELECT name FROM doctor WHERE salary > 8200 AND city = 'Hull'	hospital
SELECT name FROM doctor WHERE city = 'Leeds' ORDER BY salary ASC LIMIT 1	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.city = 'Hull' INTERSECT SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.city = 'York'	hospital
SELECT illness FROM patient GROUP BY illness HAVING avg(age) < 54	hospital
SELECT floor, min(budget) FROM department GROUP BY floor	hospital
SELECT patient.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE patient.city = 'York' AND doctor.salary > 8200	hospital
SELECT name FROM doctor WHERE doctor_id NOT IN (SELECT doctor_id FROM patient WHERE city = 'York')	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id GROUP BY department.name ORDER BY count(*) DESC LIMIT 1	hospital
SELECT name FROM doctor WHERE city = 'York' AND salary > (SELECT avg(salary) FROM doctor)	hospital
SELECT budget FROM department WHERE floor = 'second'	hospital
SELECT count(*) FROM doctor	hospital
SELECT doctor.city, count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id GROUP BY doctor.city	hospital
SELECT count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE doctor.name = 'Dr Adams'	hospital
SELECT name FROM department ORDER BY budget ASC LIMIT 1	hospital
SELECT name FROM department WHERE department_id IN (SELECT department_id FROM doctor WHERE city = 'Leeds')	hospital
SELECT name FROM patient WHERE illness = 'fever' AND city = 'York'	hospital
SELECT city FROM doctor GROUP BY city ORDER BY count(*) DESC LIMIT 1	hospital
SELECT sum(doctor.salary) FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE department.name = 'Heart Care'	hospital
SELECT name FROM patient ORDER BY nights DESC	hospital
SELECT min(doctor.salary) FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE department.name = 'Heart Care'	hospital
SELECT count(*) FROM doctor WHERE salary > (SELECT avg(salary) FROM doctor)	hospital
SELECT name FROM doctor WHERE salary > (SELECT avg(salary) FROM doctor)	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.city = 'Leeds' INTERSECT SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.city = 'Hull'	hospital
SELECT name FROM patient WHERE name LIKE 'J%'	hospital
SELECT name FROM department WHERE budget BETWEEN 520 AND 900	hospital
SELECT floor FROM department EXCEPT SELECT floor FROM department WHERE budget > 520	hospital
SELECT department.name, count(*) FROM doctor JOIN department ON doctor.department_id = department.department_id GROUP BY department.name	hospital
SELECT count(*) FROM doctor WHERE salary < 8200 AND city = 'Leeds'	hospital
SELECT name FROM doctor WHERE salary > 8200 AND doctor_id IN (SELECT doctor_id FROM patient WHERE illness = 'fracture')	hospital
SELECT city, count(*) FROM doctor GROUP BY city	hospital
SELECT name FROM patient WHERE city = 'Leeds' AND nights < (SELECT avg(nights) FROM patient)	hospital
SELECT patient.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE doctor.city = 'Leeds'	hospital
SELECT count(*) FROM department WHERE floor = 'second'	hospital
SELECT name FROM guest WHERE city != 'Dublin'	hotel_chain
SELECT month, max(price) FROM booking GROUP BY month	hotel_chain
SELECT city FROM guest GROUP BY city ORDER BY count(*) DESC LIMIT 1	hotel_chain
SELECT name FROM hotel UNION SELECT name FROM guest	hotel_chain
SELECT count(*) FROM guest	hotel_chain
SELECT city FROM guest EXCEPT SELECT city FROM hotel	hotel_chain
SELECT count(*) FROM booking JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.age > 33	hotel_chain
SELECT name FROM hotel WHERE rooms BETWEEN 22 AND 75	hotel_chain
SELECT booking.code, hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Laura Finch'	hotel_chain
SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id ORDER BY booking.price ASC LIMIT 1	hotel_chain
SELECT count(*) FROM hotel WHERE hotel_id NOT IN (SELECT hotel_id FROM booking)	hotel_chain
SELECT count(*) FROM guest WHERE age > 58	hotel_chain
SELECT city FROM guest UNION SELECT city FROM hotel	hotel_chain
SELECT booking.code, hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id	hotel_chain
SELECT guest.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id GROUP BY guest.name ORDER BY count(*) DESC LIMIT 1	hotel_chain
SELECT booking.code, hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Paula Kerr'	hotel_chain
SELECT city FROM hotel EXCEPT SELECT city FROM guest	hotel_chain
SELECT name FROM guest WHERE guest_id IN (SELECT guest_id FROM booking WHERE nights > 3)	hotel_chain
SELECT name FROM guest	hotel_chain
SELECT code FROM booking WHERE nights < (SELECT avg(nights) FROM booking)	hotel_chain
SELECT city FROM guest WHERE name = 'Sue Barton'	hotel_chain
SELECT name FROM hotel WHERE stars < 2	hotel_chain
SELECT name FROM guest ORDER BY age ASC	hotel_chain
SELECT name FROM hotel ORDER BY stars ASC LIMIT 2	hotel_chain
SELECT name FROM guest WHERE city = 'Dublin' ORDER BY age ASC LIMIT 1	hotel_chain
SELECT count(*) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE hotel.name = 'Old Mill'	hotel_chain
SELECT name FROM guest WHERE guest_id NOT IN (SELECT guest_id FROM booking WHERE price < 190)	hotel_chain
SELECT hotel.name, count(*) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id GROUP BY hotel.name	hotel_chain
SELECT sum(rooms) FROM hotel	hotel_chain
SELECT city FROM guest GROUP BY city HAVING count(*) >= 3	hotel_chain
SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.month = 'July' INTERSECT SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.month = 'May'	hotel_chain
SELECT name FROM hotel WHERE city = 'Nice' ORDER BY stars DESC LIMIT 1	hotel_chain
SELECT month FROM booking WHERE price > 1100 INTERSECT SELECT month FROM booking WHERE price < 980	hotel_chain
SELECT city FROM hotel ORDER BY stars DESC LIMIT 1	hotel_chain
SELECT name, city FROM hotel	hotel_chain
SELECT name FROM hotel WHERE city = 'Nice' AND stars < 4	hotel_chain
SELECT month FROM booking GROUP BY month HAVING count(*) >= 3	hotel_chain
SELECT month, count(*) FROM booking GROUP BY month	hotel_chain
SELECT month FROM booking EXCEPT SELECT month FROM booking WHERE price > 1400	hotel_chain
SELECT booking.code, guest.name, hotel.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id JOIN hotel ON booking.hotel_id = hotel.hotel_id	hotel_chain
SELECT name FROM hotel WHERE city = 'Vienna'	hotel_chain
SELECT name FROM guest WHERE city = 'London' OR city = 'Dublin'	hotel_chain
SELECT count(*) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE hotel.stars > 5	hotel_chain
SELECT booking.code, guest.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id	hotel_chain
SELECT city FROM hotel UNION SELECT city FROM guest	hotel_chain
SELECT code FROM booking WHERE month = 'August'	hotel_chain
SELECT name FROM hotel WHERE rooms > (SELECT avg(rooms) FROM hotel)	hotel_chain
SELECT name FROM guest WHERE age < 58 AND city = 'London'	hotel_chain
SELECT avg(booking.nights) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE hotel.name = 'Old Mill'	hotel_chain
SELECT guest.name, count(*) FROM booking JOIN guest ON booking.guest_id = guest.guest_id GROUP BY guest.name	hotel_chain
SELECT count(*) FROM hotel WHERE stars > 2	hotel_chain
SELECT DISTINCT month FROM booking	hotel_chain
SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.month = 'June' EXCEPT SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.month = 'May'	hotel_chain
SELECT name FROM hotel WHERE name LIKE '%Palace%'	hotel_chain
SELECT name FROM guest WHERE city = 'London' AND guest_id IN (SELECT guest_id FROM booking WHERE month = 'August')	hotel_chain
SELECT DISTINCT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Laura Finch'	hotel_chain
SELECT rooms FROM hotel WHERE stars > 5	hotel_chain
SELECT name, rooms FROM hotel	hotel_chain
SELECT name FROM guest WHERE age < 45	hotel_chain
SELECT sum(booking.price) FROM booking JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Oscar Dean'	hotel_chain
SELECT min(price) FROM booking	hotel_chain
SELECT hotel.name, min(booking.nights) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id GROUP BY hotel.name	hotel_chain
SELECT sum(lawsuit.days) FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE citizen.name = 'Homer Bly'	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'won' EXCEPT SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'open'	law_firm
SELECT name FROM lawyer WHERE age > 56	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'open' EXCEPT SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'won'	law_firm
SELECT city FROM citizen WHERE name = 'Homer Bly'	law_firm
SELECT city, avg(wealth) FROM citizen GROUP BY city	law_firm
SELECT lawyer.name, count(*) FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.name	law_firm
SELECT name FROM citizen WHERE wealth < (SELECT avg(wealth) FROM citizen)	law_firm
SELECT city FROM citizen GROUP BY city HAVING count(*) > 1	law_firm
SELECT city FROM lawyer ORDER BY fee ASC LIMIT 1	law_firm
SELECT sum(fee) FROM lawyer	law_firm
SELECT title FROM lawsuit WHERE year BETWEEN 2017 AND 2018	law_firm
SELECT sum(days) FROM lawsuit	law_firm
SELECT city, max(wealth) FROM citizen GROUP BY city	law_firm
SELECT name FROM citizen UNION SELECT name FROM lawyer	law_firm
SELECT city, count(*) FROM lawyer GROUP BY city	law_firm
SELECT age FROM citizen WHERE name = 'Jules Kent'	law_firm
SELECT city FROM citizen EXCEPT SELECT city FROM citizen WHERE wealth > 700	law_firm
SELECT count(*) FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE citizen.name = 'Ines Vega'	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.name = 'Diane Foss'	law_firm
SELECT count(*) FROM lawsuit	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE citizen.city = 'Detroit'	law_firm
SELECT title FROM lawsuit	law_firm
SELECT name FROM citizen WHERE city = 'Chicago'	law_firm
SELECT name FROM citizen WHERE citizen_id IN (SELECT citizen_id FROM lawsuit WHERE result = 'lost')	law_firm
SELECT city FROM citizen WHERE wealth > 460 INTERSECT SELECT city FROM citizen WHERE wealth < 460	law_firm
SELECT name FROM citizen WHERE wealth < 980 AND age < 60	law_firm
SELECT count(*) FROM citizen WHERE city = 'Chicago' AND wealth < 460	law_firm
SELECT city FROM citizen WHERE wealth > 460	law_firm
SELECT min(fee) FROM lawyer WHERE age > 56	law_firm
SELECT lawyer.name FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.name HAVING count(*) > 2	law_firm
SELECT citizen.city, count(*) FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id GROUP BY citizen.city	law_firm
SELECT count(*) FROM lawyer WHERE lawyer_id NOT IN (SELECT lawyer_id FROM citizen)	law_firm
SELECT city FROM citizen WHERE age > 44 INTERSECT SELECT city FROM citizen WHERE age < 44	law_firm
SELECT count(*) FROM lawyer WHERE fee < 290	law_firm
SELECT name FROM citizen WHERE citizen_id NOT IN (SELECT citizen_id FROM lawsuit)	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'won' AND citizen.wealth < 700	law_firm
SELECT citizen.name, min(lawsuit.days) FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id GROUP BY citizen.name	law_firm
SELECT city FROM citizen GROUP BY city HAVING count(*) > 2	law_firm
SELECT name FROM lawyer WHERE fee < 340 ORDER BY age ASC LIMIT 1	law_firm
SELECT age FROM lawyer WHERE fee > 290	law_firm
SELECT count(*) FROM lawyer WHERE fee < (SELECT avg(fee) FROM lawyer)	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id GROUP BY citizen.name ORDER BY count(*) DESC LIMIT 1	law_firm
SELECT lawsuit.title, citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id	law_firm
SELECT lawyer.city, count(*) FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.city	law_firm
SELECT result FROM lawsuit EXCEPT SELECT result FROM lawsuit WHERE year < 2019	law_firm
SELECT title FROM lawsuit WHERE result != 'lost'	law_firm
SELECT city, count(*) FROM citizen GROUP BY city	law_firm
SELECT name FROM citizen WHERE city = 'Detroit' ORDER BY wealth DESC LIMIT 1	law_firm
SELECT name FROM lawyer WHERE field = 'crime'	law_firm
SELECT lawyer.name, count(*) FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.name	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.name = 'Chad Noble'	law_firm
SELECT result, sum(days) FROM lawsuit GROUP BY result	law_firm
SELECT DISTINCT city FROM citizen	law_firm
SELECT name FROM lawyer WHERE age < 49 AND fee > (SELECT avg(fee) FROM lawyer)	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id ORDER BY lawsuit.days ASC LIMIT 1	law_firm
SELECT count(*) FROM citizen WHERE citizen_id NOT IN (SELECT citizen_id FROM lawsuit)	law_firm
SELECT name FROM lawyer WHERE lawyer_id NOT IN (SELECT lawyer_id FROM citizen)	law_firm
SELECT city FROM citizen GROUP BY city ORDER BY count(*) DESC LIMIT 1	law_firm
SELECT name FROM citizen ORDER BY age ASC LIMIT 1	law_firm
SELECT title FROM lawsuit WHERE result = 'open' AND days > (SELECT avg(days) FROM lawsuit)	law_firm
SELECT count(*) FROM lawsuit WHERE result = 'lost'	law_firm
SELECT name FROM branch WHERE branch_id NOT IN (SELECT branch_id FROM member WHERE age > 34)	library
SELECT member.name FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT count(DISTINCT district) FROM branch	library
SELECT code FROM checkout WHERE days < (SELECT avg(days) FROM checkout)	library
SELECT name FROM member WHERE age BETWEEN 25 AND 62	library
SELECT count(*) FROM checkout	library
SELECT code, year FROM checkout	library
SELECT name FROM member WHERE age < 47 AND member_id IN (SELECT member_id FROM checkout WHERE days > 10)	library
SELECT district FROM member WHERE age < 34	library
SELECT name FROM member WHERE district = 'Port' AND age > (SELECT avg(age) FROM member)	library
SELECT branch.name, count(*) FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.name	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE member.name = 'Bert Haas'	library
SELECT count(*) FROM member WHERE age > 47 AND district = 'East'	library
SELECT code FROM checkout WHERE item = 'map'	library
SELECT district, count(*) FROM branch GROUP BY district	library
SELECT count(*) FROM branch WHERE year < 1987	library
SELECT name FROM member WHERE member_id IN (SELECT member_id FROM checkout WHERE days < 28)	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT item FROM checkout ORDER BY days DESC LIMIT 1	library
SELECT name FROM branch ORDER BY floors ASC LIMIT 1	library
SELECT item FROM checkout GROUP BY item ORDER BY count(*) DESC LIMIT 1	library
SELECT avg(age) FROM member	library
SELECT count(*) FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT name FROM branch WHERE branch_id NOT IN (SELECT branch_id FROM member WHERE district = 'East')	library
SELECT item FROM checkout GROUP BY item HAVING count(*) >= 3	library
SELECT district FROM branch GROUP BY district ORDER BY count(*) DESC LIMIT 1	library
SELECT name FROM member WHERE age > 47 AND member_id NOT IN (SELECT member_id FROM checkout)	library
SELECT name FROM member ORDER BY age DESC LIMIT 1	library
SELECT count(*) FROM checkout WHERE item = 'book'	library
SELECT item, sum(days) FROM checkout GROUP BY item	library
SELECT branch.district, count(*) FROM member JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.district	library
SELECT name FROM branch ORDER BY year DESC LIMIT 1	library
SELECT code FROM checkout WHERE item = 'book' AND days > 14	library
SELECT code FROM checkout WHERE item = 'book'	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Main Library'	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'map' AND member.district = 'West'	library
SELECT member.name FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE branch.district = 'Center'	library
SELECT name FROM branch ORDER BY floors ASC	library
SELECT code FROM checkout WHERE year < 2017	library
SELECT name FROM member WHERE member_id NOT IN (SELECT member_id FROM checkout)	library
SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'book' EXCEPT SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'film'	library
SELECT max(member.age) FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT name FROM branch WHERE branch_id IN (SELECT branch_id FROM member WHERE district = 'Port')	library
SELECT name FROM branch WHERE branch_id NOT IN (SELECT branch_id FROM member)	library
SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'film' INTERSECT SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'book'	library
SELECT code FROM checkout ORDER BY year ASC	library
SELECT name FROM member WHERE age > 34	library
SELECT count(*) FROM member	library
SELECT name FROM branch WHERE district = 'Port'	library
SELECT count(*) FROM member WHERE age < 47	library
SELECT item, count(*) FROM checkout GROUP BY item	library
SELECT code FROM checkout WHERE year > 2020 ORDER BY days ASC LIMIT 1	library
SELECT name FROM member WHERE age < 25	library
SELECT branch.name FROM member JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.name HAVING count(*) >= 3	library
SELECT max(age) FROM member WHERE member_id NOT IN (SELECT member_id FROM checkout)	library
SELECT branch.name, avg(member.age) FROM member JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.name	library
SELECT item FROM checkout WHERE year < 2016 INTERSECT SELECT item FROM checkout WHERE year > 2019	library
SELECT count(*) FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT name FROM branch WHERE branch_id NOT IN (SELECT branch_id FROM member WHERE age < 62)	library
SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'book' INTERSECT SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'film'	library
SELECT code FROM checkout WHERE item = 'map' AND days > 18	library
SELECT branch.name FROM member JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.name ORDER BY count(*) DESC LIMIT 1	library
SELECT name FROM director	movie_studio
SELECT review.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE movie.year < 2003	movie_studio
SELECT count(*) FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id GROUP BY movie.title HAVING count(*) > 1	movie_studio
SELECT review.title, movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id	movie_studio
SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id GROUP BY movie.title ORDER BY count(*) DESC LIMIT 1	movie_studio
SELECT director.country, count(*) FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.country	movie_studio
SELECT count(*) FROM movie JOIN director ON movie.director_id = director.director_id WHERE director.country = 'India'	movie_studio
SELECT title FROM review WHERE points > 10 AND paper = 'Daily News'	movie_studio
SELECT count(DISTINCT country) FROM director	movie_studio
SELECT age FROM director WHERE country = 'Canada'	movie_studio
SELECT genre FROM movie WHERE year < 2006 INTERSECT SELECT genre FROM movie WHERE year > 2012	movie_studio
SELECT title FROM movie UNION SELECT title FROM review	movie_studio
SELECT title FROM review WHERE points > 11	movie_studio
SELECT movie.title, director.name FROM movie JOIN director ON movie.director_id = director.director_id	movie_studio
SELECT title FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT title FROM movie WHERE movie_id IN (SELECT movie_id FROM review WHERE paper = 'Screen')	movie_studio
SELECT country FROM director WHERE age < 47 INTERSECT SELECT country FROM director WHERE age > 47	movie_studio
SELECT director.name, min(movie.minutes) FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.name	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.genre = 'comedy' INTERSECT SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.genre = 'thriller'	movie_studio
SELECT title FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review WHERE paper = 'Daily News')	movie_studio
SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE review.paper = 'Film Week' EXCEPT SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE review.paper = 'Screen'	movie_studio
SELECT title FROM movie WHERE minutes > 99 AND movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT title FROM movie WHERE minutes < (SELECT avg(minutes) FROM movie)	movie_studio
SELECT review.title FROM review JOIN movie ON review.movie_id = movie.movie_id JOIN director ON movie.director_id = director.director_id WHERE director.name = 'Franz Vogel'	movie_studio
SELECT director.name, count(*) FROM review JOIN movie ON review.movie_id = movie.movie_id JOIN director ON movie.director_id = director.director_id GROUP BY director.name	movie_studio
SELECT title FROM review WHERE points > 5	movie_studio
SELECT title FROM movie WHERE year BETWEEN 2019 AND 2021	movie_studio
SELECT name FROM director WHERE country = 'Canada'	movie_studio
SELECT movie.title, min(review.points) FROM review JOIN movie ON review.movie_id = movie.movie_id GROUP BY movie.title	movie_studio
SELECT title FROM review WHERE paper = 'Screen' ORDER BY points ASC LIMIT 1	movie_studio
SELECT title FROM movie WHERE year > 2006	movie_studio
SELECT title FROM movie WHERE movie_id IN (SELECT movie_id FROM review WHERE points < 8)	movie_studio
SELECT paper FROM review GROUP BY paper ORDER BY avg(points) DESC LIMIT 1	movie_studio
SELECT title FROM movie WHERE genre = 'thriller' AND movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT country FROM director EXCEPT SELECT country FROM director WHERE age < 43	movie_studio
SELECT title FROM movie WHERE genre = 'thriller' OR genre = 'drama'	movie_studio
SELECT movie.title FROM movie JOIN director ON movie.director_id = director.director_id WHERE director.country = 'Sweden' ORDER BY movie.year ASC LIMIT 1	movie_studio
SELECT name FROM director WHERE country = 'Germany' AND director_id IN (SELECT director_id FROM movie WHERE genre = 'drama')	movie_studio
SELECT movie.title FROM movie JOIN director ON movie.director_id = director.director_id WHERE director.age > 55	movie_studio
SELECT review.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE movie.title = 'Rain Forest'	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.name ORDER BY count(*) DESC LIMIT 1	movie_studio
SELECT name FROM director WHERE director_id NOT IN (SELECT director_id FROM movie WHERE minutes < 100)	movie_studio
SELECT movie.genre, count(*) FROM review JOIN movie ON review.movie_id = movie.movie_id GROUP BY movie.genre	movie_studio
SELECT title, paper FROM review	movie_studio
SELECT title FROM movie WHERE minutes < 110 AND movie_id IN (SELECT movie_id FROM review WHERE points < 4)	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.genre = 'drama' EXCEPT SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.genre = 'thriller'	movie_studio
SELECT movie.title FROM movie JOIN director ON movie.director_id = director.director_id WHERE director.country = 'Germany' ORDER BY movie.minutes ASC LIMIT 1	movie_studio
SELECT name FROM director ORDER BY age DESC LIMIT 1	movie_studio
SELECT title FROM movie WHERE genre = 'drama' ORDER BY minutes DESC LIMIT 1	movie_studio
SELECT genre FROM movie GROUP BY genre HAVING avg(minutes) > 112	movie_studio
SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id ORDER BY review.points ASC LIMIT 1	movie_studio
SELECT title FROM review ORDER BY points ASC LIMIT 2	movie_studio
SELECT paper, count(*) FROM review GROUP BY paper	movie_studio
SELECT title FROM movie WHERE minutes < 100 AND genre = 'thriller'	movie_studio
SELECT name FROM director WHERE country = 'Germany' AND age < 47	movie_studio
SELECT country, count(*) FROM director GROUP BY country	movie_studio
SELECT name FROM director WHERE age < (SELECT avg(age) FROM director)	movie_studio
SELECT review.title, movie.year FROM review JOIN movie ON review.movie_id = movie.movie_id	movie_studio
SELECT sum(minutes) FROM movie WHERE genre = 'drama'	movie_studio
SELECT country FROM director GROUP BY country ORDER BY count(*) DESC LIMIT 1	movie_studio
SELECT min(minutes) FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT title FROM painting WHERE height > 95 AND price > 800	museum_art
SELECT painting.title, painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'Modern House'	museum_art
SELECT painting.title FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.city = 'Prague'	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id ORDER BY painting.height ASC LIMIT 1	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id ORDER BY painting.price DESC LIMIT 1	museum_art
SELECT count(*) FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painter.name = 'Hilda Krug'	museum_art
SELECT name FROM painter WHERE country = 'Italy' AND painter_id IN (SELECT painter_id FROM painting WHERE height < 88)	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name ORDER BY count(*) DESC LIMIT 1	museum_art
SELECT name FROM painter ORDER BY year DESC	museum_art
SELECT museum.city, count(*) FROM painting JOIN museum ON painting.museum_id = museum.museum_id GROUP BY museum.city	museum_art
SELECT museum.name, min(painting.price) FROM painting JOIN museum ON painting.museum_id = museum.museum_id GROUP BY museum.name	museum_art
SELECT title FROM painting WHERE style = 'classic'	museum_art
SELECT painting.title FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'landscape' AND museum.year < 1902	museum_art
SELECT title FROM painting ORDER BY price ASC	museum_art
SELECT museum.name, max(painting.price) FROM painting JOIN museum ON painting.museum_id = museum.museum_id GROUP BY museum.name	museum_art
SELECT count(*) FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painter.country = 'Italy'	museum_art
SELECT city, count(*) FROM museum GROUP BY city	museum_art
SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'modern' INTERSECT SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'abstract'	museum_art
SELECT painting.title, museum.name, painter.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id JOIN painter ON painting.painter_id = painter.painter_id	museum_art
SELECT name FROM museum WHERE museum_id IN (SELECT museum_id FROM painting WHERE price < 340)	museum_art
SELECT title FROM painting ORDER BY height DESC LIMIT 1	museum_art
SELECT painting.title, painter.name, museum.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id JOIN museum ON painting.museum_id = museum.museum_id	museum_art
SELECT price FROM painting WHERE style = 'classic'	museum_art
SELECT painting.title FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painter.year < 1881 ORDER BY painting.price ASC LIMIT 1	museum_art
SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'modern' EXCEPT SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'classic'	museum_art
SELECT city, min(visitors) FROM museum GROUP BY city	museum_art
SELECT city FROM museum GROUP BY city ORDER BY avg(visitors) ASC LIMIT 1	museum_art
SELECT year FROM museum WHERE name = 'Water Museum'	museum_art
SELECT price FROM painting WHERE title = 'Old Bridge'	museum_art
SELECT name, visitors FROM museum	museum_art
SELECT painting.title FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'Water Museum'	museum_art
SELECT title FROM painting WHERE style = 'modern' AND price > (SELECT avg(price) FROM painting)	museum_art
SELECT count(*) FROM museum WHERE museum_id NOT IN (SELECT museum_id FROM painting)	museum_art
SELECT name FROM painter WHERE name LIKE 'L%'	museum_art
SELECT painting.title, painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id	museum_art
SELECT style FROM painting WHERE price > 720 INTERSECT SELECT style FROM painting WHERE price < 510	museum_art
SELECT min(visitors) FROM museum	museum_art
SELECT name FROM painter WHERE painter_id NOT IN (SELECT painter_id FROM painting WHERE style = 'landscape')	museum_art
SELECT name FROM museum WHERE visitors > 2800 AND museum_id IN (SELECT museum_id FROM painting WHERE price < 510)	museum_art
SELECT painting.title, painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'Water Museum'	museum_art
SELECT painting.title, museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id JOIN painter ON painting.painter_id = painter.painter_id WHERE painter.name = 'Paulo Rossi'	museum_art
SELECT city FROM museum EXCEPT SELECT city FROM museum WHERE year < 1968	museum_art
SELECT name FROM painter WHERE painter_id NOT IN (SELECT painter_id FROM painting)	museum_art
SELECT count(*) FROM museum WHERE city = 'London'	museum_art
SELECT city FROM museum EXCEPT SELECT city FROM museum WHERE visitors > 4200	museum_art
SELECT name FROM museum WHERE city = 'London'	museum_art
SELECT min(height), max(height) FROM painting	museum_art
SELECT style FROM painting GROUP BY style HAVING avg(price) < 650	museum_art
SELECT title FROM painting WHERE price > 990 ORDER BY height DESC LIMIT 1	museum_art
SELECT painter.name, count(*) FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name HAVING count(*) >= 3	museum_art
SELECT painter.country, count(*) FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.country	museum_art
SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'abstract' EXCEPT SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'modern'	museum_art
SELECT style FROM painting ORDER BY price ASC LIMIT 1	museum_art
SELECT avg(visitors) FROM museum WHERE year < 1920	museum_art
SELECT title FROM painting WHERE style = 'modern'	museum_art
SELECT style, count(*) FROM painting GROUP BY style	museum_art
SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'classic' EXCEPT SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'landscape'	museum_art
SELECT name FROM painter UNION SELECT name FROM museum	museum_art
SELECT name FROM museum WHERE visitors < (SELECT avg(visitors) FROM museum)	museum_art
SELECT sum(price) FROM painting	museum_art
SELECT city FROM museum GROUP BY city HAVING count(*) > 1	museum_art
SELECT album.title, max(song.seconds) FROM song JOIN album ON song.album_id = album.album_id GROUP BY album.title	music_store
SELECT count(*) FROM band WHERE band_id NOT IN (SELECT band_id FROM album)	music_store
SELECT band.name FROM album JOIN band ON album.band_id = band.band_id GROUP BY band.name ORDER BY count(*) DESC LIMIT 1	music_store
SELECT title FROM song WHERE seconds BETWEEN 185 AND 222	music_store
SELECT avg(copies) FROM album	music_store
SELECT count(*) FROM album WHERE year > 2001	music_store
SELECT title FROM album WHERE copies < (SELECT avg(copies) FROM album)	music_store
SELECT band.name FROM album JOIN band ON album.band_id = band.band_id ORDER BY album.year DESC LIMIT 1	music_store
SELECT country, sum(members) FROM band GROUP BY country	music_store
SELECT title FROM album WHERE label = 'Sol Music'	music_store
SELECT album.label, count(*) FROM song JOIN album ON song.album_id = album.album_id GROUP BY album.label	music_store
SELECT mood FROM song GROUP BY mood HAVING avg(seconds) < 240	music_store
SELECT title FROM album ORDER BY year ASC LIMIT 5	music_store
SELECT album.title FROM song JOIN album ON song.album_id = album.album_id ORDER BY song.seconds DESC LIMIT 1	music_store
SELECT title FROM album WHERE label = 'Gold Disc' AND copies < (SELECT avg(copies) FROM album)	music_store
SELECT name FROM band WHERE members < 4 AND country = 'England'	music_store
SELECT album.title FROM song JOIN album ON song.album_id = album.album_id WHERE song.mood = 'happy' EXCEPT SELECT album.title FROM song JOIN album ON song.album_id = album.album_id WHERE song.mood = 'sad'	music_store
SELECT count(*) FROM album WHERE copies > (SELECT avg(copies) FROM album)	music_store
SELECT name FROM band WHERE members > 6 OR year > 1994	music_store
SELECT band.name FROM album JOIN band ON album.band_id = band.band_id ORDER BY album.year ASC LIMIT 1	music_store
SELECT title FROM album WHERE title LIKE '%Road%'	music_store
SELECT title, mood FROM song	music_store
SELECT country FROM band WHERE year < 1999 INTERSECT SELECT country FROM band WHERE year > 1999	music_store
SELECT title FROM album UNION SELECT title FROM song	music_store
SELECT label FROM album WHERE copies > 560	music_store
SELECT count(*) FROM band	music_store
SELECT title FROM song WHERE mood = 'happy' AND seconds > (SELECT avg(seconds) FROM song)	music_store
SELECT mood FROM song GROUP BY mood ORDER BY count(*) DESC LIMIT 1	music_store
SELECT count(*) FROM song WHERE seconds > 200 AND mood = 'happy'	music_store
SELECT count(*) FROM album WHERE copies < (SELECT avg(copies) FROM album)	music_store
SELECT title FROM song WHERE seconds < 280	music_store
SELECT song.title FROM song JOIN album ON song.album_id = album.album_id WHERE album.title = 'Soft Rain'	music_store
SELECT title FROM album WHERE year > 1995 AND copies > (SELECT avg(copies) FROM album)	music_store
SELECT name FROM band ORDER BY year ASC LIMIT 1	music_store
SELECT name FROM band WHERE members < 4 AND band_id IN (SELECT band_id FROM album WHERE copies < 350)	music_store
SELECT song.title FROM song JOIN album ON song.album_id = album.album_id JOIN band ON album.band_id = band.band_id WHERE band.name = 'Velvet Sky'	music_store
SELECT label, min(copies) FROM album GROUP BY label	music_store
SELECT song.title FROM song JOIN album ON song.album_id = album.album_id WHERE album.label = 'Gold Disc'	music_store
SELECT album.title FROM album JOIN band ON album.band_id = band.band_id WHERE band.year > 1994 ORDER BY album.copies DESC LIMIT 1	music_store
SELECT name FROM band WHERE country = 'Canada'	music_store
SELECT title FROM album WHERE copies > 270	music_store
SELECT year FROM band ORDER BY members ASC LIMIT 1	music_store
SELECT label FROM album WHERE year < 2008	music_store
SELECT title FROM album ORDER BY copies ASC LIMIT 1	music_store
SELECT members FROM band ORDER BY year DESC LIMIT 1	music_store
SELECT title FROM song WHERE seconds < (SELECT avg(seconds) FROM song)	music_store
SELECT mood FROM song WHERE seconds > 300 INTERSECT SELECT mood FROM song WHERE seconds < 220	music_store
SELECT name FROM band WHERE year < 2011 ORDER BY members DESC LIMIT 1	music_store
SELECT song.title FROM song JOIN album ON song.album_id = album.album_id WHERE song.mood = 'sad' AND album.label = 'Maple'	music_store
SELECT country, min(members) FROM band GROUP BY country	music_store
SELECT country FROM band EXCEPT SELECT country FROM band WHERE year < 1999	music_store
SELECT max(copies) FROM album	music_store
SELECT count(*) FROM album	music_store
SELECT count(*) FROM song JOIN album ON song.album_id = album.album_id JOIN band ON album.band_id = band.band_id WHERE band.name = 'Tin Drum'	music_store
SELECT title FROM album WHERE copies > (SELECT avg(copies) FROM album)	music_store
SELECT name FROM band WHERE band_id NOT IN (SELECT band_id FROM album)	music_store
SELECT label, count(*) FROM album GROUP BY label	music_store
SELECT title FROM song WHERE mood = 'happy'	music_store
SELECT mood FROM song GROUP BY mood HAVING count(*) >= 2	music_store
SELECT count(DISTINCT country) FROM band	music_store
SELECT label FROM album GROUP BY label ORDER BY avg(copies) ASC LIMIT 1	music_store
SELECT title FROM song WHERE title LIKE 'F%'	music_store
SELECT name FROM office WHERE floors < (SELECT avg(floors) FROM office)	office_staff
SELECT title, count(*) FROM employee GROUP BY title	office_staff
SELECT project.title FROM project JOIN employee ON project.employee_id = employee.employee_id JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Head Office'	office_staff
SELECT count(*) FROM project	office_staff
SELECT title FROM employee GROUP BY title ORDER BY avg(salary) DESC LIMIT 1	office_staff
SELECT title FROM project WHERE months < 9 AND field = 'software'	office_staff
SELECT name FROM office ORDER BY floors ASC LIMIT 1	office_staff
SELECT project.title FROM project JOIN employee ON project.employee_id = employee.employee_id WHERE employee.name = 'Sven Roth'	office_staff
SELECT count(*) FROM project WHERE budget < 60	office_staff
SELECT city FROM office EXCEPT SELECT city FROM employee	office_staff
SELECT office.name, count(*) FROM employee JOIN office ON employee.office_id = office.office_id GROUP BY office.name	office_staff
SELECT employee.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.floors < 3 ORDER BY employee.salary ASC LIMIT 1	office_staff
SELECT name FROM employee WHERE age < 36 AND employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT city FROM office INTERSECT SELECT city FROM employee	office_staff
SELECT city FROM employee GROUP BY city ORDER BY avg(age) ASC LIMIT 1	office_staff
SELECT max(budget) FROM project	office_staff
SELECT avg(floors) FROM office	office_staff
SELECT title FROM project WHERE field = 'energy' AND months < (SELECT avg(months) FROM project)	office_staff
SELECT name FROM employee WHERE salary < 7400	office_staff
SELECT count(*) FROM project WHERE field = 'software' AND months < 14	office_staff
SELECT city, count(*) FROM office GROUP BY city	office_staff
SELECT count(*) FROM project JOIN employee ON project.employee_id = employee.employee_id JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Head Office'	office_staff
SELECT name FROM office WHERE office_id NOT IN (SELECT office_id FROM employee)	office_staff
SELECT employee.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Head Office'	office_staff
SELECT employee.name, count(*) FROM project JOIN employee ON project.employee_id = employee.employee_id GROUP BY employee.name	office_staff
SELECT city, sum(floors) FROM office GROUP BY city	office_staff
SELECT office.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE employee.title = 'manager' EXCEPT SELECT office.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE employee.title = 'clerk'	office_staff
SELECT city FROM office WHERE floors > 3	office_staff
SELECT count(*) FROM employee WHERE salary < 4600	office_staff
SELECT project.title FROM project JOIN employee ON project.employee_id = employee.employee_id WHERE employee.title = 'engineer' ORDER BY project.budget DESC LIMIT 1	office_staff
SELECT name FROM office WHERE city = 'Basel' ORDER BY floors ASC LIMIT 1	office_staff
SELECT count(*) FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.city = 'Zurich'	office_staff
SELECT name FROM employee WHERE city = 'Basel' AND employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT name FROM office WHERE office_id IN (SELECT office_id FROM employee WHERE age < 47)	office_staff
SELECT office.name, count(*) FROM project JOIN employee ON project.employee_id = employee.employee_id JOIN office ON employee.office_id = office.office_id GROUP BY office.name	office_staff
SELECT employee.name, sum(project.months) FROM project JOIN employee ON project.employee_id = employee.employee_id GROUP BY employee.name	office_staff
SELECT project.title, employee.name FROM project JOIN employee ON project.employee_id = employee.employee_id	office_staff
SELECT city FROM employee INTERSECT SELECT city FROM office	office_staff
SELECT title FROM project WHERE months > 5 AND budget < (SELECT avg(budget) FROM project)	office_staff
SELECT name FROM employee	office_staff
SELECT name FROM employee WHERE employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT name FROM office WHERE floors < 4 AND city = 'Zurich'	office_staff
SELECT name FROM employee UNION SELECT name FROM office	office_staff
SELECT name FROM office ORDER BY floors ASC LIMIT 3	office_staff
SELECT employee.name, office.name FROM employee JOIN office ON employee.office_id = office.office_id	office_staff
SELECT city FROM office GROUP BY city ORDER BY count(*) DESC LIMIT 1	office_staff
SELECT name FROM office ORDER BY floors ASC	office_staff
SELECT employee.name FROM project JOIN employee ON project.employee_id = employee.employee_id ORDER BY project.months DESC LIMIT 1	office_staff
SELECT name FROM employee WHERE city = 'Zurich' AND employee_id IN (SELECT employee_id FROM project WHERE field = 'software')	office_staff
SELECT sum(floors) FROM office	office_staff
SELECT city FROM office WHERE floors < 4 INTERSECT SELECT city FROM office WHERE floors > 4	office_staff
SELECT min(employee.age) FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Data Center'	office_staff
SELECT office.name FROM employee JOIN office ON employee.office_id = office.office_id GROUP BY office.name ORDER BY count(*) DESC LIMIT 1	office_staff
SELECT city FROM employee GROUP BY city HAVING count(*) >= 2	office_staff
SELECT name, floors FROM office	office_staff
SELECT city FROM office WHERE floors > 4 INTERSECT SELECT city FROM office WHERE floors < 4	office_staff
SELECT count(*) FROM employee WHERE employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT name FROM office WHERE city = 'Lugano'	office_staff
SELECT title FROM project WHERE title LIKE 'F%'	office_staff
SELECT employee.name, office.city FROM employee JOIN office ON employee.office_id = office.office_id	office_staff
SELECT name FROM employee WHERE city = 'Zurich' AND employee_id IN (SELECT employee_id FROM project WHERE months > 5)	office_staff
SELECT title, field FROM project	office_staff
SELECT count(*) FROM river WHERE depth < 18	river_map
SELECT name FROM bridge WHERE length < (SELECT avg(length) FROM bridge)	river_map
SELECT material FROM bridge GROUP BY material ORDER BY count(*) DESC LIMIT 1	river_map
SELECT area FROM country WHERE name = 'Fanduri'	river_map
SELECT min(area) FROM country	river_map
SELECT name FROM river WHERE depth > 11	river_map
SELECT count(*) FROM country	river_map
SELECT country.name, count(*) FROM river JOIN country ON river.country_id = country.country_id GROUP BY country.name	river_map
SELECT count(*) FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.name = 'Cora'	river_map
SELECT language, avg(area) FROM country GROUP BY language	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.length > 180 INTERSECT SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.length < 95	river_map
SELECT count(*) FROM country WHERE country_id NOT IN (SELECT country_id FROM river)	river_map
SELECT continent FROM country GROUP BY continent ORDER BY count(*) DESC LIMIT 1	river_map
SELECT river.name, count(*) FROM bridge JOIN river ON bridge.river_id = river.river_id GROUP BY river.name	river_map
SELECT name FROM river WHERE color = 'brown'	river_map
SELECT count(*) FROM river WHERE length < 210	river_map
SELECT name FROM country WHERE area < (SELECT avg(area) FROM country)	river_map
SELECT name FROM bridge WHERE name LIKE '%Peace%'	river_map
SELECT bridge.name, river.length FROM bridge JOIN river ON bridge.river_id = river.river_id	river_map
SELECT river.name FROM river JOIN country ON river.country_id = country.country_id WHERE river.depth > 9 AND country.area < 870	river_map
SELECT name FROM country WHERE area > 530	river_map
SELECT count(*) FROM river JOIN country ON river.country_id = country.country_id WHERE country.name = 'Carania'	river_map
SELECT name FROM country WHERE continent = 'Europe'	river_map
SELECT material, count(*) FROM bridge GROUP BY material	river_map
SELECT name FROM river WHERE river_id NOT IN (SELECT river_id FROM bridge WHERE length > 180)	river_map
SELECT river.name, country.name FROM river JOIN country ON river.country_id = country.country_id	river_map
SELECT count(DISTINCT continent) FROM country	river_map
SELECT max(length) FROM bridge WHERE material = 'concrete'	river_map
SELECT count(*) FROM river WHERE depth < 9 AND color = 'brown'	river_map
SELECT country.name FROM river JOIN country ON river.country_id = country.country_id WHERE river.color = 'blue' EXCEPT SELECT country.name FROM river JOIN country ON river.country_id = country.country_id WHERE river.color = 'green'	river_map
SELECT name FROM country ORDER BY area DESC LIMIT 1	river_map
SELECT river.name FROM river JOIN country ON river.country_id = country.country_id WHERE country.name = 'Carania'	river_map
SELECT name FROM river UNION SELECT name FROM country	river_map
SELECT name FROM river WHERE river_id IN (SELECT river_id FROM bridge WHERE material = 'stone')	river_map
SELECT name FROM river WHERE color = 'green' AND depth < 11	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id GROUP BY river.name HAVING count(*) >= 2	river_map
SELECT name FROM country WHERE area > (SELECT avg(area) FROM country)	river_map
SELECT name FROM country WHERE language = 'Avarian'	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id JOIN country ON river.country_id = country.country_id WHERE country.name = 'Carania'	river_map
SELECT name FROM river WHERE depth < 18	river_map
SELECT name FROM country WHERE country_id IN (SELECT country_id FROM river WHERE length > 1900)	river_map
SELECT color FROM river WHERE name = 'Farrow'	river_map
SELECT name FROM country WHERE area < 95 OR language = 'French'	river_map
SELECT name FROM country ORDER BY area DESC LIMIT 3	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id JOIN country ON river.country_id = country.country_id WHERE country.name = 'Dorland'	river_map
SELECT count(*) FROM bridge WHERE material = 'concrete'	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.material = 'steel' AND river.color = 'green'	river_map
SELECT name FROM country WHERE language = 'Dorish'	river_map
SELECT name FROM river WHERE depth < 9 ORDER BY length DESC LIMIT 1	river_map
SELECT name FROM country WHERE country_id IN (SELECT country_id FROM river WHERE color = 'blue')	river_map
SELECT name FROM river WHERE color = 'blue' AND river_id NOT IN (SELECT river_id FROM bridge)	river_map
SELECT country.name FROM river JOIN country ON river.country_id = country.country_id GROUP BY country.name ORDER BY count(*) DESC LIMIT 1	river_map
SELECT min(length), max(length) FROM river	river_map
SELECT name FROM river WHERE river_id NOT IN (SELECT river_id FROM bridge WHERE material = 'steel')	river_map
SELECT area FROM country WHERE continent = 'Europe'	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.name = 'Bress'	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.name = 'Dunmar'	river_map
SELECT name FROM river WHERE river_id NOT IN (SELECT river_id FROM bridge)	river_map
SELECT bridge.name, river.name FROM bridge JOIN river ON bridge.river_id = river.river_id	river_map
SELECT length FROM river ORDER BY depth DESC LIMIT 1	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id GROUP BY river.name HAVING count(*) > 2	river_map
SELECT name FROM country WHERE name LIKE 'F%'	river_map
SELECT school.name, count(*) FROM athlete JOIN school ON athlete.school_id = school.school_id GROUP BY school.name	school_sport
SELECT sport, count(*) FROM athlete GROUP BY sport	school_sport
SELECT count(*) FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'Lincoln High'	school_sport
SELECT color FROM medal GROUP BY color HAVING count(*) > 1	school_sport
SELECT count(DISTINCT sport) FROM athlete	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.height > 160	school_sport
SELECT height FROM athlete WHERE name = 'Cody Hale'	school_sport
SELECT count(*) FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.sport = 'rowing'	school_sport
SELECT athlete.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE athlete.sport = 'boxing' AND school.district = 'West'	school_sport
SELECT name FROM athlete WHERE sport = 'boxing' AND athlete_id NOT IN (SELECT athlete_id FROM medal)	school_sport
SELECT name FROM athlete WHERE age > 18 OR height < 160	school_sport
SELECT name FROM athlete ORDER BY height DESC	school_sport
SELECT name FROM athlete WHERE age > 17	school_sport
SELECT school.name, count(*) FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id GROUP BY school.name	school_sport
SELECT count(*) FROM medal WHERE year < 2021	school_sport
SELECT school.name FROM athlete JOIN school ON athlete.school_id = school.school_id GROUP BY school.name HAVING count(*) >= 2	school_sport
SELECT count(*) FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.name = 'Cody Hale'	school_sport
SELECT district FROM school GROUP BY district HAVING avg(students) > 610	school_sport
SELECT name FROM school WHERE district = 'West'	school_sport
SELECT DISTINCT color FROM medal	school_sport
SELECT district FROM school GROUP BY district HAVING count(*) > 1	school_sport
SELECT school.name, avg(athlete.height) FROM athlete JOIN school ON athlete.school_id = school.school_id GROUP BY school.name	school_sport
SELECT name, sport FROM athlete	school_sport
SELECT name FROM athlete WHERE height < (SELECT avg(height) FROM athlete)	school_sport
SELECT district FROM school WHERE students < 610 INTERSECT SELECT district FROM school WHERE students > 610	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'River School'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'silver' EXCEPT SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'gold'	school_sport
SELECT school.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE athlete.sport = 'tennis' EXCEPT SELECT school.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE athlete.sport = 'boxing'	school_sport
SELECT name FROM athlete WHERE athlete_id NOT IN (SELECT athlete_id FROM medal WHERE color = 'bronze')	school_sport
SELECT name FROM athlete ORDER BY height DESC LIMIT 1	school_sport
SELECT district FROM school GROUP BY district ORDER BY avg(students) ASC LIMIT 1	school_sport
SELECT min(height) FROM athlete	school_sport
SELECT name FROM school WHERE students < 430	school_sport
SELECT name FROM athlete UNION SELECT name FROM school	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.sport = 'boxing' ORDER BY medal.year DESC LIMIT 1	school_sport
SELECT district FROM school WHERE name = 'Lincoln High'	school_sport
SELECT color FROM medal WHERE year > 2020 INTERSECT SELECT color FROM medal WHERE year < 2016	school_sport
SELECT name FROM school ORDER BY students ASC LIMIT 1	school_sport
SELECT count(*) FROM athlete WHERE sport = 'running'	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.sport = 'boxing'	school_sport
SELECT district FROM school WHERE students > 610 INTERSECT SELECT district FROM school WHERE students < 610	school_sport
SELECT count(*) FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.sport = 'boxing'	school_sport
SELECT school.name FROM athlete JOIN school ON athlete.school_id = school.school_id GROUP BY school.name ORDER BY count(*) DESC LIMIT 1	school_sport
SELECT count(*) FROM medal WHERE color = 'bronze' AND year > 2017	school_sport
SELECT min(athlete.age) FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'Park School'	school_sport
SELECT name FROM athlete WHERE age < 14 AND athlete_id IN (SELECT athlete_id FROM medal WHERE year > 2017)	school_sport
SELECT count(*) FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'Oak Hill'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'silver' INTERSECT SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'gold'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.year < 2019 INTERSECT SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.year > 2020	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.name = 'Cody Hale'	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'Oak Hill'	school_sport
SELECT name FROM athlete WHERE sport = 'running' AND athlete_id NOT IN (SELECT athlete_id FROM medal)	school_sport
SELECT name FROM school WHERE school_id NOT IN (SELECT school_id FROM athlete)	school_sport
SELECT name FROM athlete WHERE height > 180	school_sport
SELECT max(age) FROM athlete	school_sport
SELECT color FROM medal ORDER BY year ASC LIMIT 1	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.sport = 'rowing'	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.name = 'Earl Moss'	school_sport
SELECT district FROM school EXCEPT SELECT district FROM school WHERE students < 610	school_sport
SELECT name FROM school WHERE students < 610 AND district = 'West'	school_sport
SELECT name FROM athlete ORDER BY height DESC LIMIT 4	school_sport
SELECT name FROM athlete WHERE height > 160 AND age < (SELECT avg(age) FROM athlete)	school_sport
SELECT color FROM product GROUP BY color HAVING avg(price) > 75	shop_orders
SELECT count(*) FROM purchase WHERE payment = 'card'	shop_orders
SELECT name FROM product ORDER BY weight ASC LIMIT 1	shop_orders
SELECT name FROM product WHERE name LIKE 'O%'	shop_orders
SELECT name, city FROM customer	shop_orders
SELECT DISTINCT color FROM product	shop_orders
SELECT customer.name, min(purchase.amount) FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id GROUP BY customer.name	shop_orders
SELECT count(*) FROM customer WHERE city = 'Miami'	shop_orders
SELECT purchase.code, customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id	shop_orders
SELECT customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE purchase.payment = 'card' EXCEPT SELECT customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE purchase.payment = 'cash'	shop_orders
SELECT code FROM purchase WHERE year BETWEEN 2020 AND 2021	shop_orders
SELECT code FROM purchase WHERE amount > (SELECT avg(amount) FROM purchase)	shop_orders
SELECT purchase.code, product.name, customer.name FROM purchase JOIN product ON purchase.product_id = product.product_id JOIN customer ON purchase.customer_id = customer.customer_id	shop_orders
SELECT name FROM product WHERE product_id NOT IN (SELECT product_id FROM purchase)	shop_orders
SELECT code FROM purchase WHERE payment = 'cash' OR payment = 'card'	shop_orders
SELECT sum(purchase.amount) FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.name = 'Andy Lake'	shop_orders
SELECT payment FROM purchase WHERE amount < 3 INTERSECT SELECT payment FROM purchase WHERE amount > 7	shop_orders
SELECT count(*) FROM purchase WHERE amount > 4 AND year < 2019	shop_orders
SELECT count(*) FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE product.name = 'Wool Carpet'	shop_orders
SELECT name, points FROM customer	shop_orders
SELECT name FROM customer WHERE city = 'Tampa' AND age < 46	shop_orders
SELECT name FROM product WHERE product_id IN (SELECT product_id FROM purchase WHERE payment = 'card')	shop_orders
SELECT count(DISTINCT color) FROM product	shop_orders
SELECT name FROM customer WHERE age > 46 AND customer_id IN (SELECT customer_id FROM purchase WHERE amount < 7)	shop_orders
SELECT avg(price) FROM product	shop_orders
SELECT purchase.code, customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id JOIN product ON purchase.product_id = product.product_id WHERE product.name = 'Wool Carpet'	shop_orders
SELECT name FROM product WHERE color = 'blue'	shop_orders
SELECT count(*) FROM customer	shop_orders
SELECT code FROM purchase ORDER BY year ASC LIMIT 1	shop_orders
SELECT color FROM product EXCEPT SELECT color FROM product WHERE price > 52	shop_orders
SELECT code FROM purchase ORDER BY amount DESC LIMIT 1	shop_orders
SELECT product.name FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE purchase.year < 2016 INTERSECT SELECT product.name FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE purchase.year > 2020	shop_orders
SELECT purchase.code FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.name = 'Flo Grange'	shop_orders
SELECT color FROM product GROUP BY color ORDER BY avg(price) ASC LIMIT 1	shop_orders
SELECT city FROM customer ORDER BY points DESC LIMIT 1	shop_orders
SELECT count(*) FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM purchase)	shop_orders
SELECT color FROM product GROUP BY color HAVING count(*) > 1	shop_orders
SELECT payment FROM purchase GROUP BY payment ORDER BY avg(amount) DESC LIMIT 1	shop_orders
SELECT purchase.code FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.city = 'Tampa'	shop_orders
SELECT city FROM customer GROUP BY city ORDER BY count(*) DESC LIMIT 1	shop_orders
SELECT count(DISTINCT payment) FROM purchase	shop_orders
SELECT product.name, count(*) FROM purchase JOIN product ON purchase.product_id = product.product_id GROUP BY product.name	shop_orders
SELECT product.color, count(*) FROM purchase JOIN product ON purchase.product_id = product.product_id GROUP BY product.color	shop_orders
SELECT DISTINCT city FROM customer	shop_orders
SELECT purchase.code FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.age < 46 ORDER BY purchase.year ASC LIMIT 1	shop_orders
SELECT city FROM customer ORDER BY points ASC LIMIT 1	shop_orders
SELECT count(*) FROM product WHERE product_id NOT IN (SELECT product_id FROM purchase)	shop_orders
SELECT name FROM customer WHERE customer_id IN (SELECT customer_id FROM purchase WHERE amount < 5)	shop_orders
SELECT name FROM customer WHERE points < (SELECT avg(points) FROM customer)	shop_orders
SELECT age FROM customer WHERE points < 310	shop_orders
SELECT color FROM product EXCEPT SELECT color FROM product WHERE weight > 12	shop_orders
SELECT name FROM customer WHERE city = 'Tampa' AND age < (SELECT avg(age) FROM customer)	shop_orders
SELECT purchase.code FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE product.name = 'Oak Table'	shop_orders
SELECT name FROM customer WHERE city = 'Miami' AND age > 46	shop_orders
SELECT color FROM product GROUP BY color HAVING avg(price) < 75	shop_orders
SELECT code FROM purchase WHERE amount < 6	shop_orders
SELECT color FROM product GROUP BY color ORDER BY count(*) DESC LIMIT 1	shop_orders
SELECT code FROM purchase WHERE year > 2015	shop_orders
SELECT name FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM purchase)	shop_orders
SELECT name FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM purchase WHERE year < 2018)	shop_orders
SELECT year FROM purchase WHERE code = 'P7'	shop_orders
SELECT name FROM customer WHERE points > 140 ORDER BY age DESC LIMIT 1	shop_orders
SELECT station.name, sum(train.wagons) FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name	train_line
SELECT name FROM train ORDER BY speed DESC LIMIT 1	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Fast Rail' INTERSECT SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Metro'	train_line
SELECT count(*) FROM train WHERE train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Fast Rail' EXCEPT SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Metro'	train_line
SELECT driver.name FROM driver JOIN train ON driver.train_id = train.train_id WHERE train.name = 'Green Dragon'	train_line
SELECT train.name FROM train JOIN station ON train.station_id = station.station_id WHERE station.region = 'North' ORDER BY train.speed DESC LIMIT 1	train_line
SELECT train.name FROM driver JOIN train ON driver.train_id = train.train_id GROUP BY train.name ORDER BY count(*) DESC LIMIT 1	train_line
SELECT name FROM station WHERE station_id NOT IN (SELECT station_id FROM train WHERE wagons > 7)	train_line
SELECT driver.name FROM driver JOIN train ON driver.train_id = train.train_id WHERE train.wagons > 4 ORDER BY driver.salary ASC LIMIT 1	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Metro' INTERSECT SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Fast Rail'	train_line
SELECT region FROM driver WHERE age < 45	train_line
SELECT name FROM station WHERE region = 'North'	train_line
SELECT driver.name, train.name FROM driver JOIN train ON driver.train_id = train.train_id	train_line
SELECT name FROM station WHERE platforms > 6 OR region = 'South'	train_line
SELECT train.name, station.name FROM train JOIN station ON train.station_id = station.station_id	train_line
SELECT name FROM train WHERE wagons > 6 AND train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT count(*) FROM driver JOIN train ON driver.train_id = train.train_id JOIN station ON train.station_id = station.station_id WHERE station.name = 'Central'	train_line
SELECT count(*) FROM driver JOIN train ON driver.train_id = train.train_id WHERE train.name = 'Silver Arrow'	train_line
SELECT region FROM station EXCEPT SELECT region FROM station WHERE year < 1930	train_line
SELECT region FROM station ORDER BY platforms ASC LIMIT 1	train_line
SELECT name FROM train WHERE speed BETWEEN 95 AND 110	train_line
SELECT name FROM station WHERE year < 1901 AND region = 'North'	train_line
SELECT name FROM driver ORDER BY age DESC	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name ORDER BY count(*) DESC LIMIT 1	train_line
SELECT name FROM train	train_line
SELECT region FROM station GROUP BY region ORDER BY avg(platforms) ASC LIMIT 1	train_line
SELECT name FROM train UNION SELECT name FROM driver	train_line
SELECT count(*) FROM driver JOIN train ON driver.train_id = train.train_id WHERE train.operator = 'Old Rail'	train_line
SELECT max(platforms) FROM station	train_line
SELECT train.name, count(*) FROM driver JOIN train ON driver.train_id = train.train_id GROUP BY train.name	train_line
SELECT name FROM train WHERE train_id IN (SELECT train_id FROM driver WHERE region = 'North')	train_line
SELECT train.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Metro' AND station.platforms < 8	train_line
SELECT name FROM train WHERE operator = 'Metro' AND train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT count(DISTINCT region) FROM station	train_line
SELECT speed FROM train WHERE name = 'Silver Arrow'	train_line
SELECT train.operator, count(*) FROM driver JOIN train ON driver.train_id = train.train_id GROUP BY train.operator	train_line
SELECT name FROM train WHERE operator = 'Fast Rail' OR operator = 'Metro'	train_line
SELECT count(*) FROM driver JOIN train ON driver.train_id = train.train_id JOIN station ON train.station_id = station.station_id WHERE station.name = 'Harbor'	train_line
SELECT count(*) FROM train WHERE operator = 'Old Rail'	train_line
SELECT operator FROM train GROUP BY operator HAVING avg(wagons) > 7	train_line
SELECT name FROM station WHERE platforms < 8 AND region = 'South'	train_line
SELECT count(*) FROM train WHERE speed > 75	train_line
SELECT region FROM station WHERE platforms < 5 INTERSECT SELECT region FROM station WHERE platforms > 5	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id ORDER BY train.speed DESC LIMIT 1	train_line
SELECT name FROM train WHERE wagons > 4 ORDER BY speed DESC LIMIT 1	train_line
SELECT max(wagons) FROM train WHERE train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT name FROM station WHERE year > 1954 OR region = 'West'	train_line
SELECT region, count(*) FROM station GROUP BY region	train_line
SELECT name FROM train WHERE wagons > (SELECT avg(wagons) FROM train)	train_line
SELECT name FROM station WHERE year < 1954 AND station_id IN (SELECT station_id FROM train WHERE wagons < 7)	train_line
SELECT name FROM train WHERE train_id NOT IN (SELECT train_id FROM driver WHERE region = 'North')	train_line
SELECT station.name, count(*) FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name	train_line
SELECT name FROM train WHERE speed > 200	train_line
SELECT name FROM driver ORDER BY salary DESC	train_line
SELECT region FROM driver WHERE salary < 2900 INTERSECT SELECT region FROM driver WHERE salary > 2900	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name HAVING count(*) > 1	train_line
SELECT name FROM station WHERE station_id IN (SELECT station_id FROM train WHERE wagons < 8)	train_line
SELECT region FROM driver GROUP BY region HAVING count(*) >= 2	train_line
SELECT name FROM station WHERE name LIKE 'C%'	train_line
SELECT operator, count(*) FROM train GROUP BY operator	train_line
SELECT name FROM driver WHERE age BETWEEN 42 AND 45	train_line
SELECT season FROM storm GROUP BY season HAVING avg(speed) > 120	weather_watch
SELECT state FROM city ORDER BY population ASC LIMIT 1	weather_watch
SELECT sensor.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE city.name = 'Bayside'	weather_watch
SELECT name FROM city WHERE area < 96 AND state = 'Ohio'	weather_watch
SELECT maker FROM sensor GROUP BY maker HAVING count(*) > 2	weather_watch
SELECT name FROM city WHERE area > 200 ORDER BY population ASC LIMIT 1	weather_watch
SELECT count(*) FROM storm WHERE season = 'summer'	weather_watch
SELECT city.name, count(*) FROM sensor JOIN city ON sensor.city_id = city.city_id GROUP BY city.name	weather_watch
SELECT state, count(*) FROM city GROUP BY state	weather_watch
SELECT name FROM city WHERE state != 'Texas'	weather_watch
SELECT DISTINCT season FROM storm	weather_watch
SELECT min(area) FROM city	weather_watch
SELECT count(*) FROM city	weather_watch
SELECT count(*) FROM sensor WHERE maker = 'Vento' AND height > 22	weather_watch
SELECT maker FROM sensor WHERE height > 22 INTERSECT SELECT maker FROM sensor WHERE height < 15	weather_watch
SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id GROUP BY city.name ORDER BY count(*) DESC LIMIT 1	weather_watch
SELECT name FROM storm WHERE speed < 95	weather_watch
SELECT city.name, count(*) FROM storm JOIN city ON storm.city_id = city.city_id GROUP BY city.name	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM sensor WHERE price < 420)	weather_watch
SELECT season, count(*) FROM storm GROUP BY season	weather_watch
SELECT name FROM storm WHERE damage BETWEEN 5 AND 37	weather_watch
SELECT name FROM city WHERE state = 'Ohio'	weather_watch
SELECT name FROM city WHERE city_id IN (SELECT city_id FROM storm WHERE damage < 23)	weather_watch
SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.season = 'winter' EXCEPT SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.season = 'summer'	weather_watch
SELECT name FROM storm WHERE damage > 23	weather_watch
SELECT sensor.name, city.area FROM sensor JOIN city ON sensor.city_id = city.city_id	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM storm)	weather_watch
SELECT state FROM city GROUP BY state ORDER BY avg(area) ASC LIMIT 1	weather_watch
SELECT state, avg(population) FROM city GROUP BY state	weather_watch
SELECT min(price) FROM sensor WHERE maker = 'Vento'	weather_watch
SELECT sensor.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE city.state = 'Texas'	weather_watch
SELECT storm.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.name = 'Ashton'	weather_watch
SELECT name FROM city WHERE population < (SELECT avg(population) FROM city)	weather_watch
SELECT avg(storm.damage) FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.name = 'Elmwood'	weather_watch
SELECT name FROM sensor ORDER BY height DESC LIMIT 1	weather_watch
SELECT storm.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.state = 'Texas'	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM storm WHERE season = 'summer')	weather_watch
SELECT name FROM sensor ORDER BY height DESC LIMIT 3	weather_watch
SELECT count(*) FROM city WHERE city_id NOT IN (SELECT city_id FROM sensor)	weather_watch
SELECT maker, max(height) FROM sensor GROUP BY maker	weather_watch
SELECT name FROM city WHERE city_id IN (SELECT city_id FROM sensor WHERE maker = 'Klima')	weather_watch
SELECT name FROM sensor WHERE height > (SELECT avg(height) FROM sensor)	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM sensor)	weather_watch
SELECT season FROM storm EXCEPT SELECT season FROM storm WHERE damage < 40	weather_watch
SELECT sensor.name, city.population FROM sensor JOIN city ON sensor.city_id = city.city_id	weather_watch
SELECT name FROM sensor WHERE name LIKE 'S%'	weather_watch
SELECT state FROM city GROUP BY state HAVING avg(population) < 240	weather_watch
SELECT name, population FROM city	weather_watch
SELECT name FROM city WHERE city_id IN (SELECT city_id FROM sensor WHERE height < 15)	weather_watch
SELECT city.name, min(sensor.price) FROM sensor JOIN city ON sensor.city_id = city.city_id GROUP BY city.name	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.maker = 'Vento' INTERSECT SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.maker = 'Metra'	weather_watch
SELECT season FROM storm GROUP BY season ORDER BY avg(speed) ASC LIMIT 1	weather_watch
SELECT sensor.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.height < 25 AND city.state = 'Ohio'	weather_watch
SELECT name FROM city WHERE state = 'Ohio' AND city_id NOT IN (SELECT city_id FROM sensor)	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.maker = 'Klima' EXCEPT SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.maker = 'Vento'	weather_watch
SELECT storm.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.name = 'Bayside'	weather_watch
SELECT sensor.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.price > 240 AND city.area > 200	weather_watch
SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id ORDER BY storm.damage ASC LIMIT 1	weather_watch
SELECT maker, count(*) FROM sensor GROUP BY maker	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id GROUP BY city.name HAVING count(*) >= 3	weather_watch
SELECT city.name, max(storm.damage) FROM storm JOIN city ON storm.city_id = city.city_id GROUP BY city.name	weather_watch
SELECT storm.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.population < 240 ORDER BY storm.speed DESC LIMIT 1	weather_watch
SELECT DISTINCT species FROM animal	zoo_park
SELECT town FROM keeper GROUP BY town HAVING avg(salary) > 2450	zoo_park
SELECT name FROM keeper WHERE salary > 2300 OR town = 'Hillby'	zoo_park
SELECT zone.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id GROUP BY zone.name ORDER BY count(*) DESC LIMIT 1	zoo_park
SELECT name FROM zone UNION SELECT name FROM keeper	zoo_park
SELECT name FROM zone ORDER BY area DESC	zoo_park
SELECT animal.name, keeper.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id	zoo_park
SELECT area FROM zone WHERE name = 'Ice Bay'	zoo_park
SELECT name FROM keeper WHERE town = 'Norden'	zoo_park
SELECT name FROM animal WHERE age BETWEEN 7 AND 13	zoo_park
SELECT count(*) FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.age < 48	zoo_park
SELECT name FROM zone WHERE climate = 'dry' OR climate = 'wet'	zoo_park
SELECT name FROM animal	zoo_park
SELECT name FROM zone WHERE zone_id IN (SELECT zone_id FROM keeper WHERE age < 48)	zoo_park
SELECT keeper.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE zone.area > 240 ORDER BY keeper.age DESC LIMIT 1	zoo_park
SELECT name FROM zone WHERE area > 240 AND climate = 'wet'	zoo_park
SELECT avg(area) FROM zone WHERE climate = 'dry'	zoo_park
SELECT name FROM zone ORDER BY area ASC LIMIT 3	zoo_park
SELECT name FROM zone WHERE area > (SELECT avg(area) FROM zone)	zoo_park
SELECT min(animal.age) FROM animal JOIN zone ON animal.zone_id = zone.zone_id WHERE zone.name = 'Rain House'	zoo_park
SELECT name FROM animal WHERE weight < 190 AND age < (SELECT avg(age) FROM animal)	zoo_park
SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE keeper.town = 'Norden' INTERSECT SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE keeper.town = 'Hillby'	zoo_park
SELECT zone.name, count(*) FROM animal JOIN zone ON animal.zone_id = zone.zone_id GROUP BY zone.name	zoo_park
SELECT area FROM zone WHERE climate = 'wet'	zoo_park
SELECT count(*) FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id JOIN zone ON keeper.zone_id = zone.zone_id WHERE zone.name = 'Savanna'	zoo_park
SELECT name FROM animal ORDER BY age ASC LIMIT 1	zoo_park
SELECT count(*) FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM animal)	zoo_park
SELECT food, max(weight) FROM animal GROUP BY food	zoo_park
SELECT name FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM animal WHERE species = 'lion')	zoo_park
SELECT climate FROM zone GROUP BY climate HAVING avg(area) < 240	zoo_park
SELECT keeper.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE zone.name = 'Bird Valley'	zoo_park
SELECT name FROM zone WHERE name LIKE '%Valley%'	zoo_park
SELECT name FROM animal WHERE food = 'fruit'	zoo_park
SELECT count(*) FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM keeper)	zoo_park
SELECT food FROM animal WHERE age < 8 INTERSECT SELECT food FROM animal WHERE age > 13	zoo_park
SELECT zone.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id ORDER BY animal.weight DESC LIMIT 1	zoo_park
SELECT animal.name, keeper.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id JOIN zone ON animal.zone_id = zone.zone_id WHERE zone.name = 'Bird Valley'	zoo_park
SELECT avg(weight) FROM animal WHERE species = 'elephant'	zoo_park
SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE keeper.town = 'Norden' EXCEPT SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE keeper.town = 'Hillby'	zoo_park
SELECT name FROM zone WHERE area > 240 AND zone_id IN (SELECT zone_id FROM keeper WHERE town = 'Norden')	zoo_park
SELECT animal.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.age < 36 ORDER BY animal.weight DESC LIMIT 1	zoo_park
SELECT count(*) FROM animal WHERE food = 'fruit'	zoo_park
SELECT food FROM animal EXCEPT SELECT food FROM animal WHERE species = 'monkey'	zoo_park
SELECT animal.name, zone.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.name = 'Floyd Urban'	zoo_park
SELECT name FROM animal WHERE species = 'parrot'	zoo_park
SELECT name FROM animal WHERE age > 8 ORDER BY weight DESC LIMIT 1	zoo_park
SELECT name FROM animal WHERE weight > 5	zoo_park
SELECT species FROM animal EXCEPT SELECT species FROM animal WHERE food = 'fish'	zoo_park
SELECT DISTINCT town FROM keeper	zoo_park
SELECT town, count(*) FROM keeper GROUP BY town	zoo_park
SELECT animal.name, zone.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id	zoo_park
SELECT name FROM animal WHERE species = 'elephant' OR species = 'parrot'	zoo_park
SELECT animal.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id WHERE zone.name = 'Savanna'	zoo_park
SELECT food FROM animal GROUP BY food HAVING count(*) > 2	zoo_park
SELECT name FROM zone WHERE area > 160 AND climate = 'dry'	zoo_park
SELECT min(area) FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM keeper)	zoo_park
SELECT name FROM keeper WHERE salary < (SELECT avg(salary) FROM keeper)	zoo_park
SELECT count(*) FROM keeper WHERE age > (SELECT avg(age) FROM keeper)	zoo_park
SELECT count(DISTINCT town) FROM keeper	zoo_park
SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id ORDER BY keeper.age ASC LIMIT 1	zoo_park
SELECT keeper.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE zone.name = 'Ice Bay'	zoo_park
SELECT name FROM keeper ORDER BY age ASC	zoo_park
SELECT airline.name, count(*) FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name	airline_net
SELECT name FROM airport WHERE city = 'Berlin' AND airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT min(passengers), max(passengers) FROM airport	airline_net
SELECT name FROM airport ORDER BY passengers ASC	airline_net
SELECT name FROM airline WHERE planes < (SELECT avg(planes) FROM airline)	airline_net
SELECT name, passengers FROM airport	airline_net
SELECT country, count(*) FROM airline GROUP BY country	airline_net
SELECT name FROM airport WHERE airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT name FROM airport WHERE passengers > 7800 AND airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Sunday' INTERSECT SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Monday'	airline_net
SELECT shop.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id GROUP BY shop.name HAVING count(*) > 1	bakery_shop
SELECT cake.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.town = 'Corley'	bakery_shop
SELECT shop.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id GROUP BY shop.name HAVING count(*) > 2	bakery_shop
SELECT cake.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE cake.flavor = 'chocolate' AND shop.year > 1993	bakery_shop
SELECT flavor, max(price) FROM cake GROUP BY flavor	bakery_shop
SELECT count(*) FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.name = 'Sweet Home'	bakery_shop
SELECT name FROM shop WHERE shop_id IN (SELECT shop_id FROM cake WHERE flavor = 'lemon')	bakery_shop
SELECT flavor FROM cake WHERE price < 18 INTERSECT SELECT flavor FROM cake WHERE price > 18	bakery_shop
SELECT name FROM baker WHERE town = 'Corley' AND baker_id IN (SELECT baker_id FROM cake WHERE flavor = 'nut')	bakery_shop
SELECT town FROM baker GROUP BY town HAVING avg(age) > 39	bakery_shop
SELECT country FROM author WHERE name = 'Jane Wood'	book_world
SELECT min(year), max(year) FROM book	book_world
SELECT min(pages) FROM book WHERE genre = 'history'	book_world
SELECT name FROM publisher WHERE publisher_id NOT IN (SELECT publisher_id FROM book WHERE genre = 'travel')	book_world
SELECT title FROM book WHERE genre = 'poetry' OR genre = 'travel'	book_world
SELECT title FROM book WHERE genre = 'crime' AND year > 2001	book_world
SELECT name, age FROM author	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id ORDER BY book.pages ASC LIMIT 1	book_world
SELECT city FROM publisher GROUP BY city ORDER BY count(*) DESC LIMIT 1	book_world
SELECT title FROM book ORDER BY year ASC LIMIT 1	book_world
SELECT name FROM bus WHERE year > 2007 OR seats > 36	city_transport
SELECT name FROM bus ORDER BY year ASC LIMIT 2	city_transport
SELECT name FROM driver WHERE town = 'Milton'	city_transport
SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'blue' INTERSECT SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'red'	city_transport
SELECT color FROM bus GROUP BY color HAVING count(*) > 1	city_transport
SELECT town FROM driver GROUP BY town HAVING count(*) > 1	city_transport
SELECT town FROM depot GROUP BY town ORDER BY count(*) DESC LIMIT 1	city_transport
SELECT count(DISTINCT town) FROM driver	city_transport
SELECT driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id GROUP BY driver.name ORDER BY count(*) DESC LIMIT 1	city_transport
SELECT depot.town, count(*) FROM bus JOIN depot ON bus.depot_id = depot.depot_id GROUP BY depot.town	city_transport
SELECT course.title FROM student JOIN course ON student.course_id = course.course_id ORDER BY student.age DESC LIMIT 1	college
SELECT sum(salary) FROM teacher	college
SELECT teacher.name, count(*) FROM student JOIN course ON student.course_id = course.course_id JOIN teacher ON course.teacher_id = teacher.teacher_id GROUP BY teacher.name	college
SELECT name FROM teacher	college
SELECT title FROM course WHERE course_id NOT IN (SELECT course_id FROM student)	college
SELECT name FROM student WHERE age BETWEEN 20 AND 25	college
SELECT teacher.name, count(*) FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id GROUP BY teacher.name	college
SELECT title FROM course WHERE room = 'C3' ORDER BY credits DESC LIMIT 1	college
SELECT name FROM student WHERE age > (SELECT avg(age) FROM student)	college
SELECT course.title FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.salary > 3900	college
SELECT city FROM hall GROUP BY city HAVING avg(seats) > 900	concert_hall
SELECT country FROM hall GROUP BY country ORDER BY count(*) DESC LIMIT 1	concert_hall
SELECT title FROM concert WHERE year < 2017 OR tickets < 640	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name ORDER BY count(*) DESC LIMIT 1	concert_hall
SELECT name FROM hall UNION SELECT name FROM singer	concert_hall
SELECT style FROM concert EXCEPT SELECT style FROM concert WHERE year < 2018	concert_hall
SELECT concert.title FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE concert.tickets < 1200 AND singer.age < 58	concert_hall
SELECT concert.title FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.name = 'River Stage'	concert_hall
SELECT title FROM concert WHERE tickets > (SELECT avg(tickets) FROM concert)	concert_hall
SELECT style, max(tickets) FROM concert GROUP BY style	concert_hall
SELECT color FROM dog WHERE age > 9 INTERSECT SELECT color FROM dog WHERE age < 4	dog_club
SELECT count(*) FROM breed WHERE kind = 'hound' AND height > 38	dog_club
SELECT name FROM dog WHERE color = 'brown' AND weight < (SELECT avg(weight) FROM dog)	dog_club
SELECT name FROM owner WHERE town = 'Ely' ORDER BY age DESC LIMIT 1	dog_club
SELECT name FROM owner WHERE age < 47	dog_club
SELECT dog.name, owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id	dog_club
SELECT name FROM dog WHERE weight < (SELECT avg(weight) FROM dog)	dog_club
SELECT name FROM owner ORDER BY age ASC LIMIT 2	dog_club
SELECT count(*) FROM dog WHERE color = 'white'	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id ORDER BY dog.age ASC LIMIT 1	dog_club
SELECT region FROM farmer EXCEPT SELECT region FROM farm	farm_land
SELECT animal.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE farm.area > 140 ORDER BY animal.weight DESC LIMIT 1	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM animal WHERE species = 'horse')	farm_land
SELECT count(*) FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE farm.name = 'Hill Farm'	farm_land
SELECT name FROM farm WHERE area BETWEEN 85 AND 175	farm_land
SELECT name FROM animal ORDER BY weight ASC LIMIT 1	farm_land
SELECT region, count(*) FROM farm GROUP BY region	farm_land
SELECT name FROM farmer ORDER BY age DESC LIMIT 4	farm_land
SELECT farm.name, count(*) FROM animal JOIN farm ON animal.farm_id = farm.farm_id GROUP BY farm.name	farm_land
SELECT count(*) FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM farmer)	farm_land
SELECT name FROM footballer WHERE age < 30 ORDER BY goals ASC LIMIT 1	football
SELECT country FROM coach EXCEPT SELECT country FROM team	football
SELECT name FROM footballer ORDER BY goals ASC	football
SELECT position FROM footballer WHERE age > 29 INTERSECT SELECT position FROM footballer WHERE age < 29	football
SELECT name FROM team ORDER BY points DESC LIMIT 5	football
SELECT country FROM coach GROUP BY country ORDER BY avg(age) ASC LIMIT 1	football
SELECT name FROM coach ORDER BY age ASC LIMIT 1	football
SELECT min(age), max(age) FROM coach	football
SELECT city FROM team GROUP BY city ORDER BY avg(points) DESC LIMIT 1	football
SELECT name FROM team ORDER BY points DESC LIMIT 1	football
SELECT country FROM supplier GROUP BY country ORDER BY count(*) DESC LIMIT 1	garden_center
SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id ORDER BY gardener.salary DESC LIMIT 1	garden_center
SELECT country, sum(salary) FROM gardener GROUP BY country	garden_center
SELECT country FROM gardener EXCEPT SELECT country FROM supplier	garden_center
SELECT supplier.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.name HAVING count(*) >= 3	garden_center
SELECT supplier.name, count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.name	garden_center
SELECT name FROM supplier WHERE year < 1991 AND country = 'Holland'	garden_center
SELECT country FROM gardener INTERSECT SELECT country FROM supplier	garden_center
SELECT count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Bonsai House'	garden_center
SELECT supplier.name, count(*) FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.name	garden_center
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id GROUP BY department.name ORDER BY count(*) DESC LIMIT 1	hospital
SELECT name FROM department WHERE name LIKE '%Clinic%'	hospital
SELECT count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id JOIN department ON doctor.department_id = department.department_id WHERE department.name = 'Surgery'	hospital
SELECT budget FROM department WHERE floor = 'third'	hospital
SELECT city FROM doctor GROUP BY city ORDER BY count(*) DESC LIMIT 1	hospital
SELECT name FROM patient WHERE nights > 8 ORDER BY age DESC LIMIT 1	hospital
SELECT doctor.name, department.name FROM doctor JOIN department ON doctor.department_id = department.department_id	hospital
SELECT department.name, count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id JOIN department ON doctor.department_id = department.department_id GROUP BY department.name	hospital
SELECT min(budget) FROM department WHERE floor = 'third'	hospital
SELECT doctor.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE department.budget > 310 ORDER BY doctor.salary DESC LIMIT 1	hospital
SELECT hotel.name, count(*) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id GROUP BY hotel.name	hotel_chain
SELECT max(booking.price) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE hotel.name = 'Grand Palace'	hotel_chain
SELECT name FROM guest WHERE age > (SELECT avg(age) FROM guest)	hotel_chain
SELECT booking.code, guest.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE hotel.name = 'Sea View'	hotel_chain
SELECT city, count(*) FROM guest GROUP BY city	hotel_chain
SELECT code FROM booking ORDER BY nights ASC LIMIT 3	hotel_chain
SELECT name FROM hotel WHERE hotel_id NOT IN (SELECT hotel_id FROM booking WHERE month = 'May')	hotel_chain
SELECT name FROM hotel WHERE city = 'Vienna' AND stars < 5	hotel_chain
SELECT booking.code, guest.name, hotel.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id JOIN hotel ON booking.hotel_id = hotel.hotel_id	hotel_chain
SELECT booking.code FROM booking JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.city = 'Lisbon' ORDER BY booking.price ASC LIMIT 1	hotel_chain
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.name = 'Chad Noble'	law_firm
SELECT title, days FROM lawsuit	law_firm
SELECT name FROM citizen WHERE age > 44	law_firm
SELECT count(*) FROM lawyer WHERE lawyer_id NOT IN (SELECT lawyer_id FROM citizen)	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.year < 2018 AND citizen.city = 'Boston'	law_firm
SELECT title FROM lawsuit WHERE result = 'won' AND days > (SELECT avg(days) FROM lawsuit)	law_firm
SELECT citizen.name FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.age > 38 ORDER BY citizen.wealth DESC LIMIT 1	law_firm
SELECT name FROM lawyer WHERE lawyer_id NOT IN (SELECT lawyer_id FROM citizen)	law_firm
SELECT field, max(age) FROM lawyer GROUP BY field	law_firm
SELECT count(*) FROM lawsuit	law_firm
SELECT count(DISTINCT district) FROM branch	library
SELECT branch.name, count(*) FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.name	library
SELECT branch.name FROM member JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.name HAVING count(*) > 1	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE member.district = 'West' ORDER BY checkout.year ASC LIMIT 1	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT member.name FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE member.age > 53 AND branch.floors < 3	library
SELECT name FROM branch WHERE branch_id NOT IN (SELECT branch_id FROM member)	library
SELECT name FROM member WHERE age BETWEEN 25 AND 53	library
SELECT year FROM checkout WHERE days > 18	library
SELECT name FROM member WHERE member_id NOT IN (SELECT member_id FROM checkout)	library
SELECT title FROM movie WHERE genre = 'thriller' AND movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT title FROM movie UNION SELECT title FROM review	movie_studio
SELECT paper FROM review GROUP BY paper HAVING avg(points) < 7	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id ORDER BY movie.year ASC LIMIT 1	movie_studio
SELECT movie.title FROM movie JOIN director ON movie.director_id = director.director_id WHERE director.age > 61 ORDER BY movie.year ASC LIMIT 1	movie_studio
SELECT director.name, count(*) FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.name	movie_studio
SELECT paper FROM review GROUP BY paper HAVING count(*) > 1	movie_studio
SELECT country FROM director GROUP BY country ORDER BY count(*) DESC LIMIT 1	movie_studio
SELECT name FROM director WHERE director_id IN (SELECT director_id FROM movie WHERE minutes < 100)	movie_studio
SELECT count(*) FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE movie.title = 'Empty House'	movie_studio
SELECT name FROM painter WHERE country = 'Italy' OR country = 'France'	museum_art
SELECT count(*) FROM painter	museum_art
SELECT count(*) FROM painting	museum_art
SELECT style FROM painting EXCEPT SELECT style FROM painting WHERE height < 81	museum_art
SELECT name FROM painter WHERE painter_id NOT IN (SELECT painter_id FROM painting WHERE style = 'abstract')	museum_art
SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'modern' EXCEPT SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'classic'	museum_art
SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id ORDER BY painting.price DESC LIMIT 1	museum_art
SELECT painting.title, painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name HAVING count(*) > 1	museum_art
SELECT DISTINCT country FROM painter	museum_art
SELECT title FROM album WHERE copies > 420	music_store
SELECT title FROM song WHERE mood = 'happy'	music_store
SELECT count(*) FROM album JOIN band ON album.band_id = band.band_id WHERE band.name = 'Stone Roads'	music_store
SELECT name FROM band WHERE name LIKE '%Echo%'	music_store
SELECT country FROM band EXCEPT SELECT country FROM band WHERE year > 1994	music_store
SELECT count(DISTINCT mood) FROM song	music_store
SELECT name FROM band WHERE band_id NOT IN (SELECT band_id FROM album)	music_store
SELECT name FROM band WHERE band_id NOT IN (SELECT band_id FROM album WHERE label = 'Gold Disc')	music_store
SELECT name FROM band WHERE members < (SELECT avg(members) FROM band)	music_store
SELECT name FROM band ORDER BY year DESC LIMIT 4	music_store
SELECT min(floors) FROM office WHERE office_id NOT IN (SELECT office_id FROM employee)	office_staff
SELECT city FROM office EXCEPT SELECT city FROM employee	office_staff
SELECT count(DISTINCT city) FROM office	office_staff
SELECT count(*) FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Data Center'	office_staff
SELECT city FROM employee WHERE age < 38 INTERSECT SELECT city FROM employee WHERE age > 38	office_staff
SELECT project.title, employee.salary FROM project JOIN employee ON project.employee_id = employee.employee_id	office_staff
SELECT city FROM office INTERSECT SELECT city FROM employee	office_staff
SELECT title FROM project WHERE months < 14 AND field = 'energy'	office_staff
SELECT employee.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.floors < 3 ORDER BY employee.age ASC LIMIT 1	office_staff
SELECT employee.name FROM project JOIN employee ON project.employee_id = employee.employee_id WHERE project.field = 'energy' INTERSECT SELECT employee.name FROM project JOIN employee ON project.employee_id = employee.employee_id WHERE project.field = 'software'	office_staff
SELECT name FROM river WHERE length > 620 AND river_id NOT IN (SELECT river_id FROM bridge)	river_map
SELECT name FROM bridge WHERE year > 1888 ORDER BY length ASC LIMIT 1	river_map
SELECT count(*) FROM country WHERE area < 410	river_map
SELECT country.name FROM river JOIN country ON river.country_id = country.country_id ORDER BY river.length DESC LIMIT 1	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id GROUP BY river.name ORDER BY count(*) DESC LIMIT 1	river_map
SELECT max(length) FROM bridge WHERE material = 'stone'	river_map
SELECT name FROM country UNION SELECT name FROM river	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.color = 'blue' ORDER BY bridge.length ASC LIMIT 1	river_map
SELECT name FROM river WHERE color = 'brown' AND length > 340	river_map
SELECT material, count(*) FROM bridge GROUP BY material	river_map
SELECT district FROM school GROUP BY district HAVING count(*) > 1	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id ORDER BY medal.year ASC LIMIT 1	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id GROUP BY athlete.name ORDER BY count(*) DESC LIMIT 1	school_sport
SELECT DISTINCT district FROM school	school_sport
SELECT medal.title, athlete.age FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id	school_sport
SELECT sport, count(*) FROM athlete GROUP BY sport	school_sport
SELECT name FROM school WHERE district = 'West'	school_sport
SELECT name FROM school WHERE district = 'West' ORDER BY students DESC LIMIT 1	school_sport
SELECT name FROM athlete WHERE athlete_id IN (SELECT athlete_id FROM medal WHERE year > 2020)	school_sport
SELECT count(*) FROM school WHERE school_id NOT IN (SELECT school_id FROM athlete)	school_sport
SELECT name FROM customer ORDER BY age ASC LIMIT 5	shop_orders
SELECT payment, min(amount) FROM purchase GROUP BY payment	shop_orders
SELECT name FROM customer WHERE customer_id IN (SELECT customer_id FROM purchase WHERE payment = 'card')	shop_orders
SELECT name FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM purchase)	shop_orders
SELECT color FROM product GROUP BY color ORDER BY count(*) DESC LIMIT 1	shop_orders
SELECT purchase.code FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE purchase.payment = 'card' AND customer.city = 'Miami'	shop_orders
SELECT code FROM purchase WHERE amount < (SELECT avg(amount) FROM purchase)	shop_orders
SELECT name, weight FROM product	shop_orders
SELECT count(*) FROM product WHERE weight > 7	shop_orders
SELECT payment FROM purchase GROUP BY payment ORDER BY count(*) DESC LIMIT 1	shop_orders
SELECT train.name, count(*) FROM driver JOIN train ON driver.train_id = train.train_id GROUP BY train.name	train_line
SELECT driver.name FROM driver JOIN train ON driver.train_id = train.train_id JOIN station ON train.station_id = station.station_id WHERE station.name = 'Harbor'	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Metro' EXCEPT SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Fast Rail'	train_line
SELECT name FROM train WHERE speed < 200	train_line
SELECT train.name FROM driver JOIN train ON driver.train_id = train.train_id GROUP BY train.name ORDER BY count(*) DESC LIMIT 1	train_line
SELECT region FROM driver EXCEPT SELECT region FROM station	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Fast Rail' EXCEPT SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Sleep Train'	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name HAVING count(*) >= 3	train_line
SELECT name, wagons FROM train	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name ORDER BY count(*) DESC LIMIT 1	train_line
SELECT name FROM storm WHERE season = 'winter'	weather_watch
SELECT name FROM city UNION SELECT name FROM storm	weather_watch
SELECT count(*) FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.population < 240	weather_watch
SELECT name FROM sensor ORDER BY price ASC LIMIT 1	weather_watch
SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id GROUP BY city.name ORDER BY count(*) DESC LIMIT 1	weather_watch
SELECT name FROM sensor ORDER BY height ASC	weather_watch
SELECT name FROM sensor WHERE maker = 'Vento' OR maker = 'Klima'	weather_watch
SELECT count(*) FROM city	weather_watch
SELECT name FROM storm WHERE speed BETWEEN 102 AND 110	weather_watch
SELECT max(damage) FROM storm	weather_watch
SELECT zone.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id ORDER BY animal.age DESC LIMIT 1	zoo_park
SELECT name FROM keeper ORDER BY age DESC	zoo_park
SELECT count(*) FROM zone WHERE climate = 'wet' AND area > 240	zoo_park
SELECT name FROM keeper WHERE salary > 2600	zoo_park
SELECT min(age), max(age) FROM keeper	zoo_park
SELECT animal.name, keeper.town FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id	zoo_park
SELECT max(age) FROM animal	zoo_park
SELECT area FROM zone WHERE climate = 'wet'	zoo_park
SELECT town FROM keeper GROUP BY town HAVING avg(age) > 42	zoo_park
SELECT name FROM zone WHERE climate = 'dry' AND zone_id IN (SELECT zone_id FROM keeper WHERE town = 'Norden')	zoo_park
