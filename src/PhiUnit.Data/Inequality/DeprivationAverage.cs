using PhiUnit.Core.Numerics;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Inequality;

/// <summary>How deprived an area is on the whole, beside what the publisher says of it.</summary>
/// <param name="Area">The area.</param>
/// <param name="SmallAreas">Its LSOAs.</param>
/// <param name="People">Residents that averages are weighted by; null where they are not held for every LSOA.</param>
/// <param name="AverageRank">Population-weighted mean of the ranks, turned round as the publisher does: the most deprived LSOA of England has the highest; null
/// where England is not loaded, as its number of LSOAs is not known then.</param>
/// <param name="AverageScore">Population-weighted mean of the scores.</param>
/// <param name="MostDeprivedTenth">Share of its LSOAs in the most deprived tenth of England.</param>
/// <param name="PublishedRank">Average rank as published.</param>
/// <param name="PublishedScore">Average score as published.</param>
/// <param name="PublishedTenth">Share of LSOAs in the most deprived tenth as published.</param>
sealed record DeprivationAverage(
    string Area, int SmallAreas, double? People, double? AverageRank, double? AverageScore, double MostDeprivedTenth, double? PublishedRank, double? PublishedScore, double? PublishedTenth)
{
    public static DeprivationAverage Of(DeprivationEdition edition, AreaMembers area)
    {
        var weights = area.SmallAreas.All(a => a.People is not null) ? area.SmallAreas.Select(a => a.People![0]).ToArray() : null;
        double? Mean(Func<SmallArea, double?> figure) => weights is null || area.SmallAreas.Any(a => figure(a) is null) ? null
            : Ordered.Dot([.. area.SmallAreas.Select(a => figure(a)!.Value)], weights) / Ordered.Sum(weights);
        double? Published(string measure) => edition.Published.TryGetValue((area.Area, measure), out var value) ? value : null;
        return new(area.Area, area.SmallAreas.Count, weights is null ? null : Ordered.Sum(weights), edition.IsWhole ? Mean(a => edition.SmallAreas.Count + 1 - a.Rank) : null, Mean(a => a.Score),
            (double)area.SmallAreas.Count(a => a.Decile == 1) / area.SmallAreas.Count, Published("average_rank"), Published("average_score"), Published("most_deprived_tenth"));
    }
}
