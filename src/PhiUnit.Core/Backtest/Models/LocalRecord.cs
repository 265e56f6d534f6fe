using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>What the components of a history say of every area, as the trend engine takes it.</summary>
static class LocalRecord
{
    /// <summary>Components that a cohort model needs.</summary>
    public static readonly Component[] Needed =
        [Component.Births, Component.Deaths, Component.InternalIn, Component.InternalOut, Component.InternationalIn, Component.InternationalOut];

    /// <summary>Births, deaths and flows of the newest year; flows also pooled over years.</summary>
    /// <param name="known">The history.</param>
    /// <param name="years">Years to pool, ascending.</param>
    /// <param name="fitGrowth">
    /// Whether gross internal flows are bent (<see cref="Households.GrossFlows"/>) so that all components together give the growth of the totals: published components leave
    /// part of it unexplained, and a census moves totals, not flows.
    /// </param>
    public static LocalObservation[] Of(History known, int[] years, bool fitGrowth)
    {
        double Country(Component component) => years.Sum(year => Enumerable.Range(0, known.Areas.Count).Sum(area => known.Of(component, area, year)));
        var (immigrants, emigrants) = (Country(Component.InternationalIn), Country(Component.InternationalOut));
        return [.. known.Areas.Select((_, area) => Of(known, years, area, fitGrowth) with
        {
            ImmigrationShare = Sum(known, Component.InternationalIn, area, years) / immigrants,
            EmigrationShare = Sum(known, Component.InternationalOut, area, years) / emigrants,
        })];
    }

    static LocalObservation Of(History known, int[] years, int area, bool fitGrowth)
    {
        var (newest, start) = (years[^1], years.Sum(year => known.Total(area, year - 1)));
        var elsewhere = years.Sum(year => known.TotalOfAll(year - 1)) - start;
        var (inflow, outflow) = (Sum(known, Component.InternalIn, area, years), Sum(known, Component.InternalOut, area, years));
        if (fitGrowth) (inflow, outflow) = Households.GrossFlows.ForNet(inflow - outflow + Unexplained(known, area, years), inflow, outflow);
        return new()
        {
            Births = known.Of(Component.Births, area, newest),
            Deaths = known.Of(Component.Deaths, area, newest),
            Arrivals = inflow / years.Length,
            Leavers = outflow / years.Length,
            Immigrants = known.Of(Component.InternationalIn, area, newest),
            Emigrants = known.Of(Component.InternationalOut, area, newest),
            InternalOutRate = outflow / start,
            InternalInRate = inflow / elsewhere,
            ImmigrationShare = 0,
            EmigrationShare = 0,
        };
    }

    /// <summary>Growth of the totals over the years that the components do not account for, people.</summary>
    static double Unexplained(History known, int area, int[] years) => years.Sum(year =>
        known.Total(area, year) - known.Total(area, year - 1)
        - known.Of(Component.Births, area, year) + known.Of(Component.Deaths, area, year)
        - known.Of(Component.InternalIn, area, year) + known.Of(Component.InternalOut, area, year)
        - known.Of(Component.InternationalIn, area, year) + known.Of(Component.InternationalOut, area, year));

    static double Sum(History known, Component component, int area, int[] years)
    {
        double[] values = [.. years.Select(year => known.Of(component, area, year))];
        return Ordered.Sum(values);
    }
}
