SELECT day, avg(distance) FROM flight GROUP BY day	airline_net
SELECT count(*) FROM airport WHERE airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT DISTINCT airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id JOIN airline ON flight.airline_id = airline.airline_id WHERE airline.name = 'Sun Jet'	airline_net
SELECT name FROM airport WHERE country = 'Germany' AND airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT count(*) FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.city = 'Madrid'	airline_net
SELECT DISTINCT country FROM airline	airline_net
SELECT flight.code, airline.country FROM flight JOIN airline ON flight.airline_id = airline.airline_id	airline_net
SELECT count(*) FROM flight WHERE day = 'Friday' AND price > 160	airline_net
SELECT airline.name, count(*) FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name	airline_net
SELECT country, count(*) FROM airline GROUP BY country	airline_net
SELECT count(*) FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Central Field'	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Friday' EXCEPT SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Monday'	airline_net
SELECT name FROM airline WHERE airline_id NOT IN (SELECT airline_id FROM flight)	airline_net
SELECT name FROM airline ORDER BY planes DESC LIMIT 1	airline_net
SELECT flight.code FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE airline.country = 'Spain' ORDER BY flight.distance DESC LIMIT 1	airline_net
SELECT flight.code, airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Central Field'	airline_net
SELECT name FROM airport WHERE city = 'Madrid' ORDER BY passengers ASC LIMIT 1	airline_net
SELECT count(DISTINCT country) FROM airport	airline_net
SELECT code FROM flight WHERE day = 'Monday'	airline_net
SELECT name FROM airline	airline_net
SELECT day FROM flight GROUP BY day HAVING avg(distance) > 1300	airline_net
SELECT name FROM airport WHERE airport_id IN (SELECT airport_id FROM flight WHERE price < 160)	airline_net
SELECT city, count(*) FROM airport GROUP BY city	airline_net
SELECT DISTINCT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Bay Terminal'	airline_net
SELECT name FROM airline UNION SELECT name FROM airport	airline_net
SELECT name FROM airport WHERE passengers > (SELECT avg(passengers) FROM airport)	airline_net
SELECT name FROM airline WHERE name LIKE '%Jet%'	airline_net
SELECT country, min(planes) FROM airline GROUP BY country	airline_net
SELECT flight.code FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Fjord Gate'	airline_net
SELECT flight.code FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE airline.name = 'Polar Air'	airline_net
SELECT code FROM flight ORDER BY distance DESC	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name ORDER BY count(*) DESC LIMIT 1	airline_net
SELECT count(*) FROM airline WHERE planes < 51	airline_net
SELECT name FROM airport WHERE airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT price FROM flight WHERE code = 'BW18'	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name HAVING count(*) > 1	airline_net
SELECT code FROM flight WHERE day = 'Sunday' AND distance < (SELECT avg(distance) FROM flight)	airline_net
SELECT country FROM airport WHERE passengers < 24000 INTERSECT SELECT country FROM airport WHERE passengers > 24000	airline_net
SELECT code FROM flight ORDER BY distance DESC LIMIT 1	airline_net
SELECT code FROM flight WHERE day = 'Sunday' ORDER BY price DESC LIMIT 1	airline_net
SELECT max(passengers) FROM airport	airline_net
SELECT name FROM airport WHERE airport_id NOT IN (SELECT airport_id FROM flight WHERE day = 'Sunday')	airline_net
SELECT airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id ORDER BY flight.price ASC LIMIT 1	airline_net
SELECT city FROM airport GROUP BY city HAVING count(*) >= 2	airline_net
SELECT sum(planes) FROM airline	airline_net
SELECT day, count(*) FROM flight GROUP BY day	airline_net
SELECT name FROM airline WHERE airline_id NOT IN (SELECT airline_id FROM flight WHERE price < 240)	airline_net
SELECT name, passengers FROM airport	airline_net
SELECT code FROM flight WHERE distance < 2900 AND day = 'Monday'	airline_net
SELECT name FROM airport WHERE country = 'Germany'	airline_net
SELECT airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE flight.day = 'Friday' INTERSECT SELECT airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE flight.day = 'Monday'	airline_net
SELECT max(planes) FROM airline	airline_net
SELECT name FROM airport WHERE city = 'Berlin' AND airport_id NOT IN (SELECT airport_id FROM flight)	airline_net
SELECT count(*) FROM airline WHERE airline_id NOT IN (SELECT airline_id FROM flight)	airline_net
SELECT airline.name, avg(flight.price) FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name	airline_net
SELECT airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE flight.day = 'Sunday' INTERSECT SELECT airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE flight.day = 'Friday'	airline_net
SELECT country FROM airline GROUP BY country HAVING count(*) > 1	airline_net
SELECT count(DISTINCT city) FROM airport	airline_net
SELECT DISTINCT airport.name FROM flight JOIN airport ON flight.airport_id = airport.airport_id JOIN airline ON flight.airline_id = airline.airline_id WHERE airline.name = 'Polar Air'	airline_net
SELECT name FROM airport WHERE passengers > 18000 AND city = 'Berlin'	airline_net
SELECT distance FROM flight ORDER BY price ASC LIMIT 1	airline_net
SELECT count(*) FROM airline	airline_net
SELECT count(DISTINCT town) FROM shop	bakery_shop
SELECT min(price) FROM cake WHERE flavor = 'chocolate'	bakery_shop
SELECT name FROM cake WHERE price > 12	bakery_shop
SELECT name FROM cake ORDER BY price ASC LIMIT 1	bakery_shop
SELECT town, count(*) FROM baker GROUP BY town	bakery_shop
SELECT name, flavor FROM cake	bakery_shop
SELECT town, sum(age) FROM baker GROUP BY town	bakery_shop
SELECT count(*) FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.town = 'Corley'	bakery_shop
SELECT cake.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.town = 'Denby'	bakery_shop
SELECT name FROM shop WHERE area < (SELECT avg(area) FROM shop)	bakery_shop
SELECT cake.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.year < 1993 ORDER BY cake.calories ASC LIMIT 1	bakery_shop
SELECT name FROM cake WHERE flavor = 'lemon'	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id ORDER BY cake.price DESC LIMIT 1	bakery_shop
SELECT town FROM baker EXCEPT SELECT town FROM shop	bakery_shop
SELECT name FROM shop WHERE year > 1993 AND area > (SELECT avg(area) FROM shop)	bakery_shop
SELECT name FROM shop WHERE shop_id NOT IN (SELECT shop_id FROM cake)	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.price > 18 INTERSECT SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.price < 15	bakery_shop
SELECT name FROM baker WHERE town = 'Corley' AND baker_id IN (SELECT baker_id FROM cake WHERE flavor = 'chocolate')	bakery_shop
SELECT name, town FROM shop	bakery_shop
SELECT town FROM baker ORDER BY age ASC LIMIT 1	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.flavor = 'lemon' EXCEPT SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.flavor = 'nut'	bakery_shop
SELECT cake.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.town = 'Denby'	bakery_shop
SELECT cake.name, shop.town FROM cake JOIN shop ON cake.shop_id = shop.shop_id	bakery_shop
SELECT name FROM shop WHERE shop_id IN (SELECT shop_id FROM cake WHERE flavor = 'lemon')	bakery_shop
SELECT count(*) FROM cake WHERE flavor = 'lemon'	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id GROUP BY baker.name ORDER BY count(*) DESC LIMIT 1	bakery_shop
SELECT cake.name, shop.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.name = 'Ella Honey'	bakery_shop
SELECT name FROM cake ORDER BY calories DESC LIMIT 1	bakery_shop
SELECT name FROM shop WHERE shop_id NOT IN (SELECT shop_id FROM cake WHERE price < 25)	bakery_shop
SELECT cake.name, baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id	bakery_shop
SELECT salary FROM baker WHERE age > 45	bakery_shop
SELECT count(*) FROM baker WHERE baker_id NOT IN (SELECT baker_id FROM cake)	bakery_shop
SELECT town, count(*) FROM shop GROUP BY town	bakery_shop
SELECT name FROM shop WHERE year > 2001 OR town = 'Halton'	bakery_shop
SELECT name FROM cake WHERE calories < 420 AND price > 12	bakery_shop
SELECT town FROM baker GROUP BY town ORDER BY avg(age) DESC LIMIT 1	bakery_shop
SELECT town FROM baker INTERSECT SELECT town FROM shop	bakery_shop
SELECT name FROM baker WHERE baker_id NOT IN (SELECT baker_id FROM cake)	bakery_shop
SELECT town FROM baker WHERE age > 39	bakery_shop
SELECT DISTINCT town FROM baker	bakery_shop
SELECT min(salary) FROM baker WHERE age > 31	bakery_shop
SELECT count(*) FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.town = 'Denby'	bakery_shop
SELECT flavor FROM cake WHERE calories < 380 INTERSECT SELECT flavor FROM cake WHERE calories > 420	bakery_shop
SELECT cake.name, shop.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id	bakery_shop
SELECT cake.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.area < 80	bakery_shop
SELECT cake.name, shop.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.name = 'Ada Crumb'	bakery_shop
SELECT name FROM baker ORDER BY salary ASC LIMIT 5	bakery_shop
SELECT cake.name, baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.name = 'Sweet Home'	bakery_shop
SELECT name FROM baker WHERE salary < (SELECT avg(salary) FROM baker)	bakery_shop
SELECT flavor FROM cake WHERE name = 'Mocha Slice'	bakery_shop
SELECT baker.name, count(*) FROM cake JOIN baker ON cake.baker_id = baker.baker_id GROUP BY baker.name	bakery_shop
SELECT town FROM shop EXCEPT SELECT town FROM shop WHERE year > 2001	bakery_shop
SELECT name FROM baker WHERE baker_id IN (SELECT baker_id FROM cake WHERE price < 15)	bakery_shop
SELECT count(*) FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.name = 'Cora Wheat'	bakery_shop
SELECT shop.name, avg(cake.price) FROM cake JOIN shop ON cake.shop_id = shop.shop_id GROUP BY shop.name	bakery_shop
SELECT name FROM baker WHERE age > (SELECT avg(age) FROM baker)	bakery_shop
SELECT town, min(salary) FROM baker GROUP BY town	bakery_shop
SELECT cake.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.name = 'Bill Rye'	bakery_shop
SELECT count(*) FROM shop	bakery_shop
SELECT name FROM shop WHERE town = 'Corley' ORDER BY area DESC LIMIT 1	bakery_shop
SELECT count(*) FROM shop WHERE shop_id NOT IN (SELECT shop_id FROM cake)	bakery_shop
SELECT town FROM shop UNION SELECT town FROM baker	bakery_shop
SELECT min(age), max(age) FROM author	book_world
SELECT name FROM publisher ORDER BY workers ASC LIMIT 2	book_world
SELECT count(*) FROM book JOIN author ON book.author_id = author.author_id WHERE author.name = 'Nora Hill'	book_world
SELECT name FROM publisher ORDER BY workers DESC LIMIT 1	book_world
SELECT title FROM book ORDER BY pages ASC	book_world
SELECT name FROM publisher WHERE publisher_id IN (SELECT publisher_id FROM book WHERE genre = 'travel')	book_world
SELECT name FROM publisher WHERE workers BETWEEN 45 AND 120	book_world
SELECT name FROM publisher WHERE city = 'London' AND publisher_id IN (SELECT publisher_id FROM book WHERE pages > 380)	book_world
SELECT book.title FROM book JOIN author ON book.author_id = author.author_id WHERE author.name = 'Jane Wood'	book_world
SELECT avg(book.pages) FROM book JOIN author ON book.author_id = author.author_id WHERE author.name = 'Nora Hill'	book_world
SELECT count(DISTINCT genre) FROM book	book_world
SELECT workers FROM publisher WHERE name = 'Salt Books'	book_world
SELECT name FROM author WHERE author_id IN (SELECT author_id FROM book WHERE pages > 690)	book_world
SELECT country FROM author GROUP BY country HAVING count(*) > 1	book_world
SELECT country FROM author GROUP BY country ORDER BY avg(age) DESC LIMIT 1	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id GROUP BY author.name HAVING count(*) >= 3	book_world
SELECT country FROM author EXCEPT SELECT country FROM author WHERE age > 42	book_world
SELECT name FROM author WHERE country = 'Russia' OR country = 'Egypt'	book_world
SELECT book.title FROM book JOIN author ON book.author_id = author.author_id WHERE author.age < 66 ORDER BY book.year ASC LIMIT 1	book_world
SELECT title FROM book	book_world
SELECT name FROM publisher WHERE city = 'London' AND workers > 64	book_world
SELECT name FROM author WHERE author_id NOT IN (SELECT author_id FROM book)	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id GROUP BY author.name HAVING count(*) >= 2	book_world
SELECT name, city FROM publisher	book_world
SELECT title FROM book WHERE title LIKE 'T%'	book_world
SELECT publisher.name, count(*) FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id GROUP BY publisher.name	book_world
SELECT book.title FROM book JOIN author ON book.author_id = author.author_id WHERE book.pages > 410 AND author.age > 42	book_world
SELECT count(*) FROM author WHERE age < 53	book_world
SELECT count(*) FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.name = 'Red Lamp'	book_world
SELECT name FROM publisher WHERE workers > 64	book_world
SELECT publisher.name FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id GROUP BY publisher.name ORDER BY count(*) DESC LIMIT 1	book_world
SELECT name FROM publisher ORDER BY workers ASC LIMIT 1	book_world
SELECT max(pages) FROM book	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'crime' INTERSECT SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'history'	book_world
SELECT book.title FROM book JOIN author ON book.author_id = author.author_id WHERE author.name = 'Lea Martin'	book_world
SELECT city FROM publisher ORDER BY workers DESC LIMIT 1	book_world
SELECT title FROM book WHERE year > 2011 OR pages < 350	book_world
SELECT name FROM author WHERE author_id IN (SELECT author_id FROM book WHERE genre = 'crime')	book_world
SELECT name FROM publisher WHERE city = 'London' AND workers > (SELECT avg(workers) FROM publisher)	book_world
SELECT city FROM publisher GROUP BY city ORDER BY count(*) DESC LIMIT 1	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'history' INTERSECT SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'crime'	book_world
SELECT genre FROM book ORDER BY pages DESC LIMIT 1	book_world
SELECT genre FROM book WHERE year < 2007 INTERSECT SELECT genre FROM book WHERE year > 2011	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id GROUP BY author.name ORDER BY count(*) DESC LIMIT 1	book_world
SELECT country FROM author EXCEPT SELECT country FROM author WHERE age < 42	book_world
SELECT book.title FROM book JOIN author ON book.author_id = author.author_id WHERE author.name = 'Karl Beck'	book_world
SELECT min(pages) FROM book	book_world
SELECT avg(workers) FROM publisher WHERE city = 'London'	book_world
SELECT name FROM publisher WHERE workers < 120 OR city = 'London'	book_world
SELECT name FROM author WHERE age < 53 AND author_id IN (SELECT author_id FROM book WHERE pages < 410)	book_world
SELECT genre FROM book EXCEPT SELECT genre FROM book WHERE year < 2011	book_world
SELECT book.title, publisher.name FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id	book_world
SELECT DISTINCT publisher.name FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id JOIN author ON book.author_id = author.author_id WHERE author.name = 'Nora Hill'	book_world
SELECT publisher.name FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id ORDER BY book.year ASC LIMIT 1	book_world
SELECT book.title FROM book JOIN author ON book.author_id = author.author_id WHERE book.pages > 350 AND author.age > 66	book_world
SELECT pages FROM book WHERE title = 'The Last Tsar'	book_world
SELECT pages FROM book WHERE genre = 'history'	book_world
SELECT DISTINCT author.name FROM book JOIN author ON book.author_id = author.author_id JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.name = 'New Page'	book_world
SELECT min(workers) FROM publisher WHERE city = 'London'	book_world
SELECT name FROM publisher WHERE city = 'Cairo'	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'crime' EXCEPT SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'history'	book_world
SELECT country FROM author GROUP BY country ORDER BY count(*) DESC LIMIT 1	book_world
SELECT name FROM depot WHERE area BETWEEN 350 AND 900	city_transport
SELECT town, sum(salary) FROM driver GROUP BY town	city_transport
SELECT name FROM bus WHERE year < 2014 AND seats < (SELECT avg(seats) FROM bus)	city_transport
SELECT bus.name, driver.name, depot.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id JOIN depot ON bus.depot_id = depot.depot_id	city_transport
SELECT name FROM depot WHERE name LIKE '%North%'	city_transport
SELECT town, max(salary) FROM driver GROUP BY town	city_transport
SELECT name FROM depot WHERE area < 900 OR town = 'Milton'	city_transport
SELECT name FROM driver WHERE driver_id IN (SELECT driver_id FROM bus WHERE color = 'blue')	city_transport
SELECT count(*) FROM depot WHERE area > (SELECT avg(area) FROM depot)	city_transport
SELECT town FROM driver GROUP BY town HAVING count(*) > 1	city_transport
SELECT bus.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.name = 'North Depot'	city_transport
SELECT name FROM depot WHERE area > 640 AND depot_id IN (SELECT depot_id FROM bus WHERE color = 'blue')	city_transport
SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'blue' EXCEPT SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'red'	city_transport
SELECT name FROM driver WHERE town = 'Milton' AND driver_id IN (SELECT driver_id FROM bus WHERE color = 'green')	city_transport
SELECT seats FROM bus WHERE color = 'green'	city_transport
SELECT name FROM depot ORDER BY area DESC	city_transport
SELECT bus.name, driver.salary FROM bus JOIN driver ON bus.driver_id = driver.driver_id	city_transport
SELECT bus.name, depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id JOIN driver ON bus.driver_id = driver.driver_id WHERE driver.name = 'Eli Cruz'	city_transport
SELECT name FROM depot ORDER BY area DESC LIMIT 1	city_transport
SELECT DISTINCT color FROM bus	city_transport
SELECT count(*) FROM bus WHERE year < 2016	city_transport
SELECT DISTINCT driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.name = 'Bay Depot'	city_transport
SELECT town FROM depot INTERSECT SELECT town FROM driver	city_transport
SELECT count(*) FROM bus WHERE color = 'red'	city_transport
SELECT driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id ORDER BY bus.seats DESC LIMIT 1	city_transport
SELECT count(*) FROM depot	city_transport
SELECT color FROM bus WHERE name = 'Bus 11'	city_transport
SELECT bus.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.name = 'Bay Depot'	city_transport
SELECT driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id GROUP BY driver.name ORDER BY count(*) DESC LIMIT 1	city_transport
SELECT bus.name, driver.town FROM bus JOIN driver ON bus.driver_id = driver.driver_id	city_transport
SELECT name FROM depot WHERE town = 'Milton' AND area > (SELECT avg(area) FROM depot)	city_transport
SELECT name, age FROM driver	city_transport
SELECT depot.name, count(*) FROM bus JOIN depot ON bus.depot_id = depot.depot_id GROUP BY depot.name	city_transport
SELECT driver.name, count(*) FROM bus JOIN driver ON bus.driver_id = driver.driver_id GROUP BY driver.name	city_transport
SELECT town FROM driver WHERE salary > 2300 INTERSECT SELECT town FROM driver WHERE salary < 2300	city_transport
SELECT name FROM driver WHERE town != 'Granby'	city_transport
SELECT name FROM bus WHERE year < 2012 AND seats < (SELECT avg(seats) FROM bus)	city_transport
SELECT town FROM driver EXCEPT SELECT town FROM driver WHERE age < 45	city_transport
SELECT count(*) FROM bus WHERE color = 'blue' AND year > 2007	city_transport
SELECT count(*) FROM bus WHERE seats > 40 AND color = 'blue'	city_transport
SELECT bus.name, driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.name = 'North Depot'	city_transport
SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'blue' INTERSECT SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.color = 'red'	city_transport
SELECT name FROM driver WHERE salary > 2300	city_transport
SELECT name FROM bus ORDER BY year DESC LIMIT 4	city_transport
SELECT bus.name, driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id	city_transport
SELECT name FROM bus WHERE year < 2016 AND seats < (SELECT avg(seats) FROM bus)	city_transport
SELECT name FROM bus WHERE color = 'green' AND year > 2010	city_transport
SELECT name FROM driver WHERE town = 'Milton'	city_transport
SELECT color FROM bus WHERE seats > 48 INTERSECT SELECT color FROM bus WHERE seats < 44	city_transport
SELECT bus.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.area > 640	city_transport
SELECT name FROM depot ORDER BY area ASC LIMIT 1	city_transport
SELECT name FROM depot WHERE depot_id NOT IN (SELECT depot_id FROM bus)	city_transport
SELECT bus.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id WHERE driver.town = 'Granby' ORDER BY bus.year ASC LIMIT 1	city_transport
SELECT min(seats), max(seats) FROM bus	city_transport
SELECT name FROM bus ORDER BY year ASC	city_transport
SELECT count(*) FROM driver	city_transport
SELECT area FROM depot WHERE name = 'Park Depot'	city_transport
SELECT bus.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.town = 'Seaton'	city_transport
SELECT name, year FROM bus	city_transport
SELECT name FROM depot WHERE area BETWEEN 350 AND 640	city_transport
SELECT town FROM driver UNION SELECT town FROM depot	city_transport
SELECT name FROM bus WHERE color = 'red' ORDER BY seats DESC LIMIT 1	city_transport
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE course.title = 'Motion'	college
SELECT title FROM course WHERE room = 'C3'	college
SELECT title, hours FROM course	college
SELECT title FROM course WHERE course_id IN (SELECT course_id FROM student WHERE city = 'Boston')	college
SELECT room, count(*) FROM course GROUP BY room	college
SELECT title FROM course WHERE credits > (SELECT avg(credits) FROM course)	college
SELECT count(*) FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.name = 'Peter Voss'	college
SELECT subject FROM teacher WHERE salary < 4400	college
SELECT avg(age) FROM student WHERE city = 'Denver'	college
SELECT subject FROM teacher GROUP BY subject ORDER BY avg(age) DESC LIMIT 1	college
SELECT min(age) FROM student	college
SELECT name FROM student WHERE city = 'Denver' AND age > (SELECT avg(age) FROM student)	college
SELECT course.title, teacher.name FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id	college
SELECT city, sum(age) FROM student GROUP BY city	college
SELECT city FROM student WHERE age < 22 INTERSECT SELECT city FROM student WHERE age > 26	college
SELECT course.title FROM student JOIN course ON student.course_id = course.course_id GROUP BY course.title ORDER BY count(*) DESC LIMIT 1	college
SELECT max(course.hours) FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.name = 'Peter Voss'	college
SELECT age FROM student WHERE name = 'Ivy Snow'	college
SELECT title FROM course WHERE course_id IN (SELECT course_id FROM student WHERE city = 'Denver')	college
SELECT name FROM teacher ORDER BY salary DESC	college
SELECT max(credits) FROM course WHERE course_id NOT IN (SELECT course_id FROM student)	college
SELECT count(*) FROM student JOIN course ON student.course_id = course.course_id WHERE course.hours > 48	college
SELECT teacher.name, count(*) FROM student JOIN course ON student.course_id = course.course_id JOIN teacher ON course.teacher_id = teacher.teacher_id GROUP BY teacher.name	college
SELECT title FROM course WHERE hours > (SELECT avg(hours) FROM course)	college
SELECT course.title, count(*) FROM student JOIN course ON student.course_id = course.course_id GROUP BY course.title	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE student.age > 21 AND course.hours > 28	college
SELECT room FROM course ORDER BY hours ASC LIMIT 1	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE course.room = 'A1'	college
SELECT name FROM student WHERE city = 'Austin' AND age < (SELECT avg(age) FROM student)	college
SELECT title FROM course WHERE room = 'A1' AND course_id IN (SELECT course_id FROM student WHERE city = 'Dallas')	college
SELECT name FROM student WHERE city = 'Boston' AND age < 21	college
SELECT course.title FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.subject = 'biology' ORDER BY course.credits ASC LIMIT 1	college
SELECT name FROM teacher WHERE age < 44 AND teacher_id NOT IN (SELECT teacher_id FROM course)	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE course.hours < 36	college
SELECT title FROM course WHERE course_id NOT IN (SELECT course_id FROM student)	college
SELECT student.name, course.title FROM student JOIN course ON student.course_id = course.course_id	college
SELECT count(*) FROM teacher WHERE teacher_id NOT IN (SELECT teacher_id FROM course)	college
SELECT title FROM course ORDER BY hours ASC	college
SELECT subject, max(salary) FROM teacher GROUP BY subject	college
SELECT hours FROM course ORDER BY credits DESC LIMIT 1	college
SELECT subject FROM teacher EXCEPT SELECT subject FROM teacher WHERE age < 49	college
SELECT name FROM student WHERE city = 'Denver' AND age < 24	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.name = 'Lucy Wong'	college
SELECT min(age) FROM teacher WHERE subject = 'physics'	college
SELECT student.name, course.room FROM student JOIN course ON student.course_id = course.course_id	college
SELECT teacher.name FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id GROUP BY teacher.name ORDER BY count(*) DESC LIMIT 1	college
SELECT name FROM student WHERE age > 21	college
SELECT title FROM course	college
SELECT title FROM course WHERE credits < (SELECT avg(credits) FROM course)	college
SELECT count(DISTINCT subject) FROM teacher	college
SELECT name FROM teacher ORDER BY age DESC LIMIT 1	college
SELECT count(*) FROM student WHERE age < 23	college
SELECT title FROM course WHERE credits > 3	college
SELECT room FROM course GROUP BY room HAVING count(*) > 2	college
SELECT avg(age) FROM student	college
SELECT course.room, count(*) FROM student JOIN course ON student.course_id = course.course_id GROUP BY course.room	college
SELECT room FROM course EXCEPT SELECT room FROM course WHERE hours > 42	college
SELECT name FROM teacher WHERE subject != 'biology'	college
SELECT name FROM teacher WHERE subject = 'history'	college
SELECT name FROM teacher UNION SELECT name FROM student	college
SELECT name FROM teacher ORDER BY age ASC	college
SELECT course.title FROM student JOIN course ON student.course_id = course.course_id WHERE student.city = 'Boston' EXCEPT SELECT course.title FROM student JOIN course ON student.course_id = course.course_id WHERE student.city = 'Denver'	college
SELECT name FROM singer WHERE age > 39 AND singer_id NOT IN (SELECT singer_id FROM concert)	concert_hall
SELECT singer.name, count(*) FROM concert JOIN singer ON concert.singer_id = singer.singer_id GROUP BY singer.name	concert_hall
SELECT concert.title, hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id	concert_hall
SELECT concert.title, singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id	concert_hall
SELECT title FROM concert WHERE year < 2020	concert_hall
SELECT country FROM hall EXCEPT SELECT country FROM singer	concert_hall
SELECT name FROM hall ORDER BY seats DESC LIMIT 1	concert_hall
SELECT concert.title, hall.city FROM concert JOIN hall ON concert.hall_id = hall.hall_id	concert_hall
SELECT name FROM singer WHERE country = 'Norway' AND age > (SELECT avg(age) FROM singer)	concert_hall
SELECT country, sum(age) FROM singer GROUP BY country	concert_hall
SELECT count(*) FROM concert WHERE year > 2013	concert_hall
SELECT country FROM hall EXCEPT SELECT country FROM hall WHERE seats > 1500	concert_hall
SELECT name FROM hall ORDER BY seats DESC	concert_hall
SELECT style, count(*) FROM concert GROUP BY style	concert_hall
SELECT count(*) FROM singer WHERE age > 27 AND country = 'Norway'	concert_hall
SELECT concert.title, hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id JOIN singer ON concert.singer_id = singer.singer_id WHERE singer.name = 'Anna Bell'	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name HAVING count(*) > 2	concert_hall
SELECT DISTINCT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.name = 'North Dome'	concert_hall
SELECT name FROM hall WHERE hall_id NOT IN (SELECT hall_id FROM concert WHERE year < 2012)	concert_hall
SELECT name FROM singer WHERE country = 'Spain' AND age < 45	concert_hall
SELECT name FROM singer WHERE age BETWEEN 34 AND 58	concert_hall
SELECT title FROM concert WHERE tickets < (SELECT avg(tickets) FROM concert)	concert_hall
SELECT name FROM singer WHERE country = 'Spain' ORDER BY age ASC LIMIT 1	concert_hall
SELECT title FROM concert WHERE style = 'jazz'	concert_hall
SELECT max(tickets) FROM concert WHERE year < 2013	concert_hall
SELECT country FROM singer GROUP BY country ORDER BY avg(age) DESC LIMIT 1	concert_hall
SELECT country FROM singer ORDER BY age ASC LIMIT 1	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name ORDER BY count(*) DESC LIMIT 1	concert_hall
SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id GROUP BY singer.name HAVING count(*) >= 2	concert_hall
SELECT age FROM singer WHERE country = 'France'	concert_hall
SELECT count(DISTINCT city) FROM hall	concert_hall
SELECT name FROM singer WHERE age > (SELECT avg(age) FROM singer)	concert_hall
SELECT count(DISTINCT country) FROM singer	concert_hall
SELECT singer.country, count(*) FROM concert JOIN singer ON concert.singer_id = singer.singer_id GROUP BY singer.country	concert_hall
SELECT country FROM singer GROUP BY country HAVING count(*) >= 2	concert_hall
SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id ORDER BY concert.year ASC LIMIT 1	concert_hall
SELECT country FROM singer WHERE age > 51 INTERSECT SELECT country FROM singer WHERE age < 51	concert_hall
SELECT concert.title, singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.name = 'Blue Hall'	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name HAVING count(*) >= 3	concert_hall
SELECT style FROM concert EXCEPT SELECT style FROM concert WHERE year < 2017	concert_hall
SELECT name FROM singer WHERE country = 'Spain' AND age > (SELECT avg(age) FROM singer)	concert_hall
SELECT avg(concert.tickets) FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.name = 'Opera House'	concert_hall
SELECT country FROM hall GROUP BY country HAVING avg(seats) < 900	concert_hall
SELECT hall.name, count(*) FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name	concert_hall
SELECT count(*) FROM hall WHERE seats > (SELECT avg(seats) FROM hall)	concert_hall
SELECT name FROM singer WHERE singer_id IN (SELECT singer_id FROM concert WHERE year > 2019)	concert_hall
SELECT concert.title FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE singer.country = 'Spain' ORDER BY concert.year DESC LIMIT 1	concert_hall
SELECT concert.title FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE singer.country = 'Spain'	concert_hall
SELECT name FROM singer WHERE singer_id IN (SELECT singer_id FROM concert WHERE year > 2015)	concert_hall
SELECT style, sum(tickets) FROM concert GROUP BY style	concert_hall
SELECT name FROM hall WHERE country = 'France' AND hall_id IN (SELECT hall_id FROM concert WHERE style = 'folk')	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE concert.year < 2013 INTERSECT SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE concert.year > 2014	concert_hall
SELECT count(*) FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE singer.name = 'Clara Stone'	concert_hall
SELECT title FROM concert WHERE style = 'opera'	concert_hall
SELECT DISTINCT city FROM hall	concert_hall
SELECT name FROM singer WHERE country = 'France' ORDER BY age DESC LIMIT 1	concert_hall
SELECT count(*) FROM singer WHERE singer_id NOT IN (SELECT singer_id FROM concert)	concert_hall
SELECT name FROM singer WHERE age > 27 AND singer_id IN (SELECT singer_id FROM concert WHERE year < 2018)	concert_hall
SELECT name FROM hall WHERE hall_id NOT IN (SELECT hall_id FROM concert WHERE year < 2019)	concert_hall
SELECT name FROM singer WHERE singer_id NOT IN (SELECT singer_id FROM concert)	concert_hall
SELECT name FROM hall WHERE hall_id NOT IN (SELECT hall_id FROM concert)	concert_hall
SELECT avg(age) FROM singer	concert_hall
SELECT name FROM owner WHERE name LIKE '%Carol%'	dog_club
SELECT breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id ORDER BY dog.weight DESC LIMIT 1	dog_club
SELECT name FROM breed WHERE height > 38 AND breed_id IN (SELECT breed_id FROM dog WHERE color = 'brown')	dog_club
SELECT breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id GROUP BY breed.name HAVING count(*) > 1	dog_club
SELECT name FROM owner WHERE owner_id NOT IN (SELECT owner_id FROM dog)	dog_club
SELECT name FROM owner ORDER BY age ASC	dog_club
SELECT dog.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE breed.name = 'Poodle'	dog_club
SELECT count(*) FROM dog WHERE color = 'white'	dog_club
SELECT owner.name, count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id GROUP BY owner.name	dog_club
SELECT count(*) FROM breed WHERE kind = 'hound' AND height > 38	dog_club
SELECT age FROM dog WHERE weight < 12	dog_club
SELECT breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE dog.age > 9 INTERSECT SELECT breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE dog.age < 9	dog_club
SELECT name FROM owner WHERE age < 53	dog_club
SELECT dog.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE breed.height < 56 ORDER BY dog.age ASC LIMIT 1	dog_club
SELECT name FROM breed WHERE kind != 'herding'	dog_club
SELECT DISTINCT town FROM owner	dog_club
SELECT kind FROM breed WHERE height > 56	dog_club
SELECT name FROM dog ORDER BY age ASC	dog_club
SELECT name FROM dog WHERE weight < (SELECT avg(weight) FROM dog)	dog_club
SELECT count(*) FROM dog	dog_club
SELECT name FROM dog WHERE color = 'brown'	dog_club
SELECT kind, sum(height) FROM breed GROUP BY kind	dog_club
SELECT town FROM owner WHERE name = 'Carol Webb'	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id GROUP BY owner.name ORDER BY count(*) DESC LIMIT 1	dog_club
SELECT color FROM dog GROUP BY color HAVING avg(weight) < 14	dog_club
SELECT breed.name, count(*) FROM dog JOIN breed ON dog.breed_id = breed.breed_id GROUP BY breed.name	dog_club
SELECT dog.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE breed.kind = 'hound' ORDER BY dog.age ASC LIMIT 1	dog_club
SELECT kind FROM breed GROUP BY kind ORDER BY avg(height) ASC LIMIT 1	dog_club
SELECT name FROM breed WHERE kind = 'working' OR kind = 'hound'	dog_club
SELECT count(*) FROM dog WHERE color = 'gray'	dog_club
SELECT breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id GROUP BY breed.name HAVING count(*) >= 2	dog_club
SELECT name FROM breed WHERE breed_id NOT IN (SELECT breed_id FROM dog WHERE color = 'brown')	dog_club
SELECT count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.age < 47	dog_club
SELECT dog.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.age > 35	dog_club
SELECT name FROM owner WHERE owner_id IN (SELECT owner_id FROM dog WHERE color = 'brown')	dog_club
SELECT owner.town, count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id GROUP BY owner.town	dog_club
SELECT count(*) FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE breed.name = 'Whippet'	dog_club
SELECT dog.name, breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.name = 'Gail Moon'	dog_club
SELECT min(height) FROM breed WHERE kind = 'hound'	dog_club
SELECT name, weight FROM dog	dog_club
SELECT name FROM owner WHERE age > 53	dog_club
SELECT count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.town = 'Bath'	dog_club
SELECT count(*) FROM dog WHERE weight > 12	dog_club
SELECT dog.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.town = 'Ely'	dog_club
SELECT sum(age) FROM owner	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'brown' INTERSECT SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'black'	dog_club
SELECT name FROM breed WHERE kind = 'hound' AND height > 38	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'brown' INTERSECT SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'white'	dog_club
SELECT name FROM dog WHERE color = 'gray' AND age < (SELECT avg(age) FROM dog)	dog_club
SELECT name FROM owner WHERE owner_id IN (SELECT owner_id FROM dog WHERE color = 'black')	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'white' EXCEPT SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.color = 'brown'	dog_club
SELECT color, avg(age) FROM dog GROUP BY color	dog_club
SELECT name FROM owner WHERE town = 'Ely' OR town = 'Ripon'	dog_club
SELECT color FROM dog WHERE age < 7 INTERSECT SELECT color FROM dog WHERE age > 9	dog_club
SELECT min(age) FROM owner WHERE town = 'Ely'	dog_club
SELECT name FROM breed WHERE height > (SELECT avg(height) FROM breed)	dog_club
SELECT count(*) FROM breed WHERE height > (SELECT avg(height) FROM breed)	dog_club
SELECT kind FROM breed GROUP BY kind ORDER BY count(*) DESC LIMIT 1	dog_club
SELECT min(age), max(age) FROM owner	dog_club
SELECT name FROM owner ORDER BY age DESC LIMIT 1	dog_club
SELECT kind, max(height) FROM breed GROUP BY kind	dog_club
SELECT name FROM breed WHERE kind = 'hound' AND breed_id IN (SELECT breed_id FROM dog WHERE color = 'brown')	dog_club
SELECT region, count(*) FROM farmer GROUP BY region	farm_land
SELECT region FROM farmer EXCEPT SELECT region FROM farm	farm_land
SELECT farm.name, max(farmer.age) FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id GROUP BY farm.name	farm_land
SELECT count(*) FROM farm WHERE region = 'Devon'	farm_land
SELECT farm.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id GROUP BY farm.name ORDER BY count(*) DESC LIMIT 1	farm_land
SELECT name FROM farmer WHERE age > (SELECT avg(age) FROM farmer)	farm_land
SELECT age FROM animal WHERE name = 'Woolly'	farm_land
SELECT name FROM farmer WHERE region = 'Surrey' ORDER BY age ASC LIMIT 1	farm_land
SELECT name FROM farm WHERE area > 85 AND region = 'Wales'	farm_land
SELECT farmer.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.name = 'Hill Farm'	farm_land
SELECT region FROM farmer WHERE age < 38 INTERSECT SELECT region FROM farmer WHERE age > 38	farm_land
SELECT region, sum(area) FROM farm GROUP BY region	farm_land
SELECT region, max(age) FROM farmer GROUP BY region	farm_land
SELECT name FROM animal WHERE species = 'cow' AND age > (SELECT avg(age) FROM animal)	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM farmer WHERE region = 'Surrey')	farm_land
SELECT name FROM farmer WHERE region = 'Surrey' ORDER BY age DESC LIMIT 1	farm_land
SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id GROUP BY farm.name ORDER BY count(*) DESC LIMIT 1	farm_land
SELECT region FROM farmer GROUP BY region HAVING count(*) > 1	farm_land
SELECT region, sum(age) FROM farmer GROUP BY region	farm_land
SELECT farmer.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farmer.age < 53 AND farm.region = 'Kent'	farm_land
SELECT count(*) FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM farmer)	farm_land
SELECT name FROM farmer WHERE region = 'Devon'	farm_land
SELECT count(DISTINCT species) FROM animal	farm_land
SELECT name FROM farmer WHERE region = 'Kent' AND age < 53	farm_land
SELECT name, region FROM farm	farm_land
SELECT farm.name, max(animal.weight) FROM animal JOIN farm ON animal.farm_id = farm.farm_id GROUP BY farm.name	farm_land
SELECT name FROM farmer WHERE region = 'Wales'	farm_land
SELECT name FROM animal ORDER BY age DESC	farm_land
SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE animal.species = 'sheep' EXCEPT SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE animal.species = 'horse'	farm_land
SELECT name FROM animal ORDER BY age ASC LIMIT 1	farm_land
SELECT region, count(*) FROM farm GROUP BY region	farm_land
SELECT region FROM farm GROUP BY region HAVING count(*) >= 2	farm_land
SELECT farmer.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.name = 'Green Acres'	farm_land
SELECT name FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM animal)	farm_land
SELECT region FROM farmer GROUP BY region HAVING avg(age) > 46	farm_land
SELECT name FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM farmer WHERE region = 'Kent')	farm_land
SELECT name FROM animal WHERE weight > 210	farm_land
SELECT farm.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id ORDER BY farmer.age DESC LIMIT 1	farm_land
SELECT count(*) FROM animal WHERE age < 9	farm_land
SELECT name FROM farmer WHERE region = 'Kent'	farm_land
SELECT farmer.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.area > 210	farm_land
SELECT name FROM farm WHERE area > 140 AND region = 'Kent'	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM farmer WHERE age < 46)	farm_land
SELECT region FROM farm ORDER BY area ASC LIMIT 1	farm_land
SELECT count(*) FROM animal WHERE weight > 82 AND age < 5	farm_land
SELECT name FROM farm WHERE area > 140 OR region = 'Kent'	farm_land
SELECT name FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM farmer)	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM animal WHERE species = 'cow')	farm_land
SELECT sum(animal.age) FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE farm.name = 'Sunny Side'	farm_land
SELECT name FROM farmer ORDER BY age ASC LIMIT 1	farm_land
SELECT min(age) FROM farmer WHERE region = 'Kent'	farm_land
SELECT name FROM farm ORDER BY area ASC LIMIT 1	farm_land
SELECT animal.name, farm.area FROM animal JOIN farm ON animal.farm_id = farm.farm_id	farm_land
SELECT name FROM farm WHERE area < 210 AND farm_id IN (SELECT farm_id FROM animal WHERE weight < 480)	farm_land
SELECT name FROM farm WHERE area < 170 AND farm_id IN (SELECT farm_id FROM animal WHERE species = 'pig')	farm_land
SELECT species FROM animal EXCEPT SELECT species FROM animal WHERE age < 6	farm_land
SELECT farmer.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.area < 210 ORDER BY farmer.age DESC LIMIT 1	farm_land
SELECT region FROM farm EXCEPT SELECT region FROM farm WHERE area > 210	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM farmer WHERE age > 46)	farm_land
SELECT DISTINCT region FROM farmer	farm_land
SELECT name FROM farmer WHERE region = 'Wales' AND age > 38	farm_land
SELECT DISTINCT species FROM animal	farm_land
SELECT name FROM footballer ORDER BY goals DESC LIMIT 1	football
SELECT name FROM footballer WHERE position = 'midfielder' AND goals > (SELECT avg(goals) FROM footballer)	football
SELECT position, count(*) FROM footballer GROUP BY position	football
SELECT name FROM footballer WHERE position = 'defender' AND age < 26	football
SELECT coach.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE team.country = 'Portugal'	football
SELECT count(*) FROM team WHERE team_id NOT IN (SELECT team_id FROM coach)	football
SELECT name FROM team WHERE points < 61 AND team_id NOT IN (SELECT team_id FROM coach)	football
SELECT sum(goals) FROM footballer WHERE age < 21	football
SELECT team.name FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.name ORDER BY count(*) DESC LIMIT 1	football
SELECT count(*) FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.city = 'Milan'	football
SELECT name FROM team WHERE team_id NOT IN (SELECT team_id FROM footballer)	football
SELECT count(*) FROM footballer WHERE position = 'midfielder' AND goals > 9	football
SELECT name FROM footballer WHERE goals > 2 AND age < (SELECT avg(age) FROM footballer)	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'striker' INTERSECT SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'defender'	football
SELECT name FROM footballer WHERE age > 24	football
SELECT country FROM team EXCEPT SELECT country FROM team WHERE points > 61	football
SELECT name FROM footballer WHERE age < (SELECT avg(age) FROM footballer)	football
SELECT name FROM coach WHERE country = 'Germany'	football
SELECT coach.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE team.name = 'Iron Boys'	football
SELECT name FROM team ORDER BY points ASC	football
SELECT name FROM coach ORDER BY age ASC LIMIT 4	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.age < 24 INTERSECT SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.age > 31	football
SELECT count(DISTINCT country) FROM coach	football
SELECT count(*) FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.name = 'White Foxes'	football
SELECT name FROM team WHERE country = 'Portugal' OR country = 'Italy'	football
SELECT count(DISTINCT country) FROM team	football
SELECT name FROM coach WHERE country = 'Austria' ORDER BY age DESC LIMIT 1	football
SELECT team.name FROM coach JOIN team ON coach.team_id = team.team_id ORDER BY coach.age ASC LIMIT 1	football
SELECT name FROM team WHERE country = 'Germany' AND team_id IN (SELECT team_id FROM footballer WHERE goals < 18)	football
SELECT count(*) FROM footballer	football
SELECT name FROM coach ORDER BY age DESC LIMIT 2	football
SELECT name, city FROM team	football
SELECT coach.name, team.points FROM coach JOIN team ON coach.team_id = team.team_id	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'midfielder' EXCEPT SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.position = 'defender'	football
SELECT city FROM team GROUP BY city ORDER BY avg(points) ASC LIMIT 1	football
SELECT position FROM footballer GROUP BY position HAVING count(*) > 1	football
SELECT name FROM footballer WHERE goals < 4 AND age > 29	football
SELECT position FROM footballer GROUP BY position HAVING count(*) > 2	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id GROUP BY team.name ORDER BY count(*) DESC LIMIT 1	football
SELECT team.name, max(coach.age) FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.name	football
SELECT coach.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE coach.age > 47 AND team.points < 66	football
SELECT name FROM team WHERE points BETWEEN 48 AND 61	football
SELECT footballer.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.name = 'Red Lions'	football
SELECT DISTINCT country FROM team	football
SELECT position FROM footballer ORDER BY age ASC LIMIT 1	football
SELECT count(*) FROM team WHERE team_id NOT IN (SELECT team_id FROM footballer)	football
SELECT goals FROM footballer WHERE age > 29	football
SELECT name FROM coach ORDER BY age ASC LIMIT 1	football
SELECT footballer.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.country = 'Italy'	football
SELECT count(*) FROM coach WHERE age < 47	football
SELECT name FROM team WHERE team_id IN (SELECT team_id FROM coach WHERE age > 52)	football
SELECT name FROM footballer WHERE goals < 4 OR position = 'defender'	football
SELECT count(*) FROM team WHERE points < 61	football
SELECT team.name FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.name HAVING count(*) > 1	football
SELECT coach.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE team.name = 'Sea Hawks'	football
SELECT count(*) FROM footballer WHERE age > (SELECT avg(age) FROM footballer)	football
SELECT name FROM team WHERE team_id NOT IN (SELECT team_id FROM coach WHERE age < 52)	football
SELECT position FROM footballer GROUP BY position HAVING count(*) >= 2	football
SELECT team.name, count(*) FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.name	football
SELECT coach.name, team.city FROM coach JOIN team ON coach.team_id = team.team_id	football
SELECT team.city, count(*) FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.city	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id ORDER BY footballer.goals ASC LIMIT 1	football
SELECT country FROM supplier WHERE name = 'Rosenhof'	garden_center
SELECT name FROM plant WHERE height < 60	garden_center
SELECT plant.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.year < 2004	garden_center
SELECT color, max(height) FROM plant GROUP BY color	garden_center
SELECT name FROM plant WHERE plant_id NOT IN (SELECT plant_id FROM gardener WHERE salary > 1900)	garden_center
SELECT count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE plant.height < 160	garden_center
SELECT country FROM supplier GROUP BY country ORDER BY count(*) DESC LIMIT 1	garden_center
SELECT name FROM gardener WHERE age < (SELECT avg(age) FROM gardener)	garden_center
SELECT name FROM plant WHERE price < 12 AND height > 90	garden_center
SELECT country FROM supplier UNION SELECT country FROM gardener	garden_center
SELECT DISTINCT country FROM supplier	garden_center
SELECT name FROM supplier WHERE year < 1991 AND supplier_id IN (SELECT supplier_id FROM plant WHERE color = 'yellow')	garden_center
SELECT plant.name, count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id GROUP BY plant.name	garden_center
SELECT DISTINCT color FROM plant	garden_center
SELECT name FROM supplier WHERE supplier_id NOT IN (SELECT supplier_id FROM plant WHERE color = 'red')	garden_center
SELECT name FROM gardener WHERE name LIKE '%Cat%'	garden_center
SELECT name FROM supplier ORDER BY year ASC LIMIT 5	garden_center
SELECT color, count(*) FROM plant GROUP BY color	garden_center
SELECT count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Green Hands'	garden_center
SELECT color FROM plant WHERE price > 5 INTERSECT SELECT color FROM plant WHERE price < 5	garden_center
SELECT plant.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Green Hands'	garden_center
SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id GROUP BY plant.name HAVING count(*) >= 2	garden_center
SELECT supplier.name, count(*) FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.name	garden_center
SELECT name FROM plant WHERE height < (SELECT avg(height) FROM plant)	garden_center
SELECT name FROM plant WHERE height > 55 AND price > 5	garden_center
SELECT name FROM supplier ORDER BY year ASC	garden_center
SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id ORDER BY gardener.age ASC LIMIT 1	garden_center
SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id GROUP BY plant.name ORDER BY count(*) DESC LIMIT 1	garden_center
SELECT color FROM plant GROUP BY color ORDER BY avg(height) ASC LIMIT 1	garden_center
SELECT name FROM plant WHERE height < 60 AND plant_id NOT IN (SELECT plant_id FROM gardener)	garden_center
SELECT supplier.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE plant.color = 'purple' INTERSECT SELECT supplier.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE plant.color = 'red'	garden_center
SELECT avg(plant.price) FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Tulip King'	garden_center
SELECT gardener.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Tulip King'	garden_center
SELECT max(price) FROM plant	garden_center
SELECT gardener.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE plant.color = 'red' ORDER BY gardener.age DESC LIMIT 1	garden_center
SELECT name FROM supplier WHERE country = 'Ireland'	garden_center
SELECT count(*) FROM plant WHERE height < 160 AND price > 7	garden_center
SELECT gardener.name, plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id	garden_center
SELECT name FROM plant WHERE color != 'purple'	garden_center
SELECT name FROM plant WHERE price > 6 AND height < 160	garden_center
SELECT name FROM plant WHERE color = 'red' OR color = 'yellow'	garden_center
SELECT plant.color, count(*) FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id GROUP BY plant.color	garden_center
SELECT name FROM plant WHERE plant_id NOT IN (SELECT plant_id FROM gardener)	garden_center
SELECT supplier.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.name ORDER BY count(*) DESC LIMIT 1	garden_center
SELECT name FROM plant WHERE height < 70 AND plant_id NOT IN (SELECT plant_id FROM gardener)	garden_center
SELECT salary FROM gardener WHERE country = 'Holland'	garden_center
SELECT name, country FROM gardener	garden_center
SELECT color FROM plant ORDER BY height DESC LIMIT 1	garden_center
SELECT gardener.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE plant.name = 'Tulip'	garden_center
SELECT color FROM plant GROUP BY color HAVING count(*) > 1	garden_center
SELECT min(salary), max(salary) FROM gardener	garden_center
SELECT name FROM plant WHERE height < 90 AND price > 7	garden_center
SELECT name FROM plant WHERE plant_id IN (SELECT plant_id FROM gardener WHERE salary < 2050)	garden_center
SELECT color FROM plant WHERE price > 6 INTERSECT SELECT color FROM plant WHERE price < 5	garden_center
SELECT name FROM plant UNION SELECT name FROM gardener	garden_center
SELECT count(*) FROM plant WHERE color = 'green' AND height < 90	garden_center
SELECT country FROM gardener EXCEPT SELECT country FROM gardener WHERE salary < 1900	garden_center
SELECT country FROM gardener EXCEPT SELECT country FROM gardener WHERE age > 44	garden_center
SELECT country FROM gardener INTERSECT SELECT country FROM supplier	garden_center
SELECT name FROM plant ORDER BY price ASC	garden_center
SELECT name FROM plant WHERE price > 5	garden_center
SELECT country FROM gardener UNION SELECT country FROM supplier	garden_center
SELECT department.name, count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id JOIN department ON doctor.department_id = department.department_id GROUP BY department.name	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id ORDER BY doctor.salary ASC LIMIT 1	hospital
SELECT floor FROM department GROUP BY floor ORDER BY avg(budget) ASC LIMIT 1	hospital
SELECT city FROM doctor GROUP BY city ORDER BY count(*) DESC LIMIT 1	hospital
SELECT sum(nights) FROM patient	hospital
SELECT count(*) FROM department	hospital
SELECT floor, count(*) FROM department GROUP BY floor	hospital
SELECT count(*) FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE department.floor = 'third'	hospital
SELECT name FROM patient WHERE city = 'York' AND illness = 'fracture'	hospital
SELECT department.floor, count(*) FROM doctor JOIN department ON doctor.department_id = department.department_id GROUP BY department.floor	hospital
SELECT doctor.name, department.budget FROM doctor JOIN department ON doctor.department_id = department.department_id	hospital
SELECT name FROM doctor WHERE city = 'Leeds' AND salary < 8800	hospital
SELECT department.name, count(*) FROM doctor JOIN department ON doctor.department_id = department.department_id GROUP BY department.name	hospital
SELECT name FROM doctor WHERE city = 'York' AND salary > (SELECT avg(salary) FROM doctor)	hospital
SELECT patient.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id JOIN department ON doctor.department_id = department.department_id WHERE department.name = 'Children Ward'	hospital
SELECT name FROM patient WHERE nights < (SELECT avg(nights) FROM patient)	hospital
SELECT doctor.name, department.name FROM doctor JOIN department ON doctor.department_id = department.department_id	hospital
SELECT name FROM patient WHERE illness = 'asthma' ORDER BY age DESC LIMIT 1	hospital
SELECT name FROM patient ORDER BY nights ASC	hospital
SELECT name FROM patient WHERE illness = 'fracture' AND nights > 6	hospital
SELECT salary FROM doctor WHERE name = 'Dr Fisher'	hospital
SELECT name, nights FROM patient	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id GROUP BY department.name ORDER BY count(*) DESC LIMIT 1	hospital
SELECT illness FROM patient EXCEPT SELECT illness FROM patient WHERE age > 54	hospital
SELECT max(budget) FROM department WHERE department_id NOT IN (SELECT department_id FROM doctor)	hospital
SELECT city FROM patient WHERE nights < 5 INTERSECT SELECT city FROM patient WHERE nights > 6	hospital
SELECT DISTINCT illness FROM patient	hospital
SELECT name FROM patient WHERE age BETWEEN 9 AND 43	hospital
SELECT name FROM doctor WHERE salary > 6900	hospital
SELECT count(*) FROM patient WHERE age > 9 AND illness = 'fever'	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.city = 'Leeds' INTERSECT SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.city = 'Hull'	hospital
SELECT illness FROM patient ORDER BY nights DESC LIMIT 1	hospital
SELECT name FROM department ORDER BY budget DESC LIMIT 1	hospital
SELECT patient.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE patient.city = 'Leeds' AND doctor.salary < 8200	hospital
SELECT name FROM doctor WHERE doctor_id NOT IN (SELECT doctor_id FROM patient WHERE age < 9)	hospital
SELECT doctor.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id GROUP BY doctor.name ORDER BY count(*) DESC LIMIT 1	hospital
SELECT name FROM patient WHERE age < 54 AND nights > (SELECT avg(nights) FROM patient)	hospital
SELECT min(budget) FROM department	hospital
SELECT illness FROM patient WHERE age > 61 INTERSECT SELECT illness FROM patient WHERE age < 61	hospital
SELECT city, count(*) FROM patient GROUP BY city	hospital
SELECT doctor.city, count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id GROUP BY doctor.city	hospital
SELECT count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE doctor.name = 'Dr Evans'	hospital
SELECT name FROM department WHERE budget BETWEEN 180 AND 310	hospital
SELECT name FROM department WHERE department_id IN (SELECT department_id FROM doctor WHERE city = 'Leeds')	hospital
SELECT name FROM doctor WHERE salary < 8800	hospital
SELECT name FROM doctor ORDER BY salary ASC LIMIT 2	hospital
SELECT sum(doctor.salary) FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE department.name = 'Surgery'	hospital
SELECT count(*) FROM patient WHERE city = 'Hull'	hospital
SELECT avg(patient.age) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE doctor.name = 'Dr Diaz'	hospital
SELECT count(*) FROM doctor WHERE salary < (SELECT avg(salary) FROM doctor)	hospital
SELECT name FROM doctor WHERE salary > (SELECT avg(salary) FROM doctor)	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.city = 'Hull' INTERSECT SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.city = 'York'	hospital
SELECT name FROM department WHERE budget < 750	hospital
SELECT avg(salary) FROM doctor WHERE city = 'Leeds'	hospital
SELECT city FROM patient EXCEPT SELECT city FROM patient WHERE illness = 'fever'	hospital
SELECT doctor.name, count(*) FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id GROUP BY doctor.name	hospital
SELECT name FROM department WHERE floor = 'first'	hospital
SELECT name FROM doctor WHERE city = 'Leeds' AND doctor_id IN (SELECT doctor_id FROM patient WHERE city = 'Leeds')	hospital
SELECT name FROM doctor WHERE city = 'Hull' OR city = 'Leeds'	hospital
SELECT name FROM doctor WHERE city = 'Hull' AND salary < (SELECT avg(salary) FROM doctor)	hospital
SELECT patient.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE doctor.city = 'Leeds'	hospital
SELECT salary FROM doctor WHERE name = 'Dr Diaz'	hospital
SELECT city FROM guest WHERE name = 'Rob Quill'	hotel_chain
SELECT name FROM guest ORDER BY age DESC	hotel_chain
SELECT name FROM guest ORDER BY age DESC LIMIT 4	hotel_chain
SELECT name FROM guest UNION SELECT name FROM hotel	hotel_chain
SELECT city, count(*) FROM guest GROUP BY city	hotel_chain
SELECT city FROM hotel EXCEPT SELECT city FROM guest	hotel_chain
SELECT count(*) FROM booking JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.age < 37	hotel_chain
SELECT max(price) FROM booking WHERE nights > 5	hotel_chain
SELECT booking.code, guest.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE hotel.name = 'Sea View'	hotel_chain
SELECT guest.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id ORDER BY booking.nights DESC LIMIT 1	hotel_chain
SELECT count(*) FROM guest WHERE guest_id NOT IN (SELECT guest_id FROM booking)	hotel_chain
SELECT age FROM guest WHERE name = 'Sue Barton'	hotel_chain
SELECT city FROM hotel UNION SELECT city FROM guest	hotel_chain
SELECT booking.code, hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id	hotel_chain
SELECT guest.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id GROUP BY guest.name ORDER BY count(*) DESC LIMIT 1	hotel_chain
SELECT booking.code, hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Paula Kerr'	hotel_chain
SELECT city FROM guest EXCEPT SELECT city FROM hotel	hotel_chain
SELECT name FROM hotel WHERE hotel_id IN (SELECT hotel_id FROM booking WHERE month = 'August')	hotel_chain
SELECT city, count(*) FROM hotel GROUP BY city	hotel_chain
SELECT code FROM booking WHERE nights > (SELECT avg(nights) FROM booking)	hotel_chain
SELECT city FROM guest GROUP BY city HAVING avg(age) > 45	hotel_chain
SELECT count(*) FROM guest	hotel_chain
SELECT count(*) FROM guest WHERE age > 52	hotel_chain
SELECT name FROM hotel WHERE city = 'Vienna' AND stars > 3	hotel_chain
SELECT count(*) FROM hotel WHERE city = 'Nice' AND rooms < 120	hotel_chain
SELECT count(*) FROM booking JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Nina Hayes'	hotel_chain
SELECT name FROM hotel WHERE hotel_id NOT IN (SELECT hotel_id FROM booking WHERE price < 280)	hotel_chain
SELECT hotel.name, count(*) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id GROUP BY hotel.name	hotel_chain
SELECT city FROM guest GROUP BY city ORDER BY count(*) DESC LIMIT 1	hotel_chain
SELECT code FROM booking ORDER BY price DESC LIMIT 1	hotel_chain
SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.month = 'May' INTERSECT SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.month = 'July'	hotel_chain
SELECT count(*) FROM booking WHERE month = 'June' AND price > 980	hotel_chain
SELECT month FROM booking WHERE nights < 6 INTERSECT SELECT month FROM booking WHERE nights > 7	hotel_chain
SELECT name FROM guest WHERE city = 'London' AND age < 45	hotel_chain
SELECT month, count(*) FROM booking GROUP BY month	hotel_chain
SELECT code FROM booking WHERE nights > 8	hotel_chain
SELECT name FROM guest ORDER BY age ASC LIMIT 1	hotel_chain
SELECT name FROM hotel WHERE city = 'Vienna' OR city = 'Bruges'	hotel_chain
SELECT city FROM guest EXCEPT SELECT city FROM guest WHERE age < 37	hotel_chain
SELECT booking.code, hotel.name, guest.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id JOIN guest ON booking.guest_id = guest.guest_id	hotel_chain
SELECT count(DISTINCT city) FROM hotel	hotel_chain
SELECT count(*) FROM guest WHERE age < 58	hotel_chain
SELECT count(*) FROM booking JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.age < 52	hotel_chain
SELECT booking.code, guest.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id	hotel_chain
SELECT city FROM guest UNION SELECT city FROM hotel	hotel_chain
SELECT DISTINCT city FROM hotel	hotel_chain
SELECT name FROM hotel WHERE rooms < (SELECT avg(rooms) FROM hotel)	hotel_chain
SELECT name FROM hotel WHERE city = 'Bruges'	hotel_chain
SELECT avg(booking.price) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE hotel.name = 'Royal Garden'	hotel_chain
SELECT guest.name, count(*) FROM booking JOIN guest ON booking.guest_id = guest.guest_id GROUP BY guest.name	hotel_chain
SELECT min(rooms) FROM hotel	hotel_chain
SELECT city, max(age) FROM guest GROUP BY city	hotel_chain
SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.month = 'May' EXCEPT SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.month = 'July'	hotel_chain
SELECT name FROM guest WHERE age < 37	hotel_chain
SELECT name FROM hotel WHERE city = 'Vienna' AND hotel_id IN (SELECT hotel_id FROM booking WHERE nights < 3)	hotel_chain
SELECT DISTINCT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Mark Stone'	hotel_chain
SELECT min(price), max(price) FROM booking	hotel_chain
SELECT month FROM booking WHERE price > 1100 INTERSECT SELECT month FROM booking WHERE price < 980	hotel_chain
SELECT month, min(nights) FROM booking GROUP BY month	hotel_chain
SELECT name, stars FROM hotel	hotel_chain
SELECT max(booking.price) FROM booking JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Nina Hayes'	hotel_chain
SELECT hotel.name, avg(booking.price) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id GROUP BY hotel.name	hotel_chain
SELECT sum(lawsuit.days) FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE citizen.name = 'Homer Bly'	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'won' EXCEPT SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'open'	law_firm
SELECT title FROM lawsuit	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'open' EXCEPT SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.result = 'won'	law_firm
SELECT city FROM citizen GROUP BY city HAVING avg(age) < 47	law_firm
SELECT name FROM lawyer ORDER BY fee DESC	law_firm
SELECT lawyer.name, count(*) FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.name	law_firm
SELECT name FROM lawyer WHERE age > (SELECT avg(age) FROM lawyer)	law_firm
SELECT name FROM citizen ORDER BY age ASC LIMIT 1	law_firm
SELECT name FROM lawyer WHERE name LIKE '%Chad%'	law_firm
SELECT result FROM lawsuit GROUP BY result ORDER BY count(*) DESC LIMIT 1	law_firm
SELECT min(wealth) FROM citizen WHERE age < 60	law_firm
SELECT city FROM citizen GROUP BY city ORDER BY count(*) DESC LIMIT 1	law_firm
SELECT name FROM lawyer ORDER BY age DESC	law_firm
SELECT name FROM lawyer UNION SELECT name FROM citizen	law_firm
SELECT name FROM lawyer WHERE city = 'Seattle' OR city = 'Boston'	law_firm
SELECT city FROM citizen GROUP BY city HAVING avg(wealth) > 460	law_firm
SELECT city FROM lawyer EXCEPT SELECT city FROM lawyer WHERE field = 'family'	law_firm
SELECT count(*) FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.name = 'Brenda Sy'	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.name = 'Alan Judd'	law_firm
SELECT result, count(*) FROM lawsuit GROUP BY result	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE citizen.age < 60	law_firm
SELECT city, count(*) FROM citizen GROUP BY city	law_firm
SELECT DISTINCT result FROM lawsuit	law_firm
SELECT name FROM citizen WHERE citizen_id IN (SELECT citizen_id FROM lawsuit WHERE year < 2015)	law_firm
SELECT city FROM citizen WHERE wealth > 330 INTERSECT SELECT city FROM citizen WHERE wealth < 210	law_firm
SELECT name FROM citizen WHERE city = 'Seattle'	law_firm
SELECT name FROM citizen WHERE city = 'Detroit'	law_firm
SELECT min(wealth), max(wealth) FROM citizen	law_firm
SELECT count(*) FROM lawsuit	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id GROUP BY citizen.name HAVING count(*) > 1	law_firm
SELECT citizen.city, count(*) FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id GROUP BY citizen.city	law_firm
SELECT count(*) FROM lawyer WHERE lawyer_id NOT IN (SELECT lawyer_id FROM citizen)	law_firm
SELECT field FROM lawyer WHERE fee > 340 INTERSECT SELECT field FROM lawyer WHERE fee < 340	law_firm
SELECT city FROM citizen WHERE name = 'Jules Kent'	law_firm
SELECT name FROM lawyer WHERE lawyer_id NOT IN (SELECT lawyer_id FROM citizen)	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id WHERE lawsuit.year > 2017 AND citizen.city = 'Chicago'	law_firm
SELECT lawyer.name, max(citizen.wealth) FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.name	law_firm
SELECT name FROM lawyer ORDER BY age DESC LIMIT 1	law_firm
SELECT count(*) FROM citizen WHERE age > 52 AND city = 'Boston'	law_firm
SELECT min(days) FROM lawsuit	law_firm
SELECT count(*) FROM lawsuit WHERE days > (SELECT avg(days) FROM lawsuit)	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id GROUP BY citizen.name ORDER BY count(*) DESC LIMIT 1	law_firm
SELECT lawsuit.title, citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id	law_firm
SELECT lawyer.field, count(*) FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.field	law_firm
SELECT result FROM lawsuit EXCEPT SELECT result FROM lawsuit WHERE days < 75	law_firm
SELECT fee FROM lawyer WHERE name = 'Diane Foss'	law_firm
SELECT name FROM citizen ORDER BY age DESC	law_firm
SELECT name FROM citizen WHERE city = 'Detroit' AND wealth > 210	law_firm
SELECT count(DISTINCT city) FROM citizen	law_firm
SELECT lawyer.name, count(*) FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.name	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.name = 'Diane Foss'	law_firm
SELECT name FROM citizen ORDER BY wealth DESC LIMIT 1	law_firm
SELECT field, min(age) FROM lawyer GROUP BY field	law_firm
SELECT title FROM lawsuit WHERE year < 2017 AND days < (SELECT avg(days) FROM lawsuit)	law_firm
SELECT lawyer.name FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id ORDER BY citizen.wealth DESC LIMIT 1	law_firm
SELECT count(*) FROM citizen WHERE citizen_id NOT IN (SELECT citizen_id FROM lawsuit)	law_firm
SELECT name FROM citizen WHERE citizen_id NOT IN (SELECT citizen_id FROM lawsuit)	law_firm
SELECT name FROM lawyer ORDER BY fee DESC LIMIT 3	law_firm
SELECT title FROM lawsuit WHERE days BETWEEN 150 AND 210	law_firm
SELECT name FROM citizen WHERE city = 'Chicago' AND wealth > (SELECT avg(wealth) FROM citizen)	law_firm
SELECT city FROM citizen WHERE name = 'Opal Reed'	law_firm
SELECT name FROM branch WHERE branch_id NOT IN (SELECT branch_id FROM member WHERE age > 34)	library
SELECT member.name FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Harbor Branch'	library
SELECT district FROM member GROUP BY district HAVING count(*) >= 2	library
SELECT name FROM branch WHERE floors < (SELECT avg(floors) FROM branch)	library
SELECT min(days) FROM checkout WHERE year > 2019	library
SELECT district, count(*) FROM member GROUP BY district	library
SELECT district, avg(age) FROM member GROUP BY district	library
SELECT name FROM member WHERE age < 34 AND member_id IN (SELECT member_id FROM checkout WHERE item = 'book')	library
SELECT max(days) FROM checkout	library
SELECT code FROM checkout WHERE year > 2020 AND days < (SELECT avg(days) FROM checkout)	library
SELECT branch.name, count(*) FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.name	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE member.name = 'Fritz Amsel'	library
SELECT name FROM branch WHERE district = 'Port'	library
SELECT DISTINCT district FROM member	library
SELECT name FROM branch WHERE district = 'Port' OR district = 'East'	library
SELECT max(floors) FROM branch	library
SELECT name FROM member WHERE member_id IN (SELECT member_id FROM checkout WHERE item = 'book')	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT name FROM member WHERE name LIKE '%Fritz%'	library
SELECT code FROM checkout WHERE days BETWEEN 3 AND 10	library
SELECT name FROM member ORDER BY age DESC LIMIT 4	library
SELECT item FROM checkout GROUP BY item ORDER BY count(*) DESC LIMIT 1	library
SELECT count(*) FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Main Library'	library
SELECT name FROM member WHERE member_id NOT IN (SELECT member_id FROM checkout WHERE item = 'map')	library
SELECT name FROM branch ORDER BY floors ASC LIMIT 1	library
SELECT name FROM branch ORDER BY floors DESC LIMIT 5	library
SELECT name FROM member WHERE age < 34 AND member_id NOT IN (SELECT member_id FROM checkout)	library
SELECT age FROM member WHERE district = 'Center'	library
SELECT district FROM member WHERE name = 'Doris Fell'	library
SELECT name FROM branch ORDER BY year ASC	library
SELECT branch.district, count(*) FROM member JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.district	library
SELECT code FROM checkout WHERE code LIKE 'L%'	library
SELECT code FROM checkout WHERE item = 'book'	library
SELECT count(DISTINCT district) FROM branch	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Main Library'	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'book' AND member.district = 'Center'	library
SELECT checkout.code FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE member.district = 'Center'	library
SELECT count(*) FROM checkout WHERE days > 5	library
SELECT name FROM member	library
SELECT name FROM member WHERE member_id NOT IN (SELECT member_id FROM checkout)	library
SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'film' EXCEPT SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'book'	library
SELECT avg(checkout.days) FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE member.name = 'Ana Lopez'	library
SELECT name FROM branch WHERE branch_id IN (SELECT branch_id FROM member WHERE age > 62)	library
SELECT name FROM branch WHERE branch_id NOT IN (SELECT branch_id FROM member)	library
SELECT branch.name FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE member.district = 'Port' INTERSECT SELECT branch.name FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE member.district = 'East'	library
SELECT count(*) FROM member WHERE age < 47	library
SELECT code, year FROM checkout	library
SELECT district, count(*) FROM branch GROUP BY district	library
SELECT DISTINCT district FROM branch	library
SELECT min(age) FROM member	library
SELECT name FROM member WHERE age < 47 OR district = 'Center'	library
SELECT name FROM branch WHERE year < 1987 AND district = 'East'	library
SELECT name, floors FROM branch	library
SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id GROUP BY member.name HAVING count(*) >= 3	library
SELECT code FROM checkout WHERE item = 'book' ORDER BY days ASC LIMIT 1	library
SELECT max(age) FROM member WHERE member_id NOT IN (SELECT member_id FROM checkout)	library
SELECT member.name, avg(checkout.days) FROM checkout JOIN member ON checkout.member_id = member.member_id GROUP BY member.name	library
SELECT count(*) FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT name FROM member WHERE member_id NOT IN (SELECT member_id FROM checkout WHERE item = 'film')	library
SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'book' INTERSECT SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE checkout.item = 'map'	library
SELECT name FROM member WHERE district = 'West'	library
SELECT branch.name FROM member JOIN branch ON member.branch_id = branch.branch_id GROUP BY branch.name ORDER BY count(*) DESC LIMIT 1	library
SELECT country, count(*) FROM director GROUP BY country	movie_studio
SELECT review.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE movie.genre = 'drama'	movie_studio
SELECT count(*) FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.name HAVING count(*) >= 2	movie_studio
SELECT movie.title, director.name FROM movie JOIN director ON movie.director_id = director.director_id	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.name ORDER BY count(*) DESC LIMIT 1	movie_studio
SELECT director.country, count(*) FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.country	movie_studio
SELECT count(*) FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE movie.genre = 'comedy'	movie_studio
SELECT name FROM director WHERE age < 43	movie_studio
SELECT genre FROM movie GROUP BY genre HAVING count(*) > 2	movie_studio
SELECT min(age), max(age) FROM director	movie_studio
SELECT genre FROM movie WHERE year < 2006 INTERSECT SELECT genre FROM movie WHERE year > 2010	movie_studio
SELECT title FROM review UNION SELECT title FROM movie	movie_studio
SELECT title FROM review	movie_studio
SELECT review.title, movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id	movie_studio
SELECT title FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT name FROM director WHERE director_id IN (SELECT director_id FROM movie WHERE minutes > 110)	movie_studio
SELECT movie.title, max(review.points) FROM review JOIN movie ON review.movie_id = movie.movie_id GROUP BY movie.title	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.minutes > 110 INTERSECT SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.minutes < 110	movie_studio
SELECT title FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review WHERE points < 10)	movie_studio
SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE review.paper = 'Film Week' EXCEPT SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE review.paper = 'Screen'	movie_studio
SELECT title FROM movie WHERE genre = 'comedy' AND movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT title FROM movie WHERE minutes > (SELECT avg(minutes) FROM movie)	movie_studio
SELECT review.title FROM review JOIN movie ON review.movie_id = movie.movie_id JOIN director ON movie.director_id = director.director_id WHERE director.name = 'Elsa Nord'	movie_studio
SELECT director.name, count(*) FROM review JOIN movie ON review.movie_id = movie.movie_id JOIN director ON movie.director_id = director.director_id GROUP BY director.name	movie_studio
SELECT count(*) FROM director	movie_studio
SELECT sum(points) FROM review WHERE paper = 'Screen'	movie_studio
SELECT count(DISTINCT country) FROM director	movie_studio
SELECT director.name, sum(movie.minutes) FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.name	movie_studio
SELECT count(*) FROM director WHERE age > 43 AND country = 'Germany'	movie_studio
SELECT title, minutes FROM movie	movie_studio
SELECT name FROM director WHERE director_id IN (SELECT director_id FROM movie WHERE year < 2006)	movie_studio
SELECT title FROM movie WHERE genre = 'thriller' ORDER BY year DESC LIMIT 1	movie_studio
SELECT title FROM movie WHERE genre = 'thriller' AND movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT paper FROM review EXCEPT SELECT paper FROM review WHERE points > 7	movie_studio
SELECT count(*) FROM review WHERE points > 10	movie_studio
SELECT review.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE movie.minutes < 100 ORDER BY review.points ASC LIMIT 1	movie_studio
SELECT name FROM director WHERE age < 61 AND director_id IN (SELECT director_id FROM movie WHERE minutes > 110)	movie_studio
SELECT movie.title FROM movie JOIN director ON movie.director_id = director.director_id WHERE director.country = 'India'	movie_studio
SELECT review.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE movie.title = 'Rain Forest'	movie_studio
SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id GROUP BY movie.title ORDER BY count(*) DESC LIMIT 1	movie_studio
SELECT title FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review WHERE paper = 'Film Week')	movie_studio
SELECT movie.genre, count(*) FROM review JOIN movie ON review.movie_id = movie.movie_id GROUP BY movie.genre	movie_studio
SELECT genre, avg(minutes) FROM movie GROUP BY genre	movie_studio
SELECT name FROM director WHERE age < 55 AND director_id IN (SELECT director_id FROM movie WHERE minutes < 100)	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.genre = 'drama' EXCEPT SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.genre = 'thriller'	movie_studio
SELECT movie.title FROM movie JOIN director ON movie.director_id = director.director_id WHERE director.age > 61 ORDER BY movie.year ASC LIMIT 1	movie_studio
SELECT title FROM review WHERE title LIKE 'G%'	movie_studio
SELECT count(*) FROM movie WHERE genre = 'thriller' AND minutes > 110	movie_studio
SELECT country FROM director ORDER BY age ASC LIMIT 1	movie_studio
SELECT movie.title FROM review JOIN movie ON review.movie_id = movie.movie_id ORDER BY review.points DESC LIMIT 1	movie_studio
SELECT title FROM review WHERE paper = 'Screen' AND points < 6	movie_studio
SELECT title FROM movie WHERE genre = 'comedy' OR genre = 'drama'	movie_studio
SELECT title FROM review WHERE paper = 'Screen'	movie_studio
SELECT name FROM director WHERE country = 'Brazil'	movie_studio
SELECT title FROM movie ORDER BY minutes ASC	movie_studio
SELECT title FROM review WHERE points > (SELECT avg(points) FROM review)	movie_studio
SELECT review.title, movie.year FROM review JOIN movie ON review.movie_id = movie.movie_id	movie_studio
SELECT country FROM director GROUP BY country ORDER BY avg(age) DESC LIMIT 1	movie_studio
SELECT title FROM review ORDER BY points DESC LIMIT 2	movie_studio
SELECT min(year) FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT title FROM movie ORDER BY year DESC LIMIT 5	movie_studio
SELECT name FROM painter WHERE country = 'Italy'	museum_art
SELECT painting.title, painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'National Gallery'	museum_art
SELECT painting.title FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.city = 'Prague'	museum_art
SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id ORDER BY painting.price ASC LIMIT 1	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id ORDER BY painting.height DESC LIMIT 1	museum_art
SELECT count(*) FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'National Gallery'	museum_art
SELECT name FROM museum WHERE city = 'Prague' AND museum_id IN (SELECT museum_id FROM painting WHERE height < 170)	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name ORDER BY count(*) DESC LIMIT 1	museum_art
SELECT count(*) FROM painter WHERE year < 1832	museum_art
SELECT museum.city, count(*) FROM painting JOIN museum ON painting.museum_id = museum.museum_id GROUP BY museum.city	museum_art
SELECT museum.name, max(painting.price) FROM painting JOIN museum ON painting.museum_id = museum.museum_id GROUP BY museum.name	museum_art
SELECT DISTINCT country FROM painter	museum_art
SELECT painting.title FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'modern' AND painter.country = 'France'	museum_art
SELECT city FROM museum WHERE visitors > 1500	museum_art
SELECT painter.name, avg(painting.height) FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name	museum_art
SELECT count(*) FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.city = 'London'	museum_art
SELECT name FROM painter WHERE year > 1881 OR country = 'Italy'	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'landscape' INTERSECT SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'modern'	museum_art
SELECT painting.title, painter.name, museum.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id JOIN museum ON painting.museum_id = museum.museum_id	museum_art
SELECT name FROM painter WHERE painter_id IN (SELECT painter_id FROM painting WHERE height > 170)	museum_art
SELECT title FROM painting WHERE title LIKE 'M%'	museum_art
SELECT painting.title, museum.name, painter.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id JOIN painter ON painting.painter_id = painter.painter_id	museum_art
SELECT min(visitors) FROM museum	museum_art
SELECT painting.title FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.year < 1920 ORDER BY painting.price ASC LIMIT 1	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'modern' EXCEPT SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'landscape'	museum_art
SELECT title FROM painting ORDER BY price ASC	museum_art
SELECT name FROM painter WHERE country = 'Italy' ORDER BY year DESC LIMIT 1	museum_art
SELECT style FROM painting GROUP BY style HAVING avg(height) > 110	museum_art
SELECT style FROM painting GROUP BY style HAVING avg(price) > 650	museum_art
SELECT style, count(*) FROM painting GROUP BY style	museum_art
SELECT painting.title FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'Modern House'	museum_art
SELECT title FROM painting WHERE style = 'classic' AND price > (SELECT avg(price) FROM painting)	museum_art
SELECT count(*) FROM painter WHERE painter_id NOT IN (SELECT painter_id FROM painting)	museum_art
SELECT name FROM museum WHERE year > 1968	museum_art
SELECT painting.title, museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id	museum_art
SELECT name FROM museum WHERE museum_id NOT IN (SELECT museum_id FROM painting WHERE style = 'modern')	museum_art
SELECT name FROM painter WHERE country = 'France' AND painter_id IN (SELECT painter_id FROM painting WHERE height < 110)	museum_art
SELECT painting.title, painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'Water Museum'	museum_art
SELECT painting.title, museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id JOIN painter ON painting.painter_id = painter.painter_id WHERE painter.name = 'Sofia Conti'	museum_art
SELECT city FROM museum EXCEPT SELECT city FROM museum WHERE year < 1902	museum_art
SELECT name FROM museum ORDER BY year ASC LIMIT 5	museum_art
SELECT name FROM museum WHERE museum_id NOT IN (SELECT museum_id FROM painting)	museum_art
SELECT max(height) FROM painting	museum_art
SELECT style FROM painting EXCEPT SELECT style FROM painting WHERE height < 110	museum_art
SELECT DISTINCT city FROM museum	museum_art
SELECT style FROM painting GROUP BY style ORDER BY avg(price) ASC LIMIT 1	museum_art
SELECT country FROM painter ORDER BY year DESC LIMIT 1	museum_art
SELECT count(*) FROM museum WHERE year > 1902 AND visitors < 4200	museum_art
SELECT painter.name, count(*) FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name HAVING count(*) > 2	museum_art
SELECT painter.country, count(*) FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.country	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'landscape' EXCEPT SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'modern'	museum_art
SELECT name FROM museum WHERE visitors < 6100 AND year < 1968	museum_art
SELECT style FROM painting GROUP BY style ORDER BY avg(height) ASC LIMIT 1	museum_art
SELECT count(DISTINCT city) FROM museum	museum_art
SELECT name FROM museum ORDER BY visitors ASC	museum_art
SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'modern' EXCEPT SELECT museum.name FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE painting.style = 'abstract'	museum_art
SELECT name FROM museum UNION SELECT name FROM painter	museum_art
SELECT name FROM museum WHERE visitors < (SELECT avg(visitors) FROM museum)	museum_art
SELECT name FROM painter ORDER BY year DESC LIMIT 1	museum_art
SELECT museum.name, count(*) FROM painting JOIN museum ON painting.museum_id = museum.museum_id GROUP BY museum.name	museum_art
SELECT price FROM painting WHERE title = 'Old Bridge'	museum_art
SELECT album.title, max(song.seconds) FROM song JOIN album ON song.album_id = album.album_id GROUP BY album.title	music_store
SELECT count(*) FROM band WHERE band_id NOT IN (SELECT band_id FROM album)	music_store
SELECT band.name FROM album JOIN band ON album.band_id = band.band_id GROUP BY band.name ORDER BY count(*) DESC LIMIT 1	music_store
SELECT min(members) FROM band WHERE country = 'Canada'	music_store
SELECT mood FROM song GROUP BY mood ORDER BY count(*) DESC LIMIT 1	music_store
SELECT max(members) FROM band	music_store
SELECT title FROM song WHERE seconds < (SELECT avg(seconds) FROM song)	music_store
SELECT band.name FROM album JOIN band ON album.band_id = band.band_id ORDER BY album.year DESC LIMIT 1	music_store
SELECT name FROM band ORDER BY year ASC	music_store
SELECT DISTINCT mood FROM song	music_store
SELECT album.label, count(*) FROM song JOIN album ON song.album_id = album.album_id GROUP BY album.label	music_store
SELECT country FROM band ORDER BY year DESC LIMIT 1	music_store
SELECT title FROM song WHERE mood = 'sad' AND seconds < 190	music_store
SELECT album.title FROM song JOIN album ON song.album_id = album.album_id ORDER BY song.seconds ASC LIMIT 1	music_store
SELECT name FROM band WHERE country = 'Canada' AND members > (SELECT avg(members) FROM band)	music_store
SELECT title FROM song WHERE mood = 'calm'	music_store
SELECT album.title FROM song JOIN album ON song.album_id = album.album_id WHERE song.mood = 'sad' EXCEPT SELECT album.title FROM song JOIN album ON song.album_id = album.album_id WHERE song.mood = 'happy'	music_store
SELECT count(*) FROM band WHERE members > (SELECT avg(members) FROM band)	music_store
SELECT name FROM band WHERE country != 'Canada'	music_store
SELECT album.title FROM song JOIN album ON song.album_id = album.album_id ORDER BY song.seconds DESC LIMIT 1	music_store
SELECT title FROM song WHERE seconds < 250	music_store
SELECT label, avg(copies) FROM album GROUP BY label	music_store
SELECT country FROM band WHERE year < 1999 INTERSECT SELECT country FROM band WHERE year > 1999	music_store
SELECT title FROM song UNION SELECT title FROM album	music_store
SELECT min(year), max(year) FROM album	music_store
SELECT label, count(*) FROM album GROUP BY label	music_store
SELECT title FROM album WHERE label = 'Gold Disc' AND copies > (SELECT avg(copies) FROM album)	music_store
SELECT title FROM album WHERE label = 'Gold Disc' ORDER BY year ASC LIMIT 1	music_store
SELECT title FROM album WHERE label = 'Gold Disc'	music_store
SELECT count(*) FROM album WHERE copies > (SELECT avg(copies) FROM album)	music_store
SELECT count(*) FROM band	music_store
SELECT album.title FROM album JOIN band ON album.band_id = band.band_id WHERE band.name = 'Los Rayos'	music_store
SELECT title FROM album WHERE year > 2001 AND copies < (SELECT avg(copies) FROM album)	music_store
SELECT label FROM album WHERE copies > 270	music_store
SELECT title FROM album WHERE label = 'Gold Disc' AND album_id IN (SELECT album_id FROM song WHERE seconds < 240)	music_store
SELECT song.title FROM song JOIN album ON song.album_id = album.album_id JOIN band ON album.band_id = band.band_id WHERE band.name = 'Moon Pilots'	music_store
SELECT name FROM band ORDER BY members ASC	music_store
SELECT song.title FROM song JOIN album ON song.album_id = album.album_id WHERE album.year < 2006	music_store
SELECT album.title FROM album JOIN band ON album.band_id = band.band_id WHERE band.country = 'Mexico' ORDER BY album.year DESC LIMIT 1	music_store
SELECT count(DISTINCT label) FROM album	music_store
SELECT title, year FROM album	music_store
SELECT name FROM band WHERE name LIKE '%Velvet%'	music_store
SELECT max(copies) FROM album	music_store
SELECT name FROM band WHERE name LIKE 'T%'	music_store
SELECT name FROM band WHERE year < 2003 AND country = 'England'	music_store
SELECT title FROM album WHERE copies < (SELECT avg(copies) FROM album)	music_store
SELECT mood FROM song WHERE seconds > 260 INTERSECT SELECT mood FROM song WHERE seconds < 240	music_store
SELECT count(*) FROM song WHERE seconds > 280 AND mood = 'calm'	music_store
SELECT song.title FROM song JOIN album ON song.album_id = album.album_id WHERE song.mood = 'happy' AND album.copies > 560	music_store
SELECT title FROM song ORDER BY seconds DESC LIMIT 1	music_store
SELECT mood FROM song EXCEPT SELECT mood FROM song WHERE seconds < 180	music_store
SELECT label FROM album GROUP BY label ORDER BY count(*) DESC LIMIT 1	music_store
SELECT country, count(*) FROM band GROUP BY country	music_store
SELECT count(*) FROM song JOIN album ON song.album_id = album.album_id JOIN band ON album.band_id = band.band_id WHERE band.name = 'Moon Pilots'	music_store
SELECT name FROM band WHERE members > (SELECT avg(members) FROM band)	music_store
SELECT name FROM band WHERE band_id NOT IN (SELECT band_id FROM album)	music_store
SELECT title FROM album ORDER BY year DESC	music_store
SELECT DISTINCT country FROM band	music_store
SELECT title FROM album ORDER BY copies ASC LIMIT 1	music_store
SELECT mood FROM song GROUP BY mood HAVING count(*) > 1	music_store
SELECT title FROM album WHERE copies > 610 ORDER BY year ASC LIMIT 1	music_store
SELECT title FROM album WHERE year < 2013	music_store
SELECT name FROM office WHERE floors < (SELECT avg(floors) FROM office)	office_staff
SELECT name FROM employee WHERE city = 'Zurich' OR city = 'Basel'	office_staff
SELECT project.title FROM project JOIN employee ON project.employee_id = employee.employee_id JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Head Office'	office_staff
SELECT city, count(*) FROM employee GROUP BY city	office_staff
SELECT title FROM project WHERE field = 'energy' ORDER BY budget ASC LIMIT 1	office_staff
SELECT title FROM project WHERE months > 14	office_staff
SELECT name FROM employee WHERE name LIKE 'M%'	office_staff
SELECT project.title FROM project JOIN employee ON project.employee_id = employee.employee_id WHERE employee.name = 'Olga Weiss'	office_staff
SELECT avg(age) FROM employee	office_staff
SELECT city FROM office EXCEPT SELECT city FROM employee	office_staff
SELECT employee.name, count(*) FROM project JOIN employee ON project.employee_id = employee.employee_id GROUP BY employee.name	office_staff
SELECT employee.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.floors < 4 ORDER BY employee.age DESC LIMIT 1	office_staff
SELECT name FROM employee WHERE city = 'Zurich' AND employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT city FROM office INTERSECT SELECT city FROM employee	office_staff
SELECT name FROM employee WHERE city = 'Basel' ORDER BY salary ASC LIMIT 1	office_staff
SELECT city FROM office GROUP BY city ORDER BY count(*) DESC LIMIT 1	office_staff
SELECT city FROM employee GROUP BY city ORDER BY count(*) DESC LIMIT 1	office_staff
SELECT title FROM project WHERE field = 'energy' AND months > (SELECT avg(months) FROM project)	office_staff
SELECT name, city FROM office	office_staff
SELECT name FROM employee WHERE title = 'engineer'	office_staff
SELECT name FROM office ORDER BY floors ASC	office_staff
SELECT count(*) FROM project JOIN employee ON project.employee_id = employee.employee_id JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Lab House'	office_staff
SELECT name FROM employee WHERE employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT employee.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Head Office'	office_staff
SELECT office.name, count(*) FROM employee JOIN office ON employee.office_id = office.office_id GROUP BY office.name	office_staff
SELECT name FROM employee ORDER BY age DESC	office_staff
SELECT office.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE employee.title = 'engineer' EXCEPT SELECT office.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE employee.title = 'manager'	office_staff
SELECT max(floors) FROM office	office_staff
SELECT field FROM project WHERE title = 'Smart Meter'	office_staff
SELECT employee.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.floors > 4 ORDER BY employee.salary DESC LIMIT 1	office_staff
SELECT name FROM employee WHERE title = 'engineer' AND age < 38	office_staff
SELECT count(*) FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.city = 'Zurich'	office_staff
SELECT name FROM employee WHERE salary > 6800 AND employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT name FROM office WHERE office_id IN (SELECT office_id FROM employee WHERE title = 'clerk')	office_staff
SELECT office.name, count(*) FROM project JOIN employee ON project.employee_id = employee.employee_id JOIN office ON employee.office_id = office.office_id GROUP BY office.name	office_staff
SELECT office.name, max(employee.salary) FROM employee JOIN office ON employee.office_id = office.office_id GROUP BY office.name	office_staff
SELECT employee.name, office.name FROM employee JOIN office ON employee.office_id = office.office_id	office_staff
SELECT city FROM employee INTERSECT SELECT city FROM office	office_staff
SELECT name FROM employee WHERE age < 47 AND salary < (SELECT avg(salary) FROM employee)	office_staff
SELECT city, count(*) FROM office GROUP BY city	office_staff
SELECT name FROM office WHERE office_id NOT IN (SELECT office_id FROM employee)	office_staff
SELECT title FROM project WHERE months > 5	office_staff
SELECT name FROM employee UNION SELECT name FROM office	office_staff
SELECT name FROM office WHERE floors > 4 AND city = 'Zurich'	office_staff
SELECT project.title, employee.name FROM project JOIN employee ON project.employee_id = employee.employee_id	office_staff
SELECT title FROM project WHERE field = 'energy' ORDER BY months DESC LIMIT 1	office_staff
SELECT count(*) FROM office WHERE city = 'Geneva'	office_staff
SELECT office.name FROM employee JOIN office ON employee.office_id = office.office_id ORDER BY employee.salary DESC LIMIT 1	office_staff
SELECT name FROM office WHERE floors < 4 AND office_id IN (SELECT office_id FROM employee WHERE age > 36)	office_staff
SELECT title FROM employee GROUP BY title ORDER BY count(*) DESC LIMIT 1	office_staff
SELECT city FROM employee WHERE salary > 4600 INTERSECT SELECT city FROM employee WHERE salary < 4600	office_staff
SELECT max(employee.age) FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.name = 'Lab House'	office_staff
SELECT employee.name FROM project JOIN employee ON project.employee_id = employee.employee_id GROUP BY employee.name ORDER BY count(*) DESC LIMIT 1	office_staff
SELECT name FROM employee ORDER BY salary DESC LIMIT 1	office_staff
SELECT field, count(*) FROM project GROUP BY field	office_staff
SELECT city FROM employee WHERE age < 38 INTERSECT SELECT city FROM employee WHERE age > 38	office_staff
SELECT count(*) FROM employee WHERE employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT DISTINCT title FROM employee	office_staff
SELECT title FROM project WHERE budget > 290	office_staff
SELECT project.title, employee.salary FROM project JOIN employee ON project.employee_id = employee.employee_id	office_staff
SELECT name FROM office WHERE floors < 4 AND office_id IN (SELECT office_id FROM employee WHERE title = 'manager')	office_staff
SELECT field, sum(months) FROM project GROUP BY field	office_staff
SELECT max(length) FROM river	river_map
SELECT name FROM bridge WHERE length > (SELECT avg(length) FROM bridge)	river_map
SELECT name FROM bridge ORDER BY length ASC LIMIT 2	river_map
SELECT material FROM bridge GROUP BY material HAVING avg(length) < 300	river_map
SELECT material FROM bridge GROUP BY material ORDER BY count(*) DESC LIMIT 1	river_map
SELECT count(*) FROM river	river_map
SELECT material, count(*) FROM bridge GROUP BY material	river_map
SELECT river.name, count(*) FROM bridge JOIN river ON bridge.river_id = river.river_id GROUP BY river.name	river_map
SELECT count(*) FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.name = 'Cora'	river_map
SELECT name FROM bridge ORDER BY year DESC	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.material = 'steel' INTERSECT SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.material = 'stone'	river_map
SELECT count(*) FROM river WHERE river_id NOT IN (SELECT river_id FROM bridge)	river_map
SELECT name FROM river ORDER BY length ASC LIMIT 5	river_map
SELECT country.name, count(*) FROM river JOIN country ON river.country_id = country.country_id GROUP BY country.name	river_map
SELECT count(DISTINCT language) FROM country	river_map
SELECT length FROM bridge WHERE name = 'Kings Bridge'	river_map
SELECT name FROM bridge WHERE length < (SELECT avg(length) FROM bridge)	river_map
SELECT name FROM river WHERE depth > 6	river_map
SELECT river.name, country.continent FROM river JOIN country ON river.country_id = country.country_id	river_map
SELECT river.name FROM river JOIN country ON river.country_id = country.country_id WHERE river.color = 'brown' AND country.continent = 'Europe'	river_map
SELECT name FROM bridge	river_map
SELECT count(*) FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.name = 'Dunmar'	river_map
SELECT DISTINCT color FROM river	river_map
SELECT language FROM country WHERE area < 410 INTERSECT SELECT language FROM country WHERE area > 410	river_map
SELECT name FROM country WHERE area > 410 OR language = 'Avarian'	river_map
SELECT name FROM river WHERE river_id NOT IN (SELECT river_id FROM bridge WHERE material = 'stone')	river_map
SELECT bridge.name, river.name FROM bridge JOIN river ON bridge.river_id = river.river_id	river_map
SELECT continent FROM country GROUP BY continent HAVING count(*) > 1	river_map
SELECT count(*) FROM bridge	river_map
SELECT name FROM country WHERE language = 'Avarian'	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.material = 'steel' EXCEPT SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.material = 'stone'	river_map
SELECT material FROM bridge WHERE year < 1925	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.name = 'Cora'	river_map
SELECT name FROM country UNION SELECT name FROM bridge	river_map
SELECT name FROM river WHERE river_id IN (SELECT river_id FROM bridge WHERE length < 180)	river_map
SELECT name FROM bridge WHERE material = 'stone'	river_map
SELECT country.name FROM river JOIN country ON river.country_id = country.country_id GROUP BY country.name HAVING count(*) > 2	river_map
SELECT name FROM river WHERE depth > (SELECT avg(depth) FROM river)	river_map
SELECT DISTINCT material FROM bridge	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id JOIN country ON river.country_id = country.country_id WHERE country.name = 'Carania'	river_map
SELECT name, area FROM country	river_map
SELECT name FROM country WHERE country_id IN (SELECT country_id FROM river WHERE color = 'blue')	river_map
SELECT color FROM river GROUP BY color HAVING count(*) >= 2	river_map
SELECT count(*) FROM country WHERE area < 410	river_map
SELECT name FROM river WHERE length < 880 AND color = 'blue'	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id JOIN country ON river.country_id = country.country_id WHERE country.name = 'Avaria'	river_map
SELECT language FROM country WHERE name = 'Belmont'	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.year > 1888 AND river.color = 'green'	river_map
SELECT count(DISTINCT continent) FROM country	river_map
SELECT count(*) FROM country WHERE language = 'French' AND continent = 'Europe'	river_map
SELECT name FROM river WHERE river_id IN (SELECT river_id FROM bridge WHERE year > 1888)	river_map
SELECT name FROM river WHERE depth < 11 AND river_id NOT IN (SELECT river_id FROM bridge)	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id GROUP BY river.name ORDER BY count(*) DESC LIMIT 1	river_map
SELECT material FROM bridge GROUP BY material ORDER BY avg(length) DESC LIMIT 1	river_map
SELECT name FROM river WHERE river_id NOT IN (SELECT river_id FROM bridge WHERE year > 1962)	river_map
SELECT sum(length) FROM river	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.name = 'Elwin'	river_map
SELECT bridge.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE river.name = 'Alder'	river_map
SELECT name FROM country WHERE country_id NOT IN (SELECT country_id FROM river)	river_map
SELECT river.name, country.name FROM river JOIN country ON river.country_id = country.country_id	river_map
SELECT name FROM river WHERE color = 'brown' AND length < 620	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id GROUP BY river.name HAVING count(*) >= 2	river_map
SELECT school.name, count(*) FROM athlete JOIN school ON athlete.school_id = school.school_id GROUP BY school.name	school_sport
SELECT name FROM athlete WHERE sport = 'tennis' OR sport = 'rowing'	school_sport
SELECT count(*) FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'River School'	school_sport
SELECT title FROM medal ORDER BY year ASC LIMIT 1	school_sport
SELECT sport FROM athlete GROUP BY sport HAVING count(*) >= 2	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.sport = 'rowing'	school_sport
SELECT district FROM school GROUP BY district HAVING count(*) > 1	school_sport
SELECT count(*) FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.students < 610	school_sport
SELECT athlete.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE athlete.age < 16 AND school.district = 'West'	school_sport
SELECT name FROM athlete WHERE age > 14 AND athlete_id NOT IN (SELECT athlete_id FROM medal)	school_sport
SELECT name FROM school WHERE district != 'East'	school_sport
SELECT count(*) FROM school WHERE students > 610	school_sport
SELECT count(*) FROM medal	school_sport
SELECT school.name, count(*) FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id GROUP BY school.name	school_sport
SELECT avg(age) FROM athlete	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id GROUP BY athlete.name HAVING count(*) > 2	school_sport
SELECT count(*) FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'Oak Hill'	school_sport
SELECT sport FROM athlete ORDER BY age DESC LIMIT 1	school_sport
SELECT count(DISTINCT sport) FROM athlete	school_sport
SELECT district, max(students) FROM school GROUP BY district	school_sport
SELECT name FROM athlete ORDER BY age DESC LIMIT 1	school_sport
SELECT school.name, sum(athlete.height) FROM athlete JOIN school ON athlete.school_id = school.school_id GROUP BY school.name	school_sport
SELECT district, sum(students) FROM school GROUP BY district	school_sport
SELECT name FROM school WHERE students < (SELECT avg(students) FROM school)	school_sport
SELECT district FROM school WHERE students < 610 INTERSECT SELECT district FROM school WHERE students > 610	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'River School'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'bronze' EXCEPT SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'gold'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'silver' EXCEPT SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'gold'	school_sport
SELECT name FROM school WHERE school_id NOT IN (SELECT school_id FROM athlete WHERE age > 15)	school_sport
SELECT name FROM school WHERE name LIKE 'L%'	school_sport
SELECT title FROM medal WHERE color = 'gold' ORDER BY year ASC LIMIT 1	school_sport
SELECT title FROM medal	school_sport
SELECT name FROM school UNION SELECT name FROM athlete	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.age > 16 ORDER BY medal.year ASC LIMIT 1	school_sport
SELECT district FROM school GROUP BY district HAVING avg(students) > 610	school_sport
SELECT color FROM medal WHERE year > 2020 INTERSECT SELECT color FROM medal WHERE year < 2016	school_sport
SELECT name FROM school WHERE students BETWEEN 610 AND 980	school_sport
SELECT age FROM athlete WHERE name = 'Hope Penn'	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.age < 16	school_sport
SELECT district FROM school WHERE students > 610 INTERSECT SELECT district FROM school WHERE students < 610	school_sport
SELECT count(*) FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.sport = 'running'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id GROUP BY athlete.name ORDER BY count(*) DESC LIMIT 1	school_sport
SELECT name FROM athlete WHERE sport = 'boxing'	school_sport
SELECT avg(athlete.age) FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'Park School'	school_sport
SELECT name FROM athlete WHERE sport = 'rowing' AND athlete_id IN (SELECT athlete_id FROM medal WHERE color = 'silver')	school_sport
SELECT count(*) FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'River School'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'bronze' INTERSECT SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'silver'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'gold' INTERSECT SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE medal.color = 'silver'	school_sport
SELECT athlete.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'Lincoln High'	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'Park School'	school_sport
SELECT name FROM athlete WHERE age > 16 AND athlete_id NOT IN (SELECT athlete_id FROM medal)	school_sport
SELECT name FROM school WHERE school_id NOT IN (SELECT school_id FROM athlete)	school_sport
SELECT title, year FROM medal	school_sport
SELECT name FROM school WHERE district = 'East' AND students > 610	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.sport = 'tennis'	school_sport
SELECT name FROM athlete ORDER BY age ASC LIMIT 2	school_sport
SELECT medal.title FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.name = 'Dina Koch'	school_sport
SELECT district FROM school EXCEPT SELECT district FROM school WHERE students > 430	school_sport
SELECT title FROM medal WHERE year > 2021	school_sport
SELECT title FROM medal WHERE color = 'silver' AND year < 2017	school_sport
SELECT name FROM school WHERE district = 'West' AND students > (SELECT avg(students) FROM school)	school_sport
SELECT count(*) FROM athlete WHERE athlete_id NOT IN (SELECT athlete_id FROM medal)	school_sport
SELECT color FROM product ORDER BY weight ASC LIMIT 1	shop_orders
SELECT age FROM customer WHERE name = 'Flo Grange'	shop_orders
SELECT name FROM product WHERE name LIKE 'D%'	shop_orders
SELECT code FROM purchase WHERE year < 2015	shop_orders
SELECT payment, count(*) FROM purchase GROUP BY payment	shop_orders
SELECT payment, max(amount) FROM purchase GROUP BY payment	shop_orders
SELECT product.name, sum(purchase.amount) FROM purchase JOIN product ON purchase.product_id = product.product_id GROUP BY product.name	shop_orders
SELECT min(amount) FROM purchase	shop_orders
SELECT purchase.code, product.name FROM purchase JOIN product ON purchase.product_id = product.product_id	shop_orders
SELECT customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE purchase.payment = 'cash' EXCEPT SELECT customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE purchase.payment = 'card'	shop_orders
SELECT min(amount) FROM purchase WHERE payment = 'cash'	shop_orders
SELECT code FROM purchase WHERE amount > (SELECT avg(amount) FROM purchase)	shop_orders
SELECT purchase.code, product.name, customer.name FROM purchase JOIN product ON purchase.product_id = product.product_id JOIN customer ON purchase.customer_id = customer.customer_id	shop_orders
SELECT name FROM product WHERE product_id NOT IN (SELECT product_id FROM purchase)	shop_orders
SELECT count(*) FROM customer WHERE city = 'Miami'	shop_orders
SELECT sum(purchase.amount) FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.name = 'Andy Lake'	shop_orders
SELECT payment FROM purchase WHERE year < 2016 INTERSECT SELECT payment FROM purchase WHERE year > 2018	shop_orders
SELECT code FROM purchase WHERE payment = 'cash'	shop_orders
SELECT count(*) FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE product.name = 'Wool Carpet'	shop_orders
SELECT payment, sum(amount) FROM purchase GROUP BY payment	shop_orders
SELECT name FROM customer WHERE city = 'Miami'	shop_orders
SELECT name FROM customer WHERE customer_id IN (SELECT customer_id FROM purchase WHERE year < 2021)	shop_orders
SELECT city FROM customer GROUP BY city HAVING count(*) > 1	shop_orders
SELECT name FROM customer WHERE age < 46 AND customer_id IN (SELECT customer_id FROM purchase WHERE payment = 'card')	shop_orders
SELECT color FROM product GROUP BY color ORDER BY count(*) DESC LIMIT 1	shop_orders
SELECT purchase.code, product.name FROM purchase JOIN product ON purchase.product_id = product.product_id JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.name = 'Dora Pope'	shop_orders
SELECT DISTINCT city FROM customer	shop_orders
SELECT city, count(*) FROM customer GROUP BY city	shop_orders
SELECT name FROM product WHERE weight BETWEEN 12 AND 31	shop_orders
SELECT city FROM customer EXCEPT SELECT city FROM customer WHERE points > 420	shop_orders
SELECT code FROM purchase WHERE year BETWEEN 2017 AND 2018	shop_orders
SELECT product.name FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE purchase.payment = 'card' INTERSECT SELECT product.name FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE purchase.payment = 'check'	shop_orders
SELECT purchase.code FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE product.name = 'Wall Clock'	shop_orders
SELECT name FROM customer WHERE age < 39 ORDER BY points ASC LIMIT 1	shop_orders
SELECT code FROM purchase WHERE year < 2017 AND payment = 'card'	shop_orders
SELECT count(*) FROM product WHERE product_id NOT IN (SELECT product_id FROM purchase)	shop_orders
SELECT name FROM product ORDER BY price ASC LIMIT 1	shop_orders
SELECT name FROM product WHERE price > 35 ORDER BY weight ASC LIMIT 1	shop_orders
SELECT purchase.code FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.city = 'Miami'	shop_orders
SELECT name FROM product ORDER BY price DESC LIMIT 4	shop_orders
SELECT payment FROM purchase GROUP BY payment HAVING count(*) > 2	shop_orders
SELECT product.name, count(*) FROM purchase JOIN product ON purchase.product_id = product.product_id GROUP BY product.name	shop_orders
SELECT product.color, count(*) FROM purchase JOIN product ON purchase.product_id = product.product_id GROUP BY product.color	shop_orders
SELECT city, max(age) FROM customer GROUP BY city	shop_orders
SELECT purchase.code FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.age > 58 ORDER BY purchase.amount ASC LIMIT 1	shop_orders
SELECT name FROM product WHERE name LIKE '%Chair%'	shop_orders
SELECT count(*) FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM purchase)	shop_orders
SELECT name FROM product WHERE product_id IN (SELECT product_id FROM purchase WHERE payment = 'check')	shop_orders
SELECT name FROM customer WHERE age > (SELECT avg(age) FROM customer)	shop_orders
SELECT sum(amount) FROM purchase	shop_orders
SELECT payment FROM purchase EXCEPT SELECT payment FROM purchase WHERE amount > 8	shop_orders
SELECT code FROM purchase WHERE payment = 'check' AND amount < (SELECT avg(amount) FROM purchase)	shop_orders
SELECT purchase.code FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE product.name = 'Desk Lamp'	shop_orders
SELECT name FROM product WHERE price > 52	shop_orders
SELECT color FROM product ORDER BY price DESC LIMIT 1	shop_orders
SELECT name FROM product	shop_orders
SELECT name FROM product WHERE color = 'blue' ORDER BY weight ASC LIMIT 1	shop_orders
SELECT code, payment FROM purchase	shop_orders
SELECT name FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM purchase)	shop_orders
SELECT name FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM purchase WHERE payment = 'card')	shop_orders
SELECT city FROM customer GROUP BY city HAVING count(*) >= 2	shop_orders
SELECT count(*) FROM purchase WHERE payment = 'card' AND year > 2019	shop_orders
SELECT station.name, max(train.speed) FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name	train_line
SELECT wagons FROM train WHERE operator = 'Metro'	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Metro' INTERSECT SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Fast Rail'	train_line
SELECT count(*) FROM train WHERE train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT train.name FROM driver JOIN train ON driver.train_id = train.train_id WHERE driver.region = 'North' EXCEPT SELECT train.name FROM driver JOIN train ON driver.train_id = train.train_id WHERE driver.region = 'South'	train_line
SELECT train.name FROM train JOIN station ON train.station_id = station.station_id WHERE station.name = 'Central'	train_line
SELECT driver.name FROM driver JOIN train ON driver.train_id = train.train_id WHERE train.wagons < 8 ORDER BY driver.salary ASC LIMIT 1	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name ORDER BY count(*) DESC LIMIT 1	train_line
SELECT name FROM station WHERE station_id NOT IN (SELECT station_id FROM train WHERE operator = 'Old Rail')	train_line
SELECT train.name FROM train JOIN station ON train.station_id = station.station_id WHERE station.year < 1888 ORDER BY train.speed DESC LIMIT 1	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Fast Rail' INTERSECT SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Metro'	train_line
SELECT min(year), max(year) FROM station	train_line
SELECT count(DISTINCT region) FROM station	train_line
SELECT driver.name, train.name FROM driver JOIN train ON driver.train_id = train.train_id	train_line
SELECT name FROM train WHERE operator != 'Metro'	train_line
SELECT train.name, station.name FROM train JOIN station ON train.station_id = station.station_id	train_line
SELECT name FROM train WHERE operator = 'Old Rail' AND train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT count(*) FROM driver JOIN train ON driver.train_id = train.train_id JOIN station ON train.station_id = station.station_id WHERE station.name = 'Castle Gate'	train_line
SELECT count(*) FROM train JOIN station ON train.station_id = station.station_id WHERE station.name = 'Lake End'	train_line
SELECT region FROM station EXCEPT SELECT region FROM station WHERE platforms > 6	train_line
SELECT name FROM station WHERE region = 'South' AND platforms > 6	train_line
SELECT sum(platforms) FROM station WHERE year < 1954	train_line
SELECT name FROM driver WHERE region = 'East'	train_line
SELECT count(*) FROM driver WHERE age < 33	train_line
SELECT train.name FROM driver JOIN train ON driver.train_id = train.train_id GROUP BY train.name ORDER BY count(*) DESC LIMIT 1	train_line
SELECT region, count(*) FROM driver GROUP BY region	train_line
SELECT name FROM station WHERE region = 'West' ORDER BY year DESC LIMIT 1	train_line
SELECT name FROM train UNION SELECT name FROM station	train_line
SELECT count(*) FROM train JOIN station ON train.station_id = station.station_id WHERE station.platforms < 8	train_line
SELECT station.name, count(*) FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name	train_line
SELECT name FROM station WHERE station_id IN (SELECT station_id FROM train WHERE operator = 'Old Rail')	train_line
SELECT train.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.operator = 'Metro' AND station.year < 1954	train_line
SELECT name FROM train WHERE operator = 'Metro' AND train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT region FROM driver GROUP BY region HAVING count(*) >= 2	train_line
SELECT operator FROM train GROUP BY operator HAVING count(*) >= 3	train_line
SELECT station.region, count(*) FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.region	train_line
SELECT count(*) FROM train WHERE operator = 'Old Rail'	train_line
SELECT count(*) FROM driver JOIN train ON driver.train_id = train.train_id JOIN station ON train.station_id = station.station_id WHERE station.name = 'Airport'	train_line
SELECT min(speed) FROM train	train_line
SELECT region FROM station ORDER BY platforms DESC LIMIT 1	train_line
SELECT name FROM train WHERE wagons < 6	train_line
SELECT platforms FROM station WHERE name = 'Castle Gate'	train_line
SELECT region FROM station WHERE platforms > 6 INTERSECT SELECT region FROM station WHERE platforms < 5	train_line
SELECT name FROM train WHERE wagons > 10 ORDER BY speed ASC LIMIT 1	train_line
SELECT train.name FROM driver JOIN train ON driver.train_id = train.train_id ORDER BY driver.age ASC LIMIT 1	train_line
SELECT name FROM station WHERE region = 'South' AND platforms < 6	train_line
SELECT max(speed) FROM train WHERE train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT count(*) FROM driver WHERE region = 'South'	train_line
SELECT name FROM station WHERE platforms > 6 OR region = 'South'	train_line
SELECT name FROM train WHERE wagons > (SELECT avg(wagons) FROM train)	train_line
SELECT name FROM station WHERE platforms > 5 AND station_id IN (SELECT station_id FROM train WHERE operator = 'Metro')	train_line
SELECT name FROM train WHERE train_id NOT IN (SELECT train_id FROM driver WHERE salary > 2600)	train_line
SELECT train.name, count(*) FROM driver JOIN train ON driver.train_id = train.train_id GROUP BY train.name	train_line
SELECT count(*) FROM driver	train_line
SELECT region FROM driver WHERE age < 38	train_line
SELECT region FROM station WHERE platforms < 6 INTERSECT SELECT region FROM station WHERE platforms > 6	train_line
SELECT train.name FROM driver JOIN train ON driver.train_id = train.train_id GROUP BY train.name HAVING count(*) >= 2	train_line
SELECT name FROM train WHERE train_id IN (SELECT train_id FROM driver WHERE age > 45)	train_line
SELECT name FROM train ORDER BY wagons ASC LIMIT 1	train_line
SELECT name FROM driver WHERE age > 50	train_line
SELECT name FROM driver WHERE salary < 2200 OR age > 42	train_line
SELECT avg(wagons) FROM train WHERE operator = 'Fast Rail'	train_line
SELECT season FROM storm ORDER BY speed ASC LIMIT 1	weather_watch
SELECT sensor.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE city.name = 'Elmwood'	weather_watch
SELECT name FROM sensor WHERE price > 420	weather_watch
SELECT name FROM city ORDER BY population DESC LIMIT 1	weather_watch
SELECT name FROM city WHERE area > 41 AND state = 'Ohio'	weather_watch
SELECT price FROM sensor WHERE name = 'Sensor B'	weather_watch
SELECT city.name, count(*) FROM storm JOIN city ON storm.city_id = city.city_id GROUP BY city.name	weather_watch
SELECT name FROM sensor ORDER BY height DESC	weather_watch
SELECT area FROM city WHERE name = 'Dryden'	weather_watch
SELECT state, avg(area) FROM city GROUP BY state	weather_watch
SELECT maker FROM sensor GROUP BY maker ORDER BY count(*) DESC LIMIT 1	weather_watch
SELECT state, count(*) FROM city GROUP BY state	weather_watch
SELECT name FROM city WHERE state = 'Texas'	weather_watch
SELECT state FROM city WHERE population < 130 INTERSECT SELECT state FROM city WHERE population > 130	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id GROUP BY city.name ORDER BY count(*) DESC LIMIT 1	weather_watch
SELECT name, area FROM city	weather_watch
SELECT city.name, count(*) FROM sensor JOIN city ON sensor.city_id = city.city_id GROUP BY city.name	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM storm WHERE season = 'summer')	weather_watch
SELECT name FROM storm WHERE season = 'summer' OR season = 'winter'	weather_watch
SELECT avg(area) FROM city WHERE state = 'Texas'	weather_watch
SELECT count(DISTINCT season) FROM storm	weather_watch
SELECT name FROM city WHERE city_id IN (SELECT city_id FROM storm WHERE damage < 37)	weather_watch
SELECT name FROM sensor WHERE price < 300	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.maker = 'Klima' EXCEPT SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.maker = 'Vento'	weather_watch
SELECT count(*) FROM city	weather_watch
SELECT sensor.name, city.population FROM sensor JOIN city ON sensor.city_id = city.city_id	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM sensor)	weather_watch
SELECT name FROM sensor WHERE maker = 'Metra' ORDER BY height ASC LIMIT 1	weather_watch
SELECT name FROM sensor ORDER BY price ASC LIMIT 1	weather_watch
SELECT maker FROM sensor GROUP BY maker ORDER BY avg(height) DESC LIMIT 1	weather_watch
SELECT sensor.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE city.area > 96	weather_watch
SELECT sensor.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE city.name = 'Dryden'	weather_watch
SELECT maker FROM sensor WHERE height > 22 INTERSECT SELECT maker FROM sensor WHERE height < 15	weather_watch
SELECT name FROM storm WHERE damage > (SELECT avg(damage) FROM storm)	weather_watch
SELECT min(storm.speed) FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.name = 'Fairport'	weather_watch
SELECT name FROM city WHERE area BETWEEN 38 AND 96	weather_watch
SELECT storm.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.state = 'Texas'	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM storm WHERE season = 'winter')	weather_watch
SELECT name FROM city WHERE state = 'Ohio' AND population < 240	weather_watch
SELECT count(*) FROM city WHERE city_id NOT IN (SELECT city_id FROM sensor)	weather_watch
SELECT name FROM storm ORDER BY damage ASC	weather_watch
SELECT name FROM city WHERE city_id IN (SELECT city_id FROM storm WHERE season = 'winter')	weather_watch
SELECT name FROM sensor WHERE height < (SELECT avg(height) FROM sensor)	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM storm)	weather_watch
SELECT state FROM city EXCEPT SELECT state FROM city WHERE area < 150	weather_watch
SELECT storm.name, city.state FROM storm JOIN city ON storm.city_id = city.city_id	weather_watch
SELECT name FROM city WHERE area < 150	weather_watch
SELECT population FROM city ORDER BY area ASC LIMIT 1	weather_watch
SELECT maker, count(*) FROM sensor GROUP BY maker	weather_watch
SELECT name FROM city WHERE city_id IN (SELECT city_id FROM storm WHERE season = 'summer')	weather_watch
SELECT city.name, sum(storm.speed) FROM storm JOIN city ON storm.city_id = city.city_id GROUP BY city.name	weather_watch
SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.season = 'winter' INTERSECT SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.season = 'summer'	weather_watch
SELECT name FROM city WHERE state = 'Texas' ORDER BY area DESC LIMIT 1	weather_watch
SELECT storm.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.damage < 52 AND city.state = 'Texas'	weather_watch
SELECT name FROM city WHERE area < 150 AND city_id NOT IN (SELECT city_id FROM storm)	weather_watch
SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.season = 'winter' EXCEPT SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.season = 'summer'	weather_watch
SELECT storm.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.name = 'Bayside'	weather_watch
SELECT sensor.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.height > 12 AND city.population > 240	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id ORDER BY sensor.height DESC LIMIT 1	weather_watch
SELECT name FROM sensor WHERE maker = 'Klima' OR maker = 'Vento'	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id GROUP BY city.name HAVING count(*) >= 2	weather_watch
SELECT city.name, avg(storm.damage) FROM storm JOIN city ON storm.city_id = city.city_id GROUP BY city.name	weather_watch
SELECT species, max(weight) FROM animal GROUP BY species	zoo_park
SELECT age FROM animal ORDER BY weight DESC LIMIT 1	zoo_park
SELECT name FROM zone WHERE climate != 'cold'	zoo_park
SELECT zone.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id GROUP BY zone.name ORDER BY count(*) DESC LIMIT 1	zoo_park
SELECT name FROM zone UNION SELECT name FROM keeper	zoo_park
SELECT count(*) FROM keeper WHERE age > 36	zoo_park
SELECT animal.name, zone.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id	zoo_park
SELECT climate FROM zone GROUP BY climate HAVING avg(area) < 240	zoo_park
SELECT count(DISTINCT species) FROM animal	zoo_park
SELECT min(weight) FROM animal WHERE species = 'parrot'	zoo_park
SELECT count(*) FROM animal JOIN zone ON animal.zone_id = zone.zone_id WHERE zone.climate = 'dry'	zoo_park
SELECT count(*) FROM zone WHERE climate = 'dry'	zoo_park
SELECT species, count(*) FROM animal GROUP BY species	zoo_park
SELECT name FROM zone WHERE zone_id IN (SELECT zone_id FROM animal WHERE weight < 2)	zoo_park
SELECT animal.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.town = 'Norden' ORDER BY animal.age DESC LIMIT 1	zoo_park
SELECT name FROM keeper WHERE town = 'Norden'	zoo_park
SELECT count(*) FROM animal	zoo_park
SELECT name FROM zone WHERE climate = 'wet' AND area > 240	zoo_park
SELECT name FROM animal WHERE age < (SELECT avg(age) FROM animal)	zoo_park
SELECT avg(animal.weight) FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.name = 'Floyd Urban'	zoo_park
SELECT name FROM animal WHERE food = 'fruit' AND age < (SELECT avg(age) FROM animal)	zoo_park
SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE keeper.town = 'Hillby' INTERSECT SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE keeper.town = 'Norden'	zoo_park
SELECT keeper.name, count(*) FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id GROUP BY keeper.name	zoo_park
SELECT sum(area) FROM zone	zoo_park
SELECT count(*) FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id JOIN zone ON keeper.zone_id = zone.zone_id WHERE zone.name = 'Savanna'	zoo_park
SELECT name FROM keeper WHERE salary BETWEEN 2300 AND 2900	zoo_park
SELECT count(*) FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM animal)	zoo_park
SELECT name FROM zone ORDER BY area ASC	zoo_park
SELECT name FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM keeper WHERE salary < 2400)	zoo_park
SELECT town FROM keeper ORDER BY salary DESC LIMIT 1	zoo_park
SELECT animal.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id WHERE zone.name = 'Ice Bay'	zoo_park
SELECT name FROM keeper WHERE salary > 2400	zoo_park
SELECT DISTINCT species FROM animal	zoo_park
SELECT count(*) FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM keeper)	zoo_park
SELECT food FROM animal WHERE weight > 190 INTERSECT SELECT food FROM animal WHERE weight < 12	zoo_park
SELECT keeper.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id ORDER BY animal.age DESC LIMIT 1	zoo_park
SELECT animal.name, keeper.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id JOIN zone ON animal.zone_id = zone.zone_id WHERE zone.name = 'Savanna'	zoo_park
SELECT food FROM animal GROUP BY food ORDER BY avg(weight) ASC LIMIT 1	zoo_park
SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE keeper.town = 'Norden' EXCEPT SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id WHERE keeper.town = 'Hillby'	zoo_park
SELECT name FROM keeper WHERE town = 'Norden' AND keeper_id IN (SELECT keeper_id FROM animal WHERE food = 'fruit')	zoo_park
SELECT animal.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.age < 48 ORDER BY animal.weight ASC LIMIT 1	zoo_park
SELECT area FROM zone WHERE name = 'Rain House'	zoo_park
SELECT food FROM animal EXCEPT SELECT food FROM animal WHERE species = 'penguin'	zoo_park
SELECT animal.name, zone.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.name = 'Cher Novak'	zoo_park
SELECT count(DISTINCT food) FROM animal	zoo_park
SELECT count(*) FROM keeper WHERE town = 'Norden' AND salary > 2400	zoo_park
SELECT count(*) FROM zone	zoo_park
SELECT town FROM keeper EXCEPT SELECT town FROM keeper WHERE age > 42	zoo_park
SELECT climate, avg(area) FROM zone GROUP BY climate	zoo_park
SELECT name FROM keeper WHERE salary > 2300 OR town = 'Norden'	zoo_park
SELECT animal.name, keeper.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id	zoo_park
SELECT count(*) FROM zone WHERE area > 310	zoo_park
SELECT animal.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.name = 'Floyd Urban'	zoo_park
SELECT name FROM zone ORDER BY area ASC LIMIT 1	zoo_park
SELECT name FROM animal WHERE food = 'fish'	zoo_park
SELECT min(area) FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM keeper)	zoo_park
SELECT name FROM zone WHERE area < (SELECT avg(area) FROM zone)	zoo_park
SELECT count(*) FROM keeper WHERE age > (SELECT avg(age) FROM keeper)	zoo_park
SELECT climate FROM zone GROUP BY climate HAVING count(*) > 1	zoo_park
SELECT zone.name FROM keeper JOIN zone ON keeper.zone_id = zone.zone_id ORDER BY keeper.salary DESC LIMIT 1	zoo_park
SELECT animal.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.name = 'Esme Tovar'	zoo_park
SELECT area FROM zone WHERE climate = 'cold'	zoo_park
