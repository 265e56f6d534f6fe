-- The versions that are loaded, and the area register. The tables of figures themselves (schema packed, and the views of schema raw over it) are
-- made from the contracts: one for every raw table that a contract names.
CREATE SCHEMA IF NOT EXISTS packed;
CREATE SCHEMA IF NOT EXISTS raw;
CREATE SCHEMA IF NOT EXISTS clean;
CREATE SCHEMA IF NOT EXISTS reference;
CREATE SCHEMA IF NOT EXISTS report;

-- One row per version: a table that was loaded, from a text file or one sheet of a workbook; never changed afterwards. live = false takes its rows out of clean.
CREATE TABLE IF NOT EXISTS raw.file (
  file_id BIGINT PRIMARY KEY, load_sequence BIGINT NOT NULL, file VARCHAR NOT NULL, member VARCHAR, dataset VARCHAR NOT NULL,
  release VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, rows BIGINT NOT NULL, facts BIGINT NOT NULL, fact_sum VARCHAR NOT NULL, live BOOLEAN NOT NULL,
  loaded TIMESTAMP NOT NULL);

-- Every live table with its precedence: the newest release wins, then the latest load.
CREATE OR REPLACE VIEW raw.live AS
  SELECT file_id, dataset, release, sha256, row_number() OVER (ORDER BY release, load_sequence, file_id) AS precedence
  FROM raw.file WHERE live;

-- What became of every table that was offered, and every remark on it: refused and held ones too.
CREATE TABLE IF NOT EXISTS report.entry (
  entry_id BIGINT PRIMARY KEY, offered TIMESTAMP NOT NULL, file VARCHAR NOT NULL, member VARCHAR, dataset VARCHAR, release VARCHAR, sha256 VARCHAR,
  outcome VARCHAR NOT NULL, facts BIGINT NOT NULL, rows_quarantined BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS report.note (
  entry_id BIGINT NOT NULL, code VARCHAR NOT NULL, row INTEGER, column_header VARCHAR, found VARCHAR, expected VARCHAR, message VARCHAR NOT NULL);

-- The area register of the engine, and authorities by a name that only one of them has (upper case, without " UA").
CREATE TABLE IF NOT EXISTS reference.area (code VARCHAR NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS reference.authority_name (name VARCHAR NOT NULL, code VARCHAR NOT NULL);
-- Codes that an authority of today was made of, at any time; a set of them is the whole
-- authority when their parts (a bit for each of the oldest) fill the whole and do not overlap.
CREATE TABLE IF NOT EXISTS reference.area_part (code VARCHAR NOT NULL, place VARCHAR NOT NULL, parts INTEGER NOT NULL, whole INTEGER NOT NULL);

-- The spellings are those of SexLabel and AgeLabel, which have refused everything else before a row comes here.
CREATE OR REPLACE MACRO reference.sex_of(label) AS CASE
  WHEN lower(trim(label)) IN ('f', 'female', 'females', '2', 'women', 'girls') THEN 'female'
  WHEN lower(trim(label)) IN ('m', 'male', 'males', '1', 'men', 'boys') THEN 'male' ELSE 'persons' END;
-- -1 is birth, -2 all ages; an open or closed group is its lower bound.
CREATE OR REPLACE MACRO reference.age_of(label) AS coalesce(TRY_CAST(label AS INTEGER), CASE
  WHEN lower(trim(label)) = 'birth' THEN -1 WHEN lower(trim(label)) IN ('all ages', 'total') THEN -2
  WHEN regexp_matches(lower(label), '(under|less than|below) 1|< ?1$') THEN 0 ELSE CAST(regexp_extract(label, '[0-9]+') AS INTEGER) END);
