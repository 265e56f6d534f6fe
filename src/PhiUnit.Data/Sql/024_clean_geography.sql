-- Geography: look-ups, deprivation, boundaries, small areas. An LSOA of 2021 lies in one authority and one board: the four places have 583, their board 587.
-- Asked for rarely and by area: views, so that a load does not wait for them.

CREATE OR REPLACE VIEW clean.lsoa AS
WITH ward AS (
  SELECT trim(lsoa) AS lsoa, max(precedence) AS precedence, arg_max(trim(value), precedence) AS place, arg_max(trim(lsoa_name), precedence) AS name,
    arg_max(trim(ward), precedence) AS ward, arg_max(trim(ward_name), precedence) AS ward_name
  FROM raw.lookup_lsoa_ward JOIN raw.live USING (file_id) GROUP BY ALL),
board AS (
  SELECT trim(lsoa) AS lsoa, max(precedence) AS precedence, arg_max(trim(value), precedence) AS board, arg_max(trim(sub_board), precedence) AS sub_board
  FROM raw.lookup_lsoa_icb JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT lsoa, ward.name, ward, ward_name, place, board, sub_board, coalesce(w.release, b.release) AS release, coalesce(w.sha256, b.sha256) AS sha256
FROM ward FULL JOIN board USING (lsoa) LEFT JOIN raw.live w ON w.precedence = ward.precedence LEFT JOIN raw.live b ON b.precedence = board.precedence ORDER BY lsoa;

CREATE OR REPLACE VIEW clean.lsoa_change AS
WITH best AS (
  SELECT trim(lsoa_2011) AS lsoa_2011, trim(lsoa_2021) AS lsoa_2021, max(precedence) AS precedence,
    arg_max(trim(change), precedence) AS change, arg_max(trim(value), precedence) AS place
  FROM raw.lookup_lsoa_change JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT lsoa_2011, lsoa_2021, change, place, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY lsoa_2011, lsoa_2021;

CREATE OR REPLACE VIEW clean.authority_region AS
WITH best AS (
  SELECT trim(place) AS place, max(precedence) AS precedence,
    arg_max(trim(value), precedence) AS region, arg_max(trim(region_name), precedence) AS region_name
  FROM raw.lookup_authority_region JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT place, region, region_name, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY place;

-- Domains as the editions name them; decile and rank 1 = most deprived.
CREATE OR REPLACE VIEW clean.deprivation AS
WITH best AS (
  SELECT CAST(edition AS INTEGER) AS edition, trim(area) AS area, trim(domain) AS domain, lower(measure) AS measure, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS DOUBLE), precedence) AS value
  FROM raw.imd_lsoa JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT edition, area, domain, measure, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY edition, area, domain, measure;

CREATE OR REPLACE VIEW clean.deprivation_summary AS
WITH best AS (
  SELECT CAST(edition AS INTEGER) AS edition, trim(area) AS area, lower(trim(measure)) AS measure, max(precedence) AS precedence,
    arg_max(TRY_CAST(trim(value) AS DOUBLE), precedence) AS value
  FROM raw.imd_area JOIN raw.live USING (file_id) WHERE TRY_CAST(trim(value) AS DOUBLE) IS NOT NULL GROUP BY ALL)
SELECT edition, area, measure, value, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY edition, area, measure;

CREATE OR REPLACE VIEW clean.boundary AS
WITH best AS (
  SELECT level, CAST(vintage AS INTEGER) AS vintage, trim(area) AS area, max(precedence) AS precedence,
    arg_max(trim(area_name), precedence) AS name, arg_max(value, precedence) AS geometry
  FROM raw.boundary JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT level, vintage, area, name, geometry, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY level, vintage, area;

CREATE OR REPLACE VIEW clean.small_area_population AS
WITH best AS (
  SELECT CAST(year AS INTEGER) AS year, trim(area) AS area, trim(place) AS place, reference.age_of(age) AS age, max(precedence) AS precedence,
    arg_max(CAST(trim(value) AS BIGINT), precedence) AS population
  FROM raw.small_area_population JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT year, area, place, age, population, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY year, area, age;

-- Residents by LSOA of 2021 and whether they are disabled (Census 2021): both together are the residents.
CREATE OR REPLACE VIEW clean.disability AS
WITH best AS (
  SELECT trim(area) AS area, trim("group") AS status, max(precedence) AS precedence, arg_max(CAST(trim(value) AS DOUBLE), precedence)::BIGINT AS people
  FROM raw.disability_census JOIN raw.live USING (file_id) GROUP BY ALL)
SELECT area, status, people, release, sha256 FROM best JOIN raw.live USING (precedence) ORDER BY area, status;
