import type { Place } from "../figures";
import { ask } from "./fetch";
import type { WhatIfAnswer } from "./rows";

/** A year of the projection with other homes built, beside the plan. */
export interface WhatIfYear {
  year: number;
  population: number;
  planned: number;
  lower80: number | null;
  upper80: number | null;
  net: number | null;
  plannedNet: number | null;
}

/** Draws that an interval is read from while the slider moves. */
const draws = 200;

/** Where the engine answers a share of the planned homes. */
export function whatIfAddress(place: Place, scenario: string, percent: number, withInterval: boolean): string {
  const query = new URLSearchParams({ homes: String(percent / 100), scenario, draws: String(withInterval ? draws : 0) });
  return `/v1/places/${encodeURIComponent(place.code)}/what-if?${query}`;
}

/** The place projected again with a share of the planned homes, answered by the engine. */
export async function readWhatIf(place: Place, scenario: string, percent: number, withInterval: boolean, signal: AbortSignal): Promise<WhatIfYear[]> {
  const answer = await ask<WhatIfAnswer>(whatIfAddress(place, scenario, percent, withInterval), signal);
  return answer.years.map((y) => ({
    year: y.year, population: y.population, planned: y.planned_population, lower80: y.lower_80, upper80: y.upper_80, net: y.net_dwellings, plannedNet: y.planned_net_dwellings,
  }));
}
