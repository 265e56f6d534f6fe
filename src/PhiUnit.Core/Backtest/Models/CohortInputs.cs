using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>A cohort model that is ready to run.</summary>
/// <param name="Start">People of the origin, [area][sex][age].</param>
/// <param name="Rates">Rates of every step.</param>
public sealed record CohortInputs(double[] Start, ProjectionRates Rates)
{
    /// <summary>Runs the projection and keeps people and totals of every step.</summary>
    internal Forecast Run(YearRange years)
    {
        var result = CohortProjection.Run(years, Start, Rates);
        var people = years.StepYears.Select(year => result.Population(year).ToArray()).ToArray();
        return new([.. people.Select(step => AreaTotals.Of(step, Rates.Shape.Places))], people);
    }
}
