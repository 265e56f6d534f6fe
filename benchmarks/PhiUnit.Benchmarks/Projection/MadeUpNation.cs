using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>A nation that differs from what its places add up to by a factor.</summary>
static class MadeUpNation
{
    public static NationalTargets Of(ProjectionResult places, PoolRates pool, double factor)
    {
        var nation = new NationalTargets(places.Shape.Ages, places.Years);
        var columns = places.Shape.Length / places.Shape.Places;
        foreach (var year in places.Years.StepYears)
        {
            var step = year - places.Years.First - 1;
            Sum(places.Of(Component.Deaths, year), nation.In(nation.Deaths, step), factor);
            Sum(places.Of(Component.InternationalIn, year), nation.In(nation.Immigrants, step), factor);
            Sum(places.Of(Component.InternationalOut, year), nation.In(nation.Emigrants, step), factor);
            Sum(places.Population(year), nation.In(nation.Population, step), factor);
            var leavers = nation.In(nation.ToOutside, step);
            Sum(places.Of(Component.InternalOut, year), leavers, factor);
            for (var i = 0; i < columns; i++) leavers[i] *= pool.OutsideShareIn(step)[i];
            pool.FromOutsideIn(step).CopyTo(nation.In(nation.FromOutside, step));
            var births = new double[columns];
            Sum(places.Of(Component.Births, year), births, factor);
            (nation.In(nation.Births, step)[0], nation.In(nation.Births, step)[1]) = (births[0], births[columns / 2]);
        }
        return nation;
    }

    static void Sum(ReadOnlySpan<double> cells, Span<double> sums, double factor)
    {
        for (var i = 0; i < cells.Length; i++) sums[i % sums.Length] += factor * cells[i];
    }
}
