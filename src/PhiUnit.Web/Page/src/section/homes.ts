import { fanChart, type FanLine } from "../chart/fan";
import { Figure } from "../chart/figure";
import { dash } from "../chart/marks";
import { h, replace } from "../dom";
import type { HomesYear } from "../figures";
import { list, people } from "../format";
import { download } from "./download";
import { onsHomes } from "./headline";
import { frame, placesOf, type Section, type Shown } from "./section";

/** Homes built or asked for, beside what the statistics office implies. */
export function homes(): Section {
  const numbers = h("dl", { class: "numbers" });
  const figure = new Figure();
  const absent = h("p", { class: "notice" });
  const element = frame("homes", "Homes", absent, numbers, figure.element);
  return {
    id: "homes", heading: "Homes", element,
    show: (shown) => {
      const years = shown.place.homes.filter((y) => y.net !== null);
      const present = years.length > 0;
      absent.hidden = present;
      absent.textContent = `This release holds no homes of ${shown.place.place.name} under “${shown.scenario.title}”.`;
      numbers.hidden = figure.element.hidden = !present;
      if (!present) return;
      replace(numbers, ...placesOf(shown).map((p) => mean(shown, p.place.name, p.homes)), ons(shown));
      const lines = linesOf(shown);
      figure.show({
        title: `Net additional homes each year, ${list(placesOf(shown).map((p) => p.place.name))}, “${shown.scenario.title}”`,
        note: years[0]!.basis === "planned" ? "Homes lead this scenario: people follow the homes that are built. Years end on 30 June."
          : "Homes follow people in this scenario: these are what the population asks for. Years end on 30 June.",
        legend: lines.map((line) => ({ mark: dash(line.colour, line.dashes || null, line.thin ? 1.8 : 3), text: line.name })),
        draw: (width) => fanChart(lines, { width, axis: "Homes a year", marked: shown.year, label: describe(lines) }),
        table: tableOf(shown),
        download: download(shown, "households", {}, `Download homes and households of ${shown.place.place.name} (csv)`),
      });
    },
  };
}

function mean(shown: Shown, name: string, homes: readonly HomesYear[]): HTMLElement {
  const until = homes.filter((y) => y.net !== null && y.year <= Math.max(shown.year, shown.release.firstYear + 1));
  const value = until.length ? until.reduce((sum, y) => sum + y.net!, 0) / until.length : null;
  const basis = until[0]?.basis === "planned" ? "built" : "asked for by the population";
  return h("div", {}, h("dt", {}, `${name}, homes a year`), h("dd", {}, people(value),
    h("small", {}, until.length ? `${basis}, mean of ${until[0]!.year} to ${until.at(-1)!.year}` : "")));
}

function ons(shown: Shown): HTMLElement | null {
  const value = onsHomes(shown.place, shown.release.firstYear, Math.max(shown.year, shown.release.firstYear + 1));
  return value === null ? null : h("div", {}, h("dt", {}, `${shown.place.place.name}, ONS implies`), h("dd", {}, people(value), h("small", {}, "2018-based household projection")));
}

function linesOf(shown: Shown): FanLine[] {
  const bare = { lower80: null, upper80: null, lower95: null, upper95: null };
  const own = placesOf(shown).map((p, i): FanLine => ({
    name: p.place.name, colour: i === 0 ? "var(--a)" : "var(--b)", soft: "none", softer: "none", dashes: i === 0 ? "" : "9 4",
    years: p.homes.filter((y) => y.net !== null).map((y) => ({ year: y.year, value: y.net!, ...bare })),
  }));
  const dwellings = shown.place.official.filter((o) => o.measure === "dwellings").sort((a, b) => a.year - b.year);
  const implied = dwellings.slice(1).map((o, i) => ({ year: o.year, value: (o.value - dwellings[i]!.value) / (o.year - dwellings[i]!.year), ...bare }))
    .filter((o) => o.year > shown.release.firstYear && o.year <= shown.release.lastYear);
  const official: FanLine = { name: "ONS 2018-based implies", colour: "var(--quiet)", soft: "none", softer: "none", dashes: "2 4", thin: true, years: implied };
  return [...own, official].filter((line) => line.years.length > 0);
}

function describe(lines: FanLine[]): string {
  return `Line chart of net additional homes each year. ${lines.map((line) =>
    `${line.name}: ${people(line.years[0]!.value)} in ${line.years[0]!.year}, ${people(line.years.at(-1)!.value)} in ${line.years.at(-1)!.year}`).join(". ")}.`;
}

function tableOf(shown: Shown) {
  const places = placesOf(shown);
  return {
    caption: `homes and households by year, ${list(places.map((p) => p.place.name))}`,
    columns: [{ head: "Year", text: true }, ...places.flatMap((p) => {
      const of = places.length > 1 ? `, ${p.place.name}` : "";
      return [{ head: `Net additional homes${of}` }, { head: `Homes${of}` }, { head: `Households${of}` }];
    })],
    rows: shown.place.homes.map(({ year }) => [String(year), ...places.flatMap((p) => {
      const entry = p.homes.find((y) => y.year === year);
      return [entry?.net == null ? "base year" : people(entry.net), people(entry?.dwellings), people(entry?.households)];
    })]),
  };
}
