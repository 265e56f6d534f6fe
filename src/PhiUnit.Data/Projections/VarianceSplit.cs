using PhiUnit.Core.Numerics;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Projections;

/// <summary>Where the spread of totals comes from: each source is drawn alone, with the same chances as in the whole.</summary>
static class VarianceSplit
{
    /// <summary>More draws say little more of a share.</summary>
    const int MostDraws = 200;

    static readonly (string Source, DrawnRate[] Rates)[] Sources =
    [
        ("base population", [DrawnRate.BasePopulation]),
        ("fertility", [DrawnRate.Fertility]),
        ("mortality", [DrawnRate.Mortality]),
        ("internal migration", [DrawnRate.InternalIn, DrawnRate.InternalOut]),
        ("international migration", [DrawnRate.Immigration, DrawnRate.Emigration]),
        ("homes", [DrawnRate.Completions, DrawnRate.HouseholdSize]),
    ];

    /// <summary>Where totals follow the ensemble: what its past forecasts strayed by, whatever the cause.</summary>
    const string PastErrors = "past errors of the ensemble";

    /// <param name="draws">The scenario.</param>
    /// <param name="setting">How it is drawn.</param>
    /// <param name="groupings">Groupings of its places.</param>
    public static List<VarianceShare> Of(ScenarioDraws draws, DrawSetting setting, IReadOnlyList<Grouping> groupings)
    {
        var areas = draws.Places.Index().Select(p => (p.Item.Code, Members: (int[])[p.Index]))
            .Concat(groupings.Select(g => (g.Code, Members: draws.Places.Index().Where(p => g.Members.Contains(p.Item.Code)).Select(p => p.Index).ToArray()))).ToList();
        var bands = AgeBand.Groups(draws.Ages, [0]);
        List<(string Name, double[] Variances)> sources = [.. Sources.Select(source => (source.Source, Variances(draws, draws.RunOnCourse(Only(setting, source.Rates), bands), areas)))];
        if (draws.TotalErrors is not null) sources.Add((PastErrors, Variances(draws, draws.Run(Only(setting, []), bands), areas)));
        var shares = new List<VarianceShare>();
        for (var i = 0; i < sources[0].Variances.Length; i++)
        {
            double[] parts = [.. sources.Select(s => s.Variances[i])];
            var (whole, years) = (Ordered.Sum(parts), draws.Years.Steps + 1);
            if (!(whole > 0)) continue;
            for (var source = 0; source < sources.Count; source++)
            {
                if (parts[source] > 0) shares.Add(new(areas[i / years].Code, draws.Years.First + i % years, sources[source].Name, parts[source] / whole));
            }
        }
        return shares;
    }

    static DrawSetting Only(DrawSetting setting, DrawnRate[] rates) =>
        new(Math.Min(setting.Draws, MostDraws), setting.Seed, rates.ToDictionary(rate => rate, setting.Of));

    /// <summary>Variance of the total, [area][year].</summary>
    static double[] Variances(ScenarioDraws draws, DrawTotals totals, List<(string Code, int[] Members)> areas)
    {
        var (people, variances) = (new double[totals.Draws], new List<double>());
        foreach (var (_, members) in areas)
        {
            for (var year = draws.Years.First; year <= draws.Years.Last; year++)
            {
                totals.Sum(year, members, [0, 1], people);
                var mean = Ordered.Sum(people) / people.Length;
                var squares = 0.0;
                foreach (var one in people) squares += (one - mean) * (one - mean);
                // Sums of the same people in every draw may differ in their last digits.
                variances.Add(squares / people.Length < 1e-12 * mean * mean ? 0 : squares / people.Length);
            }
        }
        return [.. variances];
    }
}
