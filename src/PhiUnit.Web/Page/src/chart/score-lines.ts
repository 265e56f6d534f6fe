import * as Plot from "@observablehq/plot";
import type { Score } from "../figures";
import { plot } from "./plot";
import { yearTicks } from "./text";

/** The chosen place, the other, England. */
export const lineColours = ["var(--a)", "var(--b)", "var(--quiet)"];
export const lineDashes = [null, "9 4", "2 4"];

/** Scores of a part of the index by year, at one place or two, and in England. */
export function scoreLines(lines: { name: string; index: number; scores: Score[] }[], width: number, label: string): SVGSVGElement {
  const all = lines.flatMap((line) => line.scores);
  const years = all.map((s) => s.year);
  const values = all.flatMap((s) => [s.score, s.lower ?? s.score, s.upper ?? s.score]);
  return plot({
    width, height: 240, marginLeft: 46, marginRight: 24, marginTop: 20, marginBottom: 30,
    x: { ticks: yearTicks(Math.min(...years), Math.max(...years), width - 60), tickFormat: (year: number) => String(year), label: null },
    y: { label: null, grid: true, nice: true, domain: [Math.min(100, ...values), Math.max(100, ...values)], ticks: 5 },
    marks: [
      Plot.ruleY([100], { stroke: "var(--ink)", strokeDasharray: "4 3" }),
      ...lines.flatMap(({ index, scores }) => {
        const colour = lineColours[index]!;
        const dashes = lineDashes[index];
        const drawn = scores.filter((s) => s.lower !== null && s.upper !== null);
        return [
          Plot.areaY(drawn, { x: "year", y1: "lower", y2: "upper", fill: index === 0 ? "var(--a-soft)" : "var(--b-soft)", fillOpacity: 0.7 }),
          Plot.lineY(scores, { x: "year", y: "score", stroke: colour, strokeWidth: 3, ...(dashes ? { strokeDasharray: dashes } : {}) }),
          index > 1 ? null : Plot.dot(scores, { x: "year", y: "score", fill: colour, symbol: index === 0 ? "circle" as const : "diamond" as const, r: 4 }),
        ];
      }),
    ],
  }, label);
}
