-- Dwellings and households. A zero stock stands for a year before the authority existed and has no row.

CREATE OR REPLACE TABLE clean.dwelling_stock AS
WITH best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, max(precedence) AS precedence, arg_max(TRY_CAST(trim(value) AS DOUBLE), precedence) AS dwellings
  FROM raw.dwelling_stock JOIN raw.live USING (file_id) WHERE TRY_CAST(trim(value) AS DOUBLE) > 0 GROUP BY ALL)
SELECT place, year, dwellings, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year;

CREATE OR REPLACE TABLE clean.net_additional_dwellings AS
WITH best AS (
  SELECT trim(place) AS place, CAST(left(period, 4) AS INTEGER) + 1 AS year, max(precedence) AS precedence,
    arg_max(TRY_CAST(trim(value) AS DOUBLE), precedence) AS net_dwellings
  FROM raw.net_additional_dwellings JOIN raw.live USING (file_id) WHERE TRY_CAST(trim(value) AS DOUBLE) IS NOT NULL GROUP BY ALL)
SELECT place, year, net_dwellings, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year;

CREATE OR REPLACE TABLE clean.household_projection AS
WITH best AS (
  SELECT CAST(base_year AS INTEGER) AS base_year, trim(place) AS place, CAST(year AS INTEGER) AS year, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS households
  FROM raw.household_table JOIN raw.live USING (file_id) WHERE "table" = 'household_projection' GROUP BY ALL)
SELECT base_year, place, year, households, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY base_year, place, year;

CREATE OR REPLACE TABLE clean.household_population AS
WITH best AS (
  SELECT CAST(base_year AS INTEGER) AS base_year, trim(place) AS place, CAST(year AS INTEGER) AS year, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS population
  FROM raw.household_table JOIN raw.live USING (file_id) WHERE "table" = 'household_population' GROUP BY ALL)
SELECT base_year, place, year, population, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY base_year, place, year;

CREATE OR REPLACE TABLE clean.household_by_age AS
WITH best AS (
  SELECT CAST(base_year AS INTEGER) AS base_year, trim(place) AS place, CAST(year AS INTEGER) AS year,
    CASE WHEN lower(age) LIKE 'under%' THEN 0 ELSE CAST(left(age, 2) AS INTEGER) END AS age_from, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS households
  FROM raw.household_by_age JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT base_year, place, year, age_from, households, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY base_year, place, year, age_from;

CREATE OR REPLACE TABLE clean.household_size AS
WITH best AS (
  SELECT CAST(base_year AS INTEGER) AS base_year, trim(place) AS place, CAST(year AS INTEGER) AS year, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS size
  FROM raw.household_size JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT base_year, place, year, size, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY base_year, place, year;

CREATE OR REPLACE TABLE clean.census_households AS
WITH best AS (
  SELECT trim(place) AS place, 2021 AS year, max(precedence) AS precedence, arg_max(CAST(trim(value) AS BIGINT), precedence) AS households
  FROM raw.census_households JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT place, year, households, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place;

-- A trajectory is one plan: the latest file that holds a place replaces all earlier sites of that place. 2025/26 ends in 2026.
-- A dash or an empty cell of the wide layout means none planned; no probability means certain. A site has one name: the first.
CREATE OR REPLACE TABLE clean.housing_trajectory AS
WITH published AS (
  SELECT t.*, precedence, coalesce(n.code, trim(place)) AS code, coalesce(trim(site_ref), '') AS site,
    CASE WHEN coalesce(trim(value), '') IN ('', '-', '–', '—') THEN 0 ELSE CAST(trim(value) AS DOUBLE) END AS figure,
    CASE WHEN coalesce(trim(probability), '') = '' THEN 1 ELSE CAST(trim(probability) AS DOUBLE) END AS chance
  FROM raw.housing_trajectory t JOIN raw.live USING (file_id)
  LEFT JOIN reference.authority_name n ON n.name = replace(upper(regexp_replace(trim(t.place), ' UA$', '')), '&', 'AND')),
newest AS (SELECT code, max(precedence) AS precedence FROM published GROUP BY code),
named AS (SELECT code, precedence, site, coalesce(any_value(trim(site_name) ORDER BY row), '') AS site_name FROM published GROUP BY ALL),
plan AS (
  SELECT code AS place, site AS site_ref, CAST(regexp_extract(period, '[0-9]{4}') AS INTEGER) + 1 AS year, precedence, named.site_name,
    sum(figure ORDER BY row, dwelling_type) AS net_dwellings, sum(figure * chance ORDER BY row, dwelling_type) AS expected_dwellings
  FROM published JOIN newest USING (code, precedence) JOIN named USING (code, precedence, site) GROUP BY ALL)
SELECT place, site_ref, year, site_name, net_dwellings, expected_dwellings, release, sha256 FROM plan JOIN raw.live USING (precedence) ORDER BY place, site_ref, year;

-- Properties by council tax band on 31 March, rounded to 10; band all is the published total.
CREATE OR REPLACE VIEW clean.council_tax_stock AS
WITH best AS (
  SELECT trim(place) AS place, CAST(year AS INTEGER) AS year, lower(band) AS band, max(precedence) AS precedence,
    arg_max(TRY_CAST(trim(value) AS BIGINT), precedence) AS properties
  FROM raw.council_tax_stock JOIN raw.live USING (file_id) WHERE TRY_CAST(trim(value) AS BIGINT) IS NOT NULL GROUP BY ALL)
SELECT place, year, band, properties, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place, year, band;

-- Formation of households by age group (-2 is all ages), sex and relationship; measure is rates, household population or institutional population.
CREATE OR REPLACE VIEW clean.household_formation AS
WITH best AS (
  SELECT coalesce(measure, 'hh_repr_rates') AS measure, trim(place) AS place, CAST(year AS INTEGER) AS year, reference.sex_of(sex) AS sex, trim(relationship) AS relationship, CASE WHEN age = 'TOT' THEN -2 ELSE TRY_CAST(regexp_extract(age, '[0-9]+') AS INTEGER) END AS age_from, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS value
  FROM raw.household_formation JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT measure, place, year, sex, relationship, age_from, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY measure, place, year, sex, relationship, age_from;
