namespace PhiUnit.Core.Uncertainty;

/// <summary>How a projection is drawn.</summary>
public sealed class DrawSetting
{
    readonly RateDeviation[] _deviations = new RateDeviation[Enum.GetValues<DrawnRate>().Length];

    /// <param name="draws">Number of draws, at least 1.</param>
    /// <param name="seed">Seed: the same seed gives the same draws, whatever else is drawn beside them.</param>
    /// <param name="deviations">How far rates stray; one that is not named does not.</param>
    public DrawSetting(int draws, uint seed, IReadOnlyDictionary<DrawnRate, RateDeviation> deviations)
    {
        ArgumentNullException.ThrowIfNull(deviations);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        foreach (var (rate, deviation) in deviations)
        {
            deviation.Check(rate);
            _deviations[(int)rate] = deviation;
        }
        (Draws, Seed) = (draws, seed);
    }

    public int Draws { get; }
    public uint Seed { get; }

    /// <summary>How far a rate strays.</summary>
    public RateDeviation Of(DrawnRate rate) => _deviations[(int)rate];
}
