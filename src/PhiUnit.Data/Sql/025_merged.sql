-- Figures by place on the codes of today (April 2023): an authority that was made of others has their sum, where a publication holds all of them and
-- not the authority itself. Moves between authorities that were later joined stay in the in- and the out-flow: their net is right, each is too high.
-- Averages (household size) and scores do not add and are not here. Areas of other kinds stand as published.
CREATE SCHEMA IF NOT EXISTS merged;

-- English authorities of today.
CREATE OR REPLACE VIEW reference.authority AS
  SELECT code FROM reference.area WHERE regexp_matches(code, '^E0[6-9]') AND code NOT IN (SELECT code FROM reference.area_part);
