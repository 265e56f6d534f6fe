import { h } from "../dom";
import type { PlaceFigures, Release, Scenario } from "../figures";
import type { View } from "../state";

/** What every section is given: one release, one place or two, one scenario, one year. */
export interface Shown {
  view: View;
  release: Release;
  scenario: Scenario;
  place: PlaceFigures;
  other: PlaceFigures | null;
  year: number;
}

/** Takes a choice of the reader; a step of a slider replaces the address, any other choice adds to the history. */
export type Choose = (choice: Partial<View>, how?: "step") => void;

/** A part of the page with a heading of its own. */
export interface Section {
  element: HTMLElement;
  id: string;
  heading: string;
  show(shown: Shown): void | Promise<void>;
}

/** The frame of a section. */
export function frame(id: string, heading: string, ...children: (Node | string)[]): HTMLElement {
  return h("section", { id, "aria-labelledby": `${id}-heading` }, h("h2", { id: `${id}-heading` }, heading), ...children);
}

/** The year's entry. */
export function at<T extends { year: number }>(years: readonly T[], year: number): T | undefined {
  return years.find((entry) => entry.year === year);
}

/** The places shown, first the chosen one. */
export function placesOf(shown: Shown): PlaceFigures[] {
  return shown.other ? [shown.place, shown.other] : [shown.place];
}
