import type { Release } from "../figures";
import { get } from "./fetch";
import type { Answer, CompareRow } from "./rows";

/** An outline with the place that it lies in. */
export interface Outline {
  type: "Feature";
  properties: { code: string; name: string; place: string | null; people?: number; people_year?: number };
  geometry: GeoJSON.Geometry;
}

/** Outlines of one level, with the year of their vintage. */
export interface Outlines extends Answer {
  type: "FeatureCollection";
  level: string;
  vintage: number | string;
  features: Outline[];
}

/** Most places that one answer compares. */
const together = 10;

/** Outlines of a level, where the release holds them. */
export async function readOutlines(release: Release, level: string): Promise<Outlines | null> {
  return release.boundaryLevels.includes(level) ? await get<Outlines>(`/v1/boundaries?level=${encodeURIComponent(level)}`) : null;
}

/** Figures of all places of the release beside each other: every year of a few places, only the years needed of many. */
export async function readCompare(release: Release, scenario: string, years: readonly number[]): Promise<CompareRow[]> {
  const codes = release.places.filter((place) => place.members.length === 0).map((place) => place.code);
  const parts = Array.from({ length: Math.ceil(codes.length / together) }, (_, i) => codes.slice(i * together, (i + 1) * together));
  // A last part of one place takes a companion: the route compares at least two.
  if (parts.length > 1 && parts.at(-1)!.length === 1) parts.at(-1)!.push(codes[0]!);
  const questions: Record<string, string>[] = parts.length > 1 ? years.map((year) => ({ year: String(year) })) : [{}];
  const answers = await Promise.all(parts.filter((part) => part.length > 1).flatMap((part) => questions.map((question) =>
    get<{ compare: CompareRow[] }>(`/v1/compare?${new URLSearchParams({ places: part.join(","), scenario, ...question })}`))));
  return answers.flatMap((answer) => answer.compare);
}
