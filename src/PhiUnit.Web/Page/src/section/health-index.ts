import { Figure } from "../chart/figure";
import { dash } from "../chart/marks";
import { scoresChart, type ScoreRow } from "../chart/scores";
import { lineColours, lineDashes, scoreLines } from "../chart/score-lines";
import { h, replace } from "../dom";
import type { Score } from "../figures";
import { list, none, ordinal, percent, score } from "../format";
import { download } from "./download";
import { childrenOf, indexParts, latest, pathTo, type IndexPart } from "./index-tree";
import { frame, placesOf, type Choose, type Section, type Shown } from "./section";

/** The Health Index from its overall score down to indicators. */
export function healthIndex(choose: Choose): Section {
  const crumbs = h("ol", { class: "breadcrumbs", "aria-label": "Parts of the index, from the top" });
  const sentence = h("p", { id: "index-sentence", tabindex: -1 });
  const children = new Figure();
  const buttons = h("div", { class: "row only-screen", role: "group", "aria-label": "Open a part" });
  const years = new Figure();
  const content = h("div", {}, crumbs, sentence, children.element, buttons, years.element);
  const absent = h("p", { class: "notice" });
  const element = frame("index", "Health Index",
    h("p", {}, "England in 2015 is 100; 10 points are one standard deviation between authorities. A higher score is better health, on every part."), absent, content);
  const open = (code: string) => {
    choose({ index: code });
    sentence.focus();
  };
  return {
    id: "index", heading: "Health Index", element,
    show: (shown) => {
      const places = placesOf(shown).map((figures) => ({ name: figures.place.name, parts: indexParts(figures) }));
      const parts = places[0]!.parts;
      const top = [...parts.values()].find((p) => p.level === "overall");
      absent.hidden = top !== undefined;
      content.hidden = top === undefined;
      replace(absent, `This release holds no Health Index of ${shown.place.place.name}.`);
      if (!top) return;
      const part = parts.get(shown.view.index ?? "") ?? top;
      const path = pathTo(parts, part.code);
      crumbs.hidden = path.length < 2;
      replace(crumbs, ...path.map((p, i) => h("li", {}, i === path.length - 1 ? h("span", { "aria-current": "true" }, p.name) : h("button", { type: "button", click: () => open(p.code) }, p.name))));
      replace(sentence, sentenceOf(part, places));
      const below = childrenOf(parts, part.code);
      children.element.hidden = below.length === 0;
      replace(buttons, ...below.filter((p) => childrenOf(parts, p.code).length > 0 || p.level === "indicator").map((p) =>
        h("button", { type: "button", class: "quiet", click: () => open(p.code) }, p.name)));
      if (below.length > 0) children.show(partsFigure(shown, part, below, places));
      years.show(yearsFigure(shown, part, places));
    },
  };
}

type Named = { name: string; parts: Map<string, IndexPart> };

function sentenceOf(part: IndexPart, places: Named[]): string {
  return `${part.name}: ${list(places.map(({ name, parts }) => {
    const now = latest(parts.get(part.code));
    return now ? `${name} ${score(now.score)}${limits(now)} in ${now.year}${rankText(now)}${coverageText(now)}` : `${name} ${none}`;
  }))}.`;
}

/** How much of a score is of its year, where not all of it is. */
function coverageText(now: Score): string {
  return now.coverage === null || now.coverage >= 0.9995 ? "" : ` (${percent(now.coverage)} of the index of the place, by weight, rests on values of ${now.year}; the rest is carried over)`;
}

function limits(now: Score): string {
  return now.lower === null || now.upper === null ? "" : ` (80 % interval ${score(now.lower)} to ${score(now.upper)})`;
}

function rankText(now: Score): string {
  return now.rank === null ? "" : `, ${ordinal(now.rank)}${now.of === null ? "" : ` of ${now.of}`} in England`;
}

