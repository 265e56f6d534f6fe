// What is shown stands in the address, so that a link shows the same to everyone.

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
