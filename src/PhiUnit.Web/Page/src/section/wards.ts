import type { Inequality } from "../api/read-inequality";
import type { WardRow } from "../api/rows";
import { table } from "../chart/table";
import { h } from "../dom";
import { none, people, percent, score } from "../format";
import { download, downloadLink } from "./download";
import type { Shown } from "./section";

/** Every ward of the place, most deprived first: a table, as the outlines at hand are of other wards. */
export function wardsOf(shown: Shown, { place, wards }: Inequality): HTMLElement[] {
  const sorted = [...wards].sort((a, b) => (b.average_score ?? 0) - (a.average_score ?? 0));
  const share = (row: WardRow) => (row.disabled === null || !row.people ? none : percent(row.disabled / row.people));
  const caption = `wards of ${place.name}, ${wards[0]!.vintage ?? ""}, most deprived first`;
  return [
    h("h3", {}, `Wards of ${place.name}`),
    h("p", {}, `Residents of the census of ${wards[0]!.year ?? ""}, from the small areas that fit each ward best. No projection is made of wards: births, deaths and moves are published for authorities.`),
    h("details", {}, h("summary", {}, `Table: ${caption}`), table({
      caption,
      columns: [{ head: "Ward", text: true }, { head: `Residents, ${wards[0]!.year ?? ""}` }, { head: "Disabled" }, { head: "Deprivation score" }, { head: "Residents in the most deprived fifth of England" }],
      rows: sorted.map((row) => [row.name, people(row.people), share(row), score(row.average_score), row.most_deprived_fifth === null ? none : percent(row.most_deprived_fifth)]),
    })),
    h("p", { class: "download" }, downloadLink(download(shown, "wards", {}, `Download the wards of ${place.name} (csv)`))),
  ];
}
