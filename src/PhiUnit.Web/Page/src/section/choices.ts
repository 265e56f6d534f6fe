import { h, replace } from "../dom";
import type { Place, Release } from "../figures";
import type { View } from "../state";
import type { Choose } from "./section";

/** The choices at the top: place, another to compare, scenario, year. */
export class Choices {
  private readonly place: HTMLSelectElement;
  private readonly compare: HTMLSelectElement;
  private readonly scenario: HTMLSelectElement;
  private readonly year: HTMLSelectElement;
  private filledFor = "";

  constructor(form: HTMLElement, choose: Choose) {
    this.place = h("select", { id: "place", change: () => choose({ place: this.place.value }) });
    this.compare = h("select", { id: "compare", change: () => choose({ compare: this.compare.value || null }) });
    this.scenario = h("select", { id: "scenario", change: () => choose({ scenario: this.scenario.value }) });
    this.year = h("select", { id: "year", change: () => choose({ year: Number(this.year.value) }) });
    form.addEventListener("submit", (event) => event.preventDefault());
    replace(form, h("div", { class: "choices" },
      field("Place", this.place), field("Compare with", this.compare), field("Scenario", this.scenario), field("Year", this.year)));
  }

  show(release: Release, view: View): void {
    if (this.filledFor !== release.runId) this.fill(release);
    this.filledFor = release.runId;
    this.place.value = view.place ?? "";
    this.compare.value = view.compare ?? "";
    this.scenario.value = view.scenario ?? "";
    this.year.value = String(view.year);
    for (const option of this.compare.options) option.disabled = option.value === view.place;
  }

  private fill(release: Release): void {
    replace(this.place, ...grouped(release.places));
    replace(this.compare, h("option", { value: "" }, "no other place"), ...grouped(release.places));
    replace(this.scenario, ...release.scenarios.map((scenario) => h("option", { value: scenario.name }, scenario.title)));
    const years = Array.from({ length: release.lastYear - release.firstYear + 1 }, (_, i) => release.firstYear + i);
    replace(this.year, ...years.map((year) => h("option", { value: year }, year)));
  }
}

function field(label: string, select: HTMLSelectElement): HTMLElement {
  return h("div", { class: "field" }, h("label", { for: select.id }, label), select);
}

/** Places, then groups of places, each by name. */
function grouped(places: readonly Place[]): HTMLElement[] {
  const options = (list: readonly Place[]) => list.map((place) => h("option", { value: place.code }, place.name));
  const [groupings, single] = [places.filter((p) => p.members.length > 0), places.filter((p) => p.members.length === 0)];
  if (groupings.length === 0 || single.length === 0) return options(places);
  return [h("optgroup", { label: "Places" }, ...options(single)), h("optgroup", { label: "Groups of places" }, ...options(groupings))];
}
