-- National projection (England): rates are divided to be per person; ages of the mortality rates and deaths are ages at the START of the step, -1 = born in it.

CREATE OR REPLACE TABLE clean.npp_population AS
WITH best AS (
  SELECT CAST(year AS INTEGER) AS year, reference.sex_of(sex) AS sex, reference.age_of(age) AS age, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS BIGINT), precedence) AS population
  FROM raw.npp_population JOIN raw.live USING (file_id) WHERE reference.age_of(age) >= 0 GROUP BY ALL)
SELECT year, sex, age, population, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY year, sex, age;

CREATE OR REPLACE TABLE clean.npp_fertility AS
WITH best AS (
  SELECT CAST(year AS INTEGER) AS year, reference.age_of(age) AS age, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE) / 1000, precedence) AS asfr
  FROM raw.npp_fertility JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT year, age, asfr, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY year, age;

CREATE OR REPLACE TABLE clean.npp_mortality AS
WITH best AS (
  SELECT CAST(year AS INTEGER) AS year, reference.sex_of(sex) AS sex, reference.age_of(age) AS age_start, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE) / 100000, precedence) AS mortality
  FROM raw.npp_mortality JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT year, sex, age_start, mortality, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY year, sex, age_start;

CREATE OR REPLACE TABLE clean.npp_births AS
WITH best AS (
  SELECT CAST(year AS INTEGER) AS year, reference.age_of(age) AS age, max(precedence) AS precedence, arg_max(CAST(trim(value) AS BIGINT), precedence) AS births
  FROM raw.npp_births JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT year, age, births, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY year, age;

CREATE OR REPLACE TABLE clean.npp_deaths AS
WITH best AS (
  SELECT CAST(year AS INTEGER) AS year, reference.sex_of(sex) AS sex, reference.age_of(age) AS age_start, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS BIGINT), precedence) AS deaths
  FROM raw.npp_deaths JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT year, sex, age_start, deaths, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY year, sex, age_start;

CREATE OR REPLACE TABLE clean.npp_migration AS
WITH best AS (
  SELECT CAST(year AS INTEGER) AS year, reference.sex_of(sex) AS sex, reference.age_of(age) AS age, kind || '_' || lower(trim(flow)) AS flow,
    max(precedence) AS precedence, arg_max(CAST(trim(value) AS DOUBLE), precedence) AS value
  FROM raw.npp_migration JOIN raw.live USING (file_id) WHERE lower(trim(flow)) IN ('in', 'out') GROUP BY ALL)
SELECT year, sex, age, flow, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY year, sex, age, flow;

-- The largest table by far, made as those of the estimates are: which version holds a place, sex and year newest, then its figures.
CREATE OR REPLACE TABLE clean.snpp_population_part AS
WITH header AS (
  SELECT file_id, ordinal, CAST(base_year AS INTEGER) AS base_year, CAST(year AS INTEGER) AS year, precedence
  FROM packed.snpp_population_column JOIN raw.live USING (file_id)),
held AS (
  SELECT place, reference.sex_of(sex) AS sex, list_sort(list(DISTINCT file_id)) AS files
  FROM packed.snpp_population SEMI JOIN header USING (file_id) WHERE lower(component) = 'population' AND reference.age_of(age) >= 0 GROUP BY ALL),
newest AS (
  FROM (SELECT DISTINCT files, unnest(files) AS file_id FROM held) JOIN header USING (file_id)
  QUALIFY precedence = max(precedence) OVER (PARTITION BY files, base_year, year)),
taken AS (
  SELECT files, file_id, base_year, list(year ORDER BY year, ordinal) AS years, list(ordinal ORDER BY year, ordinal) AS ordinals FROM newest GROUP BY ALL)
SELECT row_number() OVER (ORDER BY base_year, place, sex, file_id)::INTEGER AS part, file_id, base_year, place, sex, years, ordinals
FROM held JOIN taken USING (files);

CREATE OR REPLACE TABLE clean.snpp_population_figure AS
WITH figure AS (
  SELECT part, unnest(years) AS year, reference.age_of(f.age) AS age, unnest(list_select(string_split(figures, chr(31)), ordinals)) AS value
  FROM packed.snpp_population f JOIN clean.snpp_population_part p ON p.file_id = f.file_id AND p.place = f.place AND p.sex = reference.sex_of(f.sex)
  WHERE lower(component) = 'population' AND reference.age_of(f.age) >= 0)
SELECT part, year, age, CAST(value AS DOUBLE) AS population FROM figure;

CREATE OR REPLACE VIEW clean.snpp_population AS
SELECT base_year, place, year, sex, age, population, release, sha256
FROM clean.snpp_population_figure JOIN clean.snpp_population_part USING (part) JOIN raw.live USING (file_id);

-- Tables 3 and 5 of the subnational projections: twelve components, the flows of the base year are empty.
CREATE OR REPLACE VIEW clean.snpp_component AS
WITH best AS (
  SELECT CAST(base_year AS INTEGER) AS base_year, trim(place) AS place, CAST(year AS INTEGER) AS year, sex, lower(replace(trim(component), ' ', '_')) AS component, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS value
  FROM raw.snpp_component JOIN raw.live USING (file_id) WHERE value IS NOT NULL GROUP BY ALL)
SELECT base_year, place, year, sex, component, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY base_year, place, year, sex, component;
