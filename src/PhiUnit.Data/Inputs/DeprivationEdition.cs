namespace PhiUnit.Data.Inputs;

/// <summary>An edition of the English Indices of Deprivation with the residents of its small areas.</summary>
/// <param name="Edition">Year of the edition.</param>
/// <param name="PeopleYear">Year that the residents are of; null where none are held.</param>
/// <param name="Bands">Ages that residents are told apart by, everyone first.</param>
/// <param name="SmallAreas">Every LSOA that is loaded, in order of code.</param>
/// <param name="Published">The publisher's summaries of authorities and boards, by area and measure: average_rank, average_score, most_deprived_tenth.</param>
/// <param name="WardVintage">Year of the wards; null where none are held.</param>
sealed record DeprivationEdition(
    int Edition, int? PeopleYear, IReadOnlyList<string> Bands, IReadOnlyList<SmallArea> SmallAreas, IReadOnlyDictionary<(string Area, string Measure), double> Published, int? WardVintage)
{
    /// <summary>Whether all of England is loaded: the ranks go from 1 to the number of LSOAs.</summary>
    public bool IsWhole { get; } = SmallAreas.Count > 1 && SmallAreas.Min(a => a.Rank) == 1 && SmallAreas.Max(a => a.Rank) == SmallAreas.Count;
}
