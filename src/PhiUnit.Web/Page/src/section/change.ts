import * as Plot from "@observablehq/plot";
import { Figure } from "../chart/figure";
import { dash, pattern, swatch, type Fill } from "../chart/marks";
import { plot } from "../chart/plot";
import { axisNumber, yearTicks } from "../chart/text";
import { h, s } from "../dom";
import type { PlaceFigures } from "../figures";
import { change as signed, list, people } from "../format";
import { changeBetween, netChanges, type NetChange } from "./components-of-change";
import { download } from "./download";
import { frame, placesOf, type Section, type Shown } from "./section";

type Part = "natural" | "internal" | "international" | "other";

const parts: { part: Part; name: string; fill: Fill; colour: string }[] = [
  { part: "natural", name: "births minus deaths", fill: "plain", colour: "var(--a)" },
  { part: "internal", name: "moves within the UK", fill: "rising", colour: "var(--b)" },
  { part: "international", name: "moves from and to abroad", fill: "dots", colour: "var(--c)" },
  { part: "other", name: "adjustments", fill: "falling", colour: "var(--quiet)" },
];

const names: Record<string, string> = {
  births: "Births", deaths: "Deaths", internal_in: "In from the UK", internal_out: "Out to the UK", international_in: "In from abroad",
  international_out: "Out to abroad", net_migration: "Net migration", adjustment: "Adjustment", clipped: "Kept in place",
};

/** Births, deaths and moves, year by year. */
export function change(): Section {
  const holder = h("div");
  const figures = [new Figure(), new Figure()];
  const element = frame("change", "What changes it", holder);
  return {
    id: "change", heading: "What changes it", element,
    show: (shown) => {
      const places = placesOf(shown);
      const largest = extent(places.map((p) => netChanges(p.components)));
      holder.replaceChildren(...places.map((place, i) => {
        const figure = figures[i]!;
        const years = netChanges(place.components);
        const present = parts.filter(({ part }) => years.some((year) => Math.abs(year[part]) >= 0.5));
        figure.show({
          title: `Components of change of ${place.place.name}, each year`,
          note: years.length ? "People over the year that ends on 30 June. The line is the change in all." : `This release holds no components of ${place.place.name}.`,
          legend: [...present.map(({ part, name, fill, colour }) => ({ mark: swatch(`${part}-${i}`, fill, colour), text: name })), { mark: dash("var(--ink)", null, 2), text: "change in all" }],
          draw: (width) => draw(years, present, width, places.length > 1 ? largest : null, describe(shown, place), i),
          table: tableOf(place),
          download: download(shown, "components", {}, `Download components of ${place.place.name} (csv)`, place.place),
        });
        return figure.element;
      }));
    },
  };
}

function draw(years: NetChange[], present: typeof parts, width: number, domain: [number, number] | null, label: string, index: number): SVGSVGElement {
  const id = (part: Part) => `change-${part}-${index}`;
  const svg = plot({
    width, height: 300, marginLeft: 54, marginTop: 30, marginBottom: 30,
    x: { type: "band", tickFormat: (year: number) => String(year), ticks: years.length ? yearTicks(years[0]!.year, years.at(-1)!.year, width - 60) : [], label: null, padding: 0.2 },
    y: { label: "People", labelArrow: "none", tickFormat: axisNumber, grid: true, ticks: 6, ...(domain ? { domain, nice: true } : { nice: true }) },
    marks: [
      ...stacked(years, present).map(({ part, colour, rects }) => Plot.barY(rects, { x: "year", y1: "from", y2: "to", fill: `url(#${id(part)})`, stroke: colour, strokeWidth: 1 })),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.lineY(years, { x: "year", y: "total", stroke: "var(--paper)", strokeWidth: 5 }),
      Plot.lineY(years, { x: "year", y: "total", stroke: "var(--ink)", strokeWidth: 2 }),
      Plot.dot(years, { x: "year", y: "total", fill: "var(--ink)", r: 2.5 }),
    ],
  }, label);
  svg.prepend(s("defs", {}, ...present.map(({ part, fill, colour }) => pattern(id(part), fill, colour))));
  return svg;
}

/** Bars of each part, gains upward from zero and losses downward. */
function stacked(years: NetChange[], present: typeof parts) {
  const ends = years.map(() => ({ up: 0, down: 0 }));
  return present.map(({ part, colour }) => ({
    part, colour,
    rects: years.map((year, i) => {
      const value = year[part];
      const side = value >= 0 ? "up" : "down";
      const from = ends[i]![side];
      ends[i]![side] += value;
      return { year: year.year, from, to: from + value };
    }),
  }));
}

function extent(places: NetChange[][]): [number, number] {
  const sums = (sign: number) => places.flat().map((year) => parts.reduce((sum, { part }) => sum + Math.max(0, sign * year[part]), 0));
  return [-Math.max(0, ...sums(-1)), Math.max(0, ...sums(1))];
}

function describe(shown: Shown, figures: PlaceFigures): string {
  const sum = changeBetween(figures.components, shown.release.firstYear, shown.release.lastYear);
  const said = parts.filter(({ part }) => Math.abs(sum[part]) >= 5).map(({ part, name }) => `${name} ${signed(sum[part])}`);
  return `Stacked bars of the components of change of ${figures.place.name}. Over ${shown.release.firstYear} to ${shown.release.lastYear}: ${list(said)}; ${signed(sum.total)} in all.`;
}

function tableOf(figures: PlaceFigures) {
  const present = [...new Set(figures.components.map((c) => c.component))];
  const order = Object.keys(names);
  present.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return {
    caption: `components of change by year, ${figures.place.name}`,
    columns: [{ head: "Year ending 30 June", text: true }, ...present.map((c) => ({ head: names[c] ?? c })), { head: "Change in all" }],
    rows: netChanges(figures.components).map((net) => [
      String(net.year), ...present.map((c) => people(figures.components.find((x) => x.year === net.year && x.component === c)?.value ?? 0)), signed(net.total),
    ]),
  };
}
