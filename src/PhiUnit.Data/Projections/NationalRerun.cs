using PhiUnit.Core;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Projections;

/// <summary>
/// The national projection of England run again from its published inputs (base, fertility, mortality, migration), beside the published
/// outcome: what the engine and ONS make of the same assumptions.
/// </summary>
public sealed class NationalRerun
{
    NationalRerun(ProjectionRates rates, ProjectionResult result, PublishedProjection published)
    {
        (Rates, Result) = (rates, result);
        Population = [.. result.Years.StepYears.SelectMany(year => Enum.GetValues<Sex>().SelectMany(sex => Cells(result, published, year, sex)))];
        Births = Totals(result, Component.Births, published.Births);
        Deaths = Totals(result, Component.Deaths, published.Deaths);
    }

    /// <summary>The published inputs as rates of every step.</summary>
    public ProjectionRates Rates { get; }

    /// <summary>The re-run: England as the only place, ages 0 … 126.</summary>
    public ProjectionResult Result { get; }

    /// <summary>Every published cell of every year after the base, by year, sex and age.</summary>
    public IReadOnlyList<RerunDifference> Population { get; }

    /// <summary>Births of every step.</summary>
    public IReadOnlyList<RerunDifference> Births { get; }

    /// <summary>Deaths of every step.</summary>
    public IReadOnlyList<RerunDifference> Deaths { get; }

    /// <summary>Runs the projection again.</summary>
    /// <param name="store">A workspace with the national projection loaded.</param>
    /// <param name="years">First year, whose published population is the start (the base or any later year), and last year.</param>
    /// <param name="convention">How.</param>
    /// <exception cref="InputMissingException">The workspace lacks the projection, or some of these years.</exception>
    public static NationalRerun Run(Store store, YearRange years, RerunConvention convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        var published = new PublishedProjection(store, years);
        var rates = NationalRerunInputs.Rates(store, years, convention);
        var start = NationalRerunInputs.Start(published, rates, years.First);
        return new(rates, CohortProjection.Run(years, start, rates), published);
    }

    /// <summary>The cell between two ages, both included, that differs most from the published one, relative to it.</summary>
    public RerunDifference Largest(int fromAge, int toAge) => Population.Where(d => d.Age >= fromAge && d.Age <= toAge).MaxBy(d => d.Relative);

    static IEnumerable<RerunDifference> Cells(ProjectionResult result, PublishedProjection published, int year, Sex sex)
    {
        var rerun = NationalRerunInputs.ToPublishedAges(result.Population(year).Slice(result.Shape.Row(0, sex), result.Shape.RowLength));
        var outcome = published.Population(year, sex).ToArray();
        return PublishedProjection.Ages.Select((age, i) => new RerunDifference(year, sex, age, rerun[i], outcome[i]));
    }

    static IReadOnlyList<RerunDifference> Totals(ProjectionResult result, Component component, double[] published) =>
        [.. result.Years.StepYears.Select((year, step) => new RerunDifference(year, null, null, Ordered.Sum(result.Of(component, year)), published[step]))];
}
