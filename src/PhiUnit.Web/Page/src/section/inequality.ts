import { readInequality, type Inequality } from "../api/read-inequality";
import type { InequalityRow, SlopeRow } from "../api/rows";
import { Figure, type FigureContents } from "../chart/figure";
import { gradientChart, type GradientPoint } from "../chart/gradient";
import { dash } from "../chart/marks";
import { h, replace } from "../dom";
import { list, none, people, percent, score } from "../format";
import { download } from "./download";
import { frame, placesOf, type Section, type Shown } from "./section";
import { wardsOf } from "./wards";

const fifths = ["Most deprived fifth", "Second fifth", "Middle fifth", "Fourth fifth", "Least deprived fifth"] as const;

/** What the census counts has a name; indicators of Fingertips have a number, and a unit of their own. */
const isCensus = (row: { outcome: string }) => !/^\d/.test(row.outcome);

/** Who lives in deprived areas, how unequal outcomes are, and the wards. */
export function inequality(): Section {
  const sentences = h("div");
  const [shares, gradient] = [new Figure(), new Figure()];
  const wards = h("div");
  const absent = h("p", { class: "notice" }, "This release holds no deprivation of small areas.");
  const element = frame("inequality", "Deprivation and inequality", absent, sentences, shares.element, gradient.element, wards);
  let last: Shown | null = null;
  return {
    id: "inequality", heading: "Deprivation and inequality", element,
    show: async (shown) => {
      last = shown;
      const held = shown.release.hasDeprivation ? await Promise.all(placesOf(shown).map(({ place }) => readInequality(place))) : [];
      if (last !== shown) return;
      const first = held[0];
      absent.hidden = !!first?.shares.length;
      for (const figure of [shares, gradient]) figure.element.hidden = true;
      replace(wards, ...(first?.wards.length ? wardsOf(shown, first) : []));
      replace(sentences, ...held.flatMap(sentencesOf).map((text) => h("p", {}, text)));
      if (!first?.shares.length) return;
      shares.show(sharesFigure(shown, held));
      if (gradientOf(first).length > 0) gradient.show(gradientFigure(shown, held));
    },
  };
}

/** National fifths by the newest edition. */
function newestFifths({ shares }: Inequality) {
  const edition = Math.max(...shares.map((s) => s.year));
  return shares.filter((s) => s.year === edition && s.quantiles === fifths.length && s.band === "all ages");
}

/** The census outcome by fifths of the place itself. */
function gradientOf({ values }: Inequality): InequalityRow[] {
  return values.filter((v) => isCensus(v) && v.basis === "own" && v.quantiles === fifths.length && v.value !== null);
}

function slopeOf({ slopes }: Inequality): SlopeRow | undefined {
  return slopes.find((s) => isCensus(s) && s.basis === "own" && s.quantiles === fifths.length && s.slope !== null);
}

/** Ticks of an axis: 10 %. */
const axisPercent = (share: number) => `${Math.round(share * 100)} %`;

const points = (value: number) => score(Math.abs(value) * 100);

function sentencesOf(figures: Inequality): string[] {
  const most = newestFifths(figures)[0];
  const { name } = figures.place;
  if (!most) return [`This release holds no deprivation of ${name}.`];
  const who = most.people === null || most.people_share === null ? `${percent(most.small_area_share)} of the small areas of ${name}`
    : `${percent(most.people_share)} of the residents of ${name} (${people(most.people)} in ${most.people_year})`;
  const where = `${who} ${most.people === null ? "are" : "live"} in the most deprived fifth of England by the Indices of Deprivation ${most.year}.`;
  const slope = slopeOf(figures);
  return slope ? [where, slopeSentence(name, slope)] : [where];
}

function slopeSentence(place: string, { name, period, slope, slope_lower_95: lower, slope_upper_95: upper, ratio, england_slope: england }: SlopeRow): string {
  const sign = slope! < 0 ? -1 : 1;
  const interval = lower === null || upper === null ? "" : ` (95 % interval ${score(sign * (sign > 0 ? lower : upper) * 100)} to ${score(sign * (sign > 0 ? upper : lower) * 100)})`;
  return `${name}, ${place}, ${period}: from the least to the most deprived of its small areas the share ${sign > 0 ? "rises" : "falls"} by ${points(slope!)} percentage points${interval}`
    + `${ratio === null ? "" : `, to ${ratio.toFixed(2)} times as much`}${england === null ? "" : `; in England by ${points(england)}`}. Not standardised by age.`;
}

