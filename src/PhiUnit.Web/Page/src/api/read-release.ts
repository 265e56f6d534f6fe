import type { Release } from "../figures";
import { get } from "./fetch";
import type { PlacesAnswer, ReleasesAnswer } from "./rows";

/** The release that is served, and what it holds. */
export async function readRelease(): Promise<Release> {
  const [places, releases] = await Promise.all([get<PlacesAnswer>("/v1/places"), get<ReleasesAnswer>("/v1/releases")]);
  const { release } = releases;
  return {
    runId: release.run_id,
    published: release.published,
    firstYear: releases.years["population"]?.first ?? 0,
    lastYear: releases.years["population"]?.last ?? 0,
    places: places.places.map((place) => ({ code: place.code, name: place.name, members: place.members })),
    scenarios: releases.scenarios,
    whatIf: releases.what_if ?? [],
    boundaryLevels: releases.boundary_levels ?? [],
    hasDraws: releases.quantiles.length > 0,
    indexYear: releases.years["index"]?.last ?? null,
    hasDeprivation: releases.years["deprivation"] !== undefined,
    inputs: release.inputs,
    attribution: release.attribution,
    licences: release.licences,
  };
}
