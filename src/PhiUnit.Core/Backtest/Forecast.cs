namespace PhiUnit.Core.Backtest;

/// <summary>What a model says of all areas after an origin.</summary>
/// <param name="Totals">People on 30 June, [step][area]; the first step ends one year after the origin.</param>
/// <param name="People">People by sex and age, [step][area][sex][age]; empty where a model knows no ages.</param>
public sealed record Forecast(double[][] Totals, double[][] People)
{
    /// <summary>A forecast of totals alone.</summary>
    public static Forecast OfTotals(History known, int steps, Func<int, int, double> people)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(people);
        return new([.. Enumerable.Range(1, steps).Select(step => Enumerable.Range(0, known.Areas.Count).Select(area => people(area, step)).ToArray())], []);
    }
}
