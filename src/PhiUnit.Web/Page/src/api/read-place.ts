import type { BandYear, ComponentYear, HomesYear, Place, PlaceFigures, PopulationYear, Score } from "../figures";
import { bare, estimate, groupBy } from "./estimates";
import { get } from "./fetch";
import type { AgeRow, BandRow, ComponentRow, HouseholdRow, IndexRow, NewcomerRow, OfficialRow, TableAnswer } from "./rows";

/** Everything that the page shows of a place under a scenario. */
export async function readPlace(place: Place, scenario: string): Promise<PlaceFigures> {
  const rows = async <Name extends string, Row>(table: string, name: Name, query: Record<string, string>): Promise<Row[]> =>
    (await get<TableAnswer<Name, Row>>(`/v1/places/${encodeURIComponent(place.code)}/${table}?${new URLSearchParams(query)}`))[name] ?? [];
  const [ages, broad, olderAges, components, households, newcomers, official, index] = await Promise.all([
    rows<"population", AgeRow>("population", "population", { scenario }),
    rows<"population", BandRow>("population", "population", { scenario, ages: "broad", quantile: "all" }),
    rows<"population", BandRow>("population", "population", { scenario, ages: "older", quantile: "all" }),
    rows<"components", ComponentRow>("components", "components", { scenario, quantile: "all" }),
    rows<"households", HouseholdRow>("households", "households", { scenario }),
    rows<"newcomers", NewcomerRow>("newcomers", "newcomers", { scenario }),
    rows<"official", OfficialRow>("official", "official", {}),
    rows<"index", IndexRow>("index", "index", {}),
  ]);
  return {
    place,
    population: populationOf(ages, broad, newcomers),
    bands: bandsOf(ages, [...broad, ...olderAges]),
    components: componentsOf(components),
    homes: homesOf(households),
    official,
    scores: scoresOf(index),
  };
}

function populationOf(ages: AgeRow[], broad: BandRow[], newcomers: NewcomerRow[]): PopulationYear[] {
  const totals = groupBy(broad.filter((row) => row.sex === "persons" && row.band === "all ages"), (row) => row.year);
  const came = groupBy(newcomers, (row) => row.year);
  return [...groupBy(ages, (row) => row.year)].map(([year, rows]) => {
    const of = (sex: string) => rows.filter((row) => row.sex === sex).sort((a, b) => a.age - b.age).map((row) => row.value);
    return {
      year: Number(year),
      total: estimate(totals.get(year) ?? []) ?? bare(sum(rows.map((row) => row.value))),
      female: of("female"),
      male: of("male"),
      newcomers: came.has(year) ? sum(came.get(year)!.map((row) => row.newcomers)) : null,
    };
  });
}

/** Bands of older people: from single years of age where the release has no band of its own, and then without limits. */
function bandsOf(ages: AgeRow[], broad: BandRow[]): BandYear[] {
  const own = [...groupBy(broad.filter((row) => row.sex === "persons"), (row) => `${row.year} ${row.band}`).values()]
    .flatMap((rows) => (estimate(rows) ? [{ year: rows[0]!.year, band: rows[0]!.band, ...estimate(rows)! }] : []));
  const names = new Set(own.map((row) => row.band));
  const added = [65, 80, 85, 90].filter((from) => !names.has(`${from}+`)).flatMap((from) =>
    [...groupBy(ages.filter((row) => row.age >= from), (row) => row.year)].map(([year, rows]) => ({ year: Number(year), band: `${from}+`, ...bare(sum(rows.map((row) => row.value))) })));
  return [...own, ...added];
}

function componentsOf(rows: ComponentRow[]): ComponentYear[] {
  return [...groupBy(rows, (row) => `${row.year} ${row.component}`).values()]
    .flatMap((group) => (estimate(group) ? [{ year: group[0]!.year, component: group[0]!.component, ...estimate(group)! }] : []));
}

function homesOf(rows: HouseholdRow[]): HomesYear[] {
  return rows.flatMap((row) => (row.quantile !== null || row.dwellings === null || row.households === null ? []
    : [{ year: row.year, net: row.net_dwellings, dwellings: row.dwellings, households: row.households, size: row.household_size, basis: row.basis ?? "" }]));
}

function scoresOf(rows: IndexRow[]): Score[] {
  return [...groupBy(rows, (row) => `${row.year} ${row.code}`).values()].flatMap((group) => {
    const now = group.find((row) => (row.quantile ?? null) === null);
    const limits = estimate(group.map((row) => ({ quantile: row.quantile ?? null, value: row.score })));
    if (!now) return [];
    return [{ year: now.year, level: now.level, code: now.code, name: now.name, parent: now.parent, score: now.score, lower: limits?.lower80 ?? null,
      upper: limits?.upper80 ?? null, rank: now.rank, of: now.ranked, england: now.england, coverage: now.coverage }];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
