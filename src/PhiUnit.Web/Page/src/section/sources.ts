import { table } from "../chart/table";
import { h, replace } from "../dom";
import { frame, type Section } from "./section";

/** Where the figures came from: release, inputs, licence, attribution. */
export function sources(): Section {
  const holder = h("div");
  const element = frame("sources", "Where the figures came from", holder);
  return {
    id: "sources", heading: "Where the figures came from", element,
    show: ({ release, place, other }) => {
      const published = release.published === null ? null : new Date(release.published);
      replace(holder,
        h("p", {}, "All figures of this page come from release ", h("strong", { id: "run-id" }, release.runId),
          published ? `, published on ${published.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}` : "",
          ". The same inputs and scenarios give the same release. Stocks are on 30 June; a year of births, deaths, moves and homes ends on 30 June."),
        ...release.attribution.map((line) => h("p", {}, line)),
        h("p", { class: "only-screen" }, "The same figures for programs: ", h("a", { href: "/openapi/v1.json" }, "description of the API"), ", ",
          h("a", { href: "/v1/places" }, "places"), ", ", h("a", { href: "/v1/releases" }, "releases"), "."),
        ...[place, ...(other ? [other] : [])].map(({ place: { code, name } }) => h("p", { class: "only-screen" }, `${name} to take away: `,
          h("a", { href: `/v1/places/${encodeURIComponent(code)}/downloads/place.html`, download: "" }, `place pack of ${name} to print (HTML)`), ", ",
          h("a", { href: `/v1/places/${encodeURIComponent(code)}/downloads/place.xlsx`, download: "" }, `workbook of ${name} (xlsx)`), ".")),
        h("details", {}, h("summary", {}, `Published datasets that went in (${release.inputs.length})`),
          table({
            caption: "published datasets that went in",
            columns: [{ head: "Dataset", text: true }, { head: "Publisher’s release", text: true }],
            rows: release.inputs.map((input) => [input.dataset.replaceAll("_", " "), input.release]),
          })));
    },
  };
}
