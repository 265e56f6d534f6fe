namespace PhiUnit.Core.Backtest;

/// <summary>A national life table: probability of dying between exact ages x and x + 1, [sex][age 0, 1, …].</summary>
/// <param name="LastYear">Last calendar year of the deaths in it.</param>
/// <param name="Ages">Number of ages.</param>
/// <param name="Dying">Probabilities.</param>
public sealed record LifeTable(int LastYear, int Ages, double[] Dying)
{
    /// <summary>Probability of dying, by exact age.</summary>
    public ReadOnlySpan<double> Of(Sex sex) => Dying.AsSpan((int)sex * Ages, Ages);
}
