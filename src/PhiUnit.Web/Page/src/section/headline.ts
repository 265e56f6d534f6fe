import { h, replace } from "../dom";
import type { Estimate, PlaceFigures } from "../figures";
import { change, list, none, ordinal, people, percentChange, range, score } from "../format";
import { changeBetween } from "./components-of-change";
import { at, type Section, type Shown } from "./section";

/** The answers at a glance, in sentences that can be quoted. */
export function headline(): Section {
  const sentences = h("div", { class: "headline" });
  const points = h("ul", { class: "points" });
  const scenario = h("p", { class: "small" });
  const element = h("section", { id: "glance", class: "first", "aria-labelledby": "glance-heading" },
    h("h2", { id: "glance-heading" }, "At a glance"), sentences, points, scenario);
  return {
    id: "glance", heading: "At a glance", element,
    show: (shown) => {
      replace(sentences, growth(shown, shown.place), shown.other && growth(shown, shown.other));
      const about = shown.other ? `${shown.place.place.name}. ` : "";
      replace(points, ...[...[ages(shown), drivers(shown), homes(shown), newcomers(shown)].map((text) => text && `${about}${text}`), milestone(shown), health(shown)]
        .filter((text) => text !== null).map((text) => h("li", {}, text)));
      replace(scenario, h("strong", {}, `${shown.scenario.title}. `), shown.scenario.note);
    },
  };
}

/** The interval of a figure in words; empty where there is none. */
export function intervalText(estimate: Estimate, format = people): string {
  if (estimate.lower80 !== null && estimate.upper80 !== null) return ` (80 % interval ${range(estimate.lower80, estimate.upper80, format)})`;
  return "";
}

function growth({ year, release, scenario }: Shown, figures: PlaceFigures): HTMLElement {
  const [base, then] = [at(figures.population, release.firstYear), at(figures.population, year)];
  const name = figures.place.name;
  if (!base) return h("p", {}, `This release holds no population of ${name}.`);
  if (!then || year === base.year) return h("p", {}, `${name} had `, h("strong", {}, people(base.total.value)), ` residents in mid-${base.year}.`);
  return h("p", {},
    `${name}, with ${people(base.total.value)} residents in mid-${base.year}, has `, h("strong", {}, people(then.total.value)),
    `${intervalText(then.total)} in mid-${year} under “${scenario.title}”: ${percentChange(base.total.value, then.total.value)}`,
    `${then.total.lower80 === null ? ", with no interval, as this release was made without draws" : ""}.`);
}

function ages({ place, release, year }: Shown): string | null {
  const bands = ["65+", "80+", "90+"].flatMap((band) => {
    const years = place.bands.filter((b) => b.band === band);
    const [from, to] = [at(years, release.firstYear), at(years, year)];
    return from && to && year !== release.firstYear
      ? [`aged ${band.slice(0, -1)} and over ${people(from.value)} become ${people(to.value)} (${percentChange(from.value, to.value)})`] : [];
  });
  return bands.length ? `Older people: ${list(bands)}.` : null;
}

function drivers({ place, release, year }: Shown): string | null {
  if (year === release.firstYear || place.components.length === 0) return null;
  const sum = changeBetween(place.components, release.firstYear, year);
  const parts = [
    `${change(sum.natural)} from births over deaths`,
    `${change(sum.internal)} from moves within the UK`,
    `${change(sum.international)} from moves abroad and back`,
    Math.abs(sum.other) >= 5 ? `${change(sum.other)} from adjustments` : null,
  ].filter((part) => part !== null);
  return `What changes it, mid-${release.firstYear} to mid-${year}: ${list(parts)}; ${change(sum.total)} in all.`;
}

function homes({ place, release, year }: Shown): string | null {
  const years = place.homes.filter((h) => h.year > release.firstYear && h.year <= year && h.net !== null);
  if (years.length === 0) return null;
  const mean = years.reduce((sum, h) => sum + h.net!, 0) / years.length;
  const ons = onsHomes(place, release.firstYear, year);
  const built = years[0]!.basis === "planned" ? `Under this scenario ${people(mean)} homes a year are built` : `This population asks for ${people(mean)} homes a year`;
  return `${built}, mean of ${years[0]!.year} to ${years.at(-1)!.year}${ons === null ? "" : `; ONS’s 2018-based projection implies ${people(ons)}`}.`;
}

/** Mean yearly homes that the statistics office's projection implies. */
export function onsHomes(place: PlaceFigures, from: number, to: number): number | null {
  const dwellings = place.official.filter((o) => o.measure === "dwellings");
  const [first, last] = [at(dwellings, from), at(dwellings, to)];
  return first && last && to > from ? (last.value - first.value) / (to - from) : null;
}

function newcomers({ place, year, release }: Shown): string | null {
  const then = at(place.population, year);
  if (!then || then.newcomers === null || year === release.firstYear) return null;
  return `People already here and their children: at least ${people(then.total.value - then.newcomers)} of them in ${year}; newcomers since ${release.firstYear}: at most ${people(then.newcomers)}.`;
}

/** The years by which round numbers are passed, going up. */
function milestones(figures: PlaceFigures): { people: number; year: number }[] {
  const years = figures.population;
  const first = years[0]?.total.value ?? 0;
  const step = first >= 500_000 ? 100_000 : 25_000;
  const passed: { people: number; year: number }[] = [];
  for (let goal = Math.ceil((first + 1) / step) * step; ; goal += step) {
    const year = years.find((y) => y.total.value >= goal);
    if (!year) return passed;
    passed.push({ people: goal, year: year.year });
  }
}

function milestone({ place }: Shown): string | null {
  const passed = milestones(place);
  return passed.length === 0 ? null : `${place.place.name} passes ${list(passed.map((m) => `${people(m.people)} by mid-${m.year}${between(place, m.people)}`))}.`;
}

/** The years between which 80 % of the draws pass a number, as far as the limits show. */
function between({ population }: PlaceFigures, goal: number): string {
  if (population.every((y) => y.total.lower80 === null)) return "";
  const [early, late] = [population.find((y) => (y.total.upper80 ?? 0) >= goal), population.find((y) => (y.total.lower80 ?? 0) >= goal)];
  return ` (80 % interval ${early?.year ?? "later"} to ${late?.year ?? `after ${population.at(-1)!.year}`})`;
}

function health({ place, other }: Shown): string | null {
  const sentence = (figures: PlaceFigures) => {
    const overall = figures.scores.filter((s) => s.level === "overall").at(-1);
    if (!overall) return `${figures.place.name}: ${none}`;
    const rank = overall.rank === null ? "" : `, ${ordinal(overall.rank)}${overall.of ? ` of ${overall.of}` : ""}`;
    return `${figures.place.name} ${score(overall.score)} in ${overall.year}${rank}`;
  };
  if (place.scores.length === 0 && !other?.scores.length) return null;
  return `Health Index (England 2015 = 100): ${list([place, ...(other ? [other] : [])].map(sentence))}.`;
}
