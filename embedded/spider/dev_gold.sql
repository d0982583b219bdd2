SELECT name, state FROM client	bank_branch
SELECT count(*) FROM bank WHERE year > 1954 AND state = 'Utah'	bank_branch
SELECT state FROM bank EXCEPT SELECT state FROM bank WHERE assets > 460	bank_branch
SELECT code FROM loan ORDER BY amount ASC LIMIT 3	bank_branch
SELECT count(*) FROM client WHERE client_id NOT IN (SELECT client_id FROM loan)	bank_branch
SELECT code FROM loan WHERE months < 240 AND amount > 30	bank_branch
SELECT client.name, count(*) FROM loan JOIN client ON loan.client_id = client.client_id GROUP BY client.name	bank_branch
SELECT client.name FROM client JOIN bank ON client.bank_id = bank.bank_id WHERE client.job = 'teacher' AND bank.assets > 150	bank_branch
SELECT name FROM client WHERE income < 100	bank_branch
SELECT state FROM bank GROUP BY state HAVING count(*) >= 2	bank_branch
SELECT loan.code, client.name FROM loan JOIN client ON loan.client_id = client.client_id	bank_branch
SELECT count(*) FROM loan JOIN client ON loan.client_id = client.client_id WHERE client.name = 'Delia South'	bank_branch
SELECT max(assets) FROM bank WHERE bank_id NOT IN (SELECT bank_id FROM client)	bank_branch
SELECT client.name, max(loan.months) FROM loan JOIN client ON loan.client_id = client.client_id GROUP BY client.name	bank_branch
SELECT count(*) FROM car JOIN garage ON car.garage_id = garage.garage_id WHERE garage.name = 'West Garage'	car_rental
SELECT town FROM garage GROUP BY town HAVING avg(spaces) > 120	car_rental
SELECT count(*) FROM renter WHERE town = 'Ascot'	car_rental
SELECT town FROM garage EXCEPT SELECT town FROM renter	car_rental
SELECT count(*) FROM renter WHERE days < 5 AND town = 'Slough'	car_rental
SELECT renter.name FROM renter JOIN car ON renter.car_id = car.car_id WHERE car.fuel = 'electric' ORDER BY renter.days ASC LIMIT 1	car_rental
SELECT count(*) FROM renter JOIN car ON renter.car_id = car.car_id JOIN garage ON car.garage_id = garage.garage_id WHERE garage.name = 'Station Garage'	car_rental
SELECT car.model FROM car JOIN garage ON car.garage_id = garage.garage_id WHERE garage.name = 'Center Garage'	car_rental
SELECT name FROM garage ORDER BY spaces DESC LIMIT 2	car_rental
SELECT model FROM car WHERE car_id NOT IN (SELECT car_id FROM renter WHERE town = 'Ascot')	car_rental
SELECT garage.name FROM car JOIN garage ON car.garage_id = garage.garage_id GROUP BY garage.name HAVING count(*) > 2	car_rental
SELECT car.model FROM car JOIN garage ON car.garage_id = garage.garage_id WHERE garage.town = 'Slough'	car_rental
SELECT car.model FROM car JOIN garage ON car.garage_id = garage.garage_id WHERE garage.town = 'Slough' ORDER BY car.doors ASC LIMIT 1	car_rental
SELECT fuel FROM car ORDER BY price DESC LIMIT 1	car_rental
SELECT name FROM trainer UNION SELECT name FROM gym	fitness_club
SELECT DISTINCT town FROM gym	fitness_club
SELECT gym.name, count(*) FROM trainer JOIN gym ON trainer.gym_id = gym.gym_id GROUP BY gym.name	fitness_club
SELECT max(fee) FROM trainer WHERE trainer_id NOT IN (SELECT trainer_id FROM lesson)	fitness_club
SELECT weekday, count(*) FROM lesson GROUP BY weekday	fitness_club
SELECT gym.name FROM trainer JOIN gym ON trainer.gym_id = gym.gym_id ORDER BY trainer.fee DESC LIMIT 1	fitness_club
SELECT town FROM trainer WHERE age < 33 INTERSECT SELECT town FROM trainer WHERE age > 33	fitness_club
SELECT trainer.name, count(*) FROM lesson JOIN trainer ON lesson.trainer_id = trainer.trainer_id GROUP BY trainer.name	fitness_club
SELECT name FROM gym WHERE gym_id IN (SELECT gym_id FROM trainer WHERE skill = 'lifting')	fitness_club
SELECT town FROM gym WHERE capacity > 150 INTERSECT SELECT town FROM gym WHERE capacity < 150	fitness_club
SELECT name, capacity FROM gym	fitness_club
SELECT name FROM gym WHERE town = 'Salem'	fitness_club
SELECT lesson.title FROM lesson JOIN trainer ON lesson.trainer_id = trainer.trainer_id WHERE trainer.age < 47 ORDER BY lesson.minutes ASC LIMIT 1	fitness_club
SELECT name FROM trainer WHERE skill = 'yoga' AND age < 33	fitness_club
SELECT name FROM studio WHERE workers > (SELECT avg(workers) FROM studio)	game_store
SELECT country FROM player GROUP BY country HAVING avg(age) < 24	game_store
SELECT title FROM game WHERE price < 25 AND game_id IN (SELECT game_id FROM player WHERE hours > 480)	game_store
SELECT count(*) FROM player WHERE country = 'Canada'	game_store
SELECT count(*) FROM game WHERE game_id NOT IN (SELECT game_id FROM player)	game_store
SELECT name FROM studio WHERE studio_id NOT IN (SELECT studio_id FROM game WHERE genre = 'puzzle')	game_store
SELECT studio.name FROM game JOIN studio ON game.studio_id = studio.studio_id ORDER BY game.year ASC LIMIT 1	game_store
SELECT country, avg(workers) FROM studio GROUP BY country	game_store
SELECT studio.name, count(*) FROM player JOIN game ON player.game_id = game.game_id JOIN studio ON game.studio_id = studio.studio_id GROUP BY studio.name	game_store
SELECT name FROM studio WHERE year > 2010 ORDER BY workers ASC LIMIT 1	game_store
SELECT name FROM studio WHERE country = 'Poland' AND workers > 58	game_store
SELECT game.title FROM game JOIN studio ON game.studio_id = studio.studio_id WHERE studio.year < 2002	game_store
SELECT game.title FROM player JOIN game ON player.game_id = game.game_id GROUP BY game.title HAVING count(*) >= 3	game_store
SELECT name FROM studio WHERE country = 'Finland' ORDER BY year ASC LIMIT 1	game_store
SELECT city FROM editor GROUP BY city HAVING count(*) >= 2	newspaper_desk
SELECT name FROM editor WHERE editor_id NOT IN (SELECT editor_id FROM article WHERE words > 540)	newspaper_desk
SELECT title FROM article WHERE words < 620 AND year > 2017	newspaper_desk
SELECT article.title FROM article JOIN editor ON article.editor_id = editor.editor_id WHERE article.year > 2021 AND editor.age < 50	newspaper_desk
SELECT editor.name FROM article JOIN editor ON article.editor_id = editor.editor_id GROUP BY editor.name ORDER BY count(*) DESC LIMIT 1	newspaper_desk
SELECT name FROM editor WHERE age > 39 AND editor_id IN (SELECT editor_id FROM article WHERE words < 660)	newspaper_desk
SELECT avg(article.words) FROM article JOIN editor ON article.editor_id = editor.editor_id WHERE editor.name = 'Declan Roe'	newspaper_desk
SELECT count(*) FROM editor JOIN newspaper ON editor.newspaper_id = newspaper.newspaper_id WHERE newspaper.city = 'Cork'	newspaper_desk
SELECT newspaper.name FROM editor JOIN newspaper ON editor.newspaper_id = newspaper.newspaper_id WHERE editor.desk = 'politics' EXCEPT SELECT newspaper.name FROM editor JOIN newspaper ON editor.newspaper_id = newspaper.newspaper_id WHERE editor.desk = 'sport'	newspaper_desk
SELECT city FROM editor ORDER BY age ASC LIMIT 1	newspaper_desk
SELECT article.title FROM article JOIN editor ON article.editor_id = editor.editor_id JOIN newspaper ON editor.newspaper_id = newspaper.newspaper_id WHERE newspaper.name = 'Evening Star'	newspaper_desk
SELECT count(*) FROM editor JOIN newspaper ON editor.newspaper_id = newspaper.newspaper_id WHERE newspaper.readers > 88	newspaper_desk
SELECT newspaper.name FROM editor JOIN newspaper ON editor.newspaper_id = newspaper.newspaper_id GROUP BY newspaper.name ORDER BY count(*) DESC LIMIT 1	newspaper_desk
SELECT article.title, editor.name FROM article JOIN editor ON article.editor_id = editor.editor_id	newspaper_desk
SELECT count(*) FROM restaurant WHERE city = 'Bristol'	restaurant_guide
SELECT count(*) FROM cook WHERE city = 'Newport'	restaurant_guide
SELECT name FROM restaurant ORDER BY seats ASC LIMIT 1	restaurant_guide
SELECT avg(dish.price) FROM dish JOIN restaurant ON dish.restaurant_id = restaurant.restaurant_id WHERE restaurant.name = 'La Piazza'	restaurant_guide
SELECT cook.name FROM cook JOIN restaurant ON cook.restaurant_id = restaurant.restaurant_id WHERE restaurant.city = 'Bristol' ORDER BY cook.wage DESC LIMIT 1	restaurant_guide
SELECT cook.name FROM cook JOIN restaurant ON cook.restaurant_id = restaurant.restaurant_id WHERE restaurant.kitchen = 'Chinese'	restaurant_guide
SELECT count(DISTINCT city) FROM restaurant	restaurant_guide
SELECT restaurant.name, count(*) FROM cook JOIN restaurant ON cook.restaurant_id = restaurant.restaurant_id GROUP BY restaurant.name	restaurant_guide
SELECT count(*) FROM restaurant	restaurant_guide
SELECT name FROM restaurant WHERE seats < 64	restaurant_guide
SELECT name FROM restaurant	restaurant_guide
SELECT count(DISTINCT flavor) FROM dish	restaurant_guide
SELECT cook.name FROM cook JOIN restaurant ON cook.restaurant_id = restaurant.restaurant_id WHERE cook.wage > 2500 AND restaurant.seats > 48	restaurant_guide
SELECT dish.name, restaurant.name FROM dish JOIN restaurant ON dish.restaurant_id = restaurant.restaurant_id	restaurant_guide
SELECT port, count(*) FROM voyage GROUP BY port	ship_yard
SELECT captain.name FROM ship JOIN captain ON ship.captain_id = captain.captain_id ORDER BY ship.tonnage ASC LIMIT 1	ship_yard
SELECT captain.name FROM ship JOIN captain ON ship.captain_id = captain.captain_id GROUP BY captain.name ORDER BY count(*) DESC LIMIT 1	ship_yard
SELECT captain.country, count(*) FROM ship JOIN captain ON ship.captain_id = captain.captain_id GROUP BY captain.country	ship_yard
SELECT name FROM ship WHERE type = 'ferry' AND ship_id IN (SELECT ship_id FROM voyage WHERE days < 39)	ship_yard
SELECT port FROM voyage EXCEPT SELECT port FROM voyage WHERE days > 36	ship_yard
SELECT min(age) FROM captain	ship_yard
SELECT cost FROM voyage ORDER BY days ASC LIMIT 1	ship_yard
SELECT rank FROM captain WHERE name = 'Cato Finn'	ship_yard
SELECT ship.name FROM ship JOIN captain ON ship.captain_id = captain.captain_id WHERE ship.length > 84 AND captain.age > 52	ship_yard
SELECT name FROM captain WHERE captain_id NOT IN (SELECT captain_id FROM ship)	ship_yard
SELECT name FROM ship ORDER BY tonnage ASC LIMIT 3	ship_yard
SELECT count(*) FROM voyage	ship_yard
SELECT name FROM ship WHERE type = 'cargo' AND ship_id NOT IN (SELECT ship_id FROM voyage)	ship_yard
SELECT title FROM mission ORDER BY year ASC LIMIT 4	space_agency
SELECT astronaut.country, count(*) FROM mission JOIN astronaut ON mission.astronaut_id = astronaut.astronaut_id GROUP BY astronaut.country	space_agency
SELECT title FROM mission WHERE year BETWEEN 2007 AND 2021	space_agency
SELECT agency.name, count(*) FROM astronaut JOIN agency ON astronaut.agency_id = agency.agency_id GROUP BY agency.name	space_agency
SELECT avg(mission.cost) FROM mission JOIN astronaut ON mission.astronaut_id = astronaut.astronaut_id WHERE astronaut.name = 'Esha Nair'	space_agency
SELECT mission.title FROM mission JOIN astronaut ON mission.astronaut_id = astronaut.astronaut_id WHERE mission.cost < 390 AND astronaut.country = 'Canada'	space_agency
SELECT astronaut.name FROM astronaut JOIN agency ON astronaut.agency_id = agency.agency_id WHERE agency.name = 'Orion Team'	space_agency
SELECT title FROM mission WHERE cost > 260	space_agency
SELECT title FROM mission WHERE cost > (SELECT avg(cost) FROM mission)	space_agency
SELECT name FROM astronaut WHERE country = 'Japan' AND astronaut_id IN (SELECT astronaut_id FROM mission WHERE target = 'Venus')	space_agency
SELECT count(*) FROM astronaut JOIN agency ON astronaut.agency_id = agency.agency_id WHERE agency.name = 'Astra Group'	space_agency
SELECT name FROM astronaut WHERE flights > (SELECT avg(flights) FROM astronaut)	space_agency
SELECT target FROM mission GROUP BY target HAVING avg(cost) < 305	space_agency
SELECT name FROM astronaut WHERE astronaut_id NOT IN (SELECT astronaut_id FROM mission)	space_agency
SELECT sum(stall.rent) FROM stall JOIN festival ON stall.festival_id = festival.festival_id WHERE festival.name = 'Duck Race'	village_fair
SELECT name FROM village WHERE county = 'Essex' AND area > 20	village_fair
SELECT count(*) FROM village WHERE area < 38	village_fair
SELECT count(*) FROM stall JOIN festival ON stall.festival_id = festival.festival_id WHERE festival.cost > 9	village_fair
SELECT count(*) FROM festival	village_fair
SELECT village.name FROM festival JOIN village ON festival.village_id = village.village_id WHERE festival.season = 'winter' INTERSECT SELECT village.name FROM festival JOIN village ON festival.village_id = village.village_id WHERE festival.season = 'summer'	village_fair
SELECT name FROM festival WHERE season = 'summer' AND cost > (SELECT avg(cost) FROM festival)	village_fair
SELECT stall.name FROM stall JOIN festival ON stall.festival_id = festival.festival_id JOIN village ON festival.village_id = village.village_id WHERE village.name = 'Millbrook'	village_fair
SELECT count(*) FROM stall WHERE rent > 35 AND tables < 8	village_fair
SELECT season FROM festival GROUP BY season ORDER BY count(*) DESC LIMIT 1	village_fair
SELECT name FROM festival ORDER BY cost DESC LIMIT 4	village_fair
SELECT festival.name FROM festival JOIN village ON festival.village_id = village.village_id WHERE festival.guests < 1500 AND village.area > 20	village_fair
SELECT name FROM stall ORDER BY rent DESC LIMIT 1	village_fair
SELECT stall.name FROM stall JOIN festival ON stall.festival_id = festival.festival_id WHERE festival.name = 'Apple Day'	village_fair
SELECT name FROM client WHERE job = 'pilot'	bank_branch
SELECT sum(amount) FROM loan	bank_branch
SELECT DISTINCT purpose FROM loan	bank_branch
SELECT name FROM bank WHERE state = 'Utah' AND assets > 500	bank_branch
SELECT name FROM bank ORDER BY year ASC LIMIT 1	bank_branch
SELECT client.name FROM loan JOIN client ON loan.client_id = client.client_id WHERE loan.code = 'N106'	bank_branch
SELECT name FROM client WHERE client_id NOT IN (SELECT client_id FROM loan)	bank_branch
SELECT purpose, max(amount) FROM loan GROUP BY purpose	bank_branch
SELECT bank.name FROM client JOIN bank ON client.bank_id = bank.bank_id GROUP BY bank.name HAVING count(*) >= 3	bank_branch
SELECT state FROM client EXCEPT SELECT state FROM bank	bank_branch
SELECT client.name, bank.name FROM client JOIN bank ON client.bank_id = bank.bank_id	bank_branch
SELECT client.name FROM loan JOIN client ON loan.client_id = client.client_id WHERE loan.purpose = 'house' INTERSECT SELECT client.name FROM loan JOIN client ON loan.client_id = client.client_id WHERE loan.purpose = 'car'	bank_branch
SELECT income FROM client WHERE name = 'Edgar Hill'	bank_branch
SELECT name FROM client WHERE income < (SELECT avg(income) FROM client)	bank_branch
SELECT loan.code FROM loan JOIN client ON loan.client_id = client.client_id WHERE client.state = 'Utah' ORDER BY loan.amount DESC LIMIT 1	bank_branch
SELECT model FROM car WHERE fuel = 'electric'	car_rental
SELECT count(*) FROM garage WHERE town = 'Slough'	car_rental
SELECT model FROM car ORDER BY price ASC LIMIT 1	car_rental
SELECT renter.name FROM renter JOIN car ON renter.car_id = car.car_id WHERE car.model = 'Falcon'	car_rental
SELECT model FROM car WHERE maker = 'Norda' AND price < 60	car_rental
SELECT town FROM renter WHERE name = 'Donald Orr'	car_rental
SELECT maker, avg(price) FROM car GROUP BY maker	car_rental
SELECT name FROM garage WHERE garage_id NOT IN (SELECT garage_id FROM car)	car_rental
SELECT model FROM car WHERE car_id NOT IN (SELECT car_id FROM renter)	car_rental
SELECT garage.name FROM car JOIN garage ON car.garage_id = garage.garage_id GROUP BY garage.name ORDER BY count(*) DESC LIMIT 1	car_rental
SELECT town FROM garage UNION SELECT town FROM renter	car_rental
SELECT car.model FROM renter JOIN car ON renter.car_id = car.car_id ORDER BY renter.age DESC LIMIT 1	car_rental
SELECT model FROM car WHERE price < (SELECT avg(price) FROM car)	car_rental
SELECT renter.name FROM renter JOIN car ON renter.car_id = car.car_id JOIN garage ON car.garage_id = garage.garage_id WHERE garage.name = 'Center Garage'	car_rental
SELECT name FROM renter WHERE age > 40 AND town = 'Luton'	car_rental
SELECT name FROM trainer WHERE skill = 'yoga'	fitness_club
SELECT max(capacity) FROM gym	fitness_club
SELECT title FROM lesson WHERE weekday = 'Friday'	fitness_club
SELECT title FROM lesson WHERE weekday = 'Tuesday' AND minutes > 60	fitness_club
SELECT trainer.name FROM lesson JOIN trainer ON lesson.trainer_id = trainer.trainer_id WHERE lesson.title = 'Latin Steps'	fitness_club
SELECT name FROM gym WHERE gym_id NOT IN (SELECT gym_id FROM trainer)	fitness_club
SELECT skill, avg(fee) FROM trainer GROUP BY skill	fitness_club
SELECT skill FROM trainer GROUP BY skill HAVING count(*) >= 2	fitness_club
SELECT name FROM trainer ORDER BY fee ASC LIMIT 1	fitness_club
SELECT trainer.name FROM trainer JOIN gym ON trainer.gym_id = gym.gym_id WHERE gym.name = 'Power House'	fitness_club
SELECT name FROM trainer WHERE trainer_id IN (SELECT trainer_id FROM lesson WHERE weekday = 'Friday')	fitness_club
SELECT town FROM trainer INTERSECT SELECT town FROM gym	fitness_club
SELECT trainer.name FROM lesson JOIN trainer ON lesson.trainer_id = trainer.trainer_id GROUP BY trainer.name ORDER BY count(*) DESC LIMIT 1	fitness_club
SELECT name FROM trainer WHERE town = 'Salem' AND age < (SELECT avg(age) FROM trainer)	fitness_club
SELECT title FROM lesson ORDER BY spots DESC LIMIT 3	fitness_club
SELECT title FROM game WHERE genre = 'puzzle'	game_store
SELECT avg(price) FROM game	game_store
SELECT studio.name FROM game JOIN studio ON game.studio_id = studio.studio_id WHERE game.title = 'Snow Racer'	game_store
SELECT name FROM player ORDER BY hours DESC LIMIT 1	game_store
SELECT name FROM studio WHERE country = 'Poland' OR country = 'Korea'	game_store
SELECT title FROM game WHERE price < 20	game_store
SELECT player.name FROM player JOIN game ON player.game_id = game.game_id WHERE game.title = 'King of Ash'	game_store
SELECT title FROM game WHERE game_id NOT IN (SELECT game_id FROM player)	game_store
SELECT genre, max(price) FROM game GROUP BY genre	game_store
SELECT game.title FROM player JOIN game ON player.game_id = game.game_id GROUP BY game.title ORDER BY count(*) DESC LIMIT 1	game_store
SELECT country FROM player EXCEPT SELECT country FROM studio	game_store
SELECT name FROM player WHERE hours > (SELECT avg(hours) FROM player)	game_store
SELECT game.title FROM game JOIN studio ON game.studio_id = studio.studio_id WHERE studio.name = 'Pixel Forge' AND game.year > 2014	game_store
SELECT studio.name FROM game JOIN studio ON game.studio_id = studio.studio_id WHERE game.genre = 'fantasy' INTERSECT SELECT studio.name FROM game JOIN studio ON game.studio_id = studio.studio_id WHERE game.genre = 'racing'	game_store
SELECT country, count(*) FROM player GROUP BY country	game_store
SELECT name FROM newspaper WHERE city = 'Dublin'	newspaper_desk
SELECT title FROM article WHERE topic = 'music'	newspaper_desk
SELECT name FROM editor ORDER BY age DESC LIMIT 1	newspaper_desk
SELECT count(*) FROM article WHERE year > 2019	newspaper_desk
SELECT editor.name FROM editor JOIN newspaper ON editor.newspaper_id = newspaper.newspaper_id WHERE newspaper.name = 'Evening Star'	newspaper_desk
SELECT editor.name FROM article JOIN editor ON article.editor_id = editor.editor_id WHERE article.title = 'Voting Day'	newspaper_desk
SELECT desk, count(*) FROM editor GROUP BY desk	newspaper_desk
SELECT topic FROM article GROUP BY topic HAVING count(*) > 1	newspaper_desk
SELECT name FROM newspaper WHERE newspaper_id NOT IN (SELECT newspaper_id FROM editor)	newspaper_desk
SELECT name FROM newspaper ORDER BY readers DESC	newspaper_desk
SELECT name FROM editor WHERE editor_id IN (SELECT editor_id FROM article WHERE topic = 'election')	newspaper_desk
SELECT city FROM newspaper EXCEPT SELECT city FROM editor	newspaper_desk
SELECT title FROM article WHERE words < (SELECT avg(words) FROM article)	newspaper_desk
SELECT editor.name FROM article JOIN editor ON article.editor_id = editor.editor_id WHERE article.topic = 'traffic' INTERSECT SELECT editor.name FROM article JOIN editor ON article.editor_id = editor.editor_id WHERE article.topic = 'election'	newspaper_desk
SELECT name FROM editor WHERE city = 'Dublin' AND age > 45	newspaper_desk
SELECT name FROM restaurant WHERE city = 'Bristol'	restaurant_guide
SELECT name FROM dish ORDER BY calories ASC LIMIT 1	restaurant_guide
SELECT name FROM dish WHERE flavor = 'sweet' AND price < 9	restaurant_guide
SELECT cook.name FROM cook JOIN restaurant ON cook.restaurant_id = restaurant.restaurant_id WHERE restaurant.name = 'Spice Route'	restaurant_guide
SELECT count(*) FROM dish JOIN restaurant ON dish.restaurant_id = restaurant.restaurant_id WHERE restaurant.name = 'Golden Wok'	restaurant_guide
SELECT avg(price) FROM dish	restaurant_guide
SELECT flavor, count(*) FROM dish GROUP BY flavor	restaurant_guide
SELECT name FROM restaurant WHERE restaurant_id NOT IN (SELECT restaurant_id FROM cook)	restaurant_guide
SELECT city FROM cook EXCEPT SELECT city FROM restaurant	restaurant_guide
SELECT name FROM cook WHERE wage > (SELECT avg(wage) FROM cook)	restaurant_guide
SELECT restaurant.name FROM cook JOIN restaurant ON cook.restaurant_id = restaurant.restaurant_id GROUP BY restaurant.name ORDER BY count(*) DESC LIMIT 1	restaurant_guide
SELECT dish.name, restaurant.name FROM dish JOIN restaurant ON dish.restaurant_id = restaurant.restaurant_id	restaurant_guide
SELECT name FROM cook ORDER BY age ASC	restaurant_guide
SELECT name FROM dish WHERE price BETWEEN 10 AND 14	restaurant_guide
SELECT dish.name FROM dish JOIN restaurant ON dish.restaurant_id = restaurant.restaurant_id WHERE restaurant.city = 'Cardiff' ORDER BY dish.price DESC LIMIT 1	restaurant_guide
SELECT captain.name FROM ship JOIN captain ON ship.captain_id = captain.captain_id GROUP BY captain.name ORDER BY count(*) DESC LIMIT 1	ship_yard
SELECT name FROM captain WHERE age > 50	ship_yard
SELECT count(*) FROM ship	ship_yard
SELECT name FROM ship WHERE type = 'ferry' AND length > 100	ship_yard
SELECT name FROM ship ORDER BY tonnage DESC LIMIT 1	ship_yard
SELECT captain.name FROM ship JOIN captain ON ship.captain_id = captain.captain_id WHERE ship.name = 'Iron Whale'	ship_yard
SELECT name FROM ship WHERE ship_id NOT IN (SELECT ship_id FROM voyage)	ship_yard
SELECT type, count(*) FROM ship GROUP BY type	ship_yard
SELECT name FROM captain WHERE country = 'Greece'	ship_yard
SELECT avg(cost) FROM voyage	ship_yard
SELECT name FROM ship WHERE ship_id IN (SELECT ship_id FROM voyage WHERE days > 35)	ship_yard
SELECT voyage.code FROM voyage JOIN ship ON voyage.ship_id = ship.ship_id WHERE ship.name = 'Sea Queen'	ship_yard
SELECT country FROM captain WHERE age < 35 INTERSECT SELECT country FROM captain WHERE age > 50	ship_yard
SELECT code FROM voyage ORDER BY cost DESC	ship_yard
SELECT name FROM ship WHERE type = 'cargo' AND tonnage > (SELECT avg(tonnage) FROM ship)	ship_yard
SELECT name FROM astronaut WHERE flights > 4	space_agency
SELECT title FROM mission WHERE target = 'Mars'	space_agency
SELECT age FROM astronaut WHERE name = 'Beth Lane'	space_agency
SELECT name FROM agency ORDER BY budget ASC LIMIT 1	space_agency
SELECT name FROM astronaut WHERE country = 'India' AND flights < 5	space_agency
SELECT astronaut.name FROM mission JOIN astronaut ON mission.astronaut_id = astronaut.astronaut_id WHERE mission.title = 'Red Dust'	space_agency
SELECT target, count(*) FROM mission GROUP BY target	space_agency
SELECT name FROM astronaut WHERE astronaut_id NOT IN (SELECT astronaut_id FROM mission)	space_agency
SELECT astronaut.name FROM mission JOIN astronaut ON mission.astronaut_id = astronaut.astronaut_id GROUP BY astronaut.name ORDER BY count(*) DESC LIMIT 1	space_agency
SELECT title FROM mission WHERE cost > (SELECT avg(cost) FROM mission)	space_agency
SELECT astronaut.name FROM astronaut JOIN agency ON astronaut.agency_id = agency.agency_id WHERE agency.name = 'Astra Group' AND astronaut.age > 40	space_agency
SELECT title FROM mission WHERE year < 2012	space_agency
SELECT count(*) FROM mission JOIN astronaut ON mission.astronaut_id = astronaut.astronaut_id WHERE astronaut.name = 'Fred Noble'	space_agency
SELECT name FROM agency WHERE agency_id IN (SELECT agency_id FROM astronaut WHERE flights > 5)	space_agency
SELECT sum(cost) FROM mission WHERE target = 'Moon'	space_agency
SELECT name FROM festival WHERE season = 'summer'	village_fair
SELECT county FROM village WHERE name = 'Foxley'	village_fair
SELECT name FROM stall WHERE goods = 'honey'	village_fair
SELECT name FROM village ORDER BY area DESC LIMIT 1	village_fair
SELECT sum(guests) FROM festival	village_fair
SELECT name FROM festival WHERE season = 'winter' AND guests > 1000	village_fair
SELECT festival.name FROM festival JOIN village ON festival.village_id = village.village_id WHERE village.name = 'Millbrook'	village_fair
SELECT name FROM village WHERE village_id NOT IN (SELECT village_id FROM festival)	village_fair
SELECT season, count(*) FROM festival GROUP BY season	village_fair
SELECT goods FROM stall GROUP BY goods HAVING count(*) >= 2	village_fair
SELECT name FROM village WHERE village_id IN (SELECT village_id FROM festival WHERE guests > 1500)	village_fair
SELECT village.name FROM festival JOIN village ON festival.village_id = village.village_id GROUP BY village.name ORDER BY count(*) DESC LIMIT 1	village_fair
SELECT name FROM stall WHERE rent > (SELECT avg(rent) FROM stall)	village_fair
SELECT stall.name FROM stall JOIN festival ON stall.festival_id = festival.festival_id WHERE festival.name = 'Cheese Fair' ORDER BY stall.rent ASC	village_fair
SELECT village.name FROM festival JOIN village ON festival.village_id = village.village_id WHERE village.county = 'Kent' ORDER BY festival.cost DESC LIMIT 1	village_fair
