import * as Plot from "@observablehq/plot";
import type { Estimate } from "../figures";
import { plot } from "./plot";
import { axisNumber, spread, wrap, yearTicks } from "./text";

/** A value at a year. */
export interface FanYear extends Estimate {
  year: number;
}

/** One line of the fan chart, with its bands where there are intervals. */
export interface FanLine {
  name: string;
  years: FanYear[];
  colour: string;
  soft: string;
  softer: string;
  /** Dashes for a line that has no interval or is not ours; null draws by whether there is an interval. */
  dashes?: string;
  thin?: boolean;
}

/** Dashes of a line without an interval. */
export const noInterval = "7 5";

/** Lines over years with their 80 and 95 % intervals behind, each named at its end. */
export function fanChart(lines: FanLine[], options: { width: number; label: string; axis: string; marked?: number | null; percent?: boolean }): SVGSVGElement {
  const { width, label, axis, marked } = options;
  const all = lines.flatMap((line) => line.years);
  const [first, last] = [Math.min(...all.map((y) => y.year)), Math.max(...all.map((y) => y.year))];
  const height = Math.max(280, Math.min(420, width * 0.55));
  const narrow = width < 560;
  const names = lines.map((line) => ({ line, end: line.years.at(-1)! }));
  const extent = [Math.min(...all.map((y) => y.lower95 ?? y.lower80 ?? y.value)), Math.max(...all.map((y) => y.upper95 ?? y.upper80 ?? y.value))] as const;
  const perPixel = (extent[1] - extent[0] || 1) / (height - 70);
  const longest = Math.max(...lines.map((line) => wrap(line.name).length));
  const labelAt = spread(names.map(({ end }) => end.value), 17 * longest * perPixel);
  const format = (value: number) => (options.percent ? `${value > 0 ? "+" : ""}${axisNumber(value)} %` : axisNumber(value));
  return plot({
    width, height,
    marginLeft: 54, marginRight: narrow ? 24 : 150, marginTop: 34, marginBottom: 30,
    x: { ticks: yearTicks(first, last, width - 70), tickFormat: (year: number) => String(year), label: null },
    y: { label: axis, labelArrow: "none", tickFormat: format, grid: true, ticks: 6, nice: true, domain: extent },
    marks: [
      ...lines.flatMap((line) => bands(line)),
      marked ? Plot.ruleX([marked], { stroke: "var(--quiet)", strokeDasharray: "1 3", strokeWidth: 2 }) : null,
      ...lines.map((line) => Plot.lineY(line.years, {
        x: "year", y: "value", stroke: line.colour, strokeWidth: line.thin ? 1.8 : 3,
        ...dashesOf(line),
      })),
      narrow ? null : Plot.text(names, {
        x: (n: (typeof names)[number]) => n.end.year, y: (_: unknown, i: number) => labelAt[i]!, text: (n: (typeof names)[number]) => wrap(n.line.name).join("\n"),
        textAnchor: "start", dx: 8, fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 4,
      }),
    ],
  }, label);
}

/** Whether any year of the line has an interval. */
export function hasIntervals(years: readonly Estimate[]): boolean {
  return years.some((year) => year.lower80 !== null || year.lower95 !== null);
}

function bands(line: FanLine): Plot.Markish[] {
  const from = (lower: "lower80" | "lower95", upper: "upper80" | "upper95") =>
    line.years.filter((y) => y[lower] !== null && y[upper] !== null).map((y) => ({ year: y.year, lower: y[lower]!, upper: y[upper]! }));
  return ([["lower95", "upper95", line.softer], ["lower80", "upper80", line.soft]] as const).flatMap(([lower, upper, colour]) => {
    const limits = from(lower, upper);
    if (limits.length === 0) return [];
    return [
      Plot.areaY(limits, { x: "year", y1: "lower", y2: "upper", fill: colour, fillOpacity: 0.75 }),
      ...(["lower", "upper"] as const).map((side) => Plot.lineY(limits, { x: "year", y: side, stroke: line.colour, strokeOpacity: 0.7, strokeWidth: 0.8, strokeDasharray: lower === "lower95" ? "2 3" : "none" })),
    ];
  });
}

function dashesOf(line: FanLine): { strokeDasharray?: string } {
  const dashes = line.dashes ?? (hasIntervals(line.years) ? null : noInterval);
  return dashes === null ? {} : { strokeDasharray: dashes };
}
