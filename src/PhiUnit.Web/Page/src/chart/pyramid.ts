import { max, scaleLinear } from "d3";
import { s } from "../dom";
import type { Ages } from "../figures";
import { ageTicks } from "./text";

/** Males and females by single year of age. */
export interface Sexes {
  female: Ages;
  male: Ages;
}

/** What the pyramid shows: bars, an outline to compare with, and the axis that stays the same while years play. */
export interface PyramidContents {
  bars: Sexes;
  outline: Sexes | null;
  largest: number;
  year: number;
  label: string;
  format: (value: number) => string;
}

const row = 4.6;
const margin = { top: 28, right: 12, bottom: 40, left: 34 };

/** Males to the left, females to the right, age upwards. The same bars are kept and moved, so that years flow into each other. */
export class Pyramid {
  readonly svg: SVGSVGElement;
  private readonly width: number;
  private readonly bars: { male: SVGRectElement[]; female: SVGRectElement[] };
  private readonly outline = s("path", { class: "outline", fill: "none", stroke: "var(--ink)", "stroke-width": 1.6 });
  private readonly axis = s("g");
  private readonly year = s("text", { class: "year", "text-anchor": "end" });
  private readonly ages: number;

  constructor(width: number, ages: number) {
    this.width = width;
    this.ages = ages;
    const height = margin.top + ages * row + margin.bottom;
    const bar = (age: number, colour: string) => s("rect", { class: "bar", y: this.y(age), height: row - 0.7, fill: colour });
    this.bars = {
      male: Array.from({ length: ages }, (_, age) => bar(age, "var(--males)")),
      female: Array.from({ length: ages }, (_, age) => bar(age, "var(--females)")),
    };
    const middle = this.middle();
    this.year.setAttribute("x", String(width - margin.right));
    this.year.setAttribute("y", String(margin.top + 56));
    this.svg = s("svg", { class: "plot pyramid", width, height, viewBox: `0 0 ${width} ${height}`, role: "img" },
      this.axis, ...this.bars.male, ...this.bars.female, this.outline, this.year,
      s("text", { x: middle - 12, y: 16, "text-anchor": "end", "font-weight": 700 }, "Males"),
      s("text", { x: middle + 12, y: 16, "font-weight": 700 }, "Females"),
      s("text", { x: 0, y: 16 }, "Age"),
      ...ageTicks.filter((age) => age < ages).map((age) =>
        s("text", { x: margin.left - 8, y: this.y(age) + row, "text-anchor": "end" }, age === ages - 1 ? `${age}+` : String(age))));
  }

  show(contents: PyramidContents): void {
    const half = (this.width - margin.left - margin.right) / 2;
    const x = scaleLinear([0, contents.largest], [0, half - 1]);
    const middle = this.middle();
    for (let age = 0; age < this.ages; age++) {
      place(this.bars.male[age]!, middle - x(contents.bars.male[age] ?? 0), x(contents.bars.male[age] ?? 0));
      place(this.bars.female[age]!, middle, x(contents.bars.female[age] ?? 0));
    }
    this.outline.setAttribute("d", contents.outline ? this.path(contents.outline, x, middle) : "");
    this.drawAxis(x, middle, contents.format);
    this.year.textContent = String(contents.year);
    this.svg.setAttribute("aria-label", contents.label);
  }

  private drawAxis(x: (value: number) => number, middle: number, format: (value: number) => string): void {
    const bottom = margin.top + this.ages * row;
    const steps = scaleLinear([0, this.largestOf(x)], [0, 1]).ticks(this.width < 500 ? 2 : 4).filter((tick) => tick > 0);
    const line = (at: number) => s("line", { class: "grid", x1: at, x2: at, y1: margin.top, y2: bottom });
    const text = (at: number, value: number) => s("text", { x: at, y: bottom + 18, "text-anchor": "middle" }, format(value));
    this.axis.replaceChildren(text(middle, 0), ...steps.flatMap((tick) => [middle - x(tick), middle + x(tick)].flatMap((at) => [line(at), text(at, tick)])));
  }

  /** The value at the outer edge, read back from the scale. */
  private largestOf(x: (value: number) => number): number {
    const half = (this.width - margin.left - margin.right) / 2 - 1;
    return half / x(1);
  }

  private path(sexes: Sexes, x: (value: number) => number, middle: number): string {
    const side = (ages: Ages, sign: number) => ages.flatMap((value, age) => {
      const at = middle + sign * x(value);
      return [`${at.toFixed(1)},${(this.y(age) + row).toFixed(1)}`, `${at.toFixed(1)},${this.y(age).toFixed(1)}`];
    });
    return `M${side(sexes.male, -1).join("L")}M${side(sexes.female, 1).join("L")}`;
  }

  private middle(): number {
    return margin.left + (this.width - margin.left - margin.right) / 2;
  }

  private y(age: number): number {
    return margin.top + (this.ages - 1 - age) * row;
  }
}

/** The longest bar of all years. */
export function largestAge(years: readonly Sexes[]): number {
  return max(years, (year) => Math.max(max(year.female) ?? 0, max(year.male) ?? 0)) ?? 1;
}

function place(bar: SVGRectElement, x: number, width: number): void {
  bar.setAttribute("x", x.toFixed(2));
  bar.setAttribute("width", width.toFixed(2));
}
