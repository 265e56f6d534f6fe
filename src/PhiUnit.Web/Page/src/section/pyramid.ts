import { Figure } from "../chart/figure";
import { dash } from "../chart/marks";
import { largestAge, Pyramid, type Sexes } from "../chart/pyramid";
import { axisNumber } from "../chart/text";
import { h } from "../dom";
import type { PlaceFigures, PopulationYear } from "../figures";
import { people, percent } from "../format";
import { download } from "./download";
import { at, frame, type Choose, type Section, type Shown } from "./section";

/** How long a year stands while years play. */
const yearMilliseconds = 700;

/** The population pyramid, with a year that can be moved or played. */
export function pyramid(choose: Choose): Section {
  const year = h("input", { type: "range", id: "pyramid-year", step: 1, input: () => { stop(); choose({ year: Number(year.value) }, "step"); } });
  const shownYear = h("strong");
  const play = h("button", { type: "button", class: "only-screen", click: () => (timer === null ? start() : stop()) }, "Play");
  const ends = h("div", { class: "ticks", "aria-hidden": "true" });
  const figure = new Figure();
  const element = frame("ages", "Age and sex",
    h("div", { class: "row" }, play, h("div", { class: "grow" }, h("label", { for: "pyramid-year" }, "Year ", shownYear), year, ends)), figure.element);
  let timer: number | null = null;
  let drawn: Pyramid | null = null;
  let drawnFor = "";

  function start(): void {
    if (Number(year.value) >= Number(year.max)) choose({ year: Number(year.min) }, "step");
    timer = window.setInterval(() => {
      const next = Number(year.value) + 1;
      if (next > Number(year.max)) stop();
      else choose({ year: next }, "step");
    }, yearMilliseconds);
    play.textContent = "Pause";
  }

  function stop(): void {
    if (timer !== null) window.clearInterval(timer);
    timer = null;
    play.textContent = "Play";
  }

  return {
    id: "ages", heading: "Age and sex", element,
    show: (shown) => {
      year.min = String(shown.release.firstYear);
      year.max = String(shown.release.lastYear);
      year.value = String(shown.year);
      year.setAttribute("aria-valuetext", String(shown.year));
      shownYear.textContent = String(shown.year);
      ends.replaceChildren(h("span", {}, shown.release.firstYear), h("span", {}, shown.release.lastYear));
      const now = at(shown.place.population, shown.year);
      figure.element.hidden = !now;
      if (!now) return;
      figure.show({
        title: shown.other ? `${shown.place.place.name} beside ${shown.other.place.name}, share of residents by age and sex, ${shown.year}`
          : `Residents of ${shown.place.place.name} by age and sex, ${shown.year}`,
        note: shown.other ? "Percent of all residents at each single year of age; the last bar is 90 and over." : "People at each single year of age; the last bar is 90 and over.",
        legend: [{ mark: dash("var(--ink)", null, 1.6), text: shown.other ? shown.other.place.name : `${shown.release.firstYear}, the base year` }],
        draw: (width) => {
          const key = `${width} ${now.female.length}`;
          if (drawn === null || drawnFor !== key) drawn = new Pyramid(width, now.female.length);
          drawnFor = key;
          drawn.show(contents(shown, now));
          return drawn.svg;
        },
        table: tableOf(shown, now),
        download: download(shown, "population", { year: shown.year }, `Download residents by age and sex, ${shown.year} (csv)`),
      });
    },
  };
}

function contents(shown: Shown, now: PopulationYear) {
  const largest = Math.max(...[shown.place, shown.other].filter((p) => p !== null).map((p) => largestAge(p.population.map((y) => scaled(shown, y)))));
  const beside = shown.other ? at(shown.other.population, shown.year) : at(shown.place.population, shown.release.firstYear);
  return {
    bars: scaled(shown, now),
    outline: beside ? scaled(shown, beside) : null,
    largest,
    year: shown.year,
    label: describe(shown, now),
    format: shown.other ? (value: number) => `${axisNumber(value * 100)}%` : axisNumber,
  };
}

/** People, or the share of all residents when two places of different size lie on each other. */
function scaled(shown: Shown, year: PopulationYear): Sexes {
  if (!shown.other) return year;
  return { female: year.female.map((v) => v / year.total.value), male: year.male.map((v) => v / year.total.value) };
}

function describe(shown: Shown, now: PopulationYear): string {
  const share = (figures: PlaceFigures, from: number, to: number) => {
    const year = at(figures.population, shown.year);
    return year ? percent((sum(year.female, from, to) + sum(year.male, from, to)) / year.total.value) : "an unknown share";
  };
  const of = (figures: PlaceFigures) =>
    `${figures.place.name}: ${share(figures, 0, 15)} aged 0 to 15, ${share(figures, 16, 64)} aged 16 to 64, ${share(figures, 65, 200)} aged 65 and over`;
  return `Population pyramid, ${shown.year}. ${of(shown.place)}. ${shown.other ? `${of(shown.other)}. ` : ""}${people(now.total.value)} residents in all.`;
}

function sum(ages: readonly number[], from: number, to: number): number {
  return ages.slice(from, to + 1).reduce((total, value) => total + value, 0);
}

function tableOf(shown: Shown, now: PopulationYear) {
  const beside = shown.other && at(shown.other.population, shown.year);
  const name = (figures: PlaceFigures) => (shown.other ? `, ${figures.place.name}` : "");
  const last = now.female.length - 1;
  return {
    caption: `residents by age and sex, ${shown.year}`,
    columns: [{ head: "Age", text: true }, ...[shown.place, ...(beside ? [shown.other!] : [])].flatMap((p) => [{ head: `Males${name(p)}` }, { head: `Females${name(p)}` }])],
    rows: now.female.map((_, age) => [
      age === last ? `${age} and over` : String(age),
      ...[now, ...(beside ? [beside] : [])].flatMap((y) => [people(y.male[age]), people(y.female[age])]),
    ]),
  };
}
