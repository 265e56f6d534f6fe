import { fanChart, type FanLine } from "../chart/fan";
import { Figure } from "../chart/figure";
import { dash } from "../chart/marks";
import { h, replace } from "../dom";
import { readWhatIf, whatIfAddress, type WhatIfYear } from "../api/read-what-if";
import { ProblemError } from "../api/fetch";
import { change, people } from "../format";
import { bare } from "../api/estimates";
import { at, frame, type Choose, type Section, type Shown } from "./section";

/** How long the slider rests before the engine is asked. */
const restMilliseconds = 120;

/** What if 50 to 120 % of the planned homes are built: answered by the engine while the slider moves. */
export function whatIf(choose: Choose): Section {
  const slider = h("input", { type: "range", id: "homes-share", min: 50, max: 120, step: 5, input: () => choose({ homes: Number(slider.value) }, "step") });
  const share = h("strong");
  const marks = h("div", { class: "ticks", "aria-hidden": "true" }, h("span", {}, "50 %"), h("span", {}, "120 %"));
  const back = h("button", { type: "button", class: "quiet only-screen", click: () => { choose({ homes: 100 }, "step"); slider.focus(); } }, "Back to the plan");
  const intro = h("p");
  const answer = h("p", { class: "headline", role: "status", id: "what-if-answer" });
  const figure = new Figure();
  const controls = h("div", { class: "row" }, h("div", { class: "grow" }, h("label", { for: "homes-share" }, "Homes built, share of the plan ", share), slider, marks), back);
  const element = frame("what-if", "What if more or fewer homes are built?", intro, controls, answer, figure.element);
  let asked: AbortController | null = null;
  let answeredFor = "";
  let years: WhatIfYear[] = [];

  async function answerFor(shown: Shown, scenario: string): Promise<void> {
    const key = `${shown.place.place.code} ${scenario} ${shown.view.homes}`;
    if (key !== answeredFor) {
      asked?.abort();
      const mine = asked = new AbortController();
      try {
        await rest(mine.signal);
        years = await readWhatIf(shown.place.place, scenario, shown.view.homes, shown.release.hasDraws, mine.signal);
      } catch (fault) {
        if (mine.signal.aborted) return;
        figure.element.hidden = true;
        answer.textContent = fault instanceof ProblemError ? fault.message : "The engine gave no answer.";
        return;
      }
      if (mine.signal.aborted) return;
      answeredFor = key;
    }
    show(shown, scenario);
  }

  function show(shown: Shown, scenario: string): void {
    figure.element.hidden = false;
    const title = shown.release.scenarios.find((s) => s.name === scenario)?.title ?? scenario;
    replace(answer, ...sentence(shown, years));
    const lines = linesOf(years);
    figure.show({
      title: `Residents of ${shown.place.place.name} if ${shown.view.homes} % of the homes of “${title}” are built`,
      note: shown.release.hasDraws ? "Band: 80 % of the draws, with the same chances whichever homes are built." : "Dashed: no interval, as this release was made without draws.",
      legend: lines.map((line) => ({ mark: dash(line.colour, line.dashes ?? null, line.thin ? 1.8 : 3), text: line.name })),
      draw: (width) => fanChart(lines, { width, axis: "Residents", marked: shown.year, label: describe(shown, years) }),
      table: {
        caption: `residents and homes at ${shown.view.homes} % of the plan, ${shown.place.place.name}`,
        columns: [{ head: "Year", text: true }, { head: "Residents" }, { head: "80 % interval" }, { head: "Residents, plan" }, { head: "Difference" }, { head: "Homes" }, { head: "Homes, plan" }],
        rows: years.map((y) => [String(y.year), people(y.population), y.lower80 === null ? "none" : `${people(y.lower80)} to ${people(y.upper80)}`,
          people(y.planned), change(y.population - y.planned), y.net === null ? "base year" : people(y.net), y.plannedNet === null ? "base year" : people(y.plannedNet)]),
      },
      download: { href: whatIfAddress(shown.place.place, scenario, shown.view.homes, shown.release.hasDraws), text: "Download the engine’s answer (JSON)" },
    });
  }

  return {
    id: "what-if", heading: "What if more or fewer homes are built?", element,
    show: (shown) => {
      slider.value = String(shown.view.homes);
      slider.setAttribute("aria-valuetext", `${shown.view.homes} percent of the plan`);
      share.textContent = `${shown.view.homes} %`;
      const { whatIf: can, scenarios } = shown.release;
      const scenario = can.includes(shown.scenario.name) ? shown.scenario.name : can[0];
      controls.hidden = answer.hidden = scenario === undefined;
      replace(intro, scenario === undefined ? "Homes lead no scenario of this release, so they cannot be changed here."
        : `The engine projects ${shown.place.place.name} again from the rates of “${scenarios.find((s) => s.name === scenario)?.title}” with its homes changed and everything else as it was.`);
      if (scenario !== undefined) return answerFor(shown, scenario);
      figure.element.hidden = true;
    },
  };
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, restMilliseconds);
    signal.addEventListener("abort", () => { clearTimeout(timer); reject(signal.reason as Error); });
  });
}

function sentence(shown: Shown, years: WhatIfYear[]): (Node | string)[] {
  const now = at(years, shown.year) ?? years.at(-1);
  if (!now) return ["The engine gave no years."];
  const limits = now.lower80 === null || now.upper80 === null ? "" : ` (80 % interval ${people(now.lower80)} to ${people(now.upper80)})`;
  const built = years.filter((y) => y.net !== null && y.year <= Math.max(now.year, years[0]!.year + 1));
  const homes = built.reduce((sum, y) => sum + y.net!, 0) / built.length;
  return [
    `At ${shown.view.homes} % of the plan, ${people(homes)} homes a year, ${shown.place.place.name} has `, h("strong", {}, people(now.population)),
    `${limits} residents in ${now.year}: ${shown.view.homes === 100 ? "the plan itself" : `${change(now.population - now.planned)} against the plan`}.`,
  ];
}

function linesOf(years: WhatIfYear[]): FanLine[] {
  return [
    { name: "This share", colour: "var(--a)", soft: "var(--a-soft)", softer: "var(--a-softer)", years: years.map((y) => ({ year: y.year, value: y.population, lower80: y.lower80, upper80: y.upper80, lower95: null, upper95: null })) },
    { name: "The plan", colour: "var(--b)", soft: "none", softer: "none", thin: true, dashes: "9 4", years: years.map((y) => ({ year: y.year, ...bare(y.planned) })) },
  ];
}

function describe(shown: Shown, years: WhatIfYear[]): string {
  const last = years.at(-1);
  return last ? `Line chart: with ${shown.view.homes} % of the planned homes ${shown.place.place.name} has ${people(last.population)} residents in ${last.year}, with all of them ${people(last.planned)}.` : "";
}
