import type { ComponentYear } from "../figures";

/** What adds to a population and what takes from it, net, over the step that ends in a year. */
export interface NetChange {
  year: number;
  natural: number;
  internal: number;
  international: number;
  other: number;
  total: number;
}

const leaving = new Set(["deaths", "internal_out", "international_out"]);

/** Components of a year added up to natural change, migration within the UK, international migration, and the rest (adjustments, cuts). */
export function netChanges(components: readonly ComponentYear[]): NetChange[] {
  const years = new Map<number, NetChange>();
  for (const { year, component, value } of components) {
    const net = years.get(year) ?? { year, natural: 0, internal: 0, international: 0, other: 0, total: 0 };
    const signed = leaving.has(component) ? -value : value;
    net[groupOf(component)] += signed;
    net.total += signed;
    years.set(year, net);
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

function groupOf(component: string): "natural" | "internal" | "international" | "other" {
  if (component === "births" || component === "deaths") return "natural";
  if (component.startsWith("internal_")) return "internal";
  return component.startsWith("international_") ? "international" : "other";
}

/** Net changes of the steps that end after `from` and not later than `to`, added up. */
export function changeBetween(components: readonly ComponentYear[], from: number, to: number): NetChange {
  const sum: NetChange = { year: to, natural: 0, internal: 0, international: 0, other: 0, total: 0 };
  for (const net of netChanges(components).filter((n) => n.year > from && n.year <= to)) {
    for (const key of ["natural", "internal", "international", "other", "total"] as const) sum[key] += net[key];
  }
  return sum;
}
