import type { Place } from "../figures";
import { get } from "./fetch";
import type { DeprivationRow, InequalityRow, SlopeRow, TableAnswer, WardRow } from "./rows";

/** Deprivation of a place, outcomes by it, and its wards. */
export interface Inequality {
  place: Place;
  shares: DeprivationRow[];
  values: InequalityRow[];
  slopes: SlopeRow[];
  wards: WardRow[];
}

export async function readInequality(place: Place): Promise<Inequality> {
  const rows = async <Name extends string, Row>(table: Name): Promise<Row[]> => (await get<TableAnswer<Name, Row>>(`/v1/places/${encodeURIComponent(place.code)}/${table}`))[table] ?? [];
  const [shares, values, slopes, wards] = await Promise.all([
    rows<"deprivation", DeprivationRow>("deprivation"), rows<"inequality", InequalityRow>("inequality"), rows<"slopes", SlopeRow>("slopes"), rows<"wards", WardRow>("wards")]);
  return { place, shares, values, slopes, wards };
}
