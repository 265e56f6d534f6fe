import { fanChart, hasIntervals, type FanLine } from "../chart/fan";
import { Figure } from "../chart/figure";
import { dash } from "../chart/marks";
import { h, replace } from "../dom";
import type { BandYear, PlaceFigures } from "../figures";
import { list, people, percentChange } from "../format";
import { download } from "./download";
import { cells } from "./fan";
import { at, frame, placesOf, type Section, type Shown } from "./section";

/** Bands of older people: those asked for, and those that the release draws intervals for. */
const shownBands = ["65+", "80+", "85+", "90+"] as const;
const dashes = ["", "9 4", "4 3", "1.5 3"] as const;

/** People aged 65, 80, 85 and 90 and over. */
export function older(): Section {
  const numbers = h("dl", { class: "numbers" });
  const figure = new Figure();
  const element = frame("older", "Older people", numbers, figure.element);
  return {
    id: "older", heading: "Older people", element,
    show: (shown) => {
      replace(numbers, ...shownBands.map((band) => number(shown, band)));
      const lines = shownBands.map((band, i) => lineOf(shown, band, i)).filter((line) => line.years.length > 0);
      figure.show({
        title: `Residents of ${shown.place.place.name} aged 65, 80, 85 and 90 and over`,
        note: hasIntervals(lines.flatMap((l) => l.years)) ? "Bands where the release holds intervals of these ages: quantiles of single ages cannot be added up."
          : "No intervals: this release holds none of these ages.",
        legend: lines.map((line) => ({ mark: dash(line.colour, line.dashes || null, 3), text: line.name })),
        draw: (width) => fanChart(lines, { width, label: describe(shown), axis: "Residents", marked: shown.year }),
        table: tableOf(shown),
        download: download(shown, "population", {}, `Download residents of ${shown.place.place.name} by single year of age (csv)`),
      });
    },
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
    return h("dd", {}, people(to.value), h("small", {}, `${name}${percentChange(from.value, to.value)} since ${shown.release.firstYear}`));
  }));
}

function lineOf(shown: Shown, band: string, index: number): FanLine {
  return {
    name: `Aged ${words(band)}`, years: bandYears(shown.place, band), dashes: dashes[index] ?? "",
    colour: index % 2 === 0 ? "var(--a)" : "var(--b)", soft: index % 2 === 0 ? "var(--a-soft)" : "var(--b-soft)", softer: index % 2 === 0 ? "var(--a-softer)" : "var(--b-softer)",
  };
}

function describe(shown: Shown): string {
  const one = (band: string) => {
    const years = bandYears(shown.place, band);
    return `aged ${words(band)} ${people(years[0]?.value)} in ${years[0]?.year} and ${people(years.at(-1)?.value)} in ${years.at(-1)?.year}`;
  };
  return `Line chart of older residents of ${shown.place.place.name}: ${list(shownBands.map(one))}.`;
}

function tableOf(shown: Shown) {
  return {
    caption: `older residents by year, ${list(placesOf(shown).map((p) => p.place.name))}`,
    columns: [{ head: "Year", text: true }, ...placesOf(shown).flatMap((p) => shownBands.flatMap((band) => {
      const head = `${words(band)}${shown.other ? `, ${p.place.name}` : ""}`;
      return band === "85+" ? [{ head }, { head: `80 % interval, ${head}` }] : [{ head }];
    }))],
    rows: shown.place.population.map(({ year }) => [String(year), ...placesOf(shown).flatMap((p) => shownBands.flatMap((band) => {
      const [value, interval] = cells(at(bandYears(p, band), year));
      return band === "85+" ? [value!, interval!] : [value!];
    }))]),
  };
}
