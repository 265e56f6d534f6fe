import { fanChart, hasIntervals, noInterval, type FanLine } from "../chart/fan";
import { Figure, type LegendItem } from "../chart/figure";
import { band, dash } from "../chart/marks";
import type { Estimate, PlaceFigures } from "../figures";
import { list, people, percentChange } from "../format";
import { download } from "./download";
import { at, frame, placesOf, type Section, type Shown } from "./section";

/** Our two places in their colours. */
export const colours = [
  { colour: "var(--a)", soft: "var(--a-soft)", softer: "var(--a-softer)" },
  { colour: "var(--b)", soft: "var(--b-soft)", softer: "var(--b-softer)" },
] as const;

/** How many people, year by year, and how sure that is. */
export function fan(): Section {
  const figure = new Figure();
  const element = frame("people", "How many people, and how sure", figure.element);
  return {
    id: "people", heading: "How many people, and how sure", element,
    show: (shown) => {
      const places = placesOf(shown);
      const lines = shown.other ? places.map((p, i) => relativeLine(shown, p, i)) : [ownLine(shown), ...officialLines(shown.place)];
      figure.show({
        title: shown.other ? `Change in residents since ${shown.release.firstYear}, ${list(places.map((p) => p.place.name))}, “${shown.scenario.title}”`
          : `Residents of ${shown.place.place.name} on 30 June, “${shown.scenario.title}”`,
        note: intervalNote(places.flatMap((p) => p.population.map((y) => y.total))),
        legend: legend(shown, lines),
        draw: (width) => fanChart(lines, {
          width, label: describe(shown, places), axis: shown.other ? `Change since ${shown.release.firstYear}` : "Residents", marked: shown.year, percent: shown.other !== null,
        }),
        table: tableOf(shown, places),
        download: download(shown, "population", { ages: "broad", quantile: "all" }, `Download residents of ${shown.place.place.name} by year with quantiles (csv)`),
      });
    },
  };
}

/** Why a line has an interval or has none. */
export function intervalNote(years: readonly Estimate[]): string {
  return hasIntervals(years)
    ? "Bands: 80 % (darker) and 95 % (lighter) of the draws. The line is the one run without draws; it need not be the middle of the band."
    : "The line is dashed because there is no interval: this release was made without draws, so nothing here says how far off it may be.";
}

/** Beside the statistics office's lines, ours goes by the name of its scenario. */
function ownLine({ place, scenario }: Shown): FanLine {
  return { name: scenario.title, years: place.population.map((y) => ({ ...y.total, year: y.year })), ...colours[0] };
}

function relativeLine({ release }: Shown, figures: PlaceFigures, index: number): FanLine {
  const base = at(figures.population, release.firstYear)?.total.value ?? Number.NaN;
  const relative = (value: number | null) => (value === null ? null : (value / base - 1) * 100);
  const years = figures.population.map(({ year, total }) => ({
    year, value: relative(total.value)!, lower80: relative(total.lower80), upper80: relative(total.upper80), lower95: relative(total.lower95), upper95: relative(total.upper95),
  }));
  const line: FanLine = { name: figures.place.name, years, ...colours[index === 0 ? 0 : 1] };
  return index === 0 || !hasIntervals(years) ? line : { ...line, dashes: "14 3" };
}

const variantNames: Record<string, string> = { "ons-2018-based": "ONS 2018-based", "ons-2022-based": "ONS 2022-based" };

/** A publisher's variant by the name that people know. */
export function variantName(variant: string): string {
  return variantNames[variant] ?? variant;
}

function officialLines(figures: PlaceFigures): FanLine[] {
  const first = figures.population[0]?.year ?? 0;
  const last = figures.population.at(-1)?.year ?? 0;
  const variants = [...new Set(figures.official.filter((o) => o.measure === "population").map((o) => o.variant))].sort();
  return variants.map((variant, index) => ({
    name: variantName(variant),
    years: figures.official.filter((o) => o.variant === variant && o.measure === "population" && o.year >= first && o.year <= last)
      .map((o) => ({ year: o.year, value: o.value, lower80: null, upper80: null, lower95: null, upper95: null })),
    colour: "var(--quiet)", soft: "none", softer: "none", thin: true, dashes: index % 2 === 0 ? "2 4" : "10 4 2 4",
  })).filter((line) => line.years.length > 1);
}

function legend(shown: Shown, lines: FanLine[]): LegendItem[] {
  const bands = lines.some((line) => hasIntervals(line.years))
    ? [{ mark: band("var(--a-soft)"), text: "80 % interval" }, { mark: band("var(--a-softer)"), text: "95 % interval" }] : [];
  return [
    ...lines.map((line) => ({ mark: dash(line.colour, line.dashes ?? (hasIntervals(line.years) ? null : noInterval), line.thin ? 1.8 : 3), text: line.name })),
    ...bands,
    { mark: dash("var(--quiet)", "1 3", 2), text: `${shown.year}, the year chosen` },
  ];
}

function describe(shown: Shown, places: PlaceFigures[]): string {
  const one = (figures: PlaceFigures) => {
    const [from, to] = [figures.population[0], figures.population.at(-1)];
    if (!from || !to) return `${figures.place.name}: no population in this release`;
    const limits = to.total.lower80 === null ? "without an interval" : `80 % interval ${people(to.total.lower80)} to ${people(to.total.upper80)}`;
    return `${figures.place.name}: ${people(from.total.value)} in ${from.year}, ${people(to.total.value)} in ${to.year} (${percentChange(from.total.value, to.total.value)}), ${limits}`;
  };
  return `Line chart of residents by year under ${shown.scenario.title}. ${places.map(one).join(". ")}.`;
}

function tableOf(shown: Shown, places: PlaceFigures[]) {
  const variants = shown.other ? [] : officialLines(shown.place);
  const heads = places.flatMap((p) => {
    const of = shown.other ? `, ${p.place.name}` : "";
    return [{ head: `Residents${of}` }, { head: `80 % interval${of}` }, { head: `95 % interval${of}` }];
  });
  return {
    caption: `residents by year, ${list(places.map((p) => p.place.name))}`,
    columns: [{ head: "Year", text: true }, ...heads, ...variants.map((v) => ({ head: v.name }))],
    rows: shown.place.population.map(({ year }) => [
      String(year),
      ...places.flatMap((p) => cells(at(p.population, year)?.total)),
      ...variants.map((v) => people(at(v.years, year)?.value)),
    ]),
  };
}

/** A figure and its two intervals as three cells. */
export function cells(estimate: Estimate | undefined, format = people): string[] {
  const limits = (lower: number | null | undefined, upper: number | null | undefined) =>
    (lower === null || lower === undefined || upper === null || upper === undefined ? "none" : `${format(lower)} to ${format(upper)}`);
  return [format(estimate?.value), limits(estimate?.lower80, estimate?.upper80), limits(estimate?.lower95, estimate?.upper95)];
}
