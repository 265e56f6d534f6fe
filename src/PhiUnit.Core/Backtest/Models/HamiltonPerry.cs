using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>
/// Hamilton and Perry's method: a cohort goes on changing as cohorts did between two estimates by age; children follow women aged 15 to 49 (Hamilton and Perry 1962,
/// Social Forces 41; Swanson, Schlottmann and Schmidt 2010). Changes of several years are taken by the year: ratios as their geometric mean, differences as their mean. All areas
/// together are controlled to the method's own projection of the country. Nobody goes below 0 where cohorts change by numbers.
/// </summary>
/// <param name="differences">Whether cohorts change by numbers of people (Hauer 2019) rather than by ratios.</param>
public sealed class HamiltonPerry(bool differences = false) : IForecastModel
{
    /// <summary>Years that the two estimates are apart at least, where there are such.</summary>
    const int LeastGap = 5;

    /// <summary>Ages of the women that children are counted on.</summary>
    const int FirstMother = 15, LastMother = 49;

    public string Name => differences ? "hamilton_perry_differences" : "hamilton_perry";
    public ModelRole Role => ModelRole.Baseline;

    public Forecast? Project(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (known.StockOf(known.Origin) is not { } now) return null;
        if (known.Stocks.LastOrDefault(s => s.Year <= known.Origin - LeastGap) is not { } before) return null;
        var (gap, areas) = (now.Year - before.Year, known.Areas.Count);
        var (rows, ages) = (areas * CohortShape.Sexes, now.People.Length / areas / CohortShape.Sexes);
        var local = Paths(before.People, now.People, (rows, ages), gap, steps);
        var country = Paths(Country(before.People, areas), Country(now.People, areas), (CohortShape.Sexes, ages), gap, steps);
        for (var step = 0; step < steps; step++) Control(local[step], country[step]);
        return new([.. local.Select(people => AreaTotals.Of(people, areas))], local);
    }

    double[][] Paths(double[] before, double[] now, (int Rows, int Ages) size, int gap, int steps)
    {
        var change = new double[now.Length];
        for (var row = 0; row < size.Rows; row++)
            Change(before.AsSpan(row * size.Ages, size.Ages), now.AsSpan(row * size.Ages, size.Ages), gap, change.AsSpan(row * size.Ages, size.Ages));
        var perWoman = new double[size.Rows];
        for (var row = 0; row < size.Rows; row++) perWoman[row] = now[row * size.Ages] / Mothers(now, row, size.Ages);
        var paths = new double[steps][];
        var people = now;
        for (var step = 0; step < steps; step++)
        {
            var next = new double[now.Length];
            for (var row = 0; row < size.Rows; row++)
            {
                Age(people.AsSpan(row * size.Ages, size.Ages), change.AsSpan(row * size.Ages, size.Ages), next.AsSpan(row * size.Ages, size.Ages));
            }
            for (var row = 0; row < size.Rows; row++) next[row * size.Ages] = perWoman[row] * Mothers(next, row, size.Ages);
            people = paths[step] = next;
        }
        return paths;
    }

    /// <summary>A year's change on the way to each age: mean over the cohorts that passed it between the estimates.</summary>
    void Change(ReadOnlySpan<double> before, ReadOnlySpan<double> now, int gap, Span<double> change)
    {
        var open = now.Length - 1;
        var cohort = new double[now.Length];
        for (var age = gap; age < open; age++) cohort[age] = Yearly(before[age - gap], now[age], gap);
        cohort[open] = Yearly(Ordered.Sum(before[Math.Max(0, open - gap)..]), now[open], gap);
        for (var age = 1; age <= open; age++)
        {
            double sum = 0;
            var count = 0;
            for (var end = Math.Max(age, gap); end < Math.Min(age + gap, open); end++, count++) sum += cohort[end];
            change[age] = age == open || count == 0 ? cohort[open] : sum / count;
        }
    }

    /// <summary>Logarithm of the yearly ratio, or the yearly difference; nothing where a ratio has nobody to stand on.</summary>
    double Yearly(double before, double now, int gap) =>
        differences ? (now - before) / gap : before > 0 && now > 0 ? Elementary.Log(now / before) / gap : 0;

    void Age(ReadOnlySpan<double> people, ReadOnlySpan<double> change, Span<double> next)
    {
        for (var age = 1; age < people.Length; age++)
        {
            var cohort = age == people.Length - 1 ? people[age - 1] + people[age] : people[age - 1];
            next[age] = differences ? Math.Max(0, cohort + change[age]) : cohort * Elementary.Exp(change[age]);
        }
    }

    static double Mothers(ReadOnlySpan<double> people, int row, int ages)
    {
        var females = row / CohortShape.Sexes * CohortShape.Sexes * ages;
        return Ordered.Sum(people.Slice(females + FirstMother, LastMother - FirstMother + 1));
    }

    static double[] Country(double[] people, int areas)
    {
        var country = new double[people.Length / areas];
        for (var i = 0; i < people.Length; i++) country[i % country.Length] += people[i];
        return country;
    }

    static void Control(double[] people, double[] country)
    {
        var sums = new double[country.Length];
        for (var i = 0; i < people.Length; i++) sums[i % sums.Length] += people[i];
        for (var i = 0; i < people.Length; i++)
        {
            if (sums[i % sums.Length] > 0) people[i] *= country[i % sums.Length] / sums[i % sums.Length];
        }
    }
}
