// Texts inside charts share one size; narrow screens get fewer ticks, never smaller letters.

/** Tick years that fit a width: every 2, 5 or 10 years and the last. */
export function yearTicks(first: number, last: number, width: number): number[] {
  const room = Math.max(2, Math.floor(width / 70));
  const step = [1, 2, 5, 10, 20].find((s) => (last - first) / s <= room) ?? 50;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return ticks;
}

/** Ages over which a label is printed. */
export const ageTicks = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90] as const;

const compact = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** Axis text: 250 thousand is "250k", 1.2 million "1.2m". */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  const text = size >= 1e6 ? `${compact.format(size / 1e6)}m` : size >= 1e3 ? `${compact.format(size / 1e3)}k` : compact.format(size);
  return value < 0 ? `−${text}` : text;
}

/** Moves labels apart that would lie on each other: positions in, at least `gap` apart out, in the order given. */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  for (let i = 1; i < order.length; i++) order[i]!.position = Math.max(order[i]!.position, order[i - 1]!.position + gap);
  const middle = (list: readonly { position: number }[]) => list.reduce((sum, item) => sum + item.position, 0) / Math.max(1, list.length);
  const shift = positions.reduce((sum, p) => sum + p, 0) / Math.max(1, positions.length) - middle(order);
  const out = [...positions];
  for (const { position, index } of order) out[index] = position + shift;
  return out;
}

/** Letters of a line of a label. */
const lineLetters = 18;

/** Words in lines that fit beside a chart. */
export function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
