-- Every check is one SELECT that must return no rows. The line before it gives its name and what it holds.

-- check: population_grid | every place and year has ages 0 to 90 for both sexes
SELECT place, year, count(*) AS cells, 182 AS expected FROM clean.population GROUP BY place, year HAVING count(*) <> 182 ORDER BY ALL;

-- check: population_persons_grid | every place and year of the persons table has ages 0 to 90
SELECT place, year, count(*) AS cells, 91 AS expected FROM clean.population_persons GROUP BY place, year HAVING count(*) <> 91 ORDER BY ALL;

-- check: population_persons | females and males add to persons of the same release
SELECT p.place, p.year, p.age, p.population AS persons, sum(s.population) AS females_and_males
FROM clean.population_persons p JOIN clean.population s USING (place, year, age, release)
GROUP BY ALL HAVING p.population <> sum(s.population) ORDER BY ALL;

-- check: population_negative | no negative population
SELECT place, year, sex, age, population FROM clean.population WHERE population < 0 ORDER BY ALL;

-- check: component_sign | births, deaths and gross flows are not negative
SELECT place, year, component, value FROM clean.component WHERE component <> 'other' AND value < 0 ORDER BY ALL;

-- check: component_identity | start + births - deaths + internal in - out + international in - out + other = end, where MYE3 publishes both ends; Scotland, in tens, to 30
SELECT e.place, e.year, s.population AS start, e.population AS "end", sum(CASE WHEN component IN ('deaths', 'internal_out', 'international_out') THEN -value ELSE value END) AS change
FROM (SELECT place, CAST(year AS INTEGER) AS year, CAST(value AS BIGINT) AS population, file_id FROM raw.component JOIN raw.live USING (file_id) WHERE component = 'population_end') e
JOIN (SELECT place, CAST(value AS BIGINT) AS population, file_id FROM raw.component WHERE component = 'population_start') s USING (place, file_id)
JOIN clean.component c ON c.place = e.place AND c.year = e.year AND c.sha256 = (SELECT sha256 FROM raw.file f WHERE f.file_id = e.file_id)
GROUP BY ALL HAVING count(*) = 7 AND abs(s.population + change - e.population) > CASE WHEN e.place LIKE 'S%' THEN 30 ELSE 0 END ORDER BY ALL;

-- check: npp_grid | every year and sex has ages 0 to 105 and 110
SELECT year, sex, count(*) AS cells, 107 AS expected FROM clean.npp_population GROUP BY year, sex HAVING count(*) <> 107 ORDER BY ALL;

-- check: npp_identity | England: start + births - deaths + net migration = end, to 10 persons: each of some 1,100 cells is rounded on its own (largest found: 9)
WITH stock AS (SELECT year, sum(population) AS population FROM clean.npp_population GROUP BY year),
births AS (SELECT year, sum(births) AS births FROM clean.npp_births GROUP BY year),
deaths AS (SELECT year, sum(deaths) AS deaths FROM clean.npp_deaths GROUP BY year),
net AS (SELECT year, sum(CASE WHEN flow LIKE '%_in' THEN value ELSE -value END) AS net FROM clean.npp_migration GROUP BY year)
SELECT e.year, s.population AS start, births, deaths, round(net, 3) AS net, e.population AS "end", round(s.population + births - deaths + net - e.population, 3) AS difference
FROM stock e JOIN stock s ON s.year = e.year - 1 JOIN births ON births.year = e.year JOIN deaths ON deaths.year = e.year JOIN net ON net.year = e.year
WHERE abs(s.population + births - deaths + net - e.population) > 10 ORDER BY ALL;

-- check: snpp_grid | every place, year and sex has ages 0 to 90
SELECT base_year, place, year, sex, count(*) AS cells, 91 AS expected FROM clean.snpp_population GROUP BY ALL HAVING count(*) <> 91 ORDER BY ALL;

-- check: snpp_all_ages | the published total over all ages equals the sum of the ages within its rounding
WITH total AS (
  SELECT CAST(base_year AS INTEGER) AS base_year, trim(place) AS place, CAST(year AS INTEGER) AS year, reference.sex_of(sex) AS sex, sha256,
    CAST(value AS DOUBLE) AS published, file_id, row
  FROM raw.snpp_population JOIN raw.live USING (file_id) WHERE lower(component) = 'population' AND reference.age_of(age) = -2)
SELECT file, row, base_year, place, year, sex, published, round(sum(population), 3) AS sum_of_ages
FROM total JOIN clean.snpp_population USING (base_year, place, year, sex, sha256) JOIN raw.file USING (file_id)
GROUP BY ALL HAVING abs(published - sum(population)) > 0.1 ORDER BY ALL;

-- check: snpp_persons | females and males add to persons within rounding
SELECT p.base_year, p.place, p.year, p.age, p.population AS persons, round(f.population + m.population, 3) AS females_and_males
FROM clean.snpp_population p JOIN clean.snpp_population f USING (base_year, place, year, age) JOIN clean.snpp_population m USING (base_year, place, year, age)
WHERE p.sex = 'persons' AND f.sex = 'female' AND m.sex = 'male' AND abs(p.population - f.population - m.population) > 0.0021 ORDER BY ALL;

-- check: household_size | average size equals household population over households to its two decimals
SELECT s.base_year, s.place, s.year, s.size, round(p.population / h.households, 4) AS ratio
FROM clean.household_size s JOIN clean.household_population p USING (base_year, place, year) JOIN clean.household_projection h USING (base_year, place, year)
WHERE abs(s.size - p.population / h.households) > 0.00501 ORDER BY ALL;

-- check: health_index_grid | every area and year has 3 domains, 14 subdomains and 56 indicators
SELECT edition, area, year, count(*) AS cells, 73 AS expected FROM clean.health_index_score WHERE level <> 'overall' GROUP BY ALL HAVING count(*) <> 73 ORDER BY ALL;
