// Figures as the page prints them. Projections are modelled, so people and homes are shown to the nearest ten; downloads hold them unrounded.
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What stands where there is no figure. */
export const none = "not available";

/** People, homes or households to the nearest ten. */
export function people(value: number | null | undefined): string {
  return value === null || value === undefined ? none : whole.format(Math.round(value / 10) * 10 + 0).replace("-", "−");
}

/** The same with its sign. */
export function change(value: number): string {
  const rounded = Math.round(value / 10) * 10;
  return rounded === 0 ? "0" : `${rounded > 0 ? "+" : "−"}${whole.format(Math.abs(rounded))}`;
}

/** One decimal, such as a score. */
export function score(value: number | null | undefined): string {
  return value === null || value === undefined ? none : oneDecimal.format(value).replace("-", "−");
}

/** A proportion as a percentage with its sign. */
export function percentChange(from: number, to: number): string {
  const percent = (to / from - 1) * 100;
  return `${percent >= 0 ? "+" : "−"}${oneDecimal.format(Math.abs(percent))} %`;
}

/** A proportion as a percentage. */
export function percent(share: number): string {
  return `${oneDecimal.format(share * 100)} %`;
}

/** "1st", "22nd", "113th". */
export function ordinal(rank: number): string {
  const tens = rank % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : ["th", "st", "nd", "rd"][rank % 10] ?? "th";
  return `${whole.format(rank)}${suffix}`;
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** "2040", "230,890 to 266,100" and the like, read aloud without a dash. */
export function range(lower: number, upper: number, format = people): string {
  return `${format(lower)} to ${format(upper)}`;
}
