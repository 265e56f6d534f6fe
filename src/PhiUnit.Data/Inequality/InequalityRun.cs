using PhiUnit.Core;
using PhiUnit.Core.Indicators;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Inequality;

/// <summary>Who lives in deprived areas, and how unequal outcomes are between them: everything that a release says of it.</summary>
/// <param name="Editions">The editions that are loaded, oldest first.</param>
/// <param name="Areas">By edition, the places, groupings, boards and England.</param>
/// <param name="Wards">Of the newest edition, with the name of each.</param>
sealed record InequalityRun(
    IReadOnlyList<DeprivationEdition> Editions, IReadOnlyList<IReadOnlyList<AreaMembers>> Areas, IReadOnlyList<(WardFigures Figures, string Name, int? Vintage)> Wards)
{
    public static InequalityRun Read(Store store, IReadOnlyList<Place> places, IReadOnlyList<Grouping> groupings)
    {
        var editions = DeprivationInputs.Read(store);
        var wards = editions is [.., var newest] ? WardFigures.Of(newest, places).ToList() : [];
        var names = wards.Count == 0 ? [] : store.Query("SELECT ward, min(ward_name) FROM clean.lsoa WHERE ward IS NOT NULL GROUP BY ward", row => (Code: row.GetText(0), Name: row.GetTextOrNull(1)))
            .ToDictionary(w => w.Code, w => w.Name ?? w.Code, StringComparer.Ordinal);
        return new(editions, [.. editions.Select(e => AreaMembers.Of(e, places, groupings))], [.. wards.Select(w => (w, names[w.Ward], editions[^1].WardVintage))]);
    }

    /// <summary>Values by quantile and slopes: census outcomes by small area, then what Fingertips publishes by decile.</summary>
    /// <param name="indicators">Published indicators as the release may show them.</param>
    public IEnumerable<(IReadOnlyList<QuantileValue> Values, GradientSlope Slope)> Gradients(IReadOnlyList<PublishedIndicator> indicators)
    {
        var slopes = new GradientSlopes();
        foreach (var (edition, areas) in Editions.Zip(Areas))
        {
            foreach (var values in areas.SelectMany(a => SmallAreaOutcome.All.SelectMany(o => SmallAreaRates.Of(edition, a, o))).GroupBy(v => v.Gradient))
                yield return ([.. values], slopes.Of(values.Key, [.. values], SlopeScale.Logit, 1));
        }
        foreach (var values in PublishedGradients.Of(indicators))
        {
            var (scale, unit) = PublishedGradients.Scale(values);
            yield return (values, slopes.Of(values[0].Gradient, values, scale, unit));
        }
    }
}
