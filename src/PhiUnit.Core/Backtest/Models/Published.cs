using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>
/// A published projection, where its base year is the origin. It starts from the estimate of its day; its growth is applied to the total that is known now, so
/// that what is scored is the projection and not the base.
/// </summary>
/// <param name="baseYear">Base year of the projection.</param>
/// <param name="people">Its people, base year first, [year][area][sex][age].</param>
public sealed class Published(int baseYear, double[][] people) : IForecastModel
{
    public string Name => "official";
    public ModelRole Role => ModelRole.Official;

    /// <summary>Base year.</summary>
    public int BaseYear => baseYear;

    /// <summary>People of an area in the projection, as published.</summary>
    public double Total(int area, int areas, int year)
    {
        var length = people[0].Length / areas;
        return Ordered.Sum(people[year - baseYear].AsSpan(area * length, length));
    }

    public Forecast? Project(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (known.Origin != baseYear) return null;
        var areas = known.Areas.Count;
        var start = AreaTotals.Of(people[0], areas);
        var scaled = people.Skip(1).Take(steps).Select(year => Scaled(year, start, known)).ToArray();
        return new([.. scaled.Select(year => AreaTotals.Of(year, areas))], scaled);
    }

    static double[] Scaled(double[] year, double[] start, History known)
    {
        var length = year.Length / start.Length;
        var scaled = new double[year.Length];
        for (var i = 0; i < year.Length; i++) scaled[i] = year[i] * known.Total(i / length, known.Origin) / start[i / length];
        return scaled;
    }
}
