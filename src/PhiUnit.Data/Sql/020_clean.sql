-- Typed, coded, unique on the key. Of several live files with the same key the newest release wins, then the latest load.
-- A figure that the publisher marks as missing (".." or "No data") has no row.

CREATE OR REPLACE TABLE clean.population AS
WITH published AS (
  SELECT file_id, place, year, sex, age, value FROM raw.population_long
  UNION ALL BY NAME
  SELECT file_id, place, year, sex, age, value FROM raw.population_wide WHERE sex <> 'persons'),
best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, reference.sex_of(sex) AS sex, reference.age_of(age) AS age,
    max(precedence) AS precedence, arg_max(TRY_CAST(trim(value) AS BIGINT), precedence) AS population
  FROM published JOIN raw.live USING (file_id) WHERE reference.sex_of(sex) <> 'persons' AND reference.age_of(age) >= 0 GROUP BY ALL)
SELECT place, year, sex, age, population, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year, sex, age;

CREATE OR REPLACE TABLE clean.population_persons AS
WITH best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, reference.age_of(age) AS age,
    max(precedence) AS precedence, arg_max(TRY_CAST(trim(value) AS BIGINT), precedence) AS population
  FROM raw.population_wide JOIN raw.live USING (file_id) WHERE sex = 'persons' GROUP BY ALL)
SELECT place, year, age, population, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year, age;

CREATE OR REPLACE TABLE clean.population_total AS
WITH published AS (
  SELECT file_id, place, year, value FROM raw.population_total
  UNION ALL BY NAME
  SELECT file_id, place, year, value FROM raw.component WHERE component IN ('population_start', 'population_end')),
best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, max(precedence) AS precedence,
    arg_max(TRY_CAST(trim(value) AS BIGINT), precedence) AS population
  FROM published JOIN raw.live USING (file_id) WHERE TRY_CAST(trim(value) AS BIGINT) IS NOT NULL GROUP BY ALL)
SELECT place, year, population, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year;

CREATE OR REPLACE TABLE clean.component AS
WITH best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, component, max(precedence) AS precedence,
    arg_max(TRY_CAST(trim(value) AS BIGINT), precedence) AS value
  FROM raw.component JOIN raw.live USING (file_id)
  WHERE component NOT LIKE 'population%' AND TRY_CAST(trim(value) AS BIGINT) IS NOT NULL GROUP BY ALL)
SELECT place, year, component, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year, component;

-- By age at the end of the step: the four migration flows, and the population that stands beside them ("population").
CREATE OR REPLACE TABLE clean.component_detail AS
WITH best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, reference.sex_of(sex) AS sex, reference.age_of(age) AS age, component,
    max(precedence) AS precedence, arg_max(TRY_CAST(trim(value) AS BIGINT), precedence) AS value
  FROM raw.component_detail JOIN raw.live USING (file_id) WHERE TRY_CAST(trim(value) AS BIGINT) IS NOT NULL GROUP BY ALL)
SELECT place, year, sex, age, component, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year, sex, age, component;

-- Totals by sex on one basis, 1991 on. Areas without the split have persons only.
CREATE OR REPLACE VIEW clean.population_series AS
WITH best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, CASE column_header WHEN 'population' THEN 'persons' ELSE split_part(column_header, '_', 2) END AS sex, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS BIGINT), precedence) AS population
  FROM raw.population_series JOIN raw.live USING (file_id) WHERE value IS NOT NULL GROUP BY ALL)
SELECT place, year, sex, population, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year, sex;

-- Births by age of mother; age_from is the youngest age of the group, 0 for under 20.
CREATE OR REPLACE VIEW clean.births_by_age_of_mother AS
WITH best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, CASE WHEN age LIKE 'under%' THEN 0 ELSE CAST(left(age, 2) AS INTEGER) END AS age_from, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS BIGINT), precedence) AS births
  FROM raw.births_by_age_of_mother JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT place, year, age_from, births, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year, age_from;

CREATE OR REPLACE VIEW clean.life_table AS
WITH best AS (
  SELECT period, reference.sex_of(sex) AS sex, reference.age_of(age) AS age, lower(measure) AS measure, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS value
  FROM raw.life_table JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT period, sex, age, measure, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY period, sex, age, measure;
