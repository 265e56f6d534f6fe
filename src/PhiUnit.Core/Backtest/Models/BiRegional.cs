using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>
/// The smallest bi-regional model: an area and the rest of the country, without ages. Births, deaths and moves out at crude rates on its own people, moves in
/// at a rate on everyone else, international migration as a number, all pooled over the newest years (Rogers 1995, Multiregional Demography; Wilson and Bell 2004).
/// </summary>
/// <param name="years">Number of newest years that rates are pooled over.</param>
public sealed class BiRegional(int years) : IForecastModel
{
    public string Name => "bi_regional";
    public ModelRole Role => ModelRole.Baseline;

    public Forecast? Project(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        var pooled = known.NewestYears(years, LocalRecord.Needed);
        if (pooled.Length < years) return null;
        var country = new double[steps + 1];
        country[0] = known.TotalOfAll(known.Origin);
        var rates = Enumerable.Range(0, known.Areas.Count).Select(area => Rates(known, pooled, area)).ToArray();
        var natural = known.Areas.Select((_, area) => rates[area].Natural * known.Total(area, known.Origin) + rates[area].International).Sum();
        for (var step = 1; step <= steps; step++) country[step] = country[step - 1] + natural;
        var people = new double[known.Areas.Count];
        for (var area = 0; area < people.Length; area++) people[area] = known.Total(area, known.Origin);
        return Forecast.OfTotals(known, steps, (area, step) =>
        {
            var (r, own) = (rates[area], people[area]);
            return people[area] = own + r.Natural * own - r.Out * own + r.In * (country[step - 1] - own) + r.International;
        });
    }

    static (double Natural, double Out, double In, double International) Rates(History known, int[] years, int area)
    {
        double[] Of(Component component) => [.. years.Select(year => known.Of(component, area, year))];
        double[] start = [.. years.Select(year => known.Total(area, year - 1))];
        double[] elsewhere = [.. years.Select(year => known.TotalOfAll(year - 1) - known.Total(area, year - 1))];
        return (
            Ordered.PooledRatio(Of(Component.Births), start) - Ordered.PooledRatio(Of(Component.Deaths), start),
            Ordered.PooledRatio(Of(Component.InternalOut), start),
            Ordered.PooledRatio(Of(Component.InternalIn), elsewhere),
            (Ordered.Sum(Of(Component.InternationalIn)) - Ordered.Sum(Of(Component.InternationalOut))) / years.Length);
    }
}
