import * as Plot from "@observablehq/plot";
import { score } from "../format";
import { plot } from "./plot";

/** A part of the index at a place: where it was and where it is. */
export interface ScoreRow {
  part: string;
  place: string;
  /** 0 for the chosen place, 1 for the other. */
  index: number;
  from: number;
  to: number;
  lower: number | null;
  upper: number | null;
}

const rowHeight = 30;

/** One row for each part: a circle for the chosen place, a diamond for the other, on a line from where it was; England in the base year is the rule at 100. */
export function scoresChart(rows: ScoreRow[], width: number, label: string): SVGSVGElement {
  const parts = [...new Set(rows.map((row) => row.part))];
  const both = rows.some((row) => row.index === 1);
  const height = parts.length * (rowHeight + (both ? 16 : 0) + 20) + 60;
  const offset = (row: ScoreRow) => (both ? (row.index === 0 ? -5 : 13) : 4);
  const values = rows.flatMap((row) => [row.from, row.to, row.lower ?? row.to, row.upper ?? row.to, 100]);
  // Room for the figures beside the outermost marks.
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const room = (highest - lowest || 1) * (55 / width);
  const sides = [0, 1].flatMap((index) => {
    const of = rows.filter((row) => row.index === index);
    if (of.length === 0) return [];
    const [colour, symbol] = index === 0 ? ["var(--a)", "circle" as const] : ["var(--b)", "diamond" as const];
    const intervals = of.filter((row) => row.lower !== null && row.upper !== null);
    const dy = offset(of[0]!);
    return [
      Plot.ruleY(intervals, { y: "part", x1: "lower", x2: "upper", stroke: colour, strokeOpacity: 0.35, strokeWidth: 9, dy }),
      Plot.ruleY(of, { y: "part", x1: "from", x2: "to", stroke: colour, strokeWidth: 2, dy }),
      Plot.tickX(of, { y: "part", x: "from", stroke: colour, strokeWidth: 2, dy, insetTop: both ? 27 : 19, insetBottom: both ? 27 : 19 }),
      Plot.dot(of, { y: "part", x: "to", fill: colour, stroke: "var(--paper)", symbol, r: 7, dy }),
      ...[1, -1].map((side) => Plot.text(of.filter((row) => (row.to >= row.from ? 1 : -1) === side), {
        y: "part", x: "to", text: (row: ScoreRow) => score(row.to), dx: 12 * side, dy, textAnchor: side > 0 ? "start" : "end", stroke: "var(--paper)", strokeWidth: 4, fill: "var(--ink)",
      })),
    ];
  });
  return plot({
    width, height, marginLeft: 8, marginRight: 12, marginTop: 24, marginBottom: 30,
    x: { label: null, grid: true, domain: [lowest - room, highest + room], ticks: Math.max(3, Math.floor(width / 110)) },
    y: { domain: parts, label: null, axis: null, padding: 0.1 },
    marks: [
      Plot.ruleX([100], { stroke: "var(--ink)", strokeDasharray: "4 3" }),
      Plot.text(["England 2015"], { x: 100, frameAnchor: "top", dy: -20, text: (d: string) => d, fill: "var(--quiet)" }),
      Plot.text(parts, { y: (part: string) => part, text: (part: string) => part, frameAnchor: "left", textAnchor: "start", dy: both ? -24 : -14, fontWeight: "bold", stroke: "var(--paper)", strokeWidth: 4, fill: "var(--ink)" }),
      ...sides,
    ],
  }, label);
}
