import { geoBounds, geoCentroid, geoMercator, geoPath, scaleQuantize } from "d3";
import { s } from "../dom";
import { people } from "../format";
import type { Outline } from "../api/read-map";

/** What a place is shaded by. */
export interface Shade {
  code: string;
  name: string;
  value: number | null;
  text: string;
}

/** What is drawn. */
export interface MapContents {
  outlines: Outline[];
  inner: Outline[];
  shades: Shade[];
  /** Codes with the thick outline. */
  chosen: ReadonlySet<string>;
  width: number;
  label: string;
}

const steps = ["var(--map-1)", "var(--map-2)", "var(--map-3)", "var(--map-4)", "var(--map-5)"];

/** Most places that have their name written on them. */
const namedAtMost = 12;

/** Outlines shaded in five steps, each with its name and figure where there is room. */
export function drawMap({ outlines, inner, shades, chosen, width, label }: MapContents): SVGSVGElement {
  const drawn = outlines.map(wound);
  const collection = { type: "FeatureCollection" as const, features: drawn };
  const size = Math.min(width, 640);
  const height = Math.round(size * aspect(collection));
  const path = geoPath(geoMercator().fitExtent([[4, 4], [size - 4, height - 4]], collection));
  const values = shades.flatMap((shade) => (shade.value === null ? [] : [shade.value]));
  const step = scaleQuantize([Math.min(...values), Math.max(...values)], [0, 1, 2, 3, 4]);
  const shadeOf = (code: string) => shades.find((shade) => shade.code === code);
  const stepOf = (code: string) => { const value = shadeOf(code)?.value; return value == null ? null : values.length > 1 ? step(value) : 2; };
  const ordered = [...drawn].sort((a, b) => Number(chosen.has(a.properties.code)) - Number(chosen.has(b.properties.code)));
  return s("svg", { class: "plot map", width: size, height, viewBox: `0 0 ${size} ${height}`, role: "img", "aria-label": label },
    ...drawn.map((f) => s("path", { d: path(f), fill: stepOf(f.properties.code) === null ? "var(--faint)" : steps[stepOf(f.properties.code)!]! })),
    ...inner.map(wound).map((f) => s("path", { d: path(f), class: "inner", fill: "none", stroke: "var(--paper)", "stroke-width": 0.8 }, s("title", {}, wardText(f)))),
    ...ordered.map((f) => s("path", { d: path(f), fill: "none", stroke: "var(--ink)", "stroke-width": chosen.has(f.properties.code) ? 3.5 : 1 })),
    ...(drawn.length > namedAtMost ? [] : drawn.flatMap((f) => names(path.projection<ReturnType<typeof geoMercator>>()(geoCentroid(f)), shadeOf(f.properties.code), size))));
}

/** What a pointer that rests on a ward is told. */
function wardText({ properties: { name, people: residents, people_year: year } }: Outline): string {
  return residents === undefined ? `${name}: no figures, as the wards of the figures have other boundaries` : `${name}: ${people(residents)} residents, ${year}`;
}

function names(at: [number, number] | null, shade: Shade | undefined, width: number): SVGElement[] {
  if (at === null || shade === undefined) return [];
  const text = (dy: number, content: string, weight: string) => s("text", {
    x: Math.min(width - 50, Math.max(50, at[0])), y: at[1] + dy, "text-anchor": "middle", "font-weight": weight, stroke: "var(--paper)", "stroke-width": 5, "stroke-linejoin": "round", class: "halo",
  }, content);
  const words = shade.name.split(" ");
  const lines = words.length > 1 ? [words.slice(0, -1).join(" "), words.at(-1)!] : words;
  return [...lines.map((line, i) => text(i * 16 - 8 * lines.length, line, "bold")), text(8 * lines.length, shade.text, "normal")];
}

/** Height over width of what is drawn, in the projection. */
function aspect(collection: GeoJSON.FeatureCollection): number {
  const [[west, south], [east, north]] = geoBounds(collection);
  const raw = geoMercator().scale(1).translate([0, 0]);
  const [a, b] = [raw([west, south])!, raw([east, north])!];
  return Math.min(1.4, Math.max(0.5, Math.abs(b[1] - a[1]) / Math.abs(b[0] - a[0])));
}

/** GeoJSON winds outer rings counterclockwise, d3's sphere clockwise: a ring that would cover the globe is turned. */
function wound(feature: Outline): Outline {
  const turn = (polygon: GeoJSON.Position[][]) => polygon.map((ring, i) => (clockwise(ring) === (i === 0) ? ring : [...ring].reverse()));
  const { geometry } = feature;
  if (geometry.type === "Polygon") return { ...feature, geometry: { ...geometry, coordinates: turn(geometry.coordinates) } };
  if (geometry.type === "MultiPolygon") return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(turn) } };
  return feature;
}

function clockwise(ring: GeoJSON.Position[]): boolean {
  let area = 0;
  for (let i = 1; i < ring.length; i++) area += (ring[i]![0]! - ring[i - 1]![0]!) * (ring[i]![1]! + ring[i - 1]![1]!);
  return area > 0;
}
