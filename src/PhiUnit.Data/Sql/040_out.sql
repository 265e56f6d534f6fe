-- The tables of a release: tidy, long, keyed by run and scenario. A quantile is empty for the one run without draws; rows with a quantile (0.1 for the
-- value that 10 % of the draws lie below) are there where draws were made. Who wants one row for each cell asks for quantile IS NULL.
CREATE TABLE population (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL,
  sex VARCHAR NOT NULL, age INTEGER NOT NULL, quantile DOUBLE, value DOUBLE NOT NULL);

-- Of the population, those who were there in the base year and their children; the others are newcomers and theirs. Both are taken to leave
-- as often as everyone of their age and sex: newcomers leave more often in truth, so that this is the least that those already here can be.
CREATE TABLE already_here (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL,
  sex VARCHAR NOT NULL, age INTEGER NOT NULL, quantile DOUBLE, value DOUBLE NOT NULL);

CREATE TABLE components (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL,
  sex VARCHAR NOT NULL, age INTEGER NOT NULL, component VARCHAR NOT NULL, quantile DOUBLE, value DOUBLE NOT NULL);

-- Of the draws: people of broad and older ages (65+, 80+, 90+), and of components over all ages, of places and of groupings of them. Each draw is added up before its quantile is
-- taken: quantiles themselves cannot be added. sex: female, male, persons.
CREATE TABLE population_intervals (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL,
  sex VARCHAR NOT NULL, band VARCHAR NOT NULL, quantile DOUBLE NOT NULL, value DOUBLE NOT NULL);

CREATE TABLE component_intervals (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL,
  component VARCHAR NOT NULL, quantile DOUBLE NOT NULL, value DOUBLE NOT NULL);

-- How long a figure can be used: up to last_year at least 80 % of the draws lie within 10 % of their median, in every year; reaches_end is 1 where that is the last
-- year of the projection.
CREATE TABLE shelf_life (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, band VARCHAR NOT NULL, last_year INTEGER NOT NULL, reaches_end INTEGER NOT NULL);

-- Share of the draws with more people than a threshold that is asked about.
CREATE TABLE chances (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL, threshold DOUBLE NOT NULL, share DOUBLE NOT NULL);

-- Where the spread of everyone comes from: variance with one source alone straying, over the sum of those of all sources.
CREATE TABLE variance_shares (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL, source VARCHAR NOT NULL, share DOUBLE NOT NULL);

-- Outputs that carry no interval, and why.
CREATE TABLE without_interval (run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, output VARCHAR NOT NULL, reason VARCHAR NOT NULL);

-- Size figures by representative rates and of the trend are empty where homes do not lead the scenario.
CREATE TABLE households (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL,
  households DOUBLE NOT NULL, household_population DOUBLE NOT NULL, communal_population DOUBLE NOT NULL, household_size DOUBLE NOT NULL,
  size_by_rates DOUBLE, size_of_trend DOUBLE, iterations INTEGER, quantile DOUBLE);

