import { s } from "../dom";

/** Fills that differ without colour: plain, stripes one way, stripes the other way, dots. */
export type Fill = "plain" | "rising" | "falling" | "dots";

/** A pattern of this fill in this colour, to stand in an svg's defs. */
export function pattern(id: string, fill: Fill, colour: string): SVGPatternElement {
  const ground = s("rect", { width: 8, height: 8, fill: "var(--paper)" });
  const line = { stroke: colour, "stroke-width": 2.5 };
  const shapes: Record<Fill, SVGElement[]> = {
    plain: [s("rect", { width: 8, height: 8, fill: colour })],
    rising: [ground, s("path", { d: "M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6", ...line })],
    falling: [ground, s("path", { d: "M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2", ...line })],
    dots: [ground, s("circle", { cx: 2, cy: 2, r: 1.6, fill: colour }), s("circle", { cx: 6, cy: 6, r: 1.6, fill: colour })],
  };
  return s("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, ...shapes[fill]);
}

/** A swatch of a fill for a legend. */
export function swatch(id: string, fill: Fill, colour: string): SVGSVGElement {
  return s("svg", { width: 24, height: 16, "aria-hidden": "true" },
    s("defs", {}, pattern(`swatch-${id}`, fill, colour)),
    s("rect", { x: 0.5, y: 0.5, width: 23, height: 15, fill: `url(#swatch-${id})`, stroke: colour }));
}

/** A piece of line for a legend. */
export function dash(colour: string, dashes: string | null, width = 2.5): SVGSVGElement {
  return s("svg", { width: 32, height: 16, "aria-hidden": "true" },
    s("path", { d: "M0 8 H32", stroke: colour, "stroke-width": width, "stroke-dasharray": dashes }));
}

/** A filled piece of band for a legend. */
export function band(colour: string): SVGSVGElement {
  return s("svg", { width: 24, height: 16, "aria-hidden": "true" }, s("rect", { width: 24, height: 16, fill: colour, stroke: "var(--rule)" }));
}
