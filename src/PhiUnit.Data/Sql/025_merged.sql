-- Figures by place on the codes of today (April 2023): an authority that was made of others has their sum, where a publication holds all of them and
-- not the authority itself. Moves between authorities that were later joined stay in the in- and the out-flow: their net is right, each is too high.
-- Averages (household size) and scores do not add and are not here. Areas of other kinds stand as published.
CREATE SCHEMA IF NOT EXISTS merged;

-- English authorities of today.
CREATE OR REPLACE VIEW reference.authority AS
  SELECT code FROM reference.area WHERE regexp_matches(code, '^E0[6-9]') AND code NOT IN (SELECT code FROM reference.area_part);

CREATE OR REPLACE VIEW merged.population AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, population), sum(population ORDER BY p.code)::BIGINT AS population
  FROM clean.population t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.population WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.population USING (place, year, sex, age)
  QUALIFY row_number() OVER (PARTITION BY place, year, sex, age ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.population_persons AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, population), sum(population ORDER BY p.code)::BIGINT AS population
  FROM clean.population_persons t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.population_persons WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.population_persons USING (place, year, age)
  QUALIFY row_number() OVER (PARTITION BY place, year, age ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.population_total AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, population), sum(population ORDER BY p.code)::BIGINT AS population
  FROM clean.population_total t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.population_total WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.population_total USING (place, year)
  QUALIFY row_number() OVER (PARTITION BY place, year ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.component AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, value), sum(value ORDER BY p.code)::BIGINT AS value
  FROM clean.component t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.component WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.component USING (place, year, component)
  QUALIFY row_number() OVER (PARTITION BY place, year, component ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.component_detail AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, value), sum(value ORDER BY p.code)::BIGINT AS value
  FROM clean.component_detail t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.component_detail WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.component_detail USING (place, year, sex, age, component)
  QUALIFY row_number() OVER (PARTITION BY place, year, sex, age, component ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.snpp_population AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, population), sum(population ORDER BY p.code)::DOUBLE AS population
  FROM clean.snpp_population t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.snpp_population WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.snpp_population USING (base_year, place, year, sex, age)
  QUALIFY row_number() OVER (PARTITION BY base_year, place, year, sex, age ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.dwelling_stock AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, dwellings), sum(dwellings ORDER BY p.code)::DOUBLE AS dwellings
  FROM clean.dwelling_stock t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.dwelling_stock WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.dwelling_stock USING (place, year)
  QUALIFY row_number() OVER (PARTITION BY place, year ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.net_additional_dwellings AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, net_dwellings), sum(net_dwellings ORDER BY p.code)::DOUBLE AS net_dwellings
  FROM clean.net_additional_dwellings t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.net_additional_dwellings WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.net_additional_dwellings USING (place, year)
  QUALIFY row_number() OVER (PARTITION BY place, year ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.household_projection AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, households), sum(households ORDER BY p.code)::DOUBLE AS households
  FROM clean.household_projection t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.household_projection WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.household_projection USING (base_year, place, year)
  QUALIFY row_number() OVER (PARTITION BY base_year, place, year ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.household_population AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, population), sum(population ORDER BY p.code)::DOUBLE AS population
  FROM clean.household_population t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.household_population WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.household_population USING (base_year, place, year)
  QUALIFY row_number() OVER (PARTITION BY base_year, place, year ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.household_by_age AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, households), sum(households ORDER BY p.code)::DOUBLE AS households
  FROM clean.household_by_age t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.household_by_age WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.household_by_age USING (base_year, place, year, age_from)
  QUALIFY row_number() OVER (PARTITION BY base_year, place, year, age_from ORDER BY release DESC, sha256) = 1;

CREATE OR REPLACE VIEW merged.census_households AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, households), sum(households ORDER BY p.code)::BIGINT AS households
  FROM clean.census_households t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.census_households WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.census_households USING (place, year)
  QUALIFY row_number() OVER (PARTITION BY place, year ORDER BY release DESC, sha256) = 1;
