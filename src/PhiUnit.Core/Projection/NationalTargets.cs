namespace PhiUnit.Core.Projection;

/// <summary>
/// What a national projection says of the whole system, for every step, in people, by sex and age at the END of the step. Arrays are
/// [step][sex][age] (births [step][sex]).
/// </summary>
public sealed class NationalTargets(AgeAxis ages, YearRange years)
{
    readonly int _length = CohortShape.Sexes * ages.Count;

    public AgeAxis Ages { get; } = ages;
    public YearRange Years { get; } = years;

    public double[] Births { get; } = new double[years.Steps * CohortShape.Sexes];
    public double[] Deaths { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];
    public double[] Immigrants { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];
    public double[] Emigrants { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];

    /// <summary>Those who move to the rest of the United Kingdom.</summary>
    public double[] ToOutside { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];

    /// <summary>Those who come from the rest of the United Kingdom.</summary>
    public double[] FromOutside { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];

    /// <summary>People at the end of the step.</summary>
    public double[] Population { get; } = new double[years.Steps * CohortShape.Sexes * ages.Count];

    /// <summary>The part of an array for one step.</summary>
    public Span<double> In(double[] values, int step) => values == Births
        ? values.AsSpan(step * CohortShape.Sexes, CohortShape.Sexes)
        : values.AsSpan(step * _length, _length);
}
