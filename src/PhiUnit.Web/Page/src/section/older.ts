import { fanChart, hasIntervals, type FanLine } from "../chart/fan";
import { Figure, type FigureContents } from "../chart/figure";
import { dash } from "../chart/marks";
import { h, replace } from "../dom";
import type { BandYear, PlaceFigures } from "../figures";
import { list, people, percentChange } from "../format";
import { download } from "./download";
import { cells } from "./fan";
import { intervalText } from "./headline";
import { at, frame, placesOf, type Section, type Shown } from "./section";

/** Bands of older people: those asked for, and those that the release draws intervals for. */
const shownBands = ["65+", "80+", "85+", "90+"] as const;
const dashes = ["", "9 4", "4 3", "1.5 3"] as const;

/** People aged 65, 80, 85 and 90 and over. */
export function older(): Section {
  const numbers = h("dl", { class: "numbers" });
  const figures = [new Figure(), new Figure()];
  const holder = h("div");
  const element = frame("older", "Older people", numbers, holder);
  return {
    id: "older", heading: "Older people", element,
    show: (shown) => {
      replace(numbers, ...shownBands.map((band) => number(shown, band)));
      replace(holder, ...placesOf(shown).map((place, i) => {
        figures[i]!.show(contents(shown, place));
        return figures[i]!.element;
      }));
    },
  };
}

function contents(shown: Shown, figures: PlaceFigures): FigureContents {
  const lines = shownBands.map((band, i) => lineOf(figures, band, i)).filter((line) => line.years.length > 0);
  const name = figures.place.name;
  return {
    title: `Residents of ${name} aged 65, 80, 85 and 90 and over`,
    note: hasIntervals(lines.flatMap((line) => line.years)) ? "Bands: 80 and 95 % intervals."
      : "No intervals: this release holds none of these ages.",
    legend: lines.map((line) => ({ mark: dash(line.colour, line.dashes || null, 3), text: line.name })),
    draw: (width) => fanChart(lines, { width, label: describe(figures), axis: "Residents", marked: shown.year }),
    table: tableOf(figures),
    download: download(shown, "population", {}, `Download residents of ${name} by single year of age (csv)`, figures.place),
  };
}

function bandYears(figures: PlaceFigures, band: string): BandYear[] {
  return figures.bands.filter((b) => b.band === band);
}

function words(band: string): string {
  return `${band.slice(0, -1)} and over`;
}

function number(shown: Shown, band: string): HTMLElement {
  return h("div", {}, h("dt", {}, `Aged ${words(band)}, ${shown.year}`), ...placesOf(shown).map((figures) => {
    const [from, to] = [at(bandYears(figures, band), shown.release.firstYear), at(bandYears(figures, band), shown.year)];
    const name = shown.other ? `${figures.place.name}, ` : "";
    if (!from || !to) return h("dd", {}, h("small", {}, `${name}not available`));
    return h("dd", {}, people(to.value), h("small", {}, `${name}${percentChange(from.value, to.value)} since ${shown.release.firstYear}${intervalText(to)}`));
  }));
}

function lineOf(figures: PlaceFigures, band: string, index: number): FanLine {
  return {
    name: `Aged ${words(band)}`, years: bandYears(figures, band), dashes: dashes[index] ?? "",
    colour: index % 2 === 0 ? "var(--a)" : "var(--b)", soft: index % 2 === 0 ? "var(--a-soft)" : "var(--b-soft)", softer: index % 2 === 0 ? "var(--a-softer)" : "var(--b-softer)",
  };
}

function describe(figures: PlaceFigures): string {
  const one = (band: string) => {
    const years = bandYears(figures, band);
    return `aged ${words(band)} ${people(years[0]?.value)} in ${years[0]?.year} and ${people(years.at(-1)?.value)} in ${years.at(-1)?.year}`;
  };
  return `Line chart of older residents of ${figures.place.name}: ${list(shownBands.map(one))}.`;
}

function tableOf(figures: PlaceFigures) {
  return {
    caption: `older residents by year, ${figures.place.name}`,
    columns: [{ head: "Year", text: true }, ...shownBands.flatMap((band) => [{ head: words(band) }, ...(drawn(figures, band) ? [{ head: `80 % interval, ${words(band)}` }] : [])])],
    rows: figures.population.map(({ year }) => [String(year), ...shownBands.flatMap((band) => {
      const [value, interval] = cells(at(bandYears(figures, band), year));
      return drawn(figures, band) ? [value!, interval!] : [value!];
    })]),
  };
}

function drawn(figures: PlaceFigures, band: string): boolean {
  return hasIntervals(bandYears(figures, band));
}
