namespace PhiUnit.Data.Packs;

/// <summary>A row of flows.csv: from which places to which, for whom, and at what rate per survivor.</summary>
readonly record struct PackMove(PackRow Row, PackScope Origins, PackScope Destinations, int Cell, double Rate);
