using System.Numerics.Tensors;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>
/// The national projection that local rates follow. Arrays are [year][sex][age], first step (or stock) first; rates by age at the END
/// of the step.
/// </summary>
public sealed class NationalRates(AgeAxis ages, YearRange years, double sexRatioAtBirth)
{
    /// <summary>The country as the only place of a shape.</summary>
    public CohortShape Shape { get; } = new(1, ages);
    public YearRange Years { get; } = years;

    /// <summary>Males per female at birth.</summary>
    public double SexRatioAtBirth { get; } = sexRatioAtBirth;

    /// <summary>People at 30 June, [year from the first stock][sex][age].</summary>
    public double[] Population { get; } = new double[(years.Steps + 1) * CohortShape.Sexes * ages.Count];

    /// <summary>Births per woman aged on, [year][age].</summary>
    public double[] Fertility { get; } = new double[years.Steps * ages.Count];

    /// <summary>Probability of dying over the step, [year][sex][age].</summary>
    public double[] Mortality { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];

    /// <summary>Immigrants, people, [year][sex][age].</summary>
    public double[] InternationalIn { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];

    /// <summary>Emigrants, people, [year][sex][age].</summary>
    public double[] InternationalOut { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];

    /// <summary>Relative propensity to move within the country over a year, per person, [sex][age]; its level does not matter.</summary>
    public double[] Mobility { get; } = new double[CohortShape.Sexes * ages.Count];

    /// <summary>The stock of a year.</summary>
    public Span<double> PopulationAt(int year) => Population.AsSpan((year - Years.First) * Shape.Length, Shape.Length);

    /// <summary>The part of a [year][sex][age] array for the step that ends in a year.</summary>
    public Span<double> Step(double[] values, int year) => values.AsSpan((year - Years.First - 1) * Shape.Length, Shape.Length);

    /// <summary>Fertility of the step that ends in a year, [age].</summary>
    public Span<double> FertilityAt(int year) => Fertility.AsSpan((year - Years.First - 1) * Shape.Ages.Count, Shape.Ages.Count);

    /// <summary>The country's people of the year before, aged on, less the deaths of the step: those whom moves are taken from.</summary>
    /// <param name="year">Year in which the step ends.</param>
    /// <param name="survivors">Written: people, [sex][age].</param>
    public void Survivors(int year, Span<double> survivors) =>
        ClosedStep.Advance(Shape, PopulationAt(year - 1), FertilityAt(year), Step(Mortality, year), SexRatioAtBirth).End.CopyTo(survivors);

    /// <summary>Emigrants per survivor of the step that ends in a year, [sex][age].</summary>
    public void EmigrationRate(int year, ReadOnlySpan<double> survivors, Span<double> rate)
    {
        Check.Length(survivors, Shape.Length);
        TensorPrimitives.Divide(Step(InternationalOut, year), survivors, rate);
    }
}
