import { h, replace } from "../dom";
import type { Section } from "./section";

/** Links to the sections. */
export function contents(nav: HTMLElement, sections: readonly Section[]): void {
  replace(nav, h("ul", {}, ...sections.map((section) => h("li", {}, h("a", { href: `#${section.id}` }, section.heading)))));
}
