-- Indicators and the Health Index.

-- England and each parent repeat, and an area repeats once per parent: a version holds one row per key. Keys are told apart only where several versions hold
-- rows of the same indicator and area. An empty value stays empty, with its note. A view: asked for by area or indicator, and too wide to be sorted as a whole.
CREATE OR REPLACE VIEW clean.indicator AS
WITH published AS NOT MATERIALIZED (FROM raw.fingertips JOIN raw.live USING (file_id)),
several AS (
  SELECT indicator_id, area FROM (SELECT DISTINCT file_id, indicator_id, area FROM packed.fingertips JOIN raw.live USING (file_id))
  GROUP BY indicator_id, area HAVING count(*) > 1),
chosen AS (
  FROM published ANTI JOIN several USING (indicator_id, area)
  UNION ALL BY NAME
  FROM published SEMI JOIN several USING (indicator_id, area)
  QUALIFY row_number() OVER (PARTITION BY indicator_id, area, sex, age, coalesce(category_type, ''), coalesce(category, ''), period ORDER BY precedence DESC, row) = 1)
SELECT CAST(trim(indicator_id) AS INTEGER) AS indicator_id, trim(area) AS area, trim(sex) AS sex, trim(age) AS age,
  coalesce(trim(category_type), '') AS category_type, coalesce(trim(category), '') AS category, trim(period) AS period,
  name, area_name, area_type, TRY_CAST(period_sortable AS INTEGER) AS period_sortable, TRY_CAST(value AS DOUBLE) AS value,
  TRY_CAST(lower_95 AS DOUBLE) AS lower_95, TRY_CAST(upper_95 AS DOUBLE) AS upper_95, TRY_CAST(lower_998 AS DOUBLE) AS lower_998,
  TRY_CAST(upper_998 AS DOUBLE) AS upper_998, TRY_CAST(count AS DOUBLE) AS count, TRY_CAST(denominator AS DOUBLE) AS denominator,
  nullif(trim(note), '') AS note, release, sha256
FROM chosen;

CREATE OR REPLACE TABLE clean.health_index_score AS
WITH published AS (SELECT * FROM raw.health_index_score JOIN raw.live USING (file_id)),
best AS (SELECT edition, area, year, code, max(precedence) AS precedence FROM published GROUP BY ALL)
SELECT edition, trim(area) AS area, CAST(year AS INTEGER) AS year, level, code, trim(area_name) AS area_name, trim(area_type) AS area_type,
  CASE WHEN level = 'overall' THEN 'Health Index' ELSE trim(split_part(column_header, ' [', 1)) END AS name, CAST(trim(value) AS DOUBLE) AS score, release, sha256
FROM published JOIN best USING (edition, area, year, code, precedence) ORDER BY edition, area, year, level, code;

CREATE OR REPLACE TABLE clean.health_index_population AS
WITH best AS (
  SELECT trim(area) AS area, CAST(year AS INTEGER) AS year, max(precedence) AS precedence, arg_max(CAST(trim(value) AS BIGINT), precedence) AS population
  FROM raw.health_index_population JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT area, year, population, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY area, year;
