using PhiUnit.Core.Indicators;
using PhiUnit.Core.Numerics;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Inequality;

/// <summary>Shares of residents whom a census counts, by deprivation quantile of an area's LSOAs, with Wilson's limits.</summary>
static class SmallAreaRates
{
    static readonly Confidence Usual = new(0.95), Strict = new(0.998);

    /// <summary>Quantiles of England and of the area itself; a quantile without an LSOA has no row, and areas with fewer LSOAs than quantiles have none of their own.</summary>
    public static IEnumerable<QuantileValue> Of(DeprivationEdition edition, AreaMembers area, SmallAreaOutcome outcome)
    {
        if (!area.SmallAreas.All(a => a.People is not null && a.Counted.ContainsKey(outcome.Outcome))) return [];
        return from number in DeprivationShare.Numbers
               from basis in new[] { Gradient.National, Gradient.Own }
               let gradient = new Gradient(outcome.Outcome, outcome.Name, outcome.Sex, outcome.Age, outcome.Period, edition.Edition, area.Area, basis, number)
               from quantile in area.SmallAreas.Zip(Quantiles(area, number, basis)).Where(a => a.Second != QuantileAssignment.None).GroupBy(a => a.Second, a => a.First).OrderBy(q => q.Key)
               select Value(gradient, quantile.Key, [.. quantile], outcome.Outcome);
    }

    static int[] Quantiles(AreaMembers area, int number, string basis)
    {
        if (basis == Gradient.National) return [.. area.SmallAreas.Select(a => a.NationalQuantile(number))];
        var assigned = new int[area.SmallAreas.Count];
        QuantileAssignment.Assign([.. area.SmallAreas.Select(a => a.Rank)], number, highestFirst: false, assigned);
        return assigned;
    }

    static QuantileValue Value(Gradient gradient, int quantile, SmallArea[] areas, string outcome)
    {
        var count = Ordered.Sum(Array.ConvertAll(areas, a => a.Counted[outcome]));
        var people = Ordered.Sum(Array.ConvertAll(areas, a => a.People![0]));
        return people > 0
            ? new(gradient, quantile, areas.Length, count, people, count / people, Wilson.Of(count, people, Usual.Z), Wilson.Of(count, people, Strict.Z))
            : new(gradient, quantile, areas.Length, count, people, null, Limits.None, Limits.None);
    }
}
