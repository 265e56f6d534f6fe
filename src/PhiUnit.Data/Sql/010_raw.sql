-- Published figures as text, exactly as they stand in the file: file, physical row, header of the column, keys, value.
-- One table per layout; key columns come from the row, the header, or the title of the table.
CREATE SCHEMA IF NOT EXISTS raw;
CREATE SCHEMA IF NOT EXISTS clean;
CREATE SCHEMA IF NOT EXISTS reference;

-- One row per table that was loaded: a text file, or one sheet of a workbook. live = false takes its rows out of clean.
CREATE TABLE IF NOT EXISTS raw.file (
  file_id BIGINT PRIMARY KEY, load_sequence BIGINT NOT NULL, file VARCHAR NOT NULL, member VARCHAR, dataset VARCHAR NOT NULL,
  release VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, rows BIGINT NOT NULL, facts BIGINT NOT NULL, fact_sum VARCHAR NOT NULL, live BOOLEAN NOT NULL);

-- Every live table with its precedence: the newest release wins, then the latest load.
CREATE OR REPLACE VIEW raw.live AS
  SELECT file_id, dataset, release, sha256, row_number() OVER (ORDER BY release, load_sequence, file_id) AS precedence
  FROM raw.file WHERE live;

CREATE TABLE IF NOT EXISTS raw.population_long (file_id BIGINT, row INTEGER, column_header VARCHAR,
  place VARCHAR, name VARCHAR, geography VARCHAR, sex VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.population_wide (file_id BIGINT, row INTEGER, column_header VARCHAR,
  place VARCHAR, name VARCHAR, geography VARCHAR, sex VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.population_total (file_id BIGINT, row INTEGER, column_header VARCHAR,
  place VARCHAR, name VARCHAR, geography VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.component (file_id BIGINT, row INTEGER, column_header VARCHAR,
  place VARCHAR, name VARCHAR, geography VARCHAR, component VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.component_detail (file_id BIGINT, row INTEGER, column_header VARCHAR,
  place VARCHAR, name VARCHAR, geography VARCHAR, component VARCHAR, sex VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.npp_population (file_id BIGINT, row INTEGER, column_header VARCHAR, sex VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.npp_fertility (file_id BIGINT, row INTEGER, column_header VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.npp_mortality (file_id BIGINT, row INTEGER, column_header VARCHAR, sex VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.npp_births (file_id BIGINT, row INTEGER, column_header VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.npp_deaths (file_id BIGINT, row INTEGER, column_header VARCHAR, sex VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.npp_migration (file_id BIGINT, row INTEGER, column_header VARCHAR,
  kind VARCHAR, sex VARCHAR, age VARCHAR, flow VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.snpp_population (file_id BIGINT, row INTEGER, column_header VARCHAR,
  base_year VARCHAR, place VARCHAR, name VARCHAR, component VARCHAR, sex VARCHAR, age VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.dwelling_stock (file_id BIGINT, row INTEGER, column_header VARCHAR, place VARCHAR, name VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.net_additional_dwellings (file_id BIGINT, row INTEGER, column_header VARCHAR,
  place VARCHAR, name VARCHAR, period VARCHAR, value VARCHAR);
-- Tables 406 and 426 share a layout; "table" names the dataset.
CREATE TABLE IF NOT EXISTS raw.household_table (file_id BIGINT, row INTEGER, column_header VARCHAR,
  "table" VARCHAR, base_year VARCHAR, place VARCHAR, name VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.household_by_age (file_id BIGINT, row INTEGER, column_header VARCHAR,
  base_year VARCHAR, place VARCHAR, name VARCHAR, year VARCHAR, age VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.household_size (file_id BIGINT, row INTEGER, column_header VARCHAR,
  base_year VARCHAR, place VARCHAR, name VARCHAR, year VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.census_households (file_id BIGINT, row INTEGER, column_header VARCHAR, place VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.housing_trajectory (file_id BIGINT, row INTEGER, column_header VARCHAR,
  place VARCHAR, site_ref VARCHAR, site_name VARCHAR, period VARCHAR, dwelling_type VARCHAR, affordable VARCHAR, communal_places VARCHAR,
  probability VARCHAR, note VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.fingertips (file_id BIGINT, row INTEGER, column_header VARCHAR,
  indicator_id VARCHAR, name VARCHAR, parent_code VARCHAR, area VARCHAR, area_name VARCHAR, area_type VARCHAR, sex VARCHAR, age VARCHAR,
  category_type VARCHAR, category VARCHAR, period VARCHAR, lower_95 VARCHAR, upper_95 VARCHAR, lower_998 VARCHAR, upper_998 VARCHAR,
  count VARCHAR, denominator VARCHAR, note VARCHAR, period_sortable VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.health_index_score (file_id BIGINT, row INTEGER, column_header VARCHAR,
  edition VARCHAR, area VARCHAR, area_name VARCHAR, area_type VARCHAR, year VARCHAR, level VARCHAR, code VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS raw.health_index_population (file_id BIGINT, row INTEGER, column_header VARCHAR, area VARCHAR, year VARCHAR, value VARCHAR);

-- The area register of the engine, and authorities by a name that only one of them has (upper case, without " UA").
CREATE TABLE IF NOT EXISTS reference.area (code VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, kind VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS reference.authority_name (name VARCHAR PRIMARY KEY, code VARCHAR NOT NULL);
-- Codes that an authority of today was made of, at any time; a set of them is the whole
-- authority when their parts (a bit for each of the oldest) fill the whole and do not overlap.
CREATE TABLE IF NOT EXISTS reference.area_part (code VARCHAR PRIMARY KEY, place VARCHAR NOT NULL, parts INTEGER NOT NULL, whole INTEGER NOT NULL);

-- The spellings are those of SexLabel and AgeLabel, which have refused everything else before a row comes here.
CREATE OR REPLACE MACRO reference.sex_of(label) AS CASE lower(trim(label))
  WHEN 'f' THEN 'female' WHEN 'female' THEN 'female' WHEN 'females' THEN 'female' WHEN '2' THEN 'female'
  WHEN 'm' THEN 'male' WHEN 'male' THEN 'male' WHEN 'males' THEN 'male' WHEN '1' THEN 'male' ELSE 'persons' END;
-- -1 is birth, -2 all ages; an open or closed group is its lower bound.
CREATE OR REPLACE MACRO reference.age_of(label) AS CASE lower(trim(label))
  WHEN 'birth' THEN -1 WHEN 'all ages' THEN -2 WHEN 'total' THEN -2 ELSE CAST(regexp_extract(trim(label), '^[0-9]+') AS INTEGER) END;