-- basis: planned (the scenario's homes lead) or implied (the homes that the population asks for). Quantiles, of stock and net additions each by itself, are there
-- where homes lead, for groupings of places too.
CREATE TABLE dwellings (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL,
  basis VARCHAR NOT NULL, dwellings DOUBLE NOT NULL, net_dwellings DOUBLE, quantile DOUBLE);

-- Sites of the trajectories that a scenario followed: net dwellings as planned, and as counted after probability, share delivered and slippage.
CREATE TABLE sites (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, site_ref VARCHAR NOT NULL, site_name VARCHAR NOT NULL,
  year INTEGER NOT NULL, planned DOUBLE NOT NULL, counted DOUBLE NOT NULL);

-- Central rates of the scenarios that homes lead, by age at the end of the step: births per woman-year, probability of death, and of each flow people per survivor of
-- the place and people. They project the scenario again with other homes, and trace a figure to its rates. An empty cell: no such rate.
CREATE TABLE rates (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL, sex VARCHAR NOT NULL, age INTEGER NOT NULL,
  fertility DOUBLE, mortality DOUBLE NOT NULL, internal_in_per_survivor DOUBLE, internal_in_count DOUBLE, internal_out_per_survivor DOUBLE, internal_out_count DOUBLE,
  international_in_per_survivor DOUBLE, international_in_count DOUBLE, international_out_per_survivor DOUBLE, international_out_count DOUBLE);

-- Households' representatives per person in a household, and people in communal establishments, of the same scenarios on 30 June.
CREATE TABLE household_rates (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL, sex VARCHAR NOT NULL, age INTEGER NOT NULL,
  representative_rate DOUBLE NOT NULL, communal_population DOUBLE NOT NULL);

-- Outlines for maps, of the places (level ltla) and their wards: geometry is GeoJSON, WGS84, generalised. place: the place that the area is, or lies in.
CREATE TABLE boundaries (
  run_id VARCHAR NOT NULL, level VARCHAR NOT NULL, vintage INTEGER NOT NULL, area VARCHAR NOT NULL, name VARCHAR NOT NULL, place VARCHAR NOT NULL, geometry VARCHAR NOT NULL);

-- What the statistics office projects, to stand beside: population (2022-based), households and the homes they imply (2018-based).
CREATE TABLE official_projections (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL, measure VARCHAR NOT NULL, value DOUBLE NOT NULL);

-- What was counted or estimated of the years before, as published: population, components of change, net_dwellings (of the step that ends in the year).
CREATE TABLE observed (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR NOT NULL, year INTEGER NOT NULL, measure VARCHAR NOT NULL, value DOUBLE NOT NULL,
  dataset_release VARCHAR NOT NULL);

-- score is computed here and unrounded; published is ONS's own, to one decimal; rank 1 is the best of the lowest areas.
CREATE TABLE index_scores (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, area VARCHAR NOT NULL, year INTEGER NOT NULL, level VARCHAR NOT NULL,
  code VARCHAR NOT NULL, name VARCHAR NOT NULL, score DOUBLE NOT NULL, published DOUBLE, rank INTEGER, quantile DOUBLE,
  coverage DOUBLE); -- share of the area's index, by weight, that rests on values of the year and is not imputed; empty above the lowest areas

-- Where an authority ranks in the newest year over draws of the index under other choices (assumptions of the edition: how many, which seed), for composites.
-- above_england, above_base: share of draws in which its score is above England's, and above its own of the first year.
CREATE TABLE index_ranks (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, area VARCHAR NOT NULL, year INTEGER NOT NULL, level VARCHAR NOT NULL, code VARCHAR NOT NULL,
  rank INTEGER NOT NULL, median_rank INTEGER NOT NULL, lower_95 INTEGER NOT NULL, upper_95 INTEGER NOT NULL, top_tenth DOUBLE NOT NULL,
  above_england DOUBLE NOT NULL, above_base DOUBLE NOT NULL);

CREATE TABLE indicators (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, indicator_id INTEGER NOT NULL, name VARCHAR NOT NULL, area VARCHAR NOT NULL, sex VARCHAR NOT NULL, age VARCHAR NOT NULL,
  category_type VARCHAR NOT NULL, category VARCHAR NOT NULL, period VARCHAR NOT NULL, value DOUBLE, lower_95 DOUBLE, upper_95 DOUBLE,
  lower_998 DOUBLE, upper_998 DOUBLE, count DOUBLE, denominator DOUBLE, note VARCHAR);

-- How much of an area lies in each national fifth (quantiles 5) and tenth (10) of the Indices of Deprivation; 1 is the most deprived. Areas: places, groupings, the boards that
-- they lie in, England where all of it is loaded. People: residents of people_year; empty where they are not held for every small area (LSOA) of the area.
CREATE TABLE deprivation (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, edition INTEGER NOT NULL, area VARCHAR NOT NULL, quantiles INTEGER NOT NULL, deprivation_quantile INTEGER NOT NULL,
  band VARCHAR NOT NULL, small_areas INTEGER NOT NULL, small_area_share DOUBLE NOT NULL, people_year INTEGER, people DOUBLE, people_share DOUBLE);

-- Population-weighted averages, beside the publisher's own, which are weighted by the population of another year. Ranks are turned round, as the publisher does for averages: more is
-- more deprived.
CREATE TABLE deprivation_averages (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, edition INTEGER NOT NULL, area VARCHAR NOT NULL, small_areas INTEGER NOT NULL, people_year INTEGER, people DOUBLE,
  average_rank DOUBLE, average_score DOUBLE, most_deprived_tenth DOUBLE NOT NULL, published_rank DOUBLE, published_score DOUBLE, published_tenth DOUBLE);

-- Outcomes by deprivation quantile: a census by small area (outcome: its name), or what Fingertips publishes by decile (outcome: number of the indicator). basis: national for quantiles
-- of England, own for those of the area's own small areas by rank.
CREATE TABLE inequality (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, outcome VARCHAR NOT NULL, name VARCHAR NOT NULL, sex VARCHAR NOT NULL, age VARCHAR NOT NULL, period VARCHAR NOT NULL,
  edition INTEGER, area VARCHAR NOT NULL, basis VARCHAR NOT NULL, quantiles INTEGER NOT NULL, deprivation_quantile INTEGER NOT NULL, small_areas INTEGER,
  count DOUBLE, denominator DOUBLE, value DOUBLE, lower_95 DOUBLE, upper_95 DOUBLE, lower_998 DOUBLE, upper_998 DOUBLE);

-- Slope index, relative index and gap of the same, most deprived end less (over) least deprived end, as phiunit stats sii computes them.
CREATE TABLE inequality_slopes (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, outcome VARCHAR NOT NULL, name VARCHAR NOT NULL, sex VARCHAR NOT NULL, age VARCHAR NOT NULL, period VARCHAR NOT NULL,
  edition INTEGER, area VARCHAR NOT NULL, basis VARCHAR NOT NULL, quantiles INTEGER NOT NULL,
  slope DOUBLE, slope_lower_95 DOUBLE, slope_upper_95 DOUBLE, slope_lower_998 DOUBLE, slope_upper_998 DOUBLE,
  ratio DOUBLE, ratio_lower_95 DOUBLE, ratio_upper_95 DOUBLE, ratio_lower_998 DOUBLE, ratio_upper_998 DOUBLE,
  gap DOUBLE, gap_lower_95 DOUBLE, gap_upper_95 DOUBLE, gap_lower_998 DOUBLE, gap_upper_998 DOUBLE, method VARCHAR NOT NULL, note VARCHAR);

-- Wards by the small areas that fit them best: residents of the census, those disabled, deprivation. A projection has no wards.
CREATE TABLE wards (
  run_id VARCHAR NOT NULL, ward VARCHAR NOT NULL, name VARCHAR NOT NULL, place VARCHAR NOT NULL, vintage INTEGER, small_areas INTEGER NOT NULL, people_year INTEGER, people DOUBLE,
  disabled DOUBLE, edition INTEGER NOT NULL, average_score DOUBLE, most_deprived_fifth DOUBLE);

-- How a closed system of all authorities was held to the national projection: people before and wanted, factors by sex and age, what is left.
CREATE TABLE constraint_fit (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, year INTEGER NOT NULL, quantity VARCHAR NOT NULL, before DOUBLE NOT NULL, target DOUBLE NOT NULL,
  smallest_factor DOUBLE NOT NULL, largest_factor DOUBLE NOT NULL, rounds INTEGER NOT NULL, residual DOUBLE NOT NULL);

CREATE TABLE places (run_id VARCHAR NOT NULL, place VARCHAR NOT NULL, name VARCHAR NOT NULL, member_of VARCHAR);

CREATE TABLE scenarios (run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, title VARCHAR NOT NULL, note VARCHAR NOT NULL);

CREATE TABLE inputs (
  run_id VARCHAR NOT NULL, dataset VARCHAR NOT NULL, release VARCHAR, file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, licence VARCHAR NOT NULL);

-- place is empty for an assumption that holds for all.
CREATE TABLE assumptions (
  run_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, place VARCHAR, name VARCHAR NOT NULL, value DOUBLE NOT NULL, unit VARCHAR NOT NULL,
  period VARCHAR NOT NULL, source VARCHAR NOT NULL);

CREATE TABLE checks (run_id VARCHAR NOT NULL, name VARCHAR NOT NULL, outcome VARCHAR NOT NULL, figure DOUBLE NOT NULL);
