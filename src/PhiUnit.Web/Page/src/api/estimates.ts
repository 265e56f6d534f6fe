import type { Estimate } from "../figures";

/** A row with the run without draws, or a quantile of the draws. */
interface Drawn {
  quantile: number | null;
  value: number;
}

/** Rows of one figure as value and limits; undefined where the run without draws is missing. */
export function estimate(rows: readonly Drawn[]): Estimate | undefined {
  const run = rows.find((row) => row.quantile === null);
  if (!run) return undefined;
  const at = (quantile: number) => rows.find((row) => row.quantile !== null && Math.abs(row.quantile - quantile) < 1e-9)?.value ?? null;
  return { value: run.value, lower80: at(0.1), upper80: at(0.9), lower95: at(0.025), upper95: at(0.975) };
}

/** Rows by a key, in order of first appearance. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string | number): Map<string | number, Row[]> {
  const groups = new Map<string | number, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** A figure without an interval. */
export function bare(value: number): Estimate {
  return { value, lower80: null, upper80: null, lower95: null, upper95: null };
}