function sharesFigure(shown: Shown, held: Inequality[]): FigureContents {
  const first = newestFifths(held[0]!);
  const edition = first[0]!.year;
  const isPeople = first.every((row) => row.people_share !== null);
  const rows = held.flatMap((figures, index): GradientPoint[] => newestFifths(figures).map((row) => ({
    group: fifths[row.deprivation_quantile - 1]!, index, value: (isPeople ? row.people_share : row.small_area_share) ?? 0, lower: null, upper: null })));
  const what = isPeople ? "residents" : "small areas";
  const names = held.map((figures) => figures.place.name);
  return {
    title: `Share of ${what} in each fifth of England by deprivation, ${edition}`,
    note: "A fifth of England would be 20 %. Not everyone in a deprived area is deprived, and not everyone deprived lives in one.",
    legend: legend(names, false),
    draw: (width) => gradientChart(rows, width, `Share of ${what} by fifth of England, ${edition}: ${list(rows.map((row) => `${names[row.index]}, ${row.group.toLowerCase()} ${percent(row.value)}`))}.`, axisPercent),
    table: {
      caption: `${what} by fifth of England, ${list(names)}`,
      columns: [{ head: "Fifth of England", text: true }, ...names.flatMap((name) => [{ head: `${name}, small areas` }, { head: `${name}, residents` }, { head: `${name}, share` }])],
      rows: fifths.map((fifth, i) => [fifth, ...held.flatMap((figures) => {
        const row = newestFifths(figures).find((r) => r.deprivation_quantile === i + 1);
        return row ? [String(row.small_areas), people(row.people), percent(row.people_share ?? row.small_area_share)] : [none, none, none];
      })]),
    },
    download: download(shown, "deprivation", {}, `Download small areas and residents of ${names[0]} by fifth and tenth of England, both editions (csv)`),
  };
}

function gradientFigure(shown: Shown, held: Inequality[]): FigureContents {
  const first = gradientOf(held[0]!);
  const { name, period } = first[0]!;
  const england = first.every((row) => row.england !== null) ? first : [];
  const point = (row: InequalityRow, index: number, value: number | null, limits: boolean): GradientPoint[] => (value === null ? []
    : [{ group: fifths[row.deprivation_quantile - 1]!, index, value, lower: limits ? row.lower_95 : null, upper: limits ? row.upper_95 : null }]);
  const rows = [...held.flatMap((figures, index) => gradientOf(figures).flatMap((row) => point(row, index, row.value, true))), ...england.flatMap((row) => point(row, 2, row.england, false))];
  const names = held.map((figures) => figures.place.name);
  return {
    title: `${name}, by fifth of the place’s own small areas, ${period}`,
    note: "Lines are 95 % intervals. Not standardised by age: deprived areas are often younger, and their share is then lower than that of people of the same age would be.",
    legend: legend(names, england.length > 0),
    draw: (width) => gradientChart(rows, width, `${name} by deprivation: ${list(rows.filter((row) => row.index < 2).map((row) => `${names[row.index]}, ${row.group.toLowerCase()} ${percent(row.value)}`))}.`, axisPercent),
    table: {
      caption: `${name.charAt(0).toLowerCase()}${name.slice(1)} by deprivation, ${list(names)}`,
      columns: [{ head: "Fifth of its small areas", text: true }, ...names.flatMap((n) => [{ head: n }, { head: `95 % interval, ${n}` }]), ...(england.length > 0 ? [{ head: "England, by its own" }] : [])],
      rows: fifths.map((fifth, i) => [fifth, ...held.flatMap((figures) => {
        const row = gradientOf(figures).find((r) => r.deprivation_quantile === i + 1);
        return row ? [percent(row.value!), row.lower_95 === null || row.upper_95 === null ? none : `${percent(row.lower_95)} to ${percent(row.upper_95)}`] : [none, none];
      }), ...(england.length > 0 ? [percent(england[i]!.england!)] : [])]),
    },
    download: download(shown, "inequality", {}, `Download outcomes of ${names[0]} by deprivation (csv)`),
  };
}

function legend(names: string[], england: boolean) {
  return [...names.map((text, i) => ({ mark: i === 0 ? dash("var(--a)", null, 8) : dash("var(--b)", "6 3", 8), text })), ...(england ? [{ mark: dash("var(--quiet)", "2 2", 4), text: "England" }] : [])];
}
