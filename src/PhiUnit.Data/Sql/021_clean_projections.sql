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

-- The largest table by far. Nearly every row stands in one version only; years are told apart only where several versions hold the same row.
CREATE OR REPLACE TABLE clean.snpp_population AS
WITH cell_row AS (
  SELECT file_id, precedence, release, sha256, CAST(base.base_year AS INTEGER) AS base_year, place, reference.sex_of(sex) AS sex, reference.age_of(age) AS age,
    string_split(figures, chr(31)) AS cells
  FROM packed.snpp_population JOIN raw.live USING (file_id)
  JOIN (SELECT file_id, any_value(base_year) AS base_year FROM packed.snpp_population_column GROUP BY file_id) base USING (file_id)
  WHERE lower(component) = 'population' AND reference.age_of(age) >= 0),
counted AS (SELECT *, count(*) OVER (PARTITION BY base_year, place, sex, age) AS versions FROM cell_row),
once AS (SELECT * EXCLUDE (cells, versions), unnest(cells) AS figure, generate_subscripts(cells, 1) AS ordinal FROM counted WHERE versions = 1),
again AS (SELECT * EXCLUDE (cells, versions), unnest(cells) AS figure, generate_subscripts(cells, 1) AS ordinal FROM counted WHERE versions > 1)
SELECT f.base_year, f.place, CAST(year AS INTEGER) AS year, f.sex, f.age, CAST(figure AS DOUBLE) AS population, release, sha256
FROM once f JOIN packed.snpp_population_column USING (file_id, ordinal)
UNION ALL
SELECT f.base_year, f.place, CAST(year AS INTEGER) AS year, f.sex, f.age, CAST(figure AS DOUBLE) AS population, release, sha256
FROM again f JOIN packed.snpp_population_column USING (file_id, ordinal)
QUALIFY row_number() OVER (PARTITION BY f.base_year, f.place, year, f.sex, f.age ORDER BY precedence DESC) = 1;

-- Tables 3 and 5 of the subnational projections: twelve components, the flows of the base year are empty.
CREATE OR REPLACE VIEW clean.snpp_component AS
WITH best AS (
  SELECT CAST(base_year AS INTEGER) AS base_year, trim(place) AS place, CAST(year AS INTEGER) AS year, sex, lower(replace(trim(component), ' ', '_')) AS component, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS value
  FROM raw.snpp_component JOIN raw.live USING (file_id) WHERE value IS NOT NULL GROUP BY ALL)
SELECT base_year, place, year, sex, component, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY base_year, place, year, sex, component;
