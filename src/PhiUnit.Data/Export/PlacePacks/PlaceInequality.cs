namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Deprivation of a place, and how unequal outcomes are in it.</summary>
/// <param name="Shares">Small areas and residents by national fifth and tenth, all ages, every edition.</param>
/// <param name="Values">Outcomes by deprivation quantile, beside England's.</param>
/// <param name="Slopes">Slope index, relative index and gap, beside England's slope.</param>
/// <param name="Wards">Wards of the place, or of each place of a grouping.</param>
public sealed record PlaceInequality(
    IReadOnlyList<DeprivedShare> Shares, IReadOnlyList<OutcomeValue> Values, IReadOnlyList<OutcomeSlope> Slopes, IReadOnlyList<PlaceWard> Wards)
{
    /// <summary>Quantiles of the area itself.</summary>
    public const string Own = Inequality.Gradient.Own;

    /// <summary>Shares in national fifths by the newest edition that residents are held of; none where there is none.</summary>
    public IReadOnlyList<DeprivedShare> NewestFifths =>
        [.. Shares.Where(s => s is { Quantiles: 5, PeopleShare: not null }).GroupBy(s => s.Edition).OrderByDescending(g => g.Key).FirstOrDefault() ?? Enumerable.Empty<DeprivedShare>()];

    /// <summary>The slope over the fifths of the place itself of what the census counts; null where none is held.</summary>
    public OutcomeSlope? Census => Slopes.FirstOrDefault(s => s is { Quantiles: 5, Basis: Own, Slope: not null, IsShare: true });
}
