import { ask, forget, ProblemError, ReleaseChangedError } from "./api/fetch";
import { readPlace } from "./api/read-place";
import { readRelease } from "./api/read-release";
import { byId, h, replace } from "./dom";
import type { Release } from "./figures";
import { change } from "./section/change";
import { Choices } from "./section/choices";
import { contents } from "./section/contents";
import { fan } from "./section/fan";
import { headline } from "./section/headline";
import { healthIndex } from "./section/health-index";
import { homes } from "./section/homes";
import { inequality } from "./section/inequality";
import { map } from "./section/map";
import { newcomers } from "./section/newcomers";
import { older } from "./section/older";
import { pyramid } from "./section/pyramid";
import type { Choose, Section, Shown } from "./section/section";
import { sources } from "./section/sources";
import { whatIf } from "./section/what-if";
import { address, readView, settle, type View } from "./state";

const choose: Choose = (choice, how) => {
  view = { ...view, ...choice };
  if (view.compare === view.place) view.compare = null;
  if (how === "step") {
    history.replaceState(null, "", address(view) + location.hash);
  } else {
    history.pushState(null, "", address(view) + location.hash);
  }
  void show(how !== "step");
};

const sections: Section[] = [
  headline(), pyramid(choose), fan(), older(), change(), homes(), whatIf(choose), newcomers(), map(choose), healthIndex(choose), inequality(), sources(),
];
const choices = new Choices(byId("choices"), choose);
let view: View = readView(location.search);
let release: Release | null = null;
let turn = 0;

/** Shows the view; only the last of several that are asked for is shown. */
async function show(announce: boolean): Promise<void> {
  const mine = ++turn;
  byId("sections").setAttribute("aria-busy", "true");
  try {
    release ??= await readRelease();
    const settled = settle(view, release);
    view = settled.view;
    choices.show(release, view);
    const shown = await read(release);
    if (mine !== turn) return;
    problem(settled.left);
    byId("contents").hidden = byId("sections").hidden = false;
    document.title = `${shown.place.place.name}${shown.other ? ` beside ${shown.other.place.name}` : ""}, ${shown.scenario.title}, ${shown.year} - PhiUnit`;
    byId("title").textContent = shown.other ? `${shown.place.place.name} beside ${shown.other.place.name}` : shown.place.place.name;
    if (announce) byId("status").textContent = `Showing ${document.title.replace(" - PhiUnit", "")}.`;
    await showSections(shown, mine);
  } catch (fault) {
    if (fault instanceof ReleaseChangedError) return again();
    if (mine === turn) problem([sentenceOf(fault)]);
  } finally {
    if (mine === turn) byId("sections").setAttribute("aria-busy", "false");
  }
}

/** One section after the other, so that the first stand on the screen while the last are drawn; a newer view takes over. */
async function showSections(shown: Shown, mine: number): Promise<void> {
  const answers: (Promise<void> | void)[] = [];
  for (const section of sections) {
    answers.push(section.show(shown));
    await new Promise((resolve) => setTimeout(resolve));
    if (mine !== turn) return;
  }
  await Promise.all(answers);
}

/** Shows the same choices from the release that is served now. */
function again(): Promise<void> {
  forget();
  release = null;
  return show(true);
}

async function read(held: Release): Promise<Shown> {
  const placeOf = (code: string | null) => held.places.find((place) => place.code === code);
  const scenario = held.scenarios.find((s) => s.name === view.scenario)!;
  const [first, second] = [placeOf(view.place)!, placeOf(view.compare)];
  const [place, other] = await Promise.all([readPlace(first, scenario.name), second ? readPlace(second, scenario.name) : null]);
  return { view, release: held, scenario, place, other, year: view.year! };
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof ProblemError) return fault.message;
  throw fault;
}

function problem(sentences: readonly string[]): void {
  replace(byId("problem"), sentences.length > 0 && h("div", { class: "problem" }, h("h2", {}, "Not everything can be shown"), ...sentences.map((sentence) => h("p", {}, sentence))));
}

window.addEventListener("popstate", () => {
  view = readView(location.search);
  void show(true);
});

/** A reader who comes back after a night sees the release that is current then. */
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible" || release === null) return;
  ask("/v1/releases").catch((fault: unknown) => (fault instanceof ReleaseChangedError ? again() : undefined));
});

replace(byId("sections"), ...sections.map((section) => section.element));
contents(byId("contents"), sections);
void show(false);
