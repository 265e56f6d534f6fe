-- One table on the codes of today: made for every row of Reference/Areas/merged.csv, which says what adds ($figure) and what tells rows apart ($key).
CREATE OR REPLACE VIEW merged.$table AS
WITH sums AS (
  SELECT p.place, t.* EXCLUDE (place, $figure), sum($figure ORDER BY p.code)::$type AS $figure
  FROM clean.$table t JOIN reference.area_part p ON p.code = t.place GROUP BY ALL HAVING sum(parts) = max(whole) AND bit_or(parts) = max(whole))
SELECT * FROM clean.$table WHERE place NOT IN (SELECT code FROM reference.area_part)
UNION ALL BY NAME SELECT * FROM sums ANTI JOIN clean.$table USING ($key)
  QUALIFY row_number() OVER (PARTITION BY $key ORDER BY release DESC, sha256) = 1;
