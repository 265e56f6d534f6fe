// The documents of /v1 as they come; docs/api.md describes them. Numbers are unrounded, a key with nothing to say is null.

export interface ReleaseHead {
  run_id: string;
  published: string;
  attribution: string[];
  licences: string[];
  inputs: { dataset: string; release: string }[];
}

export interface Answer {
  release: ReleaseHead;
}

export interface PlacesAnswer extends Answer {
  places: { code: string; name: string; members: string[] }[];
}

export interface ReleasesAnswer extends Answer {
  scenarios: { name: string; title: string; note: string }[];
  years: Record<string, { first: number; last: number }>;
  quantiles: number[];
  what_if: string[];
  boundary_levels: string[];
}

export type Sex = "female" | "male";

export interface AgeRow {
  year: number;
  sex: Sex;
  age: number;
  value: number;
}

export interface BandRow {
  year: number;
  sex: Sex | "persons";
  band: string;
  quantile: number | null;
  value: number;
}

export interface ComponentRow {
  year: number;
  component: string;
  quantile: number | null;
  value: number;
}

export interface HouseholdRow {
  year: number;
  households: number | null;
  household_size: number | null;
  basis: string | null;
  dwellings: number | null;
  net_dwellings: number | null;
  quantile: number | null;
}

export interface NewcomerRow {
  year: number;
  already_here: number;
  newcomers: number;
}

export interface OfficialRow {
  variant: string;
  year: number;
  measure: string;
  value: number;
}

export interface IndexRow {
  year: number;
  level: string;
  code: string;
  parent: string | null;
  name: string;
  score: number;
  rank: number | null;
  ranked: number | null;
  england: number | null;
  coverage: number | null;
  quantile?: number | null;
}

export interface DeprivationRow {
  year: number;
  quantiles: number;
  deprivation_quantile: number;
  band: string;
  small_areas: number;
  small_area_share: number;
  people_year: number | null;
  people: number | null;
  people_share: number | null;
}

interface OutcomeKeys {
  outcome: string;
  name: string;
  sex: string;
  age: string;
  period: string;
  edition: number | null;
  basis: string;
  quantiles: number;
}

export interface InequalityRow extends OutcomeKeys {
  deprivation_quantile: number;
  value: number | null;
  lower_95: number | null;
  upper_95: number | null;
  england: number | null;
}

export interface SlopeRow extends OutcomeKeys {
  slope: number | null;
  slope_lower_95: number | null;
  slope_upper_95: number | null;
  ratio: number | null;
  note: string | null;
  england_slope: number | null;
}

export interface WardRow {
  year: number | null;
  ward: string;
  name: string;
  vintage: number | null;
  people: number | null;
  disabled: number | null;
  average_score: number | null;
  most_deprived_fifth: number | null;
}

export interface CompareRow {
  place: string;
  year: number;
  table: string;
  item: string;
  value: number;
}

export interface WhatIfAnswer extends Answer {
  years: {
    year: number;
    population: number;
    planned_population: number;
    lower_80: number | null;
    upper_80: number | null;
    net_dwellings: number | null;
    planned_net_dwellings: number | null;
  }[];
}

/** An answer whose rows stand under the name of their table. */
export type TableAnswer<Name extends string, Row> = Answer & Record<Name, Row[]>;
