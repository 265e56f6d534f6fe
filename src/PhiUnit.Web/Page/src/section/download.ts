import { h } from "../dom";
import type { Place } from "../figures";
import type { Shown } from "./section";

/** A table of the API as a file. */
export interface Download {
  href: string;
  text: string;
}

const withoutScenario = new Set(["index", "indicators", "official", "deprivation", "inequality", "slopes", "wards"]);

/** The table of a place that lies behind what is shown, as csv, unrounded. */
export function download(shown: Shown, table: string, query: Record<string, string | number>, text: string, place: Place = shown.place.place): Download {
  const scenario: [string, string][] = withoutScenario.has(table) ? [] : [["scenario", shown.scenario.name]];
  const parameters = new URLSearchParams([...scenario, ...Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])]);
  return { href: `/v1/places/${encodeURIComponent(place.code)}/downloads/${table}.csv${parameters.size ? `?${parameters}` : ""}`, text };
}

/** The link to it. */
export function downloadLink({ href, text }: Download): HTMLElement {
  return h("a", { href, download: "" }, text);
}
