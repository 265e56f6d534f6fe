namespace PhiUnit.Data.Indicators.Functions;

/// <summary>Bands of the European Standard Population 2013.</summary>
static class StandardBands
{
    /// <summary>Every band of a group must be one of the standard's; that none is missing follows from the range and the absence of gaps.</summary>
    public static void Require(DsrCells cells, AgeBands bands)
    {
        foreach (var row in cells.First.Where(r => !StandardPopulation.Europe2013.ContainsKey(bands[r])))
            bands.Refuse(row, "one of the 19 bands 0-4, 5-9, … 85-89, 90+ of the European Standard Population 2013, or a column std_population");
    }
}
