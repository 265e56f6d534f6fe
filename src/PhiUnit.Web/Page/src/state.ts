// What is shown stands in the address, so that a link shows the same to everyone.
import type { Release } from "./figures";

/** The choices of the reader; null stands for what the release suggests. */
export interface View {
  place: string | null;
  compare: string | null;
  scenario: string | null;
  year: number | null;
  /** Homes built, percent of the plan. */
  homes: number;
  /** Code of the part of the Health Index that is open. */
  index: string | null;
  /** What the map shows. */
  map: string | null;
}

const initial: View = { place: null, compare: null, scenario: null, year: null, homes: 100, index: null, map: null };

/** Reads the choices from the address; what makes no sense is left out. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const whole = (name: string) => (/^\d{1,4}$/.test(query.get(name) ?? "") ? Number(query.get(name)) : null);
  return {
    place: query.get("place"),
    compare: query.get("compare"),
    scenario: query.get("scenario"),
    year: whole("year"),
    homes: Math.min(120, Math.max(50, whole("homes") ?? initial.homes)),
    index: query.get("index"),
    map: query.get("map"),
  };
}

/** The address of these choices. */
export function address(view: View): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) {
    if (value !== null && value !== initial[name as keyof View]) query.set(name, String(value));
  }
  return query.size ? `?${query}` : location.pathname;
}

/** The view with what the release suggests where nothing is chosen, and a sentence for each choice that it does not hold. */
export function settle(view: View, release: Release): { view: View; left: string[] } {
  const left: string[] = [];
  const held = (value: string | null, known: readonly string[], what: string, instead: string | null) => {
    if (value !== null && known.includes(value)) return value;
    if (value !== null) left.push(`This release holds no ${what} “${value.slice(0, 40)}”${instead === null ? "" : "; another is shown"}.`);
    return instead;
  };
  const codes = release.places.map((place) => place.code);
  const suggested = release.places.find((place) => place.members.length > 0) ?? release.places[0];
  const place = held(view.place, codes, "place", suggested?.code ?? null);
  const compare = held(view.compare, codes, "place", null);
  const year = view.year ?? release.lastYear;
  if (year < release.firstYear || year > release.lastYear) left.push(`This release holds ${release.firstYear} to ${release.lastYear}, not ${year}.`);
  return {
    view: {
      ...view,
      place,
      compare: compare === place ? null : compare,
      scenario: held(view.scenario, release.scenarios.map((s) => s.name), "scenario", release.scenarios[0]?.name ?? null),
      year: Math.min(release.lastYear, Math.max(release.firstYear, year)),
    },
    left,
  };
}
