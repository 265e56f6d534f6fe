-- Typed, coded, unique on the key. Of several live files with the same key the newest release wins, then the latest load.
-- A figure that the publisher marks as missing (".." or "No data") has no row.

-- A version holds a place, year and sex at all ages or not at all (its contract's grid): the newest that holds it is found without looking at a figure, once
-- for all places that the same versions hold. One row for each version, place and sex: the years taken from it, and where they stand in its rows.
CREATE OR REPLACE TABLE clean.population_part AS
WITH header AS (
  SELECT file_id, ordinal, CAST(year AS INTEGER) AS year, NULL AS sex, precedence FROM packed.population_long_column JOIN raw.live USING (file_id)
  UNION ALL BY NAME
  SELECT DISTINCT file_id, CAST(year AS INTEGER) AS year, sex, precedence FROM packed.population_wide_column JOIN raw.live USING (file_id)),
row_of AS (
  SELECT DISTINCT file_id, place, sex, NULL::INTEGER AS year FROM packed.population_long WHERE reference.age_of(age) >= 0
  UNION ALL BY NAME
  SELECT DISTINCT file_id, place, sex, CAST(year AS INTEGER) AS year FROM packed.population_wide),
held AS (
  SELECT place, reference.sex_of(coalesce(r.sex, h.sex)) AS sex, list_sort(list(DISTINCT {'file_id': file_id, 'year': r.year})) AS versions
  FROM row_of r JOIN (SELECT DISTINCT file_id, sex FROM header) h USING (file_id) GROUP BY ALL),
newest AS (
  SELECT versions, v.file_id, ordinal, coalesce(v.year, header.year) AS year
  FROM (SELECT DISTINCT versions, unnest(versions) AS v FROM held WHERE sex <> 'persons') JOIN (SELECT DISTINCT file_id, ordinal, year, precedence FROM header) header ON header.file_id = v.file_id
  QUALIFY precedence = max(precedence) OVER (PARTITION BY versions, coalesce(v.year, header.year))),
taken AS (
  SELECT versions, file_id, list(year ORDER BY year, ordinal) AS years, list(ordinal ORDER BY year, ordinal) AS ordinals FROM newest GROUP BY ALL)
SELECT row_number() OVER (ORDER BY place, sex, file_id)::INTEGER AS part, file_id, place, sex, years, ordinals
FROM held JOIN taken USING (versions) WHERE sex <> 'persons';

-- Figures stream from packed rows and are numbers alone: grouped or sorted they would take many times the size of the file, and text beside each of them
-- most of the time of a load.
CREATE OR REPLACE TABLE clean.population_figure AS
WITH figure AS (
  SELECT part, unnest(years) AS year, reference.age_of(f.age) AS age, unnest(list_select(string_split(figures, chr(31)), ordinals)) AS value
  FROM packed.population_long f JOIN clean.population_part p ON p.file_id = f.file_id AND p.place = f.place AND p.sex = reference.sex_of(f.sex)
  WHERE reference.age_of(f.age) >= 0
  UNION ALL BY NAME
  SELECT part, CAST(f.year AS INTEGER) AS year, reference.age_of(f.age) AS age, value
  FROM raw.population_wide f
  JOIN clean.population_part p ON p.file_id = f.file_id AND p.place = f.place AND p.sex = reference.sex_of(f.sex) AND list_contains(years, CAST(f.year AS INTEGER))
  WHERE reference.age_of(f.age) >= 0)
SELECT part, year, age, TRY_CAST(value AS BIGINT) AS population FROM figure;

CREATE OR REPLACE VIEW clean.population AS
SELECT place, year, sex, age, population, release, sha256
FROM clean.population_figure JOIN clean.population_part USING (part) JOIN raw.live USING (file_id);

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
