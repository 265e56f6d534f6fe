import { Figure } from "../chart/figure";
import { drawMap, type Shade } from "../chart/map";
import { h, replace } from "../dom";
import { readCompare, readOutlines, type Outlines } from "../api/read-map";
import type { CompareRow } from "../api/rows";
import type { Release } from "../figures";
import { list, none, people, percentChange, score } from "../format";
import { frame, type Choose, type Section, type Shown } from "./section";

/** What the map can shade. */
interface Measure {
  name: string;
  title: (shown: Shown) => string;
  years: (shown: Shown) => number[];
  value: (rows: CompareRow[], shown: Shown) => number | null;
  format: (value: number) => string;
}

const measures: Measure[] = [
  {
    name: "growth",
    title: ({ release, year }) => `Change in residents, ${release.firstYear} to ${Math.max(year, release.firstYear + 1)}`,
    years: ({ release, year }) => [release.firstYear, Math.max(year, release.firstYear + 1)],
    value: (rows, { release, year }) => ratio(find(rows, "population", "all ages", Math.max(year, release.firstYear + 1)), find(rows, "population", "all ages", release.firstYear)),
    format: (value) => percentChange(1, 1 + value),
  },
  {
    name: "older",
    title: ({ year }) => `Share of residents aged 65 and over, ${year}`,
    years: ({ year }) => [year],
    value: (rows, { year }) => {
      const [older, oldest, all] = ["65-84", "85+", "all ages"].map((item) => find(rows, "population", item, year));
      return older == null || oldest == null || !all ? null : (older + oldest) / all;
    },
    format: (value) => `${(value * 100).toFixed(1)} %`,
  },
  {
    name: "health",
    title: () => "Health Index, latest year (England in 2015 is 100)",
    years: ({ release, year }) => [release.indexYear ?? year, year],
    value: (rows) => rows.filter((row) => row.table === "index" && row.item === "Health Index").sort((a, b) => a.year - b.year).at(-1)?.value ?? null,
    format: score,
  },
];

/** The places on a map, and their wards where the release holds outlines. */
export function map(choose: Choose): Section {
  const select = h("select", { id: "map-measure", change: () => choose({ map: select.value }) },
    h("option", { value: "growth" }, "change in residents"), h("option", { value: "older" }, "share aged 65 and over"), h("option", { value: "health" }, "Health Index"));
  const wards = h("input", { type: "checkbox", id: "map-wards", change: () => last && void show(last) });
  const wardsField = h("div", {}, wards, " ", h("label", { for: "map-wards" }, "Ward outlines"));
  const absent = h("p", { class: "notice" });
  const figure = new Figure();
  const element = frame("map", "Map", h("div", { class: "row low only-screen" }, h("div", { class: "field" }, h("label", { for: "map-measure" }, "Shade places by"), select), wardsField), absent, figure.element);
  let last: Shown | null = null;

  async function show(shown: Shown): Promise<void> {
    last = shown;
    const measure = measures.find((m) => m.name === shown.view.map) ?? measures[0]!;
    select.value = measure.name;
    wardsField.hidden = !shown.release.boundaryLevels.includes("ward");
    const [outlines, inner, rows] = await Promise.all([
      readOutlines(shown.release, "ltla"), wards.checked ? readOutlines(shown.release, "ward") : null, readCompare(shown.release, shown.scenario.name, [...new Set([...measure.years(shown), shown.year])])]);
    if (last !== shown) return;
    const held = new Set(shown.release.places.map((place) => place.code));
    const drawn: Outlines | null = outlines && { ...outlines, features: outlines.features.filter((f) => held.has(f.properties.code)) };
    const shades = shadesOf(shown, measure, rows);
    replace(absent, drawn?.features.length ? "" : "This release holds no outlines of its places, so there is no map; the table has its figures. Load a boundary file (GeoJSON) and publish again.");
    absent.hidden = !!drawn?.features.length;
    const chosen = new Set([shown.place, shown.other].flatMap((p) => (p ? [p.place.code] : [])));
    figure.show({
      title: measure.title(shown),
      note: drawn?.features.length ? `${chosen.size && drawn.features.some((f) => chosen.has(f.properties.code)) ? "The chosen place has the thick outline. " : ""}Outlines of ${drawn.vintage}, generalised, for the screen and not for measuring.` : null,
      draw: (width) => (drawn?.features.length ? drawMap({ outlines: drawn.features, inner: inner?.features ?? [], shades, chosen, width, label: describe(measure, shown, shades) }) : h("span")),
      table: {
        caption: measure.title(shown).toLowerCase(),
        columns: [{ head: "Place", text: true }, { head: measure.title(shown) }, { head: `Residents, ${shown.year}` }],
        rows: shades.map((s) => [s.name, s.text, people(find(rows.filter((row) => row.place === s.code), "population", "all ages", shown.year))]),
      },
      download: { href: compareAddress(shown.release, shown.scenario.name), text: "All places beside each other (JSON)" },
    });
  }

  return { id: "map", heading: "Map", element, show };
}

function compareAddress(release: Release, scenario: string): string {
  const places = release.places.filter((place) => place.members.length === 0).slice(0, 10).map((place) => place.code);
  return `/v1/compare?${new URLSearchParams({ places: places.join(","), scenario })}`;
}

function shadesOf(shown: Shown, measure: Measure, rows: CompareRow[]): Shade[] {
  return shown.release.places.filter((place) => place.members.length === 0).map((place) => {
    const value = measure.value(rows.filter((row) => row.place === place.code), shown);
    return { code: place.code, name: place.name, value, text: value === null ? none : measure.format(value) };
  });
}

function find(rows: CompareRow[], table: string, item: string, year: number): number | undefined {
  return rows.find((row) => row.table === table && row.item === item && row.year === year)?.value;
}

function ratio(to: number | undefined, from: number | undefined): number | null {
  return to === undefined || !from ? null : to / from - 1;
}

function describe(measure: Measure, shown: Shown, shades: Shade[]): string {
  return `Map. ${measure.title(shown)}: ${list(shades.map((s) => `${s.name} ${s.text}`))}.`;
}
