namespace PhiUnit.Core.Projection;

/// <summary>What a closed system of places exchanges with the rest of the country, over all steps, [year][sex][age]. See <see cref="MigrantPool"/>.</summary>
public sealed class PoolRates(AgeAxis ages, int steps)
{
    readonly int _length = CohortShape.Sexes * ages.Count;

    /// <summary>Share of those who leave their place that goes on to the outside.</summary>
    public double[] OutsideShare { get; } = new double[steps * CohortShape.Sexes * ages.Count];

    /// <summary>People from the outside who join those who move.</summary>
    public double[] FromOutside { get; } = new double[steps * CohortShape.Sexes * ages.Count];

    /// <summary>Share that goes on to the outside in one step, [sex][age].</summary>
    public Span<double> OutsideShareIn(int step) => OutsideShare.AsSpan(step * _length, _length);

    /// <summary>People from the outside in one step, [sex][age].</summary>
    public Span<double> FromOutsideIn(int step) => FromOutside.AsSpan(step * _length, _length);
}
