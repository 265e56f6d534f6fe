import * as Plot from "@observablehq/plot";
import { Figure } from "../chart/figure";
import { pattern, swatch } from "../chart/marks";
import { plot } from "../chart/plot";
import { axisNumber, yearTicks } from "../chart/text";
import { s } from "../dom";
import { people, percent } from "../format";
import { download } from "./download";
import { frame, type Section } from "./section";

/** People already here, and newcomers since the base year. */
export function newcomers(): Section {
  const figure = new Figure();
  const element = frame("newcomers", "People already here, and newcomers", figure.element);
  return {
    id: "newcomers", heading: "People already here, and newcomers", element,
    show: (shown) => {
      const years = shown.place.population.flatMap((y) => (y.newcomers === null ? [] : [{ year: y.year, here: y.total.value - y.newcomers, newcomers: y.newcomers, total: y.total.value }]));
      element.hidden = years.length === 0;
      if (years.length === 0) return;
      const last = years.at(-1)!;
      const name = shown.place.place.name;
      figure.show({
        title: `Residents of ${name}: here in ${shown.release.firstYear} and their children, and newcomers since`,
        note: "Reckoned as if newcomers leave as often as everyone of their age and sex. In truth they leave more often, so this is the most that newcomers can be.",
        legend: [
          { mark: swatch("here", "plain", "var(--a)"), text: "already here, and their children" },
          { mark: swatch("new", "rising", "var(--b)"), text: `newcomers since ${shown.release.firstYear}, and their children` },
        ],
        draw: (width) => draw(years, width, `Stacked areas: of the ${people(last.total)} residents of ${name} in ${last.year}, at least ${people(last.here)} were there in ${shown.release.firstYear} or are their children, at most ${people(last.newcomers)} are newcomers.`),
        table: {
          caption: `people already here and newcomers by year, ${name}`,
          columns: [{ head: "Year", text: true }, { head: "Already here, at least" }, { head: "Newcomers, at most" }, { head: "Newcomers, share at most" }],
          rows: years.map((y) => [String(y.year), people(y.here), people(y.newcomers), percent(y.newcomers / y.total)]),
        },
        download: download(shown, "newcomers", {}, `Download people already here and newcomers of ${name} by age and sex (csv)`),
      });
    },
  };
}

function draw(years: { year: number; here: number; total: number }[], width: number, label: string): SVGSVGElement {
  const svg = plot({
    width, height: 280, marginLeft: 54, marginTop: 30, marginBottom: 30, marginRight: 24,
    x: { ticks: yearTicks(years[0]!.year, years.at(-1)!.year, width - 70), tickFormat: (year: number) => String(year), label: null },
    y: { label: "Residents", labelArrow: "none", tickFormat: axisNumber, grid: true, zero: true, ticks: 6 },
    marks: [
      Plot.areaY(years, { x: "year", y1: 0, y2: "here", fill: "var(--a)" }),
      Plot.areaY(years, { x: "year", y1: "here", y2: "total", fill: "url(#fill-newcomers)" }),
      Plot.lineY(years, { x: "year", y: "total", stroke: "var(--b)", strokeWidth: 2 }),
      Plot.lineY(years, { x: "year", y: "here", stroke: "var(--paper)", strokeWidth: 2 }),
    ],
  }, label);
  svg.prepend(s("defs", {}, pattern("fill-newcomers", "rising", "var(--b)")));
  return svg;
}
