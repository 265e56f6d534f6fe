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

    /// <summary>Number of draws.</summary>
    public int Draws { get; }

    /// <summary>Number of the first draw: 0, or that of the first of a part.</summary>
    public int FirstDraw { get; private init; }

    public uint Seed { get; }

    /// <summary>How far a rate strays.</summary>
    public RateDeviation Of(DrawnRate rate) => _deviations[(int)rate];

    /// <summary>Some of the draws: each is, to the bit, what it is among all of them.</summary>
    /// <param name="first">First draw, a multiple of <see cref="PartUnit"/>.</param>
    /// <param name="draws">Number of draws, at least 1.</param>
    /// <exception cref="ArgumentException">The part does not begin on a whole unit, or goes beyond the draws.</exception>
    public DrawSetting Part(int first, int draws)
    {
        if (first < 0 || first % PartUnit != 0 || draws < 1 || first + draws > Draws)
            throw new ArgumentException($"Draws {first} to {first + draws - 1} found; a part of 0 to {Draws - 1} that begins on a multiple of {PartUnit} expected.", nameof(first));
        return new(draws, Seed, Enum.GetValues<DrawnRate>().ToDictionary(rate => rate, Of)) { FirstDraw = FirstDraw + first };
    }

    /// <summary>Parts begin on a multiple of so many draws: whole tiles, and whole blocks of random numbers.</summary>
    public const int PartUnit = 64;
}
