namespace PhiUnit.Data.Inputs;

/// <summary>A lower layer super output area (LSOA) and how deprived it is.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Place">Authority that it lies in; null where no look-up that is loaded says so.</param>
/// <param name="Board">Integrated care board, likewise.</param>
/// <param name="Ward">Ward that most of it lies in, likewise.</param>
/// <param name="Rank">Among all LSOAs of England, 1 = most deprived.</param>
/// <param name="Decile">National decile as published, 1 = most deprived.</param>
/// <param name="Score">Score of the index, more = more deprived; null where the edition is held without scores.</param>
/// <param name="People">Residents by age as <see cref="DeprivationEdition.Bands"/> lists them, everyone first; null where none are held.</param>
/// <param name="Counted">Residents whom the outcome counts, by outcome; empty where none is held.</param>
sealed record SmallArea(
    string Code, string? Place, string? Board, string? Ward, double Rank, int Decile, double? Score, IReadOnlyList<double>? People, IReadOnlyDictionary<string, double> Counted)
{
    /// <summary>National quantile, 1 = most deprived: whole deciles put together.</summary>
    /// <param name="quantiles">5 or 10.</param>
    public int NationalQuantile(int quantiles) => (Decile * quantiles + 9) / 10;
}