function partsFigure(shown: Shown, part: IndexPart, below: IndexPart[], places: Named[]) {
  const rows: ScoreRow[] = below.flatMap((child) => places.flatMap(({ name, parts }, i) => {
    const scores = parts.get(child.code)?.scores ?? [];
    const [from, to] = [scores[0], scores.at(-1)];
    return from && to ? [{ part: child.name, place: name, index: i, from: from.score, to: to.score, lower: to.lower, upper: to.upper }] : [];
  }));
  const [first, last] = [latest(below[0])?.year, below[0]?.scores[0]?.year];
  return {
    title: `Parts of ${part.name}, ${first}`,
    note: `The thin line comes from ${last}, where the line starts, to ${first}, where the mark stands.`,
    legend: places.map(({ name }, i) => ({ mark: scoreMark(i), text: name })),
    draw: (width: number) => scoresChart(rows, width,
      `Scores of the parts of ${part.name} in ${first}: ${list(rows.map((row) => `${row.part}, ${row.place} ${score(row.to)}`))}.`),
    table: {
      caption: `parts of ${part.name}, ${list(places.map((p) => p.name))}`,
      columns: [{ head: "Part", text: true }, ...places.flatMap(({ name }) => [{ head: `${name}, ${last}` }, { head: `${name}, ${first}` }, { head: `${name}, rank` }])],
      rows: below.map((child) => [child.name, ...places.flatMap(({ parts }) => {
        const scores = parts.get(child.code)?.scores ?? [];
        const now = scores.at(-1);
        return [score(scores[0]?.score), score(now?.score), now?.rank == null ? "not ranked" : ordinal(now.rank)];
      })]),
    },
    download: download(shown, "index", {}, `Download the Health Index of ${shown.place.place.name} (csv)`),
  };
}

function yearsFigure(shown: Shown, part: IndexPart, places: Named[]) {
  const lines = places.map(({ name, parts }, i) => ({ name, index: i, scores: parts.get(part.code)?.scores ?? [] })).filter((line) => line.scores.length > 0);
  const england = (parts: Map<string, IndexPart>) => (parts.get(part.code)?.scores ?? []).flatMap((s) => (s.england === null ? [] : [{ ...s, score: s.england, lower: null, upper: null, rank: null }]));
  const country = { name: "England", index: 2, scores: england(places[0]!.parts) };
  if (country.scores.length > 0) lines.push(country);
  const years = [...new Set(lines.flatMap((line) => line.scores.map((s) => s.year)))].sort();
  return {
    title: `${part.name}, ${years[0]} to ${years.at(-1)}`,
    note: "England in 2015 is 100.",
    legend: lines.map((line) => ({ mark: dash(lineColours[line.index]!, lineDashes[line.index]!, 3), text: line.name })),
    draw: (width: number) => scoreLines(lines, width, `Line chart of ${part.name}: ${list(lines.map((line) => `${line.name} ${score(line.scores[0]!.score)} in ${line.scores[0]!.year}, ${score(line.scores.at(-1)!.score)} in ${line.scores.at(-1)!.year}`))}.`),
    table: {
      caption: `${part.name} by year`,
      columns: [{ head: "Year", text: true }, ...lines.flatMap((line) => [{ head: line.name }, ...(line === country ? [] : [{ head: `Rank, ${line.name}` }])])],
      rows: years.map((year) => [String(year), ...lines.flatMap((line) => {
        const entry = line.scores.find((s) => s.year === year);
        return [score(entry?.score), ...(line === country ? [] : [entry?.rank == null ? "not ranked" : ordinal(entry.rank)])];
      })]),
    },
    download: download(shown, "index", {}, `Download the Health Index of ${shown.place.place.name}, all years (csv)`),
  };
}

function scoreMark(index: number): SVGSVGElement {
  return index === 0 ? dash("var(--a)", null, 8) : dash("var(--b)", "6 3", 8);
}
