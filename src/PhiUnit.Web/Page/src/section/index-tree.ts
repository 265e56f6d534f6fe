import type { PlaceFigures, Score } from "../figures";

/** Levels of the Health Index from the top. */
export const levels = ["overall", "domain", "subdomain", "indicator"] as const;

/** A part of the index: where it hangs, and its scores by year at one place. */
export interface IndexPart {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  scores: Score[];
}

/** The parts of the index at a place by code, in the order of the release. */
export function indexParts(figures: PlaceFigures): Map<string, IndexPart> {
  const parts = new Map<string, IndexPart>();
  for (const score of figures.scores) {
    const part = parts.get(score.code) ?? { code: score.code, name: score.name, level: score.level, parent: score.parent, scores: [] };
    part.scores.push(score);
    parts.set(score.code, part);
  }
  for (const part of parts.values()) {
    part.parent ??= parentOf(part, [...parts.values()]);
    part.scores.sort((a, b) => a.year - b.year);
  }
  return parts;
}

/** Where the release does not say it: codes go on from those of their parent (Pe, Pe2, Pe2.1). */
function parentOf(part: IndexPart, all: IndexPart[]): string | null {
  const above = levels[levels.indexOf(part.level as (typeof levels)[number]) - 1];
  if (above === undefined) return null;
  const candidates = all.filter((p) => p.level === above && (above === "overall" || part.code.startsWith(p.code)));
  return candidates.sort((a, b) => b.code.length - a.code.length)[0]?.code ?? null;
}

/** Parts directly below. */
export function childrenOf(parts: Map<string, IndexPart>, code: string): IndexPart[] {
  return [...parts.values()].filter((part) => part.parent === code);
}

/** From the top down to this part. */
export function pathTo(parts: Map<string, IndexPart>, code: string): IndexPart[] {
  const path: IndexPart[] = [];
  for (let part = parts.get(code); part; part = part.parent === null ? undefined : parts.get(part.parent)) path.unshift(part);
  return path;
}

/** The latest score. */
export function latest(part: IndexPart | undefined): Score | undefined {
  return part?.scores.at(-1);
}
