using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>The year loop: step after step from the base population, led by trend or by homes.</summary>
public static class CohortProjection
{
    /// <summary>Projects the base population over all years.</summary>
    /// <param name="years">Base year and last year.</param>
    /// <param name="start">People at 30 June of the base year, [place][sex][age][draw].</param>
    /// <param name="rates">Rates of every step; a constraint changes them.</param>
    /// <param name="housing">Homes that lead the population, or null for a trend projection.</param>
    /// <param name="constraint">What holds a closed system to a national projection, or null.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the rates do not cover every step.</exception>
    public static ProjectionResult Run(
        YearRange years, ReadOnlySpan<double> start, ProjectionRates rates, HousingLed? housing = null, NationalConstraint? constraint = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var result = new ProjectionResult(rates.Shape, years);
        RunInto(result, start, rates, housing, constraint);
        return result;
    }

    /// <summary>The same into a result that is there already, over its years: a run that is repeated need not take memory again.</summary>
    /// <param name="result">Of the shape of the rates; what an earlier run left in it is overwritten.</param>
    /// <param name="start">People at 30 June of the base year, [place][sex][age][draw].</param>
    /// <param name="rates">Rates of every step; a constraint changes them.</param>
    /// <param name="housing">Homes that lead the population, or null for a trend projection.</param>
    /// <param name="constraint">What holds a closed system to a national projection, or null.</param>
    /// <exception cref="ArgumentException">A length or the shape does not fit, or the rates do not cover every step.</exception>
    public static void RunInto(
        ProjectionResult result, ReadOnlySpan<double> start, ProjectionRates rates, HousingLed? housing = null, NationalConstraint? constraint = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rates);
        if (result.Shape != rates.Shape) throw new ArgumentException($"A result of shape {result.Shape} found, {rates.Shape} expected.", nameof(result));
        Check.Length(start, rates.Shape.Length);
        var years = result.Years;
        if (rates.Steps < years.Steps)
            throw new ArgumentException($"Rates for {rates.Steps} steps found, {years.Steps} expected.", nameof(rates));

        result.Begin(withNet: rates.NetMigration.Length > 0, withAdjustment: constraint is not null);
        start.CopyTo(result.Population(years.First));
        var pool = rates.Pool is null ? null : new MigrantPool(rates.Shape, rates.Pool);
        foreach (var year in years.StepYears)
        {
            var step = year - years.First - 1;
            var from = result.Population(year - 1);
            var to = result.Population(year);
            var components = rates.NetMigration.Length > 0 ? result.Components(year) : result.Components(year).WithoutNet();
            constraint?.FitRates(year, from, rates);
            CohortStep.Advance(rates.Shape, from, rates.For(step), components, to);
            pool?.Close(step, components, to);
            housing?.Lead(year, rates.Convention, components, to);
            if (housing is not null) pool?.GiveToOthers(step, housing.Places, components, to);
            constraint?.FitPopulation(year, rates.Shape, to, housing is null ? [] : housing.Totals(rates.Shape, to), result.Of(Component.Adjustment, year));
        }
    }
}
