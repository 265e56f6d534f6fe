import { h } from "../dom";
import type { Place } from "../figures";
import type { Shown } from "./section";

/** A link to a table of the API, that gives csv when followed here. */
export interface Download {
  href: string;
  name: string;
  text: string;
}

/** The table of a place behind what is shown. */
export function download(shown: Shown, table: string, query: Record<string, string | number>, text: string, place: Place = shown.place.place): Download {
  const scenario = table === "index" ? {} : { scenario: shown.scenario.name };
  return {
    href: `/v1/places/${encodeURIComponent(place.code)}/${table}?${new URLSearchParams(Object.entries({ ...scenario, ...query }).map(([k, v]) => [k, String(v)]))}`,
    name: `${[place.name, table, ...Object.values(query)].join("-").toLowerCase().replace(/[^a-z0-9]+/g, "-")}.csv`,
    text,
  };
}

/** The link: its address is that of the API, which answers other programs with JSON. */
export function downloadLink({ href, name, text }: Download): HTMLElement {
  const said = h("span", { role: "status" });
  const link = h("a", {
    href,
    click: (event) => {
      event.preventDefault();
      said.textContent = "";
      save(href, name).catch((fault: unknown) => { said.textContent = ` The download failed: ${fault instanceof Error ? fault.message : "no answer"}`; });
    },
  }, text);
  return h("span", {}, link, said);
}

async function save(href: string, name: string): Promise<void> {
  const answer = await fetch(href, { headers: { Accept: "text/csv" } });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}.`);
  const address = URL.createObjectURL(await answer.blob());
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
