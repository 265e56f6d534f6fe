import * as Plot from "@observablehq/plot";
import { plot } from "./plot";

/** The value of a quantile at a place, with its interval. */
export interface GradientPoint {
  group: string;
  /** 0 for the chosen place, 1 for the other, 2 for England. */
  index: number;
  value: number;
  lower: number | null;
  upper: number | null;
}

const colours = ["var(--a)", "var(--b)", "var(--quiet)"] as const;
const symbols = ["circle", "diamond", "times"] as const;
const rowHeight = 46;

/** One row for each quantile, most deprived first: a mark for each place on the line of its interval. */
export function gradientChart(points: GradientPoint[], width: number, label: string, format: (value: number) => string): SVGSVGElement {
  const groups = [...new Set(points.map((p) => p.group))];
  const most = Math.max(...points.map((p) => p.upper ?? p.value));
  const sides = [0, 1, 2].flatMap((index) => {
    const of = points.filter((p) => p.index === index);
    const dy = index === 0 ? 2 : 10;
    return [
      Plot.ruleY(of.filter((p) => p.lower !== null && p.upper !== null), { y: "group", x1: "lower", x2: "upper", stroke: colours[index]!, strokeWidth: 3, dy }),
      Plot.dot(of, { y: "group", x: "value", symbol: symbols[index]!, r: 6, dy, ...(index === 2 ? { stroke: colours[index]!, strokeWidth: 2 } : { fill: colours[index]!, stroke: "var(--paper)" }) }),
    ];
  });
  return plot({
    width, height: groups.length * rowHeight + 44, marginLeft: 16, marginRight: 24, marginTop: 8, marginBottom: 34,
    x: { label: null, grid: true, domain: [0, most * 1.12], tickFormat: format, ticks: Math.max(3, Math.floor(width / 110)) },
    y: { type: "point", domain: groups, label: null, axis: null, padding: 0.7 },
    marks: [
      Plot.text(groups, { y: (group: string) => group, text: (group: string) => group, frameAnchor: "left", textAnchor: "start", dx: -12, dy: -14, fontWeight: "bold", stroke: "var(--paper)", strokeWidth: 4, fill: "var(--ink)" }),
      ...sides,
    ],
  }, label);
}
