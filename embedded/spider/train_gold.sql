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
SELECT creature.name FROM creature JOIN basin ON creature.basin_id = basin.basin_id WHERE basin.water = 'river water'	aquarium_park
SELECT slot, count(*) FROM performance GROUP BY slot	aquarium_park
SELECT diet FROM creature GROUP BY diet HAVING count(*) > 2	aquarium_park
SELECT basin.name FROM creature JOIN basin ON creature.basin_id = basin.basin_id GROUP BY basin.name ORDER BY count(*) DESC LIMIT 1	aquarium_park
SELECT creature.name FROM performance JOIN creature ON performance.creature_id = creature.creature_id WHERE performance.slot = 'afternoon' EXCEPT SELECT creature.name FROM performance JOIN creature ON performance.creature_id = creature.creature_id WHERE performance.slot = 'morning'	aquarium_park
SELECT creature.name FROM creature JOIN basin ON creature.basin_id = basin.basin_id WHERE basin.name = 'Coral Garden'	aquarium_park
SELECT diet FROM creature WHERE weight < 95 INTERSECT SELECT diet FROM creature WHERE weight > 200	aquarium_park
SELECT count(*) FROM creature WHERE weight > (SELECT avg(weight) FROM creature)	aquarium_park
SELECT name FROM creature ORDER BY weight DESC	aquarium_park
SELECT creature.name, min(performance.minutes) FROM performance JOIN creature ON performance.creature_id = creature.creature_id GROUP BY creature.name	aquarium_park
SELECT name FROM creature WHERE weight > 18 AND creature_id NOT IN (SELECT creature_id FROM performance)	aquarium_park
SELECT slot, avg(entry_fee) FROM performance GROUP BY slot	aquarium_park
SELECT count(*) FROM basin WHERE water = 'river water' AND depth > 2	aquarium_park
SELECT count(*) FROM performance	aquarium_park
SELECT title FROM performance WHERE minutes > (SELECT avg(minutes) FROM performance)	aquarium_park
SELECT name FROM creature WHERE origin = 'Iceland' ORDER BY weight DESC LIMIT 1	aquarium_park
SELECT count(*) FROM sculpture WHERE material = 'wood'	art_auction
SELECT name FROM collector ORDER BY fortune ASC LIMIT 4	art_auction
SELECT town FROM collector EXCEPT SELECT town FROM auctioneer	art_auction
SELECT title FROM sculpture WHERE bid > (SELECT avg(bid) FROM sculpture)	art_auction
SELECT name FROM collector UNION SELECT name FROM auctioneer	art_auction
SELECT name FROM auctioneer WHERE age BETWEEN 44 AND 49	art_auction
SELECT sculpture.title FROM sculpture JOIN collector ON sculpture.collector_id = collector.collector_id WHERE sculpture.weight > 200 AND collector.passion = 'portraits'	art_auction
SELECT title, bid FROM sculpture	art_auction
SELECT name FROM collector WHERE passion = 'antiques' AND collector_id IN (SELECT collector_id FROM sculpture WHERE weight < 88)	art_auction
SELECT auctioneer.name FROM sculpture JOIN auctioneer ON sculpture.auctioneer_id = auctioneer.auctioneer_id WHERE sculpture.material = 'wood' INTERSECT SELECT auctioneer.name FROM sculpture JOIN auctioneer ON sculpture.auctioneer_id = auctioneer.auctioneer_id WHERE sculpture.material = 'bronze'	art_auction
SELECT auctioneer.name, sum(sculpture.weight) FROM sculpture JOIN auctioneer ON sculpture.auctioneer_id = auctioneer.auctioneer_id GROUP BY auctioneer.name	art_auction
SELECT count(*) FROM collector WHERE passion = 'animals'	art_auction
SELECT collector.name FROM sculpture JOIN collector ON sculpture.collector_id = collector.collector_id GROUP BY collector.name HAVING count(*) > 2	art_auction
SELECT count(*) FROM sculpture WHERE weight > 200 AND bid > 910	art_auction
SELECT town FROM auctioneer GROUP BY town HAVING avg(commission) < 11	art_auction
SELECT title FROM sculpture	art_auction
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
SELECT cyclist.name FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id WHERE outing.weather = 'rain' EXCEPT SELECT cyclist.name FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id WHERE outing.weather = 'fog'	bike_trail
SELECT outing.code FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id WHERE cyclist.age < 46	bike_trail
SELECT outing.code FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id WHERE cyclist.name = 'Yuki Mori'	bike_trail
SELECT count(*) FROM outing	bike_trail
SELECT name FROM cyclist WHERE cyclist_id NOT IN (SELECT cyclist_id FROM outing WHERE pulse > 140)	bike_trail
SELECT region FROM cyclist EXCEPT SELECT region FROM cyclist WHERE age > 52	bike_trail
SELECT count(*) FROM cyclist WHERE age < 52	bike_trail
SELECT name FROM trail WHERE climb > 410 AND length < 18	bike_trail
SELECT cyclist.name FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id WHERE outing.weather = 'sunshine' INTERSECT SELECT cyclist.name FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id WHERE outing.weather = 'rain'	bike_trail
SELECT outing.code, trail.name, cyclist.name FROM outing JOIN trail ON outing.trail_id = trail.trail_id JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id	bike_trail
SELECT count(*) FROM cyclist	bike_trail
SELECT outing.code, cyclist.name FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id JOIN trail ON outing.trail_id = trail.trail_id WHERE trail.name = 'Ridge Trail'	bike_trail
SELECT trail.surface, count(*) FROM outing JOIN trail ON outing.trail_id = trail.trail_id GROUP BY trail.surface	bike_trail
SELECT name FROM trail ORDER BY length DESC LIMIT 1	bike_trail
SELECT name FROM trail WHERE region = 'Northland' AND trail_id NOT IN (SELECT trail_id FROM outing)	bike_trail
SELECT cyclist.name FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id GROUP BY cyclist.name HAVING count(*) >= 3	bike_trail
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
SELECT inspection.code FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id WHERE viaduct.name = 'Long Harp'	bridge_works
SELECT code FROM inspection WHERE code LIKE 'K%'	bridge_works
SELECT inspection.code FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id WHERE viaduct.name = 'Swan Viaduct'	bridge_works
SELECT code FROM inspection WHERE verdict = 'worn' AND fee < (SELECT avg(fee) FROM inspection)	bridge_works
SELECT name FROM engineer WHERE engineer_id IN (SELECT engineer_id FROM viaduct WHERE material = 'concrete')	bridge_works
SELECT name FROM engineer WHERE allowance > 1700	bridge_works
SELECT name FROM engineer WHERE engineer_id NOT IN (SELECT engineer_id FROM viaduct WHERE material = 'steel')	bridge_works
SELECT degree FROM engineer WHERE age < 39 INTERSECT SELECT degree FROM engineer WHERE age > 39	bridge_works
SELECT name FROM viaduct WHERE load > 75 AND viaduct_id NOT IN (SELECT viaduct_id FROM inspection)	bridge_works
SELECT count(*) FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id JOIN engineer ON viaduct.engineer_id = engineer.engineer_id WHERE engineer.name = 'Bella Truss'	bridge_works
SELECT count(*) FROM engineer WHERE age > 34	bridge_works
SELECT name FROM viaduct WHERE span > 120 AND load < (SELECT avg(load) FROM viaduct)	bridge_works
SELECT engineer.name FROM viaduct JOIN engineer ON viaduct.engineer_id = engineer.engineer_id WHERE viaduct.material = 'concrete' EXCEPT SELECT engineer.name FROM viaduct JOIN engineer ON viaduct.engineer_id = engineer.engineer_id WHERE viaduct.material = 'stone'	bridge_works
SELECT verdict, count(*) FROM inspection GROUP BY verdict	bridge_works
SELECT code FROM inspection ORDER BY fee DESC LIMIT 1	bridge_works
SELECT viaduct.name FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id WHERE inspection.verdict = 'closed' EXCEPT SELECT viaduct.name FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id WHERE inspection.verdict = 'safe'	bridge_works
SELECT county FROM campsite EXCEPT SELECT county FROM camper	camp_site
SELECT name FROM camper WHERE name LIKE '%Sean%'	camp_site
SELECT sum(weight) FROM tent WHERE color = 'orange'	camp_site
SELECT name FROM campsite WHERE campsite_id IN (SELECT campsite_id FROM camper WHERE hobby = 'hiking')	camp_site
SELECT name FROM camper WHERE camper_id NOT IN (SELECT camper_id FROM tent)	camp_site
SELECT tent.model FROM tent JOIN camper ON tent.camper_id = camper.camper_id JOIN campsite ON camper.campsite_id = campsite.campsite_id WHERE campsite.name = 'Elm Hollow'	camp_site
SELECT model FROM tent WHERE weight > 6	camp_site
SELECT hobby FROM camper WHERE name = 'Una Walsh'	camp_site
SELECT name FROM campsite WHERE campsite_id NOT IN (SELECT campsite_id FROM camper WHERE age < 31)	camp_site
SELECT name FROM camper WHERE age BETWEEN 31 AND 57	camp_site
SELECT name FROM camper ORDER BY age ASC LIMIT 5	camp_site
SELECT name FROM camper WHERE county = 'Galway' AND age > (SELECT avg(age) FROM camper)	camp_site
SELECT altitude FROM campsite ORDER BY spots DESC LIMIT 1	camp_site
SELECT count(*) FROM camper WHERE age < 24	camp_site
SELECT name FROM camper WHERE hobby = 'fishing' AND camper_id IN (SELECT camper_id FROM tent WHERE weight < 8)	camp_site
SELECT camper.name FROM tent JOIN camper ON tent.camper_id = camper.camper_id WHERE tent.shape = 'dome' EXCEPT SELECT camper.name FROM tent JOIN camper ON tent.camper_id = camper.camper_id WHERE tent.shape = 'pyramid'	camp_site
SELECT stage, avg(prize) FROM duel GROUP BY stage	chess_circle
SELECT grandmaster.name FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE duel.opening = 'Sicilian Defense' INTERSECT SELECT grandmaster.name FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE duel.opening = 'Italian Game'	chess_circle
SELECT duel.code FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE grandmaster.name = 'Anton Berg'	chess_circle
SELECT count(*) FROM grandmaster JOIN circle ON grandmaster.circle_id = circle.circle_id WHERE circle.name = 'Castle Friends'	chess_circle
SELECT opening FROM duel GROUP BY opening ORDER BY avg(minutes) DESC LIMIT 1	chess_circle
SELECT stage, count(*) FROM duel GROUP BY stage	chess_circle
SELECT name FROM circle WHERE dues > 45 AND circle_id IN (SELECT circle_id FROM grandmaster WHERE age > 29)	chess_circle
SELECT minutes FROM duel WHERE code = 'B39'	chess_circle
SELECT grandmaster.name FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE duel.stage = 'group round' INTERSECT SELECT grandmaster.name FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE duel.stage = 'quarterfinal'	chess_circle
SELECT name FROM grandmaster WHERE nationality = 'Polish' AND rating > (SELECT avg(rating) FROM grandmaster)	chess_circle
SELECT code FROM duel WHERE opening = 'Sicilian Defense' OR opening = 'Italian Game'	chess_circle
SELECT grandmaster.name, circle.name FROM grandmaster JOIN circle ON grandmaster.circle_id = circle.circle_id	chess_circle
SELECT circle.name, count(*) FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id JOIN circle ON grandmaster.circle_id = circle.circle_id GROUP BY circle.name	chess_circle
SELECT nationality FROM grandmaster WHERE rating > 2600 INTERSECT SELECT nationality FROM grandmaster WHERE rating < 2500	chess_circle
SELECT name FROM grandmaster WHERE age > 33 AND rating > (SELECT avg(rating) FROM grandmaster)	chess_circle
SELECT name FROM circle WHERE city = 'Prague' AND dues < (SELECT avg(dues) FROM circle)	chess_circle
SELECT screening.code, cinema.name FROM screening JOIN cinema ON screening.cinema_id = cinema.cinema_id JOIN film ON screening.film_id = film.film_id WHERE film.title = 'Iron Comet'	cinema_town
SELECT weekday FROM screening GROUP BY weekday ORDER BY count(*) DESC LIMIT 1	cinema_town
SELECT genre, avg(budget) FROM film GROUP BY genre	cinema_town
SELECT quarter FROM cinema WHERE heating_cost < 480	cinema_town
SELECT name FROM cinema WHERE heating_cost < 260	cinema_town
SELECT title FROM film WHERE minutes > 92 AND film_id NOT IN (SELECT film_id FROM screening)	cinema_town
SELECT genre, count(*) FROM film GROUP BY genre	cinema_town
SELECT name FROM cinema WHERE heating_cost < (SELECT avg(heating_cost) FROM cinema)	cinema_town
SELECT name FROM cinema WHERE seats < (SELECT avg(seats) FROM cinema)	cinema_town
SELECT film.title FROM screening JOIN film ON screening.film_id = film.film_id WHERE screening.weekday = 'Saturday' INTERSECT SELECT film.title FROM screening JOIN film ON screening.film_id = film.film_id WHERE screening.weekday = 'Friday'	cinema_town
SELECT screening.code, film.title FROM screening JOIN film ON screening.film_id = film.film_id JOIN cinema ON screening.cinema_id = cinema.cinema_id WHERE cinema.name = 'Astor Palace'	cinema_town
SELECT count(*) FROM screening JOIN film ON screening.film_id = film.film_id WHERE film.title = 'The Ninth Key'	cinema_town
SELECT screening.code, cinema.name FROM screening JOIN cinema ON screening.cinema_id = cinema.cinema_id JOIN film ON screening.film_id = film.film_id WHERE film.title = 'Empty Harbor'	cinema_town
SELECT name FROM cinema WHERE quarter = 'Old Town' OR quarter = 'Hillside'	cinema_town
SELECT screening.code FROM screening JOIN film ON screening.film_id = film.film_id WHERE film.title = 'The Ninth Key'	cinema_town
SELECT screening.code FROM screening JOIN film ON screening.film_id = film.film_id WHERE film.genre = 'comedy' ORDER BY screening.admission ASC LIMIT 1	cinema_town
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
SELECT country, count(*) FROM biologist GROUP BY country	coral_reef
SELECT biologist.name, count(*) FROM survey JOIN biologist ON survey.biologist_id = biologist.biologist_id GROUP BY biologist.name	coral_reef
SELECT survey.code FROM survey JOIN reef ON survey.reef_id = reef.reef_id WHERE reef.ocean = 'Pacific'	coral_reef
SELECT name FROM biologist WHERE biologist_id NOT IN (SELECT biologist_id FROM survey)	coral_reef
SELECT code FROM survey ORDER BY duration ASC	coral_reef
SELECT count(*) FROM survey WHERE cost > (SELECT avg(cost) FROM survey)	coral_reef
SELECT name FROM reef WHERE condition = 'good'	coral_reef
SELECT condition, count(*) FROM reef GROUP BY condition	coral_reef
SELECT sum(survey.duration) FROM survey JOIN reef ON survey.reef_id = reef.reef_id WHERE reef.name = 'Lost Atoll'	coral_reef
SELECT name, age FROM biologist	coral_reef
SELECT survey.code, biologist.name, reef.name FROM survey JOIN biologist ON survey.biologist_id = biologist.biologist_id JOIN reef ON survey.reef_id = reef.reef_id	coral_reef
SELECT name FROM reef WHERE reef_id NOT IN (SELECT reef_id FROM survey WHERE duration > 13)	coral_reef
SELECT count(*) FROM biologist WHERE biologist_id NOT IN (SELECT biologist_id FROM survey)	coral_reef
SELECT ocean FROM reef WHERE area < 150 INTERSECT SELECT ocean FROM reef WHERE area > 150	coral_reef
SELECT code FROM survey WHERE method = 'video' AND duration > (SELECT avg(duration) FROM survey)	coral_reef
SELECT name FROM biologist WHERE country = 'Australia' AND stipend > (SELECT avg(stipend) FROM biologist)	coral_reef
SELECT dancer.name FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id WHERE instructor.wage > 48 ORDER BY dancer.age ASC LIMIT 1	dance_school
SELECT DISTINCT level FROM dancer	dance_school
SELECT name FROM academy WHERE name LIKE '%Tap%'	dance_school
SELECT dancer.name FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id WHERE instructor.district = 'Hillside'	dance_school
SELECT dancer.name FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id WHERE instructor.style = 'ballet'	dance_school
SELECT name FROM academy WHERE district = 'Old Town'	dance_school
SELECT min(age) FROM instructor	dance_school
SELECT count(*) FROM instructor WHERE age > (SELECT avg(age) FROM instructor)	dance_school
SELECT academy.name FROM instructor JOIN academy ON instructor.academy_id = academy.academy_id GROUP BY academy.name ORDER BY count(*) DESC LIMIT 1	dance_school
SELECT style FROM instructor EXCEPT SELECT style FROM instructor WHERE age < 44	dance_school
SELECT level, count(*) FROM dancer GROUP BY level	dance_school
SELECT area FROM academy ORDER BY rent ASC LIMIT 1	dance_school
SELECT instructor.name, count(*) FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id GROUP BY instructor.name	dance_school
SELECT name FROM instructor WHERE instructor_id NOT IN (SELECT instructor_id FROM dancer)	dance_school
SELECT count(*) FROM instructor	dance_school
SELECT name FROM instructor WHERE age BETWEEN 27 AND 37	dance_school
SELECT count(*) FROM speech JOIN motion ON speech.motion_id = motion.motion_id WHERE motion.title = 'Tax The Robots'	debate_league
SELECT stage FROM speech EXCEPT SELECT stage FROM speech WHERE score < 64	debate_league
SELECT debater.name FROM speech JOIN debater ON speech.debater_id = debater.debater_id GROUP BY debater.name HAVING count(*) >= 2	debate_league
SELECT name FROM debater WHERE age < (SELECT avg(age) FROM debater)	debate_league
SELECT theme, count(*) FROM motion GROUP BY theme	debate_league
SELECT subject FROM debater GROUP BY subject ORDER BY avg(rating) DESC LIMIT 1	debate_league
SELECT speech.code FROM speech JOIN debater ON speech.debater_id = debater.debater_id WHERE debater.subject = 'law' ORDER BY speech.score DESC LIMIT 1	debate_league
SELECT name FROM debater WHERE town = 'Exeter'	debate_league
SELECT code FROM speech WHERE minutes < 11	debate_league
SELECT theme FROM motion ORDER BY year ASC LIMIT 1	debate_league
SELECT motion.title FROM speech JOIN motion ON speech.motion_id = motion.motion_id ORDER BY speech.score DESC LIMIT 1	debate_league
SELECT speech.code, motion.title FROM speech JOIN motion ON speech.motion_id = motion.motion_id JOIN debater ON speech.debater_id = debater.debater_id WHERE debater.name = 'Adele Finch'	debate_league
SELECT name FROM debater ORDER BY age DESC	debate_league
SELECT score FROM speech WHERE stage = 'semifinal'	debate_league
SELECT code FROM speech WHERE penalty > 51	debate_league
SELECT title FROM motion ORDER BY year DESC	debate_league
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
SELECT count(*) FROM fabric WHERE fabric_id NOT IN (SELECT fabric_id FROM garment)	fashion_label
SELECT name FROM designer WHERE designer_id IN (SELECT designer_id FROM garment WHERE stock < 65)	fashion_label
SELECT name FROM garment WHERE season = 'autumn' ORDER BY price DESC LIMIT 1	fashion_label
SELECT name FROM fabric WHERE fabric_id NOT IN (SELECT fabric_id FROM garment)	fashion_label
SELECT name FROM fabric ORDER BY price ASC	fashion_label
SELECT designer.name FROM garment JOIN designer ON garment.designer_id = designer.designer_id GROUP BY designer.name ORDER BY count(*) DESC LIMIT 1	fashion_label
SELECT garment.name FROM garment JOIN fabric ON garment.fabric_id = fabric.fabric_id WHERE fabric.price > 38 ORDER BY garment.price DESC LIMIT 1	fashion_label
SELECT garment.name, fabric.name, designer.name FROM garment JOIN fabric ON garment.fabric_id = fabric.fabric_id JOIN designer ON garment.designer_id = designer.designer_id	fashion_label
SELECT fabric.name FROM garment JOIN fabric ON garment.fabric_id = fabric.fabric_id GROUP BY fabric.name HAVING count(*) >= 2	fashion_label
SELECT season FROM garment GROUP BY season ORDER BY count(*) DESC LIMIT 1	fashion_label
SELECT name FROM garment WHERE stock < (SELECT avg(stock) FROM garment)	fashion_label
SELECT name FROM fabric WHERE width > 160	fashion_label
SELECT designer.name FROM garment JOIN designer ON garment.designer_id = designer.designer_id WHERE garment.season = 'winter' INTERSECT SELECT designer.name FROM garment JOIN designer ON garment.designer_id = designer.designer_id WHERE garment.season = 'autumn'	fashion_label
SELECT city FROM designer GROUP BY city HAVING count(*) > 1	fashion_label
SELECT pattern FROM fabric GROUP BY pattern ORDER BY count(*) DESC LIMIT 1	fashion_label
SELECT fabric.name, count(*) FROM garment JOIN fabric ON garment.fabric_id = fabric.fabric_id GROUP BY fabric.name	fashion_label
SELECT showcase.name, avg(documentary.rating) FROM documentary JOIN showcase ON documentary.showcase_id = showcase.showcase_id GROUP BY showcase.name	film_festival
SELECT title FROM documentary WHERE rating < 74	film_festival
SELECT count(*) FROM documentary JOIN showcase ON documentary.showcase_id = showcase.showcase_id WHERE showcase.name = 'Midnight Screen'	film_festival
SELECT city FROM showcase WHERE budget > 430 INTERSECT SELECT city FROM showcase WHERE budget < 430	film_festival
SELECT name FROM showcase WHERE city = 'Porto' AND showcase_id NOT IN (SELECT showcase_id FROM juror)	film_festival
SELECT title, language FROM documentary	film_festival
SELECT count(*) FROM showcase WHERE season = 'autumn'	film_festival
SELECT name FROM juror WHERE fee > 900 AND age < (SELECT avg(age) FROM juror)	film_festival
SELECT count(*) FROM showcase WHERE budget > (SELECT avg(budget) FROM showcase)	film_festival
SELECT city FROM juror WHERE age > 57 INTERSECT SELECT city FROM juror WHERE age < 57	film_festival
SELECT city FROM showcase UNION SELECT city FROM juror	film_festival
SELECT showcase.name, count(*) FROM documentary JOIN showcase ON documentary.showcase_id = showcase.showcase_id GROUP BY showcase.name	film_festival
SELECT showcase.name FROM juror JOIN showcase ON juror.showcase_id = showcase.showcase_id WHERE juror.job = 'acting' EXCEPT SELECT showcase.name FROM juror JOIN showcase ON juror.showcase_id = showcase.showcase_id WHERE juror.job = 'editing'	film_festival
SELECT title FROM documentary WHERE subject = 'travel' AND rating < 66	film_festival
SELECT city FROM showcase GROUP BY city HAVING count(*) >= 2	film_festival
SELECT documentary.title FROM documentary JOIN showcase ON documentary.showcase_id = showcase.showcase_id WHERE showcase.city = 'Bergen' ORDER BY documentary.rating ASC LIMIT 1	film_festival
SELECT name FROM blaze ORDER BY cost ASC LIMIT 1	fire_brigade
SELECT sum(blaze.duration) FROM blaze JOIN brigade ON blaze.brigade_id = brigade.brigade_id WHERE brigade.name = 'Hill Company'	fire_brigade
SELECT count(*) FROM brigade WHERE brigade_id NOT IN (SELECT brigade_id FROM firefighter)	fire_brigade
SELECT district FROM brigade WHERE year < 1971 INTERSECT SELECT district FROM brigade WHERE year > 1987	fire_brigade
SELECT name FROM blaze UNION SELECT name FROM firefighter	fire_brigade
SELECT name FROM blaze WHERE duration > 14 ORDER BY cost DESC LIMIT 1	fire_brigade
SELECT brigade.name FROM firefighter JOIN brigade ON firefighter.brigade_id = brigade.brigade_id ORDER BY firefighter.age DESC LIMIT 1	fire_brigade
SELECT name FROM brigade WHERE brigade_id IN (SELECT brigade_id FROM blaze WHERE district = 'Northgate')	fire_brigade
SELECT firefighter.name FROM firefighter JOIN brigade ON firefighter.brigade_id = brigade.brigade_id WHERE brigade.name = 'Mill Ladder'	fire_brigade
SELECT name FROM blaze WHERE district = 'Docks' AND duration < (SELECT avg(duration) FROM blaze)	fire_brigade
SELECT brigade.name, count(*) FROM firefighter JOIN brigade ON firefighter.brigade_id = brigade.brigade_id GROUP BY brigade.name	fire_brigade
SELECT name FROM blaze WHERE cost > 45 OR duration < 3	fire_brigade
SELECT min(salary), max(salary) FROM firefighter	fire_brigade
SELECT firefighter.name FROM firefighter JOIN brigade ON firefighter.brigade_id = brigade.brigade_id WHERE brigade.name = 'Canal Guard'	fire_brigade
SELECT max(firefighter.age) FROM firefighter JOIN brigade ON firefighter.brigade_id = brigade.brigade_id WHERE brigade.name = 'East Hose'	fire_brigade
SELECT name FROM brigade WHERE brigade_id NOT IN (SELECT brigade_id FROM blaze WHERE district = 'Uplands')	fire_brigade
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
SELECT fuel, sum(capacity) FROM furnace GROUP BY fuel	glass_works
SELECT color FROM vase WHERE price < 130 INTERSECT SELECT color FROM vase WHERE price > 610	glass_works
SELECT craft FROM blower GROUP BY craft ORDER BY count(*) DESC LIMIT 1	glass_works
SELECT count(DISTINCT fuel) FROM furnace	glass_works
SELECT title FROM vase WHERE price BETWEEN 98 AND 290	glass_works
SELECT count(*) FROM vase JOIN blower ON vase.blower_id = blower.blower_id WHERE blower.name = 'Marek Hajek'	glass_works
SELECT sum(price) FROM vase	glass_works
SELECT vase.title FROM vase JOIN blower ON vase.blower_id = blower.blower_id WHERE vase.color = 'blue' AND blower.town = 'Nizbor'	glass_works
SELECT count(*) FROM blower WHERE craft = 'casting'	glass_works
SELECT title FROM vase WHERE title LIKE 'N%'	glass_works
SELECT min(wage) FROM blower WHERE blower_id NOT IN (SELECT blower_id FROM vase)	glass_works
SELECT fuel, count(*) FROM furnace GROUP BY fuel	glass_works
SELECT blower.name FROM vase JOIN blower ON vase.blower_id = blower.blower_id WHERE vase.color = 'violet' INTERSECT SELECT blower.name FROM vase JOIN blower ON vase.blower_id = blower.blower_id WHERE vase.color = 'blue'	glass_works
SELECT name FROM furnace WHERE fuel = 'oil' AND capacity > (SELECT avg(capacity) FROM furnace)	glass_works
SELECT vase.title, blower.name FROM vase JOIN blower ON vase.blower_id = blower.blower_id JOIN furnace ON vase.furnace_id = furnace.furnace_id WHERE furnace.name = 'Red Mouth'	glass_works
SELECT town FROM blower GROUP BY town ORDER BY count(*) DESC LIMIT 1	glass_works
SELECT county, count(*) FROM barn GROUP BY county	horse_stable
SELECT name FROM barn WHERE name LIKE '%Willow%'	horse_stable
SELECT count(*) FROM horse JOIN barn ON horse.barn_id = barn.barn_id WHERE barn.county = 'Kildare'	horse_stable
SELECT coat, count(*) FROM horse GROUP BY coat	horse_stable
SELECT coat FROM horse GROUP BY coat ORDER BY count(*) DESC LIMIT 1	horse_stable
SELECT horse.name, min(derby.prize) FROM derby JOIN horse ON derby.horse_id = horse.horse_id GROUP BY horse.name	horse_stable
SELECT rent FROM barn WHERE county = 'Meath'	horse_stable
SELECT title FROM derby WHERE prize > 5200 AND distance < (SELECT avg(distance) FROM derby)	horse_stable
SELECT name FROM barn WHERE rent < (SELECT avg(rent) FROM barn)	horse_stable
SELECT county FROM barn EXCEPT SELECT county FROM barn WHERE rent < 420	horse_stable
SELECT horse.name FROM derby JOIN horse ON derby.horse_id = horse.horse_id WHERE derby.ground = 'grass' EXCEPT SELECT horse.name FROM derby JOIN horse ON derby.horse_id = horse.horse_id WHERE derby.ground = 'sand'	horse_stable
SELECT ground FROM derby GROUP BY ground HAVING count(*) > 2	horse_stable
SELECT derby.title, horse.coat FROM derby JOIN horse ON derby.horse_id = horse.horse_id	horse_stable
SELECT horse.name, barn.roof FROM horse JOIN barn ON horse.barn_id = barn.barn_id	horse_stable
SELECT coat FROM horse WHERE age < 5 INTERSECT SELECT coat FROM horse WHERE age > 8	horse_stable
SELECT count(*) FROM horse WHERE weight < 500	horse_stable
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
SELECT outcome, max(dose) FROM trial GROUP BY outcome	insect_lab
SELECT habitat FROM insect GROUP BY habitat ORDER BY count(*) DESC LIMIT 1	insect_lab
SELECT name FROM scientist WHERE origin = 'Japan' AND budget > (SELECT avg(budget) FROM scientist)	insect_lab
SELECT DISTINCT insect.name FROM trial JOIN insect ON trial.insect_id = insect.insect_id JOIN scientist ON trial.scientist_id = scientist.scientist_id WHERE scientist.name = 'Dora Fell'	insect_lab
SELECT name FROM insect WHERE habitat = 'meadow' AND length > 23	insect_lab
SELECT scientist.name, count(*) FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id GROUP BY scientist.name	insect_lab
SELECT trial.code FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id WHERE scientist.rank = 'fellow'	insect_lab
SELECT count(*) FROM scientist WHERE budget < (SELECT avg(budget) FROM scientist)	insect_lab
SELECT insect.name FROM trial JOIN insect ON trial.insect_id = insect.insect_id WHERE trial.outcome = 'success' INTERSECT SELECT insect.name FROM trial JOIN insect ON trial.insect_id = insect.insect_id WHERE trial.outcome = 'failure'	insect_lab
SELECT DISTINCT scientist.name FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id JOIN insect ON trial.insect_id = insect.insect_id WHERE insect.name = 'House Cricket'	insect_lab
SELECT name FROM scientist UNION SELECT name FROM insect	insect_lab
SELECT insect.name FROM trial JOIN insect ON trial.insect_id = insect.insect_id WHERE trial.dose < 18 INTERSECT SELECT insect.name FROM trial JOIN insect ON trial.insect_id = insect.insect_id WHERE trial.dose > 40	insect_lab
SELECT trial.code FROM trial JOIN insect ON trial.insect_id = insect.insect_id WHERE insect.name = 'Pond Skater'	insect_lab
SELECT count(*) FROM scientist WHERE rank = 'fellow' AND budget < 220	insect_lab
SELECT count(*) FROM insect WHERE length < 23	insect_lab
SELECT insect.habitat, count(*) FROM trial JOIN insect ON trial.insect_id = insect.insect_id GROUP BY insect.habitat	insect_lab
SELECT count(*) FROM kite WHERE wingspan < (SELECT avg(wingspan) FROM kite)	kite_contest
SELECT name FROM pilot ORDER BY age DESC LIMIT 1	kite_contest
SELECT pilot.name FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id GROUP BY pilot.name ORDER BY count(*) DESC LIMIT 1	kite_contest
SELECT count(*) FROM kite WHERE wingspan > 230 AND score < 91	kite_contest
SELECT name FROM pilot WHERE rank = 'expert'	kite_contest
SELECT min(prize), max(prize) FROM contest	kite_contest
SELECT title FROM contest WHERE wind < 28 AND contest_id IN (SELECT contest_id FROM kite WHERE score < 91)	kite_contest
SELECT score FROM kite WHERE fabric = 'silk'	kite_contest
SELECT count(*) FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id WHERE pilot.name = 'Wei Lan'	kite_contest
SELECT name FROM kite ORDER BY score ASC LIMIT 1	kite_contest
SELECT title FROM contest WHERE country = 'India'	kite_contest
SELECT fabric FROM kite WHERE score > 88 INTERSECT SELECT fabric FROM kite WHERE score < 59	kite_contest
SELECT title FROM contest WHERE contest_id IN (SELECT contest_id FROM kite WHERE wingspan < 320)	kite_contest
SELECT wingspan FROM kite WHERE name = 'Tall Box'	kite_contest
SELECT kite.name FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id WHERE pilot.name = 'Wei Lan'	kite_contest
SELECT title FROM contest WHERE prize < 3200 AND country = 'China'	kite_contest
SELECT name FROM tutor WHERE contract = 'full time' AND seniority < (SELECT avg(seniority) FROM tutor)	language_course
SELECT level FROM seminar WHERE hours < 36 INTERSECT SELECT level FROM seminar WHERE hours > 36	language_course
SELECT tutor.name, count(*) FROM seminar JOIN tutor ON seminar.tutor_id = tutor.tutor_id GROUP BY tutor.name	language_course
SELECT title FROM seminar WHERE seminar_id IN (SELECT seminar_id FROM learner WHERE points < 35)	language_course
SELECT count(*) FROM learner WHERE age < (SELECT avg(age) FROM learner)	language_course
SELECT max(hours) FROM seminar	language_course
SELECT seminar.title FROM seminar JOIN tutor ON seminar.tutor_id = tutor.tutor_id WHERE tutor.name = 'Carlo Mora'	language_course
SELECT title FROM seminar WHERE level = 'A1'	language_course
SELECT seminar.title FROM learner JOIN seminar ON learner.seminar_id = seminar.seminar_id WHERE learner.points > 56 INTERSECT SELECT seminar.title FROM learner JOIN seminar ON learner.seminar_id = seminar.seminar_id WHERE learner.points < 48	language_course
SELECT wage FROM tutor WHERE name = 'Otto Fink'	language_course
SELECT seminar.title FROM seminar JOIN tutor ON seminar.tutor_id = tutor.tutor_id WHERE tutor.seniority > 9	language_course
SELECT seminar.title, avg(learner.age) FROM learner JOIN seminar ON learner.seminar_id = seminar.seminar_id GROUP BY seminar.title	language_course
SELECT count(*) FROM seminar JOIN tutor ON seminar.tutor_id = tutor.tutor_id WHERE tutor.wage < 33	language_course
SELECT title FROM seminar WHERE seminar_id NOT IN (SELECT seminar_id FROM learner)	language_course
SELECT name FROM learner WHERE tongue = 'English'	language_course
SELECT learner.name FROM learner JOIN seminar ON learner.seminar_id = seminar.seminar_id WHERE seminar.fee > 230	language_course
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
SELECT DISTINCT cargo FROM vessel	light_house
SELECT count(*) FROM lighthouse WHERE lighthouse_id NOT IN (SELECT lighthouse_id FROM warden)	light_house
SELECT name FROM lighthouse WHERE brightness < 160 OR height > 41	light_house
SELECT name FROM lighthouse WHERE brightness BETWEEN 104 AND 275	light_house
SELECT coast FROM lighthouse EXCEPT SELECT coast FROM lighthouse WHERE brightness < 160	light_house
SELECT name FROM lighthouse WHERE coast = 'north coast' OR coast = 'east coast'	light_house
SELECT tonnage FROM vessel WHERE name = 'Grey Duchess'	light_house
SELECT avg(age) FROM warden	light_house
SELECT warden.name FROM warden JOIN lighthouse ON warden.lighthouse_id = lighthouse.lighthouse_id WHERE lighthouse.name = 'Black Rock'	light_house
SELECT count(DISTINCT coast) FROM lighthouse	light_house
SELECT name FROM vessel WHERE speed > 14 ORDER BY tonnage ASC LIMIT 1	light_house
SELECT name FROM vessel WHERE cargo = 'timber' OR cargo = 'fish'	light_house
SELECT count(*) FROM vessel JOIN lighthouse ON vessel.lighthouse_id = lighthouse.lighthouse_id WHERE lighthouse.name = 'Black Rock'	light_house
SELECT name FROM vessel WHERE tonnage < 7200	light_house
SELECT cargo FROM vessel GROUP BY cargo ORDER BY count(*) DESC LIMIT 1	light_house
SELECT name FROM vessel WHERE name LIKE 'S%'	light_house
SELECT name FROM firm WHERE profit < (SELECT avg(profit) FROM firm)	mine_company
SELECT firm.name FROM mine JOIN firm ON mine.firm_id = firm.firm_id WHERE mine.mineral = 'copper' INTERSECT SELECT firm.name FROM mine JOIN firm ON mine.firm_id = firm.firm_id WHERE mine.mineral = 'gold'	mine_company
SELECT name FROM mine WHERE output < 480 AND depth < (SELECT avg(depth) FROM mine)	mine_company
SELECT miner.name FROM miner JOIN mine ON miner.mine_id = mine.mine_id WHERE mine.name = 'Wolf Hole'	mine_company
SELECT name FROM mine WHERE mine_id NOT IN (SELECT mine_id FROM miner WHERE shift = 'Alpha')	mine_company
SELECT province FROM mine WHERE name = 'Bear Creek'	mine_company
SELECT firm.name FROM mine JOIN firm ON mine.firm_id = firm.firm_id ORDER BY mine.depth ASC LIMIT 1	mine_company
SELECT mine.name FROM mine JOIN firm ON mine.firm_id = firm.firm_id WHERE firm.year > 1973	mine_company
SELECT mine.name, avg(miner.wage) FROM miner JOIN mine ON miner.mine_id = mine.mine_id GROUP BY mine.name	mine_company
SELECT name FROM firm WHERE firm_id IN (SELECT firm_id FROM mine WHERE depth < 1400)	mine_company
SELECT province, avg(depth) FROM mine GROUP BY province	mine_company
SELECT max(age) FROM miner WHERE wage < 37	mine_company
SELECT name FROM mine WHERE output > 390 ORDER BY depth DESC LIMIT 1	mine_company
SELECT name, mineral FROM mine	mine_company
SELECT name FROM mine WHERE mine_id NOT IN (SELECT mine_id FROM miner)	mine_company
SELECT count(*) FROM mine WHERE mineral = 'nickel'	mine_company
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
SELECT pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id ORDER BY prescription.days DESC LIMIT 1	pharmacy_chain
SELECT count(*) FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id WHERE pharmacy.name = 'Harbor Pharmacy'	pharmacy_chain
SELECT status FROM prescription GROUP BY status ORDER BY count(*) DESC LIMIT 1	pharmacy_chain
SELECT workers FROM pharmacy WHERE name = 'Corner Drugs'	pharmacy_chain
SELECT form FROM remedy GROUP BY form HAVING count(*) >= 2	pharmacy_chain
SELECT pharmacy.name, max(prescription.surcharge) FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id GROUP BY pharmacy.name	pharmacy_chain
SELECT count(DISTINCT form) FROM remedy	pharmacy_chain
SELECT count(*) FROM remedy	pharmacy_chain
SELECT prescription.code FROM prescription JOIN remedy ON prescription.remedy_id = remedy.remedy_id WHERE remedy.form = 'tablets'	pharmacy_chain
SELECT prescription.code, pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id	pharmacy_chain
SELECT form FROM remedy WHERE name = 'Cardion'	pharmacy_chain
SELECT pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id ORDER BY prescription.surcharge DESC LIMIT 1	pharmacy_chain
SELECT remedy.name FROM prescription JOIN remedy ON prescription.remedy_id = remedy.remedy_id GROUP BY remedy.name ORDER BY count(*) DESC LIMIT 1	pharmacy_chain
SELECT code FROM prescription	pharmacy_chain
SELECT pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id WHERE prescription.status = 'paid' INTERSECT SELECT pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id WHERE prescription.status = 'open'	pharmacy_chain
SELECT remedy.form, count(*) FROM prescription JOIN remedy ON prescription.remedy_id = remedy.remedy_id GROUP BY remedy.form	pharmacy_chain
SELECT genre FROM podcast GROUP BY genre ORDER BY avg(audience) DESC LIMIT 1	podcast_studio
SELECT name FROM presenter ORDER BY age ASC	podcast_studio
SELECT presenter.name, count(*) FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id GROUP BY presenter.name	podcast_studio
SELECT city FROM presenter WHERE name = 'Hal Burton'	podcast_studio
SELECT title FROM podcast WHERE genre = 'crime' ORDER BY audience DESC LIMIT 1	podcast_studio
SELECT presenter.name FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id WHERE podcast.genre = 'science' EXCEPT SELECT presenter.name FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id WHERE podcast.genre = 'food'	podcast_studio
SELECT presenter.name FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id WHERE podcast.genre = 'food' INTERSECT SELECT presenter.name FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id WHERE podcast.genre = 'science'	podcast_studio
SELECT name FROM presenter WHERE presenter_id IN (SELECT presenter_id FROM podcast WHERE genre = 'food')	podcast_studio
SELECT count(*) FROM episode WHERE duration < (SELECT avg(duration) FROM episode)	podcast_studio
SELECT presenter.name, sum(podcast.audience) FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id GROUP BY presenter.name	podcast_studio
SELECT avg(podcast.audience) FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id WHERE presenter.name = 'Hal Burton'	podcast_studio
SELECT avg(reach) FROM episode WHERE mood = 'tense'	podcast_studio
SELECT name FROM presenter WHERE name LIKE '%Cole%'	podcast_studio
SELECT podcast.title FROM episode JOIN podcast ON episode.podcast_id = podcast.podcast_id ORDER BY episode.duration ASC LIMIT 1	podcast_studio
SELECT title FROM episode UNION SELECT title FROM podcast	podcast_studio
SELECT city FROM presenter EXCEPT SELECT city FROM presenter WHERE age > 39	podcast_studio
SELECT region FROM utility WHERE name = 'Union Light'	power_grid
SELECT model FROM generator WHERE source = 'wind' AND output > 12	power_grid
SELECT count(*) FROM generator JOIN utility ON generator.utility_id = utility.utility_id WHERE utility.name = 'Valley Power'	power_grid
SELECT generator.model FROM generator JOIN utility ON generator.utility_id = utility.utility_id WHERE utility.region = 'south'	power_grid
SELECT count(*) FROM generator WHERE noise > 85	power_grid
SELECT model FROM generator WHERE voltage < 11000	power_grid
SELECT region FROM utility WHERE revenue > 510 INTERSECT SELECT region FROM utility WHERE revenue < 510	power_grid
SELECT count(*) FROM outage WHERE season = 'summer'	power_grid
SELECT count(*) FROM generator JOIN utility ON generator.utility_id = utility.utility_id WHERE utility.region = 'south'	power_grid
SELECT generator.model FROM outage JOIN generator ON outage.generator_id = generator.generator_id GROUP BY generator.model ORDER BY count(*) DESC LIMIT 1	power_grid
SELECT code FROM outage WHERE duration < 260 AND cost < (SELECT avg(cost) FROM outage)	power_grid
SELECT name FROM utility WHERE region = 'south' AND utility_id IN (SELECT utility_id FROM generator WHERE voltage > 900)	power_grid
SELECT season, count(*) FROM outage GROUP BY season	power_grid
SELECT reason FROM outage WHERE cost < 5200	power_grid
SELECT reason FROM outage WHERE duration > 150 INTERSECT SELECT reason FROM outage WHERE duration < 120	power_grid
SELECT utility.name FROM generator JOIN utility ON generator.utility_id = utility.utility_id ORDER BY generator.output DESC LIMIT 1	power_grid
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
SELECT name FROM plantation WHERE country = 'Nepal'	tea_trade
SELECT name, harvest FROM plantation	tea_trade
SELECT country FROM merchant GROUP BY country HAVING count(*) > 1	tea_trade
SELECT country FROM merchant INTERSECT SELECT country FROM plantation	tea_trade
SELECT name FROM merchant WHERE profit < 1300 AND age < 54	tea_trade
SELECT count(*) FROM plantation WHERE country = 'India' AND elevation < 1850	tea_trade
SELECT plantation.name FROM tea JOIN plantation ON tea.plantation_id = plantation.plantation_id GROUP BY plantation.name HAVING count(*) > 1	tea_trade
SELECT country FROM merchant GROUP BY country ORDER BY count(*) DESC LIMIT 1	tea_trade
SELECT country FROM merchant EXCEPT SELECT country FROM plantation	tea_trade
SELECT country, count(*) FROM merchant GROUP BY country	tea_trade
SELECT count(*) FROM tea JOIN merchant ON tea.merchant_id = merchant.merchant_id WHERE merchant.country = 'China'	tea_trade
SELECT avg(price) FROM tea WHERE strength < 66	tea_trade
SELECT name FROM merchant WHERE age > 37 OR profit < 590	tea_trade
SELECT tea.name, plantation.name FROM tea JOIN plantation ON tea.plantation_id = plantation.plantation_id	tea_trade
SELECT name FROM plantation WHERE plantation_id NOT IN (SELECT plantation_id FROM tea)	tea_trade
SELECT name FROM plantation ORDER BY harvest DESC LIMIT 1	tea_trade
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
SELECT code FROM flight WHERE price < 150 AND day = 'Friday'	airline_net
SELECT distance FROM flight WHERE code = 'ES88'	airline_net
SELECT name FROM airport WHERE country = 'Germany' OR country = 'Norway'	airline_net
SELECT count(*) FROM airline WHERE planes >= 40	airline_net
SELECT name FROM airport WHERE country != 'Germany' ORDER BY passengers DESC LIMIT 1	airline_net
SELECT code, distance FROM flight ORDER BY distance DESC LIMIT 3	airline_net
SELECT code FROM flight WHERE day = 'Sunday' ORDER BY price ASC LIMIT 1	airline_net
SELECT avg(price) FROM flight WHERE day = 'Monday'	airline_net
SELECT day, count(*) FROM flight GROUP BY day	airline_net
SELECT country FROM airline GROUP BY country ORDER BY sum(planes) DESC LIMIT 1	airline_net
SELECT city FROM airport GROUP BY city HAVING count(*) > 1	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.code = 'SJ41'	airline_net
SELECT flight.code, flight.price FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.name = 'Royal Field'	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id GROUP BY airline.name ORDER BY count(*) DESC LIMIT 1	airline_net
SELECT count(*) FROM flight JOIN airport ON flight.airport_id = airport.airport_id WHERE airport.city = 'Berlin'	airline_net
SELECT airport.city FROM flight JOIN airport ON flight.airport_id = airport.airport_id ORDER BY flight.price DESC LIMIT 1	airline_net
SELECT flight.code FROM flight JOIN airline ON flight.airline_id = airline.airline_id JOIN airport ON flight.airport_id = airport.airport_id WHERE airline.name = 'East Star' AND airport.name = 'Bay Terminal'	airline_net
SELECT name FROM airline WHERE airline_id NOT IN (SELECT airline_id FROM flight)	airline_net
SELECT name FROM airport WHERE passengers < (SELECT avg(passengers) FROM airport)	airline_net
SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Friday' EXCEPT SELECT airline.name FROM flight JOIN airline ON flight.airline_id = airline.airline_id WHERE flight.day = 'Sunday'	airline_net
SELECT name FROM creature WHERE origin = 'Chile' AND diet = 'squid'	aquarium_park
SELECT depth FROM basin WHERE name = 'Shark Lagoon'	aquarium_park
SELECT title FROM performance WHERE minutes <= 20	aquarium_park
SELECT title FROM performance WHERE title LIKE 'S%'	aquarium_park
SELECT title FROM performance WHERE slot = 'evening' ORDER BY entry_fee ASC LIMIT 1	aquarium_park
SELECT name FROM basin ORDER BY depth ASC	aquarium_park
SELECT name FROM creature ORDER BY weight ASC LIMIT 3	aquarium_park
SELECT sum(minutes) FROM performance WHERE slot = 'morning'	aquarium_park
SELECT origin, count(*) FROM creature GROUP BY origin	aquarium_park
SELECT slot FROM performance GROUP BY slot ORDER BY avg(minutes) DESC LIMIT 1	aquarium_park
SELECT water FROM basin GROUP BY water HAVING count(*) >= 2	aquarium_park
SELECT basin.name FROM creature JOIN basin ON creature.basin_id = basin.basin_id WHERE creature.name = 'Waddles'	aquarium_park
SELECT creature.name FROM creature JOIN basin ON creature.basin_id = basin.basin_id WHERE basin.name = 'Polar Pool'	aquarium_park
SELECT performance.title FROM performance JOIN creature ON performance.creature_id = creature.creature_id WHERE creature.name = 'Big Molly'	aquarium_park
SELECT performance.title FROM performance JOIN creature ON performance.creature_id = creature.creature_id JOIN basin ON creature.basin_id = basin.basin_id WHERE basin.water = 'sea water'	aquarium_park
SELECT creature.name FROM performance JOIN creature ON performance.creature_id = creature.creature_id ORDER BY performance.minutes DESC LIMIT 1	aquarium_park
SELECT basin.name FROM creature JOIN basin ON creature.basin_id = basin.basin_id GROUP BY basin.name HAVING count(*) > 2	aquarium_park
SELECT name FROM basin WHERE basin_id NOT IN (SELECT basin_id FROM creature)	aquarium_park
SELECT name FROM basin WHERE basin_id IN (SELECT basin_id FROM creature WHERE weight > 200)	aquarium_park
SELECT origin FROM creature WHERE diet = 'fish' INTERSECT SELECT origin FROM creature WHERE diet = 'plants'	aquarium_park
SELECT name FROM auctioneer WHERE town = 'Dover'	art_auction
SELECT weight FROM sculpture WHERE title = 'Winter Hare'	art_auction
SELECT title FROM sculpture WHERE material = 'marble' OR material = 'clay'	art_auction
SELECT name FROM collector WHERE fortune BETWEEN 2000 AND 7000	art_auction
SELECT name FROM auctioneer ORDER BY commission DESC LIMIT 1	art_auction
SELECT title FROM sculpture ORDER BY weight ASC LIMIT 3	art_auction
SELECT title FROM sculpture WHERE material = 'bronze' ORDER BY bid DESC LIMIT 1	art_auction
SELECT avg(age) FROM auctioneer	art_auction
SELECT material, sum(bid) FROM sculpture GROUP BY material	art_auction
SELECT town FROM collector GROUP BY town HAVING count(*) > 2	art_auction
SELECT collector.name FROM sculpture JOIN collector ON sculpture.collector_id = collector.collector_id WHERE sculpture.title = 'Broken Angel'	art_auction
SELECT sculpture.title FROM sculpture JOIN auctioneer ON sculpture.auctioneer_id = auctioneer.auctioneer_id WHERE auctioneer.name = 'Marta Quill'	art_auction
SELECT count(*) FROM sculpture JOIN collector ON sculpture.collector_id = collector.collector_id WHERE collector.name = 'Omar Farid'	art_auction
SELECT collector.name FROM sculpture JOIN collector ON sculpture.collector_id = collector.collector_id GROUP BY collector.name ORDER BY count(*) DESC LIMIT 1	art_auction
SELECT auctioneer.name FROM sculpture JOIN auctioneer ON sculpture.auctioneer_id = auctioneer.auctioneer_id GROUP BY auctioneer.name HAVING count(*) >= 3	art_auction
SELECT collector.town FROM sculpture JOIN collector ON sculpture.collector_id = collector.collector_id ORDER BY sculpture.bid DESC LIMIT 1	art_auction
SELECT sculpture.title FROM sculpture JOIN auctioneer ON sculpture.auctioneer_id = auctioneer.auctioneer_id JOIN collector ON sculpture.collector_id = collector.collector_id WHERE auctioneer.name = 'Gordon Platt' AND collector.name = 'Kurt Weiss'	art_auction
SELECT name FROM auctioneer WHERE auctioneer_id NOT IN (SELECT auctioneer_id FROM sculpture)	art_auction
SELECT name FROM collector WHERE fortune > (SELECT avg(fortune) FROM collector)	art_auction
SELECT town FROM auctioneer INTERSECT SELECT town FROM collector	art_auction
SELECT town FROM baker WHERE name = 'Dale Oats'	bakery_shop
SELECT name FROM cake WHERE calories < 400 AND flavor != 'lemon'	bakery_shop
SELECT name FROM shop WHERE name LIKE 'Su%'	bakery_shop
SELECT count(*) FROM cake WHERE price BETWEEN 15 AND 25	bakery_shop
SELECT name FROM baker ORDER BY salary DESC LIMIT 1	bakery_shop
SELECT name, year FROM shop ORDER BY year ASC LIMIT 2	bakery_shop
SELECT name FROM cake WHERE flavor = 'chocolate' ORDER BY price ASC LIMIT 1	bakery_shop
SELECT avg(calories) FROM cake WHERE flavor = 'nut'	bakery_shop
SELECT flavor, max(price) FROM cake GROUP BY flavor	bakery_shop
SELECT town, avg(salary) FROM baker GROUP BY town	bakery_shop
SELECT flavor FROM cake GROUP BY flavor HAVING count(*) >= 3	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE cake.name = 'Berry Heart'	bakery_shop
SELECT cake.name FROM cake JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.name = 'Corner Oven'	bakery_shop
SELECT cake.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id WHERE baker.age > 40	bakery_shop
SELECT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id GROUP BY baker.name ORDER BY count(*) DESC LIMIT 1	bakery_shop
SELECT shop.town FROM cake JOIN shop ON cake.shop_id = shop.shop_id ORDER BY cake.price DESC LIMIT 1	bakery_shop
SELECT DISTINCT baker.name FROM cake JOIN baker ON cake.baker_id = baker.baker_id JOIN shop ON cake.shop_id = shop.shop_id WHERE shop.name = 'Sweet Home'	bakery_shop
SELECT name FROM baker WHERE baker_id NOT IN (SELECT baker_id FROM cake)	bakery_shop
SELECT name FROM baker WHERE salary < (SELECT avg(salary) FROM baker)	bakery_shop
SELECT town FROM shop EXCEPT SELECT town FROM baker	bakery_shop
SELECT name FROM trail WHERE surface = 'gravel' AND length > 15	bike_trail
SELECT age FROM cyclist WHERE name = 'Tess Bright'	bike_trail
SELECT name FROM trail WHERE length BETWEEN 20 AND 35	bike_trail
SELECT count(*) FROM outing WHERE weather != 'sunshine'	bike_trail
SELECT name FROM trail ORDER BY climb DESC LIMIT 1	bike_trail
SELECT name FROM cyclist WHERE club = 'Spokes' ORDER BY age ASC LIMIT 2	bike_trail
SELECT name FROM cyclist ORDER BY weight ASC	bike_trail
SELECT max(minutes) FROM outing WHERE weather = 'rain'	bike_trail
SELECT weather, avg(pulse) FROM outing GROUP BY weather	bike_trail
SELECT surface FROM trail GROUP BY surface ORDER BY count(*) DESC LIMIT 1	bike_trail
SELECT club FROM cyclist GROUP BY club HAVING avg(age) > 40	bike_trail
SELECT cyclist.name FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id WHERE outing.code = 'N355'	bike_trail
SELECT DISTINCT trail.name FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id JOIN trail ON outing.trail_id = trail.trail_id WHERE cyclist.name = 'Lou Carver'	bike_trail
SELECT count(*) FROM outing JOIN trail ON outing.trail_id = trail.trail_id WHERE trail.name = 'Fox Loop'	bike_trail
SELECT trail.name, min(outing.minutes) FROM outing JOIN trail ON outing.trail_id = trail.trail_id GROUP BY trail.name	bike_trail
SELECT outing.code FROM outing JOIN cyclist ON outing.cyclist_id = cyclist.cyclist_id WHERE cyclist.club = 'Chain Gang'	bike_trail
SELECT trail.surface FROM outing JOIN trail ON outing.trail_id = trail.trail_id ORDER BY outing.pulse DESC LIMIT 1	bike_trail
SELECT name FROM trail WHERE trail_id NOT IN (SELECT trail_id FROM outing)	bike_trail
SELECT name FROM cyclist WHERE weight > (SELECT avg(weight) FROM cyclist)	bike_trail
SELECT region FROM trail WHERE surface = 'gravel' EXCEPT SELECT region FROM trail WHERE surface = 'asphalt'	bike_trail
SELECT name FROM author WHERE country = 'Japan'	book_world
SELECT age FROM author WHERE name = 'Omar Said'	book_world
SELECT title FROM book WHERE pages BETWEEN 250 AND 350	book_world
SELECT name FROM author WHERE country != 'England'	book_world
SELECT title FROM book WHERE genre = 'poetry' ORDER BY year DESC LIMIT 1	book_world
SELECT title FROM book ORDER BY pages ASC	book_world
SELECT name FROM publisher ORDER BY workers DESC LIMIT 2	book_world
SELECT avg(pages) FROM book WHERE genre = 'crime'	book_world
SELECT genre, count(*) FROM book GROUP BY genre	book_world
SELECT country FROM author GROUP BY country ORDER BY avg(age) DESC LIMIT 1	book_world
SELECT country FROM author GROUP BY country HAVING count(*) > 1	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.title = 'Glass City'	book_world
SELECT book.title FROM book JOIN author ON book.author_id = author.author_id WHERE author.name = 'Jane Wood' ORDER BY book.year ASC	book_world
SELECT publisher.city FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE book.title = 'Nile Tales'	book_world
SELECT count(*) FROM book JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE publisher.city = 'London'	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id GROUP BY author.name ORDER BY sum(book.pages) DESC LIMIT 1	book_world
SELECT book.title, author.name, publisher.name FROM book JOIN author ON book.author_id = author.author_id JOIN publisher ON book.publisher_id = publisher.publisher_id WHERE book.genre = 'history'	book_world
SELECT name FROM author WHERE author_id NOT IN (SELECT author_id FROM book)	book_world
SELECT title FROM book WHERE pages > (SELECT avg(pages) FROM book)	book_world
SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'crime' EXCEPT SELECT author.name FROM book JOIN author ON book.author_id = author.author_id WHERE book.genre = 'history'	book_world
SELECT valley FROM viaduct WHERE name = 'Goat Arch'	bridge_works
SELECT name FROM viaduct WHERE name LIKE '%Arch%'	bridge_works
SELECT code FROM inspection WHERE hours > 10 AND verdict != 'closed'	bridge_works
SELECT count(*) FROM engineer WHERE degree = 'master'	bridge_works
SELECT name FROM viaduct ORDER BY span DESC LIMIT 1	bridge_works
SELECT name FROM engineer ORDER BY age ASC	bridge_works
SELECT name FROM viaduct WHERE material = 'steel' ORDER BY load ASC LIMIT 1	bridge_works
SELECT sum(fee) FROM inspection	bridge_works
SELECT valley, max(span) FROM viaduct GROUP BY valley	bridge_works
SELECT verdict FROM inspection GROUP BY verdict HAVING avg(fee) > 900	bridge_works
SELECT engineer.name FROM viaduct JOIN engineer ON viaduct.engineer_id = engineer.engineer_id WHERE viaduct.name = 'Toll Viaduct'	bridge_works
SELECT inspection.code FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id WHERE viaduct.valley = 'Tarn'	bridge_works
SELECT inspection.code FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id JOIN engineer ON viaduct.engineer_id = engineer.engineer_id WHERE engineer.name = 'Dora Pylon'	bridge_works
SELECT viaduct.name FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id GROUP BY viaduct.name ORDER BY sum(inspection.hours) DESC LIMIT 1	bridge_works
SELECT engineer.name FROM viaduct JOIN engineer ON viaduct.engineer_id = engineer.engineer_id GROUP BY engineer.name HAVING count(*) > 2	bridge_works
SELECT engineer.age FROM viaduct JOIN engineer ON viaduct.engineer_id = engineer.engineer_id ORDER BY viaduct.load DESC LIMIT 1	bridge_works
SELECT inspection.code FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id WHERE viaduct.material = 'concrete' AND inspection.fee < 350	bridge_works
SELECT name FROM engineer WHERE engineer_id NOT IN (SELECT engineer_id FROM viaduct)	bridge_works
SELECT name FROM engineer WHERE allowance < (SELECT avg(allowance) FROM engineer)	bridge_works
SELECT viaduct.name FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id WHERE inspection.verdict = 'worn' INTERSECT SELECT viaduct.name FROM inspection JOIN viaduct ON inspection.viaduct_id = viaduct.viaduct_id WHERE inspection.verdict = 'closed'	bridge_works
SELECT spots FROM campsite WHERE name = 'Lake Corner'	camp_site
SELECT name FROM camper WHERE county = 'Mayo' AND hobby = 'fishing'	camp_site
SELECT model FROM tent WHERE capacity >= 6	camp_site
SELECT count(*) FROM tent WHERE shape != 'dome'	camp_site
SELECT name, altitude FROM campsite ORDER BY altitude DESC LIMIT 1	camp_site
SELECT model FROM tent ORDER BY weight ASC LIMIT 3	camp_site
SELECT name FROM camper WHERE hobby = 'hiking' ORDER BY age ASC LIMIT 1	camp_site
SELECT sum(spots) FROM campsite WHERE county = 'Kerry'	camp_site
SELECT hobby, avg(age) FROM camper GROUP BY hobby	camp_site
SELECT shape FROM tent GROUP BY shape ORDER BY count(*) DESC LIMIT 1	camp_site
SELECT county FROM campsite GROUP BY county HAVING avg(altitude) > 500	camp_site
SELECT camper.name FROM tent JOIN camper ON tent.camper_id = camper.camper_id WHERE tent.model = 'Polar King'	camp_site
SELECT camper.name FROM camper JOIN campsite ON camper.campsite_id = campsite.campsite_id WHERE campsite.county = 'Mayo'	camp_site
SELECT count(*) FROM camper JOIN campsite ON camper.campsite_id = campsite.campsite_id WHERE campsite.name = 'Dune Camp'	camp_site
SELECT camper.hobby FROM tent JOIN camper ON tent.camper_id = camper.camper_id ORDER BY tent.weight DESC LIMIT 1	camp_site
SELECT camper.name FROM tent JOIN camper ON tent.camper_id = camper.camper_id GROUP BY camper.name HAVING count(*) > 1	camp_site
SELECT tent.model, tent.color FROM tent JOIN camper ON tent.camper_id = camper.camper_id JOIN campsite ON camper.campsite_id = campsite.campsite_id WHERE campsite.name = 'Bear Meadow'	camp_site
SELECT name FROM campsite WHERE campsite_id NOT IN (SELECT campsite_id FROM camper)	camp_site
SELECT model FROM tent WHERE weight > (SELECT avg(weight) FROM tent)	camp_site
SELECT county FROM campsite UNION SELECT county FROM camper	camp_site
SELECT dues FROM circle WHERE name = 'Rook House'	chess_circle
SELECT code FROM duel WHERE stage = 'final' OR stage = 'semifinal'	chess_circle
SELECT nationality FROM grandmaster WHERE name LIKE '%Kolar'	chess_circle
SELECT count(*) FROM circle WHERE city = 'Vienna' AND dues < 60	chess_circle
SELECT name FROM grandmaster ORDER BY rating DESC LIMIT 1	chess_circle
SELECT name, members FROM circle ORDER BY members DESC	chess_circle
SELECT code FROM duel WHERE opening = 'Sicilian Defense' ORDER BY minutes ASC LIMIT 1	chess_circle
SELECT sum(prize) FROM duel	chess_circle
SELECT opening, max(minutes) FROM duel GROUP BY opening	chess_circle
SELECT nationality FROM grandmaster GROUP BY nationality ORDER BY avg(rating) DESC LIMIT 1	chess_circle
SELECT city FROM circle GROUP BY city HAVING sum(members) > 100	chess_circle
SELECT grandmaster.name FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE duel.code = 'E28'	chess_circle
SELECT grandmaster.name, circle.name FROM grandmaster JOIN circle ON grandmaster.circle_id = circle.circle_id WHERE grandmaster.nationality = 'Czech'	chess_circle
SELECT count(*) FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE grandmaster.name = 'Ewa Malik'	chess_circle
SELECT grandmaster.name FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id GROUP BY grandmaster.name HAVING count(*) > 1	chess_circle
SELECT circle.city FROM grandmaster JOIN circle ON grandmaster.circle_id = circle.circle_id ORDER BY grandmaster.age ASC LIMIT 1	chess_circle
SELECT duel.code FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id JOIN circle ON grandmaster.circle_id = circle.circle_id WHERE circle.name = 'Black Knights'	chess_circle
SELECT name FROM circle WHERE circle_id NOT IN (SELECT circle_id FROM grandmaster)	chess_circle
SELECT code FROM duel WHERE minutes > (SELECT avg(minutes) FROM duel)	chess_circle
SELECT grandmaster.name FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE duel.opening = 'Italian Game' EXCEPT SELECT grandmaster.name FROM duel JOIN grandmaster ON duel.grandmaster_id = grandmaster.grandmaster_id WHERE duel.opening = 'Sicilian Defense'	chess_circle
SELECT minutes FROM film WHERE title = 'The Ninth Key'	cinema_town
SELECT name FROM cinema WHERE quarter = 'Old Town' AND seats < 100	cinema_town
SELECT count(*) FROM screening WHERE tickets > 500	cinema_town
SELECT title FROM film WHERE genre = 'comedy'	cinema_town
SELECT title FROM film ORDER BY budget ASC LIMIT 1	cinema_town
SELECT name FROM cinema ORDER BY heating_cost DESC	cinema_town
SELECT code FROM screening WHERE weekday = 'Saturday' ORDER BY tickets DESC LIMIT 1	cinema_town
SELECT sum(heating_cost) FROM cinema WHERE quarter = 'Docklands'	cinema_town
SELECT weekday FROM screening GROUP BY weekday ORDER BY sum(tickets) DESC LIMIT 1	cinema_town
SELECT quarter, count(*) FROM cinema GROUP BY quarter	cinema_town
SELECT genre FROM film GROUP BY genre HAVING avg(minutes) > 120	cinema_town
SELECT cinema.name FROM screening JOIN cinema ON screening.cinema_id = cinema.cinema_id JOIN film ON screening.film_id = film.film_id WHERE film.title = 'Laughing Gas'	cinema_town
SELECT film.title FROM screening JOIN film ON screening.film_id = film.film_id JOIN cinema ON screening.cinema_id = cinema.cinema_id WHERE cinema.name = 'Rex'	cinema_town
SELECT count(*) FROM screening JOIN film ON screening.film_id = film.film_id WHERE film.title = 'Salt and Snow'	cinema_town
SELECT cinema.name FROM screening JOIN cinema ON screening.cinema_id = cinema.cinema_id GROUP BY cinema.name ORDER BY count(*) ASC LIMIT 1	cinema_town
SELECT film.title, sum(screening.tickets) FROM screening JOIN film ON screening.film_id = film.film_id GROUP BY film.title	cinema_town
SELECT cinema.seats FROM screening JOIN cinema ON screening.cinema_id = cinema.cinema_id WHERE screening.code = 'V64'	cinema_town
SELECT title FROM film WHERE film_id NOT IN (SELECT film_id FROM screening)	cinema_town
SELECT name FROM cinema WHERE cinema_id IN (SELECT cinema_id FROM screening WHERE admission > 14)	cinema_town
SELECT cinema.name FROM screening JOIN cinema ON screening.cinema_id = cinema.cinema_id WHERE screening.weekday = 'Friday' EXCEPT SELECT cinema.name FROM screening JOIN cinema ON screening.cinema_id = cinema.cinema_id WHERE screening.weekday = 'Sunday'	cinema_town
SELECT color FROM bus WHERE name = 'Bus 24'	city_transport
SELECT name FROM driver WHERE age > 40 AND town != 'Milton'	city_transport
SELECT name FROM bus WHERE year BETWEEN 2010 AND 2015	city_transport
SELECT name FROM bus ORDER BY year ASC LIMIT 1	city_transport
SELECT name FROM driver ORDER BY salary DESC LIMIT 2	city_transport
SELECT name FROM bus WHERE color = 'blue' ORDER BY seats ASC LIMIT 1	city_transport
SELECT avg(salary) FROM driver WHERE town = 'Granby'	city_transport
SELECT color, sum(seats) FROM bus GROUP BY color	city_transport
SELECT town FROM depot GROUP BY town HAVING count(*) > 1	city_transport
SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE bus.name = 'Bus 33'	city_transport
SELECT bus.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id WHERE driver.name = 'Eli Cruz'	city_transport
SELECT count(*) FROM bus JOIN depot ON bus.depot_id = depot.depot_id WHERE depot.name = 'Hill Depot'	city_transport
SELECT driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id GROUP BY driver.name ORDER BY count(*) DESC LIMIT 1	city_transport
SELECT depot.name FROM bus JOIN depot ON bus.depot_id = depot.depot_id GROUP BY depot.name HAVING count(*) >= 3	city_transport
SELECT bus.name, driver.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id WHERE driver.age < 50	city_transport
SELECT driver.town FROM bus JOIN driver ON bus.driver_id = driver.driver_id ORDER BY bus.year DESC LIMIT 1	city_transport
SELECT bus.name FROM bus JOIN driver ON bus.driver_id = driver.driver_id JOIN depot ON bus.depot_id = depot.depot_id WHERE driver.name = 'Abe Stark' AND depot.name = 'Bay Depot'	city_transport
SELECT name FROM depot WHERE depot_id NOT IN (SELECT depot_id FROM bus)	city_transport
SELECT name FROM driver WHERE salary > (SELECT avg(salary) FROM driver)	city_transport
SELECT town FROM driver EXCEPT SELECT town FROM depot	city_transport
SELECT subject FROM teacher WHERE name = 'Sam Okoro'	college
SELECT title FROM course WHERE room = 'A1' AND credits >= 4	college
SELECT name FROM student WHERE city = 'Boston' OR city = 'Dallas'	college
SELECT count(*) FROM teacher WHERE age > 45	college
SELECT title FROM course ORDER BY hours DESC LIMIT 1	college
SELECT name FROM teacher ORDER BY salary DESC	college
SELECT name, age FROM student WHERE city = 'Denver' ORDER BY age ASC LIMIT 2	college
SELECT avg(salary) FROM teacher WHERE subject = 'physics'	college
SELECT room, count(*) FROM course GROUP BY room	college
SELECT subject FROM teacher GROUP BY subject ORDER BY avg(salary) DESC LIMIT 1	college
SELECT room FROM course GROUP BY room HAVING sum(hours) > 120	college
SELECT teacher.name FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE course.title = 'Plants'	college
SELECT course.title FROM course JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.name = 'Mary Cole'	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id WHERE course.room = 'C3'	college
SELECT count(*) FROM student JOIN course ON student.course_id = course.course_id WHERE course.title = 'Stars'	college
SELECT course.title FROM student JOIN course ON student.course_id = course.course_id GROUP BY course.title ORDER BY count(*) DESC LIMIT 1	college
SELECT student.name FROM student JOIN course ON student.course_id = course.course_id JOIN teacher ON course.teacher_id = teacher.teacher_id WHERE teacher.name = 'John Hart'	college
SELECT name FROM teacher WHERE teacher_id NOT IN (SELECT teacher_id FROM course)	college
SELECT title FROM course WHERE credits < (SELECT avg(credits) FROM course)	college
SELECT room FROM course WHERE hours < 30 INTERSECT SELECT room FROM course WHERE hours > 40	college
SELECT year FROM concert WHERE title = 'Fire Show'	concert_hall
SELECT name FROM singer WHERE age BETWEEN 30 AND 45	concert_hall
SELECT title FROM concert WHERE title LIKE '%Night%'	concert_hall
SELECT count(*) FROM hall WHERE seats < 500	concert_hall
SELECT name FROM hall WHERE city = 'Paris' ORDER BY seats ASC LIMIT 1	concert_hall
SELECT title, tickets FROM concert ORDER BY tickets DESC LIMIT 3	concert_hall
SELECT title FROM concert WHERE style = 'opera' ORDER BY year DESC LIMIT 1	concert_hall
SELECT sum(tickets) FROM concert WHERE style = 'jazz'	concert_hall
SELECT style, avg(tickets) FROM concert GROUP BY style	concert_hall
SELECT city FROM hall GROUP BY city ORDER BY sum(seats) DESC LIMIT 1	concert_hall
SELECT country FROM singer GROUP BY country HAVING avg(age) < 40	concert_hall
SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE concert.title = 'Soft Voices'	concert_hall
SELECT concert.title FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.name = 'Old Church'	concert_hall
SELECT DISTINCT hall.city FROM concert JOIN singer ON concert.singer_id = singer.singer_id JOIN hall ON concert.hall_id = hall.hall_id WHERE singer.name = 'Felix Braun'	concert_hall
SELECT count(*) FROM concert JOIN hall ON concert.hall_id = hall.hall_id WHERE hall.city = 'Oslo'	concert_hall
SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id GROUP BY singer.name ORDER BY count(*) DESC LIMIT 1	concert_hall
SELECT hall.name FROM concert JOIN hall ON concert.hall_id = hall.hall_id GROUP BY hall.name HAVING count(*) > 2	concert_hall
SELECT name FROM hall WHERE hall_id NOT IN (SELECT hall_id FROM concert)	concert_hall
SELECT name FROM singer WHERE age > (SELECT avg(age) FROM singer)	concert_hall
SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE concert.style = 'rock' INTERSECT SELECT singer.name FROM concert JOIN singer ON concert.singer_id = singer.singer_id WHERE concert.style = 'jazz'	concert_hall
SELECT ocean FROM reef WHERE name = 'Moray Wall'	coral_reef
SELECT name FROM biologist WHERE country = 'Australia' AND specialty = 'sponges'	coral_reef
SELECT code FROM survey WHERE season = 'spring' OR season = 'summer'	coral_reef
SELECT count(*) FROM reef WHERE visitors < 1000	coral_reef
SELECT name FROM reef ORDER BY visitors DESC LIMIT 1	coral_reef
SELECT name FROM biologist ORDER BY age ASC	coral_reef
SELECT code FROM survey WHERE method = 'sonar' ORDER BY cost DESC LIMIT 2	coral_reef
SELECT sum(cost) FROM survey WHERE season = 'winter'	coral_reef
SELECT method FROM survey GROUP BY method ORDER BY avg(duration) DESC LIMIT 1	coral_reef
SELECT ocean, avg(depth) FROM reef GROUP BY ocean	coral_reef
SELECT country FROM biologist GROUP BY country HAVING count(*) = 1	coral_reef
SELECT biologist.name FROM survey JOIN biologist ON survey.biologist_id = biologist.biologist_id WHERE survey.code = 'CR105'	coral_reef
SELECT reef.name, reef.depth FROM survey JOIN reef ON survey.reef_id = reef.reef_id WHERE survey.code = 'CR110'	coral_reef
SELECT survey.code FROM survey JOIN biologist ON survey.biologist_id = biologist.biologist_id WHERE biologist.name = 'Mara Quill'	coral_reef
SELECT biologist.name FROM survey JOIN biologist ON survey.biologist_id = biologist.biologist_id JOIN reef ON survey.reef_id = reef.reef_id WHERE reef.name = 'Silver Shelf'	coral_reef
SELECT reef.name FROM survey JOIN reef ON survey.reef_id = reef.reef_id GROUP BY reef.name ORDER BY count(*) DESC LIMIT 1	coral_reef
SELECT survey.code FROM survey JOIN reef ON survey.reef_id = reef.reef_id WHERE reef.ocean = 'Indian' ORDER BY survey.duration ASC LIMIT 1	coral_reef
SELECT name FROM reef WHERE reef_id NOT IN (SELECT reef_id FROM survey)	coral_reef
SELECT name FROM biologist WHERE stipend < (SELECT avg(stipend) FROM biologist)	coral_reef
SELECT country FROM biologist WHERE specialty = 'sharks' INTERSECT SELECT country FROM biologist WHERE specialty = 'algae'	coral_reef
SELECT height FROM dancer WHERE name = 'Umar Shah'	dance_school
SELECT name FROM dancer WHERE level != 'beginner' AND points < 10	dance_school
SELECT name FROM academy WHERE method = 'French' OR method = 'Cuban'	dance_school
SELECT name FROM academy ORDER BY rent ASC LIMIT 1	dance_school
SELECT name FROM dancer ORDER BY points DESC	dance_school
SELECT name FROM instructor WHERE style = 'ballet' ORDER BY age ASC LIMIT 1	dance_school
SELECT max(wage) FROM instructor	dance_school
SELECT level, avg(height) FROM dancer GROUP BY level	dance_school
SELECT district, sum(rent) FROM academy GROUP BY district	dance_school
SELECT method FROM academy GROUP BY method HAVING avg(area) > 100	dance_school
SELECT instructor.name FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id WHERE dancer.name = 'Zara Boyle'	dance_school
SELECT dancer.name FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id WHERE instructor.name = 'Mimi Laurent'	dance_school
SELECT count(*) FROM instructor JOIN academy ON instructor.academy_id = academy.academy_id WHERE academy.name = 'Mirror Loft'	dance_school
SELECT instructor.name FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id GROUP BY instructor.name ORDER BY count(*) DESC LIMIT 1	dance_school
SELECT instructor.name FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id GROUP BY instructor.name HAVING count(*) >= 2	dance_school
SELECT dancer.name FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id JOIN academy ON instructor.academy_id = academy.academy_id WHERE academy.name = 'Barre House'	dance_school
SELECT instructor.wage FROM dancer JOIN instructor ON dancer.instructor_id = instructor.instructor_id ORDER BY dancer.points DESC LIMIT 1	dance_school
SELECT name FROM instructor WHERE instructor_id NOT IN (SELECT instructor_id FROM dancer)	dance_school
SELECT name FROM academy WHERE academy_id IN (SELECT academy_id FROM instructor WHERE age > 50)	dance_school
SELECT district FROM instructor EXCEPT SELECT district FROM academy	dance_school
SELECT year FROM motion WHERE title = 'Close All Zoos'	debate_league
SELECT name FROM debater WHERE town = 'Durham' AND subject = 'law'	debate_league
SELECT title FROM motion WHERE difficulty = 'hard' OR year > 2018	debate_league
SELECT count(*) FROM speech WHERE minutes > 10	debate_league
SELECT title FROM motion ORDER BY year DESC LIMIT 1	debate_league
SELECT code FROM speech WHERE stage = 'group' ORDER BY score DESC	debate_league
SELECT code, minutes FROM speech WHERE stage = 'final' ORDER BY minutes DESC LIMIT 1	debate_league
SELECT avg(penalty) FROM speech WHERE stage = 'semifinal'	debate_league
SELECT town, avg(age) FROM debater GROUP BY town	debate_league
SELECT stage, max(score) FROM speech GROUP BY stage	debate_league
SELECT subject FROM debater GROUP BY subject HAVING count(*) >= 3	debate_league
SELECT debater.name FROM speech JOIN debater ON speech.debater_id = debater.debater_id WHERE speech.code = 'S23'	debate_league
SELECT speech.code FROM speech JOIN motion ON speech.motion_id = motion.motion_id WHERE motion.title = 'Save The Bees'	debate_league
SELECT speech.code FROM speech JOIN debater ON speech.debater_id = debater.debater_id WHERE debater.age > 23	debate_league
SELECT count(*) FROM speech JOIN debater ON speech.debater_id = debater.debater_id WHERE debater.name = 'Dora Mills'	debate_league
SELECT motion.title FROM speech JOIN motion ON speech.motion_id = motion.motion_id GROUP BY motion.title ORDER BY count(*) DESC LIMIT 1	debate_league
SELECT DISTINCT debater.name FROM speech JOIN debater ON speech.debater_id = debater.debater_id JOIN motion ON speech.motion_id = motion.motion_id WHERE motion.difficulty = 'hard'	debate_league
SELECT name FROM debater WHERE debater_id NOT IN (SELECT debater_id FROM speech)	debate_league
SELECT name FROM debater WHERE rating > (SELECT avg(rating) FROM debater)	debate_league
SELECT debater.name FROM speech JOIN debater ON speech.debater_id = debater.debater_id WHERE speech.stage = 'group' EXCEPT SELECT debater.name FROM speech JOIN debater ON speech.debater_id = debater.debater_id WHERE speech.stage = 'final'	debate_league
SELECT color FROM dog WHERE name = 'Dash'	dog_club
SELECT name FROM dog WHERE color = 'black' AND weight > 20	dog_club
SELECT name FROM breed WHERE kind != 'hound'	dog_club
SELECT count(*) FROM owner WHERE age < 40	dog_club
SELECT name FROM dog ORDER BY age DESC LIMIT 1	dog_club
SELECT name FROM dog WHERE color = 'brown' ORDER BY weight ASC	dog_club
SELECT name, height FROM breed ORDER BY height DESC LIMIT 2	dog_club
SELECT sum(weight) FROM dog WHERE color = 'white'	dog_club
SELECT color, avg(weight) FROM dog GROUP BY color	dog_club
SELECT town FROM owner GROUP BY town ORDER BY avg(age) DESC LIMIT 1	dog_club
SELECT color FROM dog GROUP BY color HAVING count(*) > 2	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE dog.name = 'Toby'	dog_club
SELECT breed.name FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE dog.name = 'Misty'	dog_club
SELECT dog.name, dog.age FROM dog JOIN breed ON dog.breed_id = breed.breed_id WHERE breed.name = 'Whippet'	dog_club
SELECT count(*) FROM dog JOIN owner ON dog.owner_id = owner.owner_id WHERE owner.town = 'Ely'	dog_club
SELECT owner.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id GROUP BY owner.name ORDER BY count(*) DESC LIMIT 1	dog_club
SELECT DISTINCT breed.name FROM dog JOIN owner ON dog.owner_id = owner.owner_id JOIN breed ON dog.breed_id = breed.breed_id WHERE owner.name = 'Carol Webb'	dog_club
SELECT name FROM owner WHERE owner_id IN (SELECT owner_id FROM dog WHERE age > 8)	dog_club
SELECT name FROM owner WHERE owner_id NOT IN (SELECT owner_id FROM dog)	dog_club
SELECT name FROM dog UNION SELECT name FROM owner	dog_club
SELECT weight FROM animal WHERE name = 'Thunder'	farm_land
SELECT name FROM farm WHERE region = 'Devon' AND area < 200	farm_land
SELECT name FROM animal WHERE species != 'sheep'	farm_land
SELECT name FROM farmer WHERE age BETWEEN 30 AND 50	farm_land
SELECT name FROM farm WHERE region = 'Kent' ORDER BY area DESC LIMIT 1	farm_land
SELECT name FROM animal WHERE species = 'cow' ORDER BY age DESC	farm_land
SELECT name FROM farmer ORDER BY age ASC LIMIT 1	farm_land
SELECT avg(age) FROM animal WHERE species = 'horse'	farm_land
SELECT region, sum(area) FROM farm GROUP BY region	farm_land
SELECT species FROM animal GROUP BY species ORDER BY count(*) ASC LIMIT 1	farm_land
SELECT species FROM animal GROUP BY species HAVING avg(weight) > 400	farm_land
SELECT farm.name FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farmer.name = 'Meg Dale'	farm_land
SELECT farmer.name, farmer.age FROM farmer JOIN farm ON farmer.farm_id = farm.farm_id WHERE farm.name = 'Green Acres'	farm_land
SELECT farm.region FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE animal.name = 'Porky'	farm_land
SELECT count(*) FROM animal JOIN farm ON animal.farm_id = farm.farm_id WHERE farm.name = 'Sunny Side'	farm_land
SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id GROUP BY farm.name ORDER BY sum(animal.weight) DESC LIMIT 1	farm_land
SELECT farm.name FROM animal JOIN farm ON animal.farm_id = farm.farm_id GROUP BY farm.name HAVING count(*) >= 3	farm_land
SELECT name FROM farm WHERE farm_id NOT IN (SELECT farm_id FROM farmer)	farm_land
SELECT name FROM farm WHERE farm_id IN (SELECT farm_id FROM animal WHERE species = 'pig')	farm_land
SELECT region FROM farm UNION SELECT region FROM farmer	farm_land
SELECT fiber FROM fabric WHERE name = 'Moss Tweed'	fashion_label
SELECT name FROM fabric WHERE pattern != 'plain' AND pattern != 'striped'	fashion_label
SELECT name FROM garment WHERE price < 150	fashion_label
SELECT name FROM designer ORDER BY salary DESC LIMIT 1	fashion_label
SELECT name FROM garment ORDER BY stock ASC LIMIT 3	fashion_label
SELECT name FROM garment WHERE season = 'winter' ORDER BY price ASC LIMIT 1	fashion_label
SELECT sum(stock) FROM garment WHERE season = 'summer'	fashion_label
SELECT season, avg(price) FROM garment GROUP BY season	fashion_label
SELECT country, count(*) FROM designer GROUP BY country	fashion_label
SELECT fiber FROM fabric GROUP BY fiber HAVING count(*) >= 2	fashion_label
SELECT fabric.name FROM garment JOIN fabric ON garment.fabric_id = fabric.fabric_id WHERE garment.name = 'Ruby Skirt'	fashion_label
SELECT garment.name FROM garment JOIN designer ON garment.designer_id = designer.designer_id WHERE designer.name = 'Sandra Holt'	fashion_label
SELECT garment.name FROM garment JOIN designer ON garment.designer_id = designer.designer_id WHERE garment.price > 500 AND designer.country = 'France'	fashion_label
SELECT count(*) FROM garment JOIN fabric ON garment.fabric_id = fabric.fabric_id WHERE fabric.fiber = 'silk'	fashion_label
SELECT garment.name FROM garment JOIN designer ON garment.designer_id = designer.designer_id JOIN fabric ON garment.fabric_id = fabric.fabric_id WHERE designer.name = 'Odile Garnier' AND fabric.name = 'Royal Velvet'	fashion_label
SELECT designer.name FROM garment JOIN designer ON garment.designer_id = designer.designer_id GROUP BY designer.name HAVING count(*) > 2	fashion_label
SELECT fabric.width FROM garment JOIN fabric ON garment.fabric_id = fabric.fabric_id ORDER BY garment.price DESC LIMIT 1	fashion_label
SELECT name FROM designer WHERE designer_id NOT IN (SELECT designer_id FROM garment)	fashion_label
SELECT name FROM fabric WHERE price > (SELECT avg(price) FROM fabric)	fashion_label
SELECT city FROM designer WHERE country = 'France' INTERSECT SELECT city FROM designer WHERE country = 'Italy'	fashion_label
SELECT name FROM juror WHERE job = 'editing'	film_festival
SELECT title FROM documentary WHERE language = 'French' AND minutes < 100	film_festival
SELECT count(*) FROM showcase WHERE year < 1990	film_festival
SELECT fee FROM juror WHERE name = 'Bruno Salazar'	film_festival
SELECT title FROM documentary ORDER BY rating DESC LIMIT 3	film_festival
SELECT name, fee FROM juror ORDER BY fee ASC LIMIT 1	film_festival
SELECT name FROM showcase WHERE season = 'autumn' ORDER BY budget DESC LIMIT 1	film_festival
SELECT sum(minutes) FROM documentary WHERE language = 'English'	film_festival
SELECT language, avg(rating) FROM documentary GROUP BY language	film_festival
SELECT job FROM juror GROUP BY job ORDER BY count(*) DESC LIMIT 1	film_festival
SELECT season FROM showcase GROUP BY season HAVING sum(budget) > 1000	film_festival
SELECT showcase.name FROM documentary JOIN showcase ON documentary.showcase_id = showcase.showcase_id WHERE documentary.title = 'Wolf Winter'	film_festival
SELECT juror.name FROM juror JOIN showcase ON juror.showcase_id = showcase.showcase_id WHERE showcase.name = 'Golden Lens'	film_festival
SELECT documentary.title FROM documentary JOIN showcase ON documentary.showcase_id = showcase.showcase_id WHERE showcase.city = 'Porto'	film_festival
SELECT count(*) FROM juror JOIN showcase ON juror.showcase_id = showcase.showcase_id WHERE showcase.name = 'Silver Reel'	film_festival
SELECT showcase.name FROM juror JOIN showcase ON juror.showcase_id = showcase.showcase_id GROUP BY showcase.name ORDER BY count(*) DESC LIMIT 1	film_festival
SELECT showcase.season FROM documentary JOIN showcase ON documentary.showcase_id = showcase.showcase_id ORDER BY documentary.minutes DESC LIMIT 1	film_festival
SELECT name FROM showcase WHERE showcase_id NOT IN (SELECT showcase_id FROM documentary)	film_festival
SELECT name FROM showcase WHERE showcase_id IN (SELECT showcase_id FROM documentary WHERE subject = 'music')	film_festival
SELECT city FROM showcase INTERSECT SELECT city FROM juror	film_festival
SELECT cause FROM blaze WHERE name = 'Cinema Fire'	fire_brigade
SELECT name FROM firefighter WHERE grade = 'captain' AND shift = 'night'	fire_brigade
SELECT count(*) FROM brigade WHERE year < 1960	fire_brigade
SELECT name FROM blaze WHERE cost > 400 AND cause != 'arson'	fire_brigade
SELECT name FROM firefighter WHERE grade = 'rookie' ORDER BY salary DESC LIMIT 1	fire_brigade
SELECT name FROM blaze ORDER BY duration DESC LIMIT 1	fire_brigade
SELECT name, year FROM brigade ORDER BY year ASC	fire_brigade
SELECT sum(cost) FROM blaze WHERE district = 'Docks'	fire_brigade
SELECT grade, avg(salary) FROM firefighter GROUP BY grade	fire_brigade
SELECT cause FROM blaze GROUP BY cause ORDER BY count(*) DESC LIMIT 1	fire_brigade
SELECT district FROM brigade GROUP BY district HAVING sum(subsidy) > 700	fire_brigade
SELECT brigade.name FROM firefighter JOIN brigade ON firefighter.brigade_id = brigade.brigade_id WHERE firefighter.name = 'Freya Skov'	fire_brigade
SELECT firefighter.name FROM firefighter JOIN brigade ON firefighter.brigade_id = brigade.brigade_id WHERE firefighter.shift = 'day' AND brigade.name = 'Canal Guard'	fire_brigade
SELECT count(*) FROM blaze JOIN brigade ON blaze.brigade_id = brigade.brigade_id WHERE brigade.name = 'North Watch'	fire_brigade
SELECT brigade.name FROM blaze JOIN brigade ON blaze.brigade_id = brigade.brigade_id GROUP BY brigade.name ORDER BY count(*) DESC LIMIT 1	fire_brigade
SELECT brigade.district FROM firefighter JOIN brigade ON firefighter.brigade_id = brigade.brigade_id ORDER BY firefighter.salary DESC LIMIT 1	fire_brigade
SELECT blaze.name, brigade.name FROM blaze JOIN brigade ON blaze.brigade_id = brigade.brigade_id WHERE blaze.cause = 'lightning'	fire_brigade
SELECT name FROM brigade WHERE brigade_id NOT IN (SELECT brigade_id FROM blaze)	fire_brigade
SELECT name FROM firefighter WHERE salary < (SELECT avg(salary) FROM firefighter)	fire_brigade
SELECT district FROM blaze WHERE cause = 'wiring' INTERSECT SELECT district FROM blaze WHERE cause = 'cooking'	fire_brigade
SELECT city FROM team WHERE name = 'White Foxes'	football
SELECT name FROM footballer WHERE position = 'defender' AND age > 30	football
SELECT name FROM team WHERE country = 'Italy' OR country = 'Germany'	football
SELECT name FROM footballer ORDER BY goals DESC LIMIT 1	football
SELECT name, points FROM team ORDER BY points DESC	football
SELECT name FROM footballer WHERE position = 'striker' ORDER BY age ASC LIMIT 1	football
SELECT sum(goals) FROM footballer WHERE position = 'midfielder'	football
SELECT position, avg(age) FROM footballer GROUP BY position	football
SELECT country, count(*) FROM team GROUP BY country	football
SELECT position FROM footballer GROUP BY position HAVING sum(goals) > 30	football
SELECT team.name FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE footballer.name = 'Kai Stein'	football
SELECT footballer.name, footballer.position FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.name = 'Sea Hawks'	football
SELECT coach.name FROM coach JOIN team ON coach.team_id = team.team_id WHERE team.name = 'Iron Boys'	football
SELECT team.country FROM coach JOIN team ON coach.team_id = team.team_id WHERE coach.name = 'Otto Lang'	football
SELECT avg(footballer.age) FROM footballer JOIN team ON footballer.team_id = team.team_id WHERE team.name = 'Red Lions'	football
SELECT team.name FROM coach JOIN team ON coach.team_id = team.team_id GROUP BY team.name HAVING count(*) > 1	football
SELECT team.points FROM footballer JOIN team ON footballer.team_id = team.team_id ORDER BY footballer.goals DESC LIMIT 1	football
SELECT name FROM team WHERE team_id NOT IN (SELECT team_id FROM footballer)	football
SELECT name FROM team WHERE team_id IN (SELECT team_id FROM footballer WHERE age < 22)	football
SELECT country FROM coach EXCEPT SELECT country FROM team	football
SELECT year FROM supplier WHERE name = 'Rosenhof'	garden_center
SELECT name FROM plant WHERE height > 60 AND color != 'green'	garden_center
SELECT name FROM plant WHERE color = 'yellow' OR price < 4	garden_center
SELECT count(*) FROM gardener WHERE country = 'Ireland'	garden_center
SELECT name FROM plant ORDER BY height DESC LIMIT 1	garden_center
SELECT name FROM gardener ORDER BY age ASC LIMIT 2	garden_center
SELECT name FROM supplier WHERE country = 'Holland' ORDER BY year DESC LIMIT 1	garden_center
SELECT avg(price) FROM plant	garden_center
SELECT color, max(price) FROM plant GROUP BY color	garden_center
SELECT color FROM plant GROUP BY color HAVING avg(height) > 80	garden_center
SELECT supplier.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE plant.name = 'Fern'	garden_center
SELECT gardener.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id WHERE plant.name = 'Rose'	garden_center
SELECT plant.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE plant.color = 'purple' AND supplier.name = 'Tulip King'	garden_center
SELECT gardener.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id JOIN supplier ON plant.supplier_id = supplier.supplier_id WHERE supplier.name = 'Green Hands'	garden_center
SELECT supplier.name FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id GROUP BY supplier.name ORDER BY count(*) DESC LIMIT 1	garden_center
SELECT plant.name FROM gardener JOIN plant ON gardener.plant_id = plant.plant_id GROUP BY plant.name HAVING count(*) > 1	garden_center
SELECT supplier.country FROM plant JOIN supplier ON plant.supplier_id = supplier.supplier_id ORDER BY plant.price DESC LIMIT 1	garden_center
SELECT name FROM plant WHERE plant_id NOT IN (SELECT plant_id FROM gardener)	garden_center
SELECT name FROM gardener WHERE salary < (SELECT avg(salary) FROM gardener)	garden_center
SELECT name FROM supplier UNION SELECT name FROM gardener	garden_center
SELECT fuel FROM furnace WHERE name = 'Red Mouth'	glass_works
SELECT title FROM vase WHERE color = 'violet' AND price <= 100	glass_works
SELECT title FROM vase WHERE title LIKE '%Lily%'	glass_works
SELECT count(*) FROM blower WHERE town != 'Murano'	glass_works
SELECT name FROM furnace ORDER BY heat DESC LIMIT 1	glass_works
SELECT title, price FROM vase ORDER BY height DESC LIMIT 4	glass_works
SELECT name FROM blower WHERE craft = 'engraving' ORDER BY wage ASC LIMIT 1	glass_works
SELECT sum(price) FROM vase WHERE color = 'amber'	glass_works
SELECT color, max(height) FROM vase GROUP BY color	glass_works
SELECT town FROM blower GROUP BY town ORDER BY avg(wage) DESC LIMIT 1	glass_works
SELECT fuel FROM furnace GROUP BY fuel HAVING avg(heat) > 1100	glass_works
SELECT furnace.name FROM vase JOIN furnace ON vase.furnace_id = furnace.furnace_id WHERE vase.title = 'Swan Neck'	glass_works
SELECT vase.title FROM vase JOIN blower ON vase.blower_id = blower.blower_id WHERE blower.name = 'Enzo Bassi'	glass_works
SELECT count(*) FROM vase JOIN furnace ON vase.furnace_id = furnace.furnace_id WHERE furnace.name = 'Big Anna'	glass_works
SELECT blower.name FROM vase JOIN blower ON vase.blower_id = blower.blower_id GROUP BY blower.name HAVING count(*) > 2	glass_works
SELECT blower.town FROM vase JOIN blower ON vase.blower_id = blower.blower_id ORDER BY vase.price DESC LIMIT 1	glass_works
SELECT DISTINCT blower.name FROM vase JOIN blower ON vase.blower_id = blower.blower_id JOIN furnace ON vase.furnace_id = furnace.furnace_id WHERE furnace.name = 'Little Anna'	glass_works
SELECT name FROM furnace WHERE furnace_id NOT IN (SELECT furnace_id FROM vase)	glass_works
SELECT name FROM blower WHERE wage > (SELECT avg(wage) FROM blower)	glass_works
SELECT blower.name FROM vase JOIN blower ON vase.blower_id = blower.blower_id WHERE vase.color = 'blue' INTERSECT SELECT blower.name FROM vase JOIN blower ON vase.blower_id = blower.blower_id WHERE vase.color = 'amber'	glass_works
SELECT rent FROM barn WHERE name = 'Long Barn'	horse_stable
SELECT name FROM horse WHERE name LIKE '%Clover'	horse_stable
SELECT name FROM horse WHERE coat = 'bay' AND weight > 500	horse_stable
SELECT count(*) FROM derby WHERE ground = 'mud'	horse_stable
SELECT name FROM barn WHERE roof = 'tin' ORDER BY rent ASC LIMIT 1	horse_stable
SELECT title FROM derby ORDER BY prize DESC LIMIT 3	horse_stable
SELECT name FROM horse WHERE coat = 'black' ORDER BY age ASC LIMIT 1	horse_stable
SELECT min(distance) FROM derby WHERE ground = 'grass'	horse_stable
SELECT ground, avg(prize) FROM derby GROUP BY ground	horse_stable
SELECT county FROM barn GROUP BY county ORDER BY avg(rent) DESC LIMIT 1	horse_stable
SELECT coat FROM horse GROUP BY coat HAVING count(*) >= 3	horse_stable
SELECT barn.name FROM horse JOIN barn ON horse.barn_id = barn.barn_id WHERE horse.name = 'Tiny Prince'	horse_stable
SELECT horse.name FROM horse JOIN barn ON horse.barn_id = barn.barn_id WHERE barn.name = 'Oak Barn'	horse_stable
SELECT count(*) FROM derby JOIN horse ON derby.horse_id = horse.horse_id WHERE horse.name = 'Silver Wind'	horse_stable
SELECT barn.name FROM horse JOIN barn ON horse.barn_id = barn.barn_id GROUP BY barn.name ORDER BY count(*) DESC LIMIT 1	horse_stable
SELECT horse.age FROM derby JOIN horse ON derby.horse_id = horse.horse_id ORDER BY derby.prize DESC LIMIT 1	horse_stable
SELECT sum(derby.prize) FROM derby JOIN horse ON derby.horse_id = horse.horse_id JOIN barn ON horse.barn_id = barn.barn_id WHERE barn.name = 'Willow Yard'	horse_stable
SELECT name FROM horse WHERE horse_id NOT IN (SELECT horse_id FROM derby)	horse_stable
SELECT name FROM barn WHERE barn_id IN (SELECT barn_id FROM horse WHERE age > 10)	horse_stable
SELECT county FROM barn WHERE roof = 'slate' INTERSECT SELECT county FROM barn WHERE roof = 'tin'	horse_stable
SELECT illness FROM patient WHERE name = 'Gwen Tate'	hospital
SELECT name FROM patient WHERE city = 'York' AND nights > 3	hospital
SELECT floor FROM department WHERE name = 'Eye Clinic'	hospital
SELECT name FROM doctor WHERE salary BETWEEN 6000 AND 8000	hospital
SELECT name FROM patient ORDER BY nights DESC LIMIT 1	hospital
SELECT name FROM department WHERE floor = 'third' ORDER BY budget ASC LIMIT 1	hospital
SELECT name, salary FROM doctor ORDER BY salary DESC	hospital
SELECT avg(nights) FROM patient WHERE illness = 'fracture'	hospital
SELECT illness, count(*) FROM patient GROUP BY illness	hospital
SELECT city, max(salary) FROM doctor GROUP BY city	hospital
SELECT illness FROM patient GROUP BY illness HAVING count(*) > 2	hospital
SELECT doctor.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE patient.name = 'Hank Cole'	hospital
SELECT patient.name, patient.age FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id WHERE doctor.name = 'Dr Chen'	hospital
SELECT department.name FROM doctor JOIN department ON doctor.department_id = department.department_id WHERE doctor.name = 'Dr Fisher'	hospital
SELECT doctor.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id GROUP BY doctor.name ORDER BY count(*) DESC LIMIT 1	hospital
SELECT patient.name FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id JOIN department ON doctor.department_id = department.department_id WHERE department.name = 'Heart Care'	hospital
SELECT doctor.salary FROM patient JOIN doctor ON patient.doctor_id = doctor.doctor_id ORDER BY patient.age DESC LIMIT 1	hospital
SELECT name FROM doctor WHERE doctor_id NOT IN (SELECT doctor_id FROM patient)	hospital
SELECT name FROM department WHERE department_id IN (SELECT department_id FROM doctor WHERE city = 'Hull')	hospital
SELECT city FROM doctor INTERSECT SELECT city FROM patient	hospital
SELECT stars FROM hotel WHERE name = 'Old Mill'	hotel_chain
SELECT name FROM guest WHERE city = 'Dublin' AND age < 30	hotel_chain
SELECT code FROM booking WHERE month != 'June' AND nights > 5	hotel_chain
SELECT count(*) FROM hotel WHERE city = 'Nice'	hotel_chain
SELECT name FROM hotel ORDER BY rooms ASC LIMIT 1	hotel_chain
SELECT code FROM booking ORDER BY price DESC LIMIT 4	hotel_chain
SELECT code FROM booking WHERE month = 'May' ORDER BY nights DESC LIMIT 1	hotel_chain
SELECT sum(price) FROM booking WHERE month = 'August'	hotel_chain
SELECT city, sum(rooms) FROM hotel GROUP BY city	hotel_chain
SELECT month FROM booking GROUP BY month HAVING avg(nights) >= 5	hotel_chain
SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE booking.code = 'B104'	hotel_chain
SELECT booking.code FROM booking JOIN guest ON booking.guest_id = guest.guest_id WHERE guest.name = 'Paula Kerr'	hotel_chain
SELECT count(*) FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE hotel.name = 'Grand Palace'	hotel_chain
SELECT guest.name FROM booking JOIN guest ON booking.guest_id = guest.guest_id GROUP BY guest.name ORDER BY count(*) DESC LIMIT 1	hotel_chain
SELECT hotel.name FROM booking JOIN hotel ON booking.hotel_id = hotel.hotel_id GROUP BY hotel.name HAVING count(*) > 2	hotel_chain
SELECT booking.code, booking.month FROM booking JOIN guest ON booking.guest_id = guest.guest_id JOIN hotel ON booking.hotel_id = hotel.hotel_id WHERE guest.city = 'London' AND hotel.name = 'Sea View'	hotel_chain
SELECT guest.age FROM booking JOIN guest ON booking.guest_id = guest.guest_id ORDER BY booking.price ASC LIMIT 1	hotel_chain
SELECT name FROM hotel WHERE hotel_id NOT IN (SELECT hotel_id FROM booking)	hotel_chain
SELECT code FROM booking WHERE price < (SELECT avg(price) FROM booking)	hotel_chain
SELECT city FROM hotel INTERSECT SELECT city FROM guest	hotel_chain
SELECT lifespan FROM insect WHERE name = 'Red Ant'	insect_lab
SELECT name FROM scientist WHERE rank != 'professor'	insect_lab
SELECT code FROM trial WHERE toxin = 'nicotine' AND dose >= 20	insect_lab
SELECT count(*) FROM trial WHERE days <= 15	insect_lab
SELECT name FROM insect ORDER BY length ASC LIMIT 1	insect_lab
SELECT name, lifespan FROM insect ORDER BY lifespan DESC	insect_lab
SELECT code FROM trial WHERE toxin = 'borax' ORDER BY days DESC LIMIT 1	insect_lab
SELECT sum(budget) FROM scientist WHERE origin = 'Peru'	insect_lab
SELECT outcome, count(*) FROM trial GROUP BY outcome	insect_lab
SELECT toxin FROM trial GROUP BY toxin ORDER BY avg(dose) DESC LIMIT 1	insect_lab
SELECT habitat FROM insect GROUP BY habitat HAVING avg(length) > 30	insect_lab
SELECT scientist.name FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id WHERE trial.code = 'TX28'	insect_lab
SELECT trial.code FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id WHERE scientist.name = 'Chika Ono'	insect_lab
SELECT count(*) FROM trial JOIN insect ON trial.insect_id = insect.insect_id WHERE insect.name = 'Field Cricket'	insect_lab
SELECT insect.name FROM trial JOIN insect ON trial.insect_id = insect.insect_id GROUP BY insect.name ORDER BY count(*) DESC LIMIT 1	insect_lab
SELECT scientist.rank FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id ORDER BY trial.dose DESC LIMIT 1	insect_lab
SELECT count(*) FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id JOIN insect ON trial.insect_id = insect.insect_id WHERE scientist.origin = 'Japan' AND insect.habitat = 'forest'	insect_lab
SELECT name FROM insect WHERE insect_id NOT IN (SELECT insect_id FROM trial)	insect_lab
SELECT name FROM insect WHERE lifespan > (SELECT avg(lifespan) FROM insect)	insect_lab
SELECT scientist.name FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id WHERE trial.outcome = 'success' EXCEPT SELECT scientist.name FROM trial JOIN scientist ON trial.scientist_id = scientist.scientist_id WHERE trial.outcome = 'failure'	insect_lab
SELECT wind FROM contest WHERE title = 'Dune Games'	kite_contest
SELECT name FROM kite WHERE fabric != 'nylon'	kite_contest
SELECT count(*) FROM pilot WHERE age <= 30	kite_contest
SELECT title FROM contest WHERE prize BETWEEN 800 AND 3000	kite_contest
SELECT name FROM kite WHERE fabric = 'paper' ORDER BY wingspan DESC LIMIT 1	kite_contest
SELECT name, score FROM kite ORDER BY score DESC LIMIT 3	kite_contest
SELECT name FROM pilot WHERE rank = 'novice' ORDER BY age ASC LIMIT 1	kite_contest
SELECT avg(score) FROM kite WHERE shape = 'bird'	kite_contest
SELECT rank, count(*) FROM pilot GROUP BY rank	kite_contest
SELECT country FROM contest GROUP BY country ORDER BY sum(prize) DESC LIMIT 1	kite_contest
SELECT fabric FROM kite GROUP BY fabric HAVING avg(score) > 65	kite_contest
SELECT pilot.name FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id WHERE kite.name = 'Jade Crane'	kite_contest
SELECT kite.name FROM kite JOIN contest ON kite.contest_id = contest.contest_id WHERE contest.title = 'Spring Festival'	kite_contest
SELECT count(*) FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id WHERE pilot.country = 'China'	kite_contest
SELECT contest.title FROM kite JOIN contest ON kite.contest_id = contest.contest_id GROUP BY contest.title ORDER BY count(*) DESC LIMIT 1	kite_contest
SELECT pilot.rank FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id ORDER BY kite.score ASC LIMIT 1	kite_contest
SELECT DISTINCT contest.title FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id JOIN contest ON kite.contest_id = contest.contest_id WHERE pilot.name = 'Rita Souza'	kite_contest
SELECT name FROM pilot WHERE pilot_id NOT IN (SELECT pilot_id FROM kite)	kite_contest
SELECT name FROM kite WHERE wingspan > (SELECT avg(wingspan) FROM kite)	kite_contest
SELECT pilot.name FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id WHERE kite.fabric = 'silk' INTERSECT SELECT pilot.name FROM kite JOIN pilot ON kite.pilot_id = pilot.pilot_id WHERE kite.fabric = 'paper'	kite_contest
SELECT level FROM seminar WHERE title = 'Street Italian'	language_course
SELECT title FROM seminar WHERE language = 'German' AND fee < 250	language_course
SELECT name FROM learner WHERE tongue != 'English'	language_course
SELECT name FROM learner WHERE name LIKE '%Crane'	language_course
SELECT name FROM learner ORDER BY age ASC LIMIT 1	language_course
SELECT title FROM seminar WHERE level = 'B1' ORDER BY hours ASC LIMIT 1	language_course
SELECT name FROM tutor ORDER BY seniority DESC LIMIT 3	language_course
SELECT avg(points) FROM learner WHERE age > 40	language_course
SELECT contract, avg(wage) FROM tutor GROUP BY contract	language_course
SELECT language FROM seminar GROUP BY language ORDER BY count(*) DESC LIMIT 1	language_course
SELECT tongue FROM learner GROUP BY tongue HAVING count(*) >= 3	language_course
SELECT tutor.name FROM seminar JOIN tutor ON seminar.tutor_id = tutor.tutor_id WHERE seminar.title = 'Kanji Path'	language_course
SELECT seminar.title FROM learner JOIN seminar ON learner.seminar_id = seminar.seminar_id WHERE learner.name = 'Dev Patel'	language_course
SELECT count(*) FROM learner JOIN seminar ON learner.seminar_id = seminar.seminar_id WHERE seminar.title = 'Travel Spanish'	language_course
SELECT learner.name FROM learner JOIN seminar ON learner.seminar_id = seminar.seminar_id JOIN tutor ON seminar.tutor_id = tutor.tutor_id WHERE tutor.name = 'Otto Fink'	language_course
SELECT tutor.name FROM seminar JOIN tutor ON seminar.tutor_id = tutor.tutor_id GROUP BY tutor.name ORDER BY sum(seminar.hours) DESC LIMIT 1	language_course
SELECT seminar.title, seminar.fee FROM seminar JOIN tutor ON seminar.tutor_id = tutor.tutor_id WHERE tutor.contract = 'freelance'	language_course
SELECT title FROM seminar WHERE seminar_id NOT IN (SELECT seminar_id FROM learner)	language_course
SELECT title FROM seminar WHERE fee > (SELECT avg(fee) FROM seminar)	language_course
SELECT language FROM seminar WHERE level = 'A1' INTERSECT SELECT language FROM seminar WHERE level = 'C1'	language_course
SELECT result FROM lawsuit WHERE title = 'Bank Case'	law_firm
SELECT title FROM lawsuit WHERE result = 'lost' OR result = 'open'	law_firm
SELECT name FROM lawyer WHERE city != 'Chicago' AND fee < 300	law_firm
SELECT count(*) FROM lawsuit WHERE days > 100	law_firm
SELECT name FROM lawyer ORDER BY fee ASC LIMIT 1	law_firm
SELECT name FROM citizen ORDER BY wealth DESC LIMIT 3	law_firm
SELECT title FROM lawsuit WHERE result = 'won' ORDER BY days DESC LIMIT 1	law_firm
SELECT avg(fee) FROM lawyer WHERE city = 'Seattle'	law_firm
SELECT city, count(*) FROM citizen GROUP BY city	law_firm
SELECT result, avg(days) FROM lawsuit GROUP BY result	law_firm
SELECT field FROM lawyer GROUP BY field HAVING avg(fee) > 300	law_firm
SELECT lawyer.name FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE citizen.name = 'Kim Tran'	law_firm
SELECT citizen.name FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.name = 'Chad Noble'	law_firm
SELECT lawyer.name FROM citizen JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id GROUP BY lawyer.name ORDER BY count(*) DESC LIMIT 1	law_firm
SELECT citizen.name FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id GROUP BY citizen.name HAVING count(*) > 1	law_firm
SELECT lawsuit.title FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id JOIN lawyer ON citizen.lawyer_id = lawyer.lawyer_id WHERE lawyer.field = 'family'	law_firm
SELECT citizen.city FROM lawsuit JOIN citizen ON lawsuit.citizen_id = citizen.citizen_id ORDER BY lawsuit.year DESC LIMIT 1	law_firm
SELECT name FROM lawyer WHERE lawyer_id NOT IN (SELECT lawyer_id FROM citizen)	law_firm
SELECT name FROM citizen WHERE citizen_id IN (SELECT citizen_id FROM lawsuit WHERE year > 2018)	law_firm
SELECT city FROM citizen EXCEPT SELECT city FROM lawyer	law_firm
SELECT district FROM branch WHERE name = 'Harbor Branch'	library
SELECT code FROM checkout WHERE item = 'book' AND days > 20	library
SELECT name FROM member WHERE age < 30 OR age > 70	library
SELECT count(*) FROM member WHERE district = 'East'	library
SELECT name FROM branch ORDER BY year ASC LIMIT 1	library
SELECT code, item FROM checkout ORDER BY year DESC LIMIT 3	library
SELECT name FROM member WHERE district = 'Port' ORDER BY age DESC LIMIT 1	library
SELECT avg(days) FROM checkout WHERE item = 'film'	library
SELECT item, count(*) FROM checkout GROUP BY item	library
SELECT item FROM checkout GROUP BY item ORDER BY avg(days) DESC LIMIT 1	library
SELECT district FROM branch GROUP BY district HAVING count(*) > 1	library
SELECT branch.name FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE member.name = 'Fritz Amsel'	library
SELECT member.name, member.age FROM member JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Main Library'	library
SELECT count(*) FROM checkout JOIN member ON checkout.member_id = member.member_id WHERE member.name = 'Ana Lopez'	library
SELECT member.name FROM checkout JOIN member ON checkout.member_id = member.member_id GROUP BY member.name ORDER BY count(*) DESC LIMIT 1	library
SELECT member.age FROM checkout JOIN member ON checkout.member_id = member.member_id ORDER BY checkout.days DESC LIMIT 1	library
SELECT count(*) FROM checkout JOIN member ON checkout.member_id = member.member_id JOIN branch ON member.branch_id = branch.branch_id WHERE branch.name = 'Garden Branch'	library
SELECT name FROM member WHERE member_id NOT IN (SELECT member_id FROM checkout)	library
SELECT name FROM member WHERE member_id IN (SELECT member_id FROM checkout WHERE item = 'map')	library
SELECT district FROM member EXCEPT SELECT district FROM branch	library
SELECT height FROM lighthouse WHERE name = 'Cape Light'	light_house
SELECT name FROM vessel WHERE cargo = 'fish' AND speed < 10	light_house
SELECT name FROM lighthouse WHERE name LIKE '%Rock'	light_house
SELECT count(*) FROM warden WHERE pension > 1000	light_house
SELECT name FROM vessel WHERE cargo = 'grain' ORDER BY speed DESC LIMIT 1	light_house
SELECT name FROM lighthouse ORDER BY brightness DESC	light_house
SELECT name, age FROM warden ORDER BY age DESC LIMIT 4	light_house
SELECT sum(tonnage) FROM vessel WHERE cargo = 'timber'	light_house
SELECT coast, max(height) FROM lighthouse GROUP BY coast	light_house
SELECT watch FROM warden GROUP BY watch ORDER BY avg(pension) DESC LIMIT 1	light_house
SELECT cargo FROM vessel GROUP BY cargo HAVING avg(speed) > 13	light_house
SELECT lighthouse.name FROM warden JOIN lighthouse ON warden.lighthouse_id = lighthouse.lighthouse_id WHERE warden.name = 'Colm Daly'	light_house
SELECT warden.name FROM warden JOIN lighthouse ON warden.lighthouse_id = lighthouse.lighthouse_id WHERE lighthouse.name = 'Gull Point'	light_house
SELECT vessel.name FROM vessel JOIN lighthouse ON vessel.lighthouse_id = lighthouse.lighthouse_id WHERE lighthouse.coast = 'east coast'	light_house
SELECT count(*) FROM vessel JOIN lighthouse ON vessel.lighthouse_id = lighthouse.lighthouse_id WHERE lighthouse.name = 'Black Rock'	light_house
SELECT lighthouse.name FROM warden JOIN lighthouse ON warden.lighthouse_id = lighthouse.lighthouse_id GROUP BY lighthouse.name ORDER BY count(*) DESC LIMIT 1	light_house
SELECT lighthouse.coast FROM warden JOIN lighthouse ON warden.lighthouse_id = lighthouse.lighthouse_id ORDER BY warden.age ASC LIMIT 1	light_house
SELECT name FROM lighthouse WHERE lighthouse_id NOT IN (SELECT lighthouse_id FROM warden)	light_house
SELECT name FROM vessel WHERE tonnage > (SELECT avg(tonnage) FROM vessel)	light_house
SELECT coast FROM lighthouse WHERE height > 50 INTERSECT SELECT coast FROM lighthouse WHERE height < 30	light_house
SELECT mineral FROM mine WHERE name = 'Moose Hole'	mine_company
SELECT name FROM mine WHERE mineral = 'gold' AND depth > 1500	mine_company
SELECT name FROM mine WHERE name LIKE '%Creek%'	mine_company
SELECT name FROM miner WHERE shift = 'Omega'	mine_company
SELECT name FROM firm ORDER BY year ASC LIMIT 1	mine_company
SELECT name FROM miner ORDER BY wage DESC LIMIT 3	mine_company
SELECT name FROM mine WHERE mineral = 'copper' ORDER BY output ASC LIMIT 1	mine_company
SELECT sum(profit) FROM firm WHERE province = 'Ontario'	mine_company
SELECT shift, count(*) FROM miner GROUP BY shift	mine_company
SELECT mineral, max(depth) FROM mine GROUP BY mineral	mine_company
SELECT mineral FROM mine GROUP BY mineral HAVING sum(output) > 500	mine_company
SELECT firm.name FROM mine JOIN firm ON mine.firm_id = firm.firm_id WHERE mine.name = 'Eagle Pit'	mine_company
SELECT mine.name, mine.mineral FROM mine JOIN firm ON mine.firm_id = firm.firm_id WHERE firm.name = 'Delta Metals'	mine_company
SELECT count(*) FROM miner JOIN mine ON miner.mine_id = mine.mine_id WHERE mine.name = 'Wolf Hole'	mine_company
SELECT firm.name FROM miner JOIN mine ON miner.mine_id = mine.mine_id JOIN firm ON mine.firm_id = firm.firm_id WHERE miner.name = 'Ike Bolt'	mine_company
SELECT mine.name FROM miner JOIN mine ON miner.mine_id = mine.mine_id ORDER BY miner.age ASC LIMIT 1	mine_company
SELECT firm.name FROM mine JOIN firm ON mine.firm_id = firm.firm_id GROUP BY firm.name ORDER BY count(*) DESC LIMIT 1	mine_company
SELECT name FROM firm WHERE firm_id NOT IN (SELECT firm_id FROM mine)	mine_company
SELECT name FROM miner WHERE wage < (SELECT avg(wage) FROM miner)	mine_company
SELECT province FROM mine WHERE mineral = 'nickel' EXCEPT SELECT province FROM mine WHERE mineral = 'gold'	mine_company
SELECT year FROM movie WHERE title = 'Monsoon'	movie_studio
SELECT title FROM movie WHERE genre = 'drama' AND minutes < 120	movie_studio
SELECT title FROM review WHERE points < 5 AND paper != 'Screen'	movie_studio
SELECT count(*) FROM director WHERE age > 50	movie_studio
SELECT title FROM movie ORDER BY minutes ASC LIMIT 1	movie_studio
SELECT name FROM director ORDER BY age DESC	movie_studio
SELECT title FROM movie WHERE genre = 'comedy' ORDER BY year DESC LIMIT 1	movie_studio
SELECT avg(points) FROM review WHERE paper = 'Film Week'	movie_studio
SELECT genre, count(*) FROM movie GROUP BY genre	movie_studio
SELECT paper FROM review GROUP BY paper HAVING count(*) > 3	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.title = 'Snow Line'	movie_studio
SELECT review.title FROM review JOIN movie ON review.movie_id = movie.movie_id WHERE movie.title = 'Dark Water'	movie_studio
SELECT movie.title FROM movie JOIN director ON movie.director_id = director.director_id WHERE movie.year > 2010 AND director.country = 'Germany'	movie_studio
SELECT count(*) FROM movie JOIN director ON movie.director_id = director.director_id WHERE director.name = 'Bruno Costa'	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.name ORDER BY count(*) DESC LIMIT 1	movie_studio
SELECT director.name FROM movie JOIN director ON movie.director_id = director.director_id GROUP BY director.name HAVING count(*) >= 2	movie_studio
SELECT director.name FROM review JOIN movie ON review.movie_id = movie.movie_id JOIN director ON movie.director_id = director.director_id ORDER BY review.points DESC LIMIT 1	movie_studio
SELECT title FROM movie WHERE movie_id NOT IN (SELECT movie_id FROM review)	movie_studio
SELECT title FROM movie WHERE minutes > (SELECT avg(minutes) FROM movie)	movie_studio
SELECT genre FROM movie WHERE minutes < 100 INTERSECT SELECT genre FROM movie WHERE minutes > 105	movie_studio
SELECT country FROM painter WHERE name = 'Vera Novak'	museum_art
SELECT name FROM museum WHERE city = 'London' AND visitors > 7000	museum_art
SELECT title FROM painting WHERE height <= 90	museum_art
SELECT count(*) FROM painter WHERE year < 1850	museum_art
SELECT name FROM museum ORDER BY visitors DESC LIMIT 1	museum_art
SELECT title FROM painting WHERE style = 'landscape' ORDER BY price ASC	museum_art
SELECT name, city FROM museum ORDER BY year DESC LIMIT 2	museum_art
SELECT min(price), max(price) FROM painting WHERE style = 'classic'	museum_art
SELECT style, avg(price) FROM painting GROUP BY style	museum_art
SELECT city, sum(visitors) FROM museum GROUP BY city	museum_art
SELECT country FROM painter GROUP BY country HAVING count(*) >= 2	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.title = 'Wheat Field'	museum_art
SELECT painting.title FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'Hall of Arts'	museum_art
SELECT count(*) FROM painting JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.name = 'National Gallery'	museum_art
SELECT museum.city FROM painting JOIN museum ON painting.museum_id = museum.museum_id ORDER BY painting.height DESC LIMIT 1	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id GROUP BY painter.name HAVING avg(painting.price) > 700	museum_art
SELECT DISTINCT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id JOIN museum ON painting.museum_id = museum.museum_id WHERE museum.city = 'London'	museum_art
SELECT name FROM museum WHERE museum_id NOT IN (SELECT museum_id FROM painting)	museum_art
SELECT title FROM painting WHERE price > (SELECT avg(price) FROM painting)	museum_art
SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'modern' INTERSECT SELECT painter.name FROM painting JOIN painter ON painting.painter_id = painter.painter_id WHERE painting.style = 'landscape'	museum_art
SELECT seconds FROM song WHERE title = 'Gravity'	music_store
SELECT name FROM band WHERE year BETWEEN 1990 AND 2005	music_store
SELECT title FROM album WHERE label = 'Maple' AND year < 2005	music_store
SELECT count(*) FROM song WHERE mood = 'sad'	music_store
SELECT title FROM album WHERE label = 'Gold Disc' ORDER BY copies DESC LIMIT 1	music_store
SELECT name FROM band ORDER BY year ASC LIMIT 1	music_store
SELECT title FROM song ORDER BY seconds ASC LIMIT 4	music_store
SELECT avg(members) FROM band WHERE country = 'England'	music_store
SELECT mood, count(*) FROM song GROUP BY mood	music_store
SELECT label FROM album GROUP BY label ORDER BY sum(copies) DESC LIMIT 1	music_store
SELECT country FROM band GROUP BY country HAVING count(*) > 1	music_store
SELECT band.name FROM album JOIN band ON album.band_id = band.band_id WHERE album.title = 'Orbit'	music_store
SELECT song.title, song.mood FROM song JOIN album ON song.album_id = album.album_id WHERE album.title = 'Fiesta'	music_store
SELECT count(*) FROM album JOIN band ON album.band_id = band.band_id WHERE band.name = 'Los Rayos'	music_store
SELECT band.name FROM album JOIN band ON album.band_id = band.band_id GROUP BY band.name HAVING count(*) >= 2	music_store
SELECT album.label FROM song JOIN album ON song.album_id = album.album_id ORDER BY song.seconds DESC LIMIT 1	music_store
SELECT song.title FROM song JOIN album ON song.album_id = album.album_id JOIN band ON album.band_id = band.band_id WHERE band.name = 'Stone Roads'	music_store
SELECT name FROM band WHERE band_id NOT IN (SELECT band_id FROM album)	music_store
SELECT title FROM song WHERE seconds > (SELECT avg(seconds) FROM song)	music_store
SELECT label FROM album WHERE year < 2000 EXCEPT SELECT label FROM album WHERE year > 2007	music_store
SELECT title FROM employee WHERE name = 'Ruth Koch'	office_staff
SELECT name FROM employee WHERE title = 'engineer' AND age < 40	office_staff
SELECT title FROM project WHERE months >= 12	office_staff
SELECT count(*) FROM office WHERE city = 'Zurich'	office_staff
SELECT name FROM employee ORDER BY salary DESC LIMIT 1	office_staff
SELECT title FROM project WHERE field = 'energy' ORDER BY months DESC LIMIT 1	office_staff
SELECT title FROM project ORDER BY budget ASC	office_staff
SELECT avg(age) FROM employee WHERE title = 'clerk'	office_staff
SELECT title, avg(salary) FROM employee GROUP BY title	office_staff
SELECT field FROM project GROUP BY field ORDER BY sum(budget) DESC LIMIT 1	office_staff
SELECT city FROM employee GROUP BY city HAVING count(*) >= 2	office_staff
SELECT office.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE employee.name = 'Pete Lutz'	office_staff
SELECT employee.name FROM employee JOIN office ON employee.office_id = office.office_id WHERE office.name = 'East Office'	office_staff
SELECT employee.name FROM project JOIN employee ON project.employee_id = employee.employee_id WHERE project.title = 'Chat Robot'	office_staff
SELECT count(*) FROM project JOIN employee ON project.employee_id = employee.employee_id WHERE employee.name = 'Tina Baum'	office_staff
SELECT office.name FROM project JOIN employee ON project.employee_id = employee.employee_id JOIN office ON employee.office_id = office.office_id WHERE project.title = 'Green Power'	office_staff
SELECT employee.age FROM project JOIN employee ON project.employee_id = employee.employee_id ORDER BY project.budget ASC LIMIT 1	office_staff
SELECT name FROM employee WHERE employee_id NOT IN (SELECT employee_id FROM project)	office_staff
SELECT name FROM office WHERE office_id IN (SELECT office_id FROM employee WHERE salary > 8000)	office_staff
SELECT city FROM employee EXCEPT SELECT city FROM office	office_staff
SELECT dose FROM remedy WHERE name = 'Pulmocare'	pharmacy_chain
SELECT code FROM prescription WHERE status = 'open' AND days > 20	pharmacy_chain
SELECT name FROM remedy WHERE form != 'tablets' AND price BETWEEN 8 AND 15	pharmacy_chain
SELECT code FROM prescription WHERE code LIKE 'CN%'	pharmacy_chain
SELECT name FROM pharmacy ORDER BY workers ASC LIMIT 1	pharmacy_chain
SELECT name FROM remedy WHERE form = 'tablets' ORDER BY dose DESC LIMIT 1	pharmacy_chain
SELECT name FROM remedy ORDER BY price ASC	pharmacy_chain
SELECT sum(rent) FROM pharmacy WHERE city = 'Bremen'	pharmacy_chain
SELECT city FROM pharmacy GROUP BY city ORDER BY sum(workers) DESC LIMIT 1	pharmacy_chain
SELECT status, count(*) FROM prescription GROUP BY status	pharmacy_chain
SELECT form FROM remedy GROUP BY form HAVING avg(price) > 12	pharmacy_chain
SELECT pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id WHERE prescription.code = 'CN106'	pharmacy_chain
SELECT count(*) FROM prescription JOIN remedy ON prescription.remedy_id = remedy.remedy_id WHERE remedy.name = 'Cardion'	pharmacy_chain
SELECT remedy.name FROM prescription JOIN remedy ON prescription.remedy_id = remedy.remedy_id GROUP BY remedy.name ORDER BY count(*) DESC LIMIT 1	pharmacy_chain
SELECT pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id GROUP BY pharmacy.name HAVING count(*) >= 3	pharmacy_chain
SELECT prescription.code, remedy.name FROM prescription JOIN remedy ON prescription.remedy_id = remedy.remedy_id JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id WHERE pharmacy.city = 'Lyon'	pharmacy_chain
SELECT pharmacy.rent FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id ORDER BY prescription.days DESC LIMIT 1	pharmacy_chain
SELECT name FROM remedy WHERE remedy_id NOT IN (SELECT remedy_id FROM prescription)	pharmacy_chain
SELECT name FROM pharmacy WHERE rent > (SELECT avg(rent) FROM pharmacy)	pharmacy_chain
SELECT pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id WHERE prescription.status = 'paid' INTERSECT SELECT pharmacy.name FROM prescription JOIN pharmacy ON prescription.pharmacy_id = pharmacy.pharmacy_id WHERE prescription.status = 'refused'	pharmacy_chain
SELECT accent FROM presenter WHERE name = 'Petra Vance'	podcast_studio
SELECT name FROM presenter WHERE city = 'Dublin' AND salary >= 4500	podcast_studio
SELECT title FROM episode WHERE title LIKE 'The%'	podcast_studio
SELECT count(*) FROM podcast WHERE year >= 2018	podcast_studio
SELECT title FROM episode ORDER BY duration ASC LIMIT 1	podcast_studio
SELECT name, salary FROM presenter ORDER BY salary DESC LIMIT 2	podcast_studio
SELECT title FROM episode WHERE mood = 'calm' ORDER BY reach ASC LIMIT 1	podcast_studio
SELECT sum(audience) FROM podcast WHERE genre = 'crime'	podcast_studio
SELECT mood, avg(duration) FROM episode GROUP BY mood	podcast_studio
SELECT city FROM presenter GROUP BY city ORDER BY count(*) DESC LIMIT 1	podcast_studio
SELECT genre FROM podcast GROUP BY genre HAVING sum(audience) > 8000	podcast_studio
SELECT presenter.name FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id WHERE podcast.title = 'Odd Planets'	podcast_studio
SELECT episode.title FROM episode JOIN podcast ON episode.podcast_id = podcast.podcast_id WHERE podcast.title = 'Cold Trails'	podcast_studio
SELECT count(*) FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id WHERE presenter.name = 'Hal Burton'	podcast_studio
SELECT podcast.title FROM episode JOIN podcast ON episode.podcast_id = podcast.podcast_id GROUP BY podcast.title ORDER BY count(*) DESC LIMIT 1	podcast_studio
SELECT presenter.salary FROM podcast JOIN presenter ON podcast.presenter_id = presenter.presenter_id ORDER BY podcast.audience ASC LIMIT 1	podcast_studio
SELECT episode.title FROM episode JOIN podcast ON episode.podcast_id = podcast.podcast_id JOIN presenter ON podcast.presenter_id = presenter.presenter_id WHERE presenter.name = 'Nadia Frost'	podcast_studio
SELECT name FROM presenter WHERE presenter_id NOT IN (SELECT presenter_id FROM podcast)	podcast_studio
SELECT title FROM podcast WHERE audience > (SELECT avg(audience) FROM podcast)	podcast_studio
SELECT podcast.title FROM episode JOIN podcast ON episode.podcast_id = podcast.podcast_id WHERE episode.mood = 'funny' INTERSECT SELECT podcast.title FROM episode JOIN podcast ON episode.podcast_id = podcast.podcast_id WHERE episode.mood = 'calm'	podcast_studio
SELECT workers FROM utility WHERE name = 'River Electric'	power_grid
SELECT model FROM generator WHERE source = 'coal' OR source = 'gas'	power_grid
SELECT count(*) FROM outage WHERE duration > 200	power_grid
SELECT model FROM generator WHERE noise < 60 AND source != 'wind'	power_grid
SELECT code FROM outage WHERE season = 'winter' ORDER BY cost DESC LIMIT 1	power_grid
SELECT model, noise FROM generator ORDER BY noise DESC LIMIT 3	power_grid
SELECT name FROM utility ORDER BY workers ASC LIMIT 1	power_grid
SELECT sum(cost) FROM outage WHERE reason = 'storms'	power_grid
SELECT season, avg(duration) FROM outage GROUP BY season	power_grid
SELECT reason FROM outage GROUP BY reason ORDER BY count(*) DESC LIMIT 1	power_grid
SELECT source FROM generator GROUP BY source HAVING sum(output) > 100	power_grid
SELECT utility.name FROM generator JOIN utility ON generator.utility_id = utility.utility_id WHERE generator.model = 'Helios Max'	power_grid
SELECT generator.model, generator.voltage FROM generator JOIN utility ON generator.utility_id = utility.utility_id WHERE utility.name = 'Polar Electric'	power_grid
SELECT count(*) FROM outage JOIN generator ON outage.generator_id = generator.generator_id WHERE generator.model = 'Titan Mark One'	power_grid
SELECT utility.name FROM generator JOIN utility ON generator.utility_id = utility.utility_id GROUP BY utility.name ORDER BY count(*) DESC LIMIT 1	power_grid
SELECT generator.source FROM outage JOIN generator ON outage.generator_id = generator.generator_id ORDER BY outage.duration DESC LIMIT 1	power_grid
SELECT outage.code FROM outage JOIN generator ON outage.generator_id = generator.generator_id JOIN utility ON generator.utility_id = utility.utility_id WHERE utility.name = 'Bright Power'	power_grid
SELECT model FROM generator WHERE generator_id NOT IN (SELECT generator_id FROM outage)	power_grid
SELECT name FROM utility WHERE revenue > (SELECT avg(revenue) FROM utility)	power_grid
SELECT reason FROM outage WHERE season = 'summer' EXCEPT SELECT reason FROM outage WHERE season = 'winter'	power_grid
SELECT language FROM country WHERE name = 'Dorland'	river_map
SELECT name FROM bridge WHERE material = 'wood' OR material = 'stone'	river_map
SELECT name FROM bridge WHERE year BETWEEN 1900 AND 1970	river_map
SELECT count(*) FROM river WHERE color = 'brown' AND length > 500	river_map
SELECT name FROM river ORDER BY length DESC LIMIT 1	river_map
SELECT name, year FROM bridge WHERE material = 'steel' ORDER BY year DESC	river_map
SELECT name FROM country WHERE continent = 'Europe' ORDER BY area ASC LIMIT 1	river_map
SELECT avg(length) FROM river WHERE color = 'blue'	river_map
SELECT color, count(*) FROM river GROUP BY color	river_map
SELECT material, max(length) FROM bridge GROUP BY material	river_map
SELECT language FROM country GROUP BY language HAVING count(*) > 1	river_map
SELECT country.name FROM river JOIN country ON river.country_id = country.country_id WHERE river.name = 'Gola'	river_map
SELECT river.name FROM river JOIN country ON river.country_id = country.country_id WHERE country.name = 'Avaria'	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id WHERE bridge.name = 'Rope Walk'	river_map
SELECT country.name FROM bridge JOIN river ON bridge.river_id = river.river_id JOIN country ON river.country_id = country.country_id WHERE bridge.name = 'Peace Bridge'	river_map
SELECT river.name FROM bridge JOIN river ON bridge.river_id = river.river_id GROUP BY river.name ORDER BY count(*) DESC LIMIT 1	river_map
SELECT country.continent FROM river JOIN country ON river.country_id = country.country_id ORDER BY river.depth DESC LIMIT 1	river_map
SELECT name FROM river WHERE river_id NOT IN (SELECT river_id FROM bridge)	river_map
SELECT name FROM country WHERE country_id IN (SELECT country_id FROM river WHERE length > 1000)	river_map
SELECT continent FROM country WHERE language = 'French' INTERSECT SELECT continent FROM country WHERE language = 'Arabic'	river_map
SELECT sport FROM athlete WHERE name = 'Faye Nunn'	school_sport
SELECT name FROM athlete WHERE age >= 16 AND height < 180	school_sport
SELECT title FROM medal WHERE color != 'bronze' AND year > 2018	school_sport
SELECT count(*) FROM medal WHERE color = 'gold'	school_sport
SELECT name FROM school ORDER BY students DESC LIMIT 1	school_sport
SELECT name FROM athlete ORDER BY age ASC LIMIT 3	school_sport
SELECT name FROM athlete WHERE sport = 'boxing' ORDER BY height DESC LIMIT 1	school_sport
SELECT avg(students) FROM school WHERE district = 'East'	school_sport
SELECT sport, max(age) FROM athlete GROUP BY sport	school_sport
SELECT district FROM school GROUP BY district HAVING sum(students) > 1000	school_sport
SELECT school.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE athlete.name = 'Cody Hale'	school_sport
SELECT athlete.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.name = 'River School'	school_sport
SELECT medal.title, medal.year FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id WHERE athlete.name = 'Abby Dove'	school_sport
SELECT count(*) FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE school.district = 'West'	school_sport
SELECT athlete.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id GROUP BY athlete.name ORDER BY count(*) DESC LIMIT 1	school_sport
SELECT school.name FROM athlete JOIN school ON athlete.school_id = school.school_id GROUP BY school.name HAVING count(*) >= 2	school_sport
SELECT school.name FROM medal JOIN athlete ON medal.athlete_id = athlete.athlete_id JOIN school ON athlete.school_id = school.school_id ORDER BY medal.year DESC LIMIT 1	school_sport
SELECT name FROM athlete WHERE athlete_id NOT IN (SELECT athlete_id FROM medal)	school_sport
SELECT name FROM school WHERE school_id IN (SELECT school_id FROM athlete WHERE height > 185)	school_sport
SELECT school.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE athlete.sport = 'tennis' INTERSECT SELECT school.name FROM athlete JOIN school ON athlete.school_id = school.school_id WHERE athlete.sport = 'rowing'	school_sport
SELECT points FROM customer WHERE name = 'Dora Pope'	shop_orders
SELECT name FROM customer WHERE city = 'Tampa' OR age > 60	shop_orders
SELECT name FROM product WHERE price < 60 AND color != 'white'	shop_orders
SELECT count(*) FROM purchase WHERE year >= 2019	shop_orders
SELECT name FROM customer ORDER BY points DESC LIMIT 1	shop_orders
SELECT name, weight FROM product ORDER BY weight DESC	shop_orders
SELECT code FROM purchase WHERE payment = 'cash' ORDER BY amount DESC LIMIT 1	shop_orders
SELECT avg(age) FROM customer WHERE city = 'Miami'	shop_orders
SELECT payment, count(*) FROM purchase GROUP BY payment	shop_orders
SELECT city FROM customer GROUP BY city ORDER BY sum(points) DESC LIMIT 1	shop_orders
SELECT color FROM product GROUP BY color HAVING count(*) >= 2	shop_orders
SELECT customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE purchase.code = 'P6'	shop_orders
SELECT DISTINCT product.name FROM purchase JOIN product ON purchase.product_id = product.product_id JOIN customer ON purchase.customer_id = customer.customer_id WHERE customer.name = 'Andy Lake'	shop_orders
SELECT count(*) FROM purchase JOIN product ON purchase.product_id = product.product_id WHERE product.name = 'Desk Lamp'	shop_orders
SELECT customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id GROUP BY customer.name ORDER BY count(*) DESC LIMIT 1	shop_orders
SELECT product.color FROM purchase JOIN product ON purchase.product_id = product.product_id ORDER BY purchase.amount DESC LIMIT 1	shop_orders
SELECT product.name, sum(purchase.amount) FROM purchase JOIN product ON purchase.product_id = product.product_id GROUP BY product.name	shop_orders
SELECT name FROM customer WHERE customer_id NOT IN (SELECT customer_id FROM purchase)	shop_orders
SELECT name FROM product WHERE price < (SELECT avg(price) FROM product)	shop_orders
SELECT customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE purchase.payment = 'card' INTERSECT SELECT customer.name FROM purchase JOIN customer ON purchase.customer_id = customer.customer_id WHERE purchase.payment = 'cash'	shop_orders
SELECT flavor FROM tea WHERE name = 'Lotus Dew'	tea_trade
SELECT name FROM tea WHERE kind = 'black' AND price < 20	tea_trade
SELECT name FROM plantation WHERE elevation BETWEEN 900 AND 1700	tea_trade
SELECT count(*) FROM merchant WHERE country != 'England'	tea_trade
SELECT name FROM tea WHERE flavor = 'smoky' ORDER BY strength DESC LIMIT 1	tea_trade
SELECT name FROM merchant ORDER BY profit DESC LIMIT 2	tea_trade
SELECT name, price FROM tea ORDER BY price ASC	tea_trade
SELECT avg(price) FROM tea WHERE kind = 'white'	tea_trade
SELECT kind, max(strength) FROM tea GROUP BY kind	tea_trade
SELECT soil FROM plantation GROUP BY soil ORDER BY sum(harvest) DESC LIMIT 1	tea_trade
SELECT flavor FROM tea GROUP BY flavor HAVING avg(price) > 40	tea_trade
SELECT plantation.name FROM tea JOIN plantation ON tea.plantation_id = plantation.plantation_id WHERE tea.name = 'White Moth'	tea_trade
SELECT tea.name FROM tea JOIN merchant ON tea.merchant_id = merchant.merchant_id WHERE merchant.name = 'Jasper Wold'	tea_trade
SELECT count(*) FROM tea JOIN plantation ON tea.plantation_id = plantation.plantation_id WHERE plantation.country = 'India'	tea_trade
SELECT merchant.name FROM tea JOIN merchant ON tea.merchant_id = merchant.merchant_id GROUP BY merchant.name HAVING count(*) > 2	tea_trade
SELECT plantation.country FROM tea JOIN plantation ON tea.plantation_id = plantation.plantation_id ORDER BY tea.price DESC LIMIT 1	tea_trade
SELECT DISTINCT merchant.name FROM tea JOIN plantation ON tea.plantation_id = plantation.plantation_id JOIN merchant ON tea.merchant_id = merchant.merchant_id WHERE plantation.name = 'Jade Terrace'	tea_trade
SELECT name FROM plantation WHERE plantation_id NOT IN (SELECT plantation_id FROM tea)	tea_trade
SELECT name FROM merchant WHERE merchant_id IN (SELECT merchant_id FROM tea WHERE kind = 'green')	tea_trade
SELECT country FROM merchant UNION SELECT country FROM plantation	tea_trade
SELECT year FROM station WHERE name = 'Castle Gate'	train_line
SELECT name FROM train WHERE operator = 'Metro' AND wagons < 7	train_line
SELECT count(*) FROM station WHERE platforms >= 5	train_line
SELECT name FROM station WHERE region != 'North'	train_line
SELECT name FROM train ORDER BY speed ASC LIMIT 1	train_line
SELECT name FROM station ORDER BY year ASC LIMIT 3	train_line
SELECT name FROM driver WHERE region = 'West' ORDER BY salary DESC LIMIT 1	train_line
SELECT avg(speed) FROM train WHERE operator = 'Fast Rail'	train_line
SELECT operator, sum(wagons) FROM train GROUP BY operator	train_line
SELECT region FROM station GROUP BY region ORDER BY sum(platforms) DESC LIMIT 1	train_line
SELECT operator FROM train GROUP BY operator HAVING count(*) > 2	train_line
SELECT driver.name FROM driver JOIN train ON driver.train_id = train.train_id WHERE train.name = 'Night Owl'	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id WHERE train.name = 'Sea Breeze'	train_line
SELECT train.name, train.speed FROM train JOIN station ON train.station_id = station.station_id WHERE station.name = 'Central' ORDER BY train.speed ASC	train_line
SELECT station.name FROM driver JOIN train ON driver.train_id = train.train_id JOIN station ON train.station_id = station.station_id WHERE driver.name = 'Ed Sharp'	train_line
SELECT sum(driver.salary) FROM driver JOIN train ON driver.train_id = train.train_id WHERE train.operator = 'Fast Rail'	train_line
SELECT station.name FROM train JOIN station ON train.station_id = station.station_id GROUP BY station.name HAVING count(*) > 1	train_line
SELECT name FROM train WHERE train_id NOT IN (SELECT train_id FROM driver)	train_line
SELECT name FROM driver WHERE age > (SELECT avg(age) FROM driver)	train_line
SELECT region FROM driver EXCEPT SELECT region FROM station	train_line
SELECT speed FROM storm WHERE name = 'Dolly'	weather_watch
SELECT name FROM storm WHERE damage > 20 AND season != 'autumn'	weather_watch
SELECT name FROM sensor WHERE maker = 'Klima' OR maker = 'Metra'	weather_watch
SELECT name FROM storm ORDER BY damage DESC LIMIT 1	weather_watch
SELECT name FROM city ORDER BY area DESC	weather_watch
SELECT name FROM sensor WHERE maker = 'Vento' ORDER BY price ASC LIMIT 1	weather_watch
SELECT sum(price) FROM sensor WHERE maker = 'Metra'	weather_watch
SELECT season, max(speed) FROM storm GROUP BY season	weather_watch
SELECT state FROM city GROUP BY state ORDER BY sum(population) DESC LIMIT 1	weather_watch
SELECT season FROM storm GROUP BY season HAVING count(*) >= 3	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id WHERE sensor.name = 'Sensor D'	weather_watch
SELECT storm.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.name = 'Fairport'	weather_watch
SELECT count(*) FROM storm JOIN city ON storm.city_id = city.city_id WHERE city.state = 'Texas'	weather_watch
SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id GROUP BY city.name ORDER BY count(*) DESC LIMIT 1	weather_watch
SELECT city.name FROM sensor JOIN city ON sensor.city_id = city.city_id GROUP BY city.name HAVING count(*) > 2	weather_watch
SELECT city.population FROM storm JOIN city ON storm.city_id = city.city_id ORDER BY storm.speed ASC LIMIT 1	weather_watch
SELECT name FROM city WHERE city_id NOT IN (SELECT city_id FROM storm)	weather_watch
SELECT name FROM sensor WHERE height < (SELECT avg(height) FROM sensor)	weather_watch
SELECT name FROM city WHERE city_id IN (SELECT city_id FROM storm WHERE speed > 150)	weather_watch
SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.season = 'winter' EXCEPT SELECT city.name FROM storm JOIN city ON storm.city_id = city.city_id WHERE storm.season = 'summer'	weather_watch
SELECT food FROM animal WHERE name = 'Frost'	zoo_park
SELECT name FROM animal WHERE food = 'fruit' AND weight < 5	zoo_park
SELECT name FROM keeper WHERE age BETWEEN 40 AND 49	zoo_park
SELECT count(*) FROM zone WHERE area > 200	zoo_park
SELECT name FROM animal ORDER BY weight DESC LIMIT 1	zoo_park
SELECT name, salary FROM keeper ORDER BY salary DESC LIMIT 3	zoo_park
SELECT name FROM zone WHERE climate = 'dry' ORDER BY area ASC LIMIT 1	zoo_park
SELECT avg(age) FROM animal WHERE species = 'parrot'	zoo_park
SELECT food, count(*) FROM animal GROUP BY food	zoo_park
SELECT species FROM animal GROUP BY species ORDER BY avg(weight) DESC LIMIT 1	zoo_park
SELECT town FROM keeper GROUP BY town HAVING count(*) > 1	zoo_park
SELECT keeper.name FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE animal.name = 'Mango'	zoo_park
SELECT animal.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id WHERE zone.name = 'Bird Valley'	zoo_park
SELECT count(*) FROM animal JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE keeper.name = 'Dirk Pohl'	zoo_park
SELECT zone.climate FROM animal JOIN zone ON animal.zone_id = zone.zone_id ORDER BY animal.age DESC LIMIT 1	zoo_park
SELECT zone.name, sum(animal.weight) FROM animal JOIN zone ON animal.zone_id = zone.zone_id GROUP BY zone.name	zoo_park
SELECT animal.name, zone.name, keeper.name FROM animal JOIN zone ON animal.zone_id = zone.zone_id JOIN keeper ON animal.keeper_id = keeper.keeper_id WHERE animal.species = 'lion'	zoo_park
SELECT name FROM zone WHERE zone_id NOT IN (SELECT zone_id FROM animal)	zoo_park
SELECT name FROM keeper WHERE age > (SELECT avg(age) FROM keeper)	zoo_park
SELECT species FROM animal WHERE age < 5 INTERSECT SELECT species FROM animal WHERE age > 6	zoo_park
