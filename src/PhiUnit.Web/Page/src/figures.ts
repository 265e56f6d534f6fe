// What the page knows of a release and of a place, in the field's terms; api.ts fills it from the answers.

/** A place, or a grouping of places. */
export interface Place {
  code: string;
  name: string;
  /** Codes of the places of a grouping; empty for a place. */
  members: string[];
}

/** A scenario of the release. */
export interface Scenario {
  name: string;
  title: string;
  note: string;
}

/** A published dataset that the release was made from. */
export interface Input {
  dataset: string;
  release: string;
}

/** The release that every figure of the page comes from. */
export interface Release {
  runId: string;
  published: string | null;
  firstYear: number;
  lastYear: number;
  places: Place[];
  scenarios: Scenario[];
  /** Scenarios whose homes can be changed. */
  whatIf: string[];
  /** Levels that outlines are held of. */
  boundaryLevels: string[];
  hasDraws: boolean;
  /** Last year of the Health Index, where the release holds one. */
  indexYear: number | null;
  /** Whether deprivation and outcomes by it are held. */
  hasDeprivation: boolean;
  inputs: Input[];
  attribution: string[];
  licences: string[];
}

/** A figure with the limits of its intervals, where draws were made. */
export interface Estimate {
  value: number;
  lower80: number | null;
  upper80: number | null;
  lower95: number | null;
  upper95: number | null;
}

/** People of one sex by single year of age, index = age, the last age open. */
export type Ages = readonly number[];

/** A year of a scenario at a place, 30 June. */
export interface PopulationYear {
  year: number;
  total: Estimate;
  female: Ages;
  male: Ages;
  newcomers: number | null;
}

/** People of an age band by year. */
export interface BandYear extends Estimate {
  year: number;
  band: string;
}

/** People who came, left, were born or died over the step that ends in the year. */
export interface ComponentYear extends Estimate {
  year: number;
  component: string;
}

/** Homes: net additions over the step that ends in the year, stock and households on 30 June. */
export interface HomesYear {
  year: number;
  net: number | null;
  dwellings: number;
  households: number;
  /** People in a household. */
  size: number | null;
  basis: string;
}

/** A figure of the statistics office's own projection. */
export interface Official {
  variant: string;
  year: number;
  measure: string;
  value: number;
}

/** A score of the Health Index; England in the base year = 100; england is its own score in that year. */
export interface Score {
  year: number;
  level: string;
  code: string;
  name: string;
  parent: string | null;
  score: number;
  lower: number | null;
  upper: number | null;
  rank: number | null;
  of: number | null;
  england: number | null;
  /** Share of the place's index, by weight, that rests on values of the year; the rest is imputed. Null for groups of places. */
  coverage: number | null;
}

/** All that the page shows of one place under one scenario. */
export interface PlaceFigures {
  place: Place;
  population: PopulationYear[];
  bands: BandYear[];
  components: ComponentYear[];
  homes: HomesYear[];
  official: Official[];
  scores: Score[];
}
