namespace PhiUnit.Core.Numerics;

/// <summary>
/// Counter-based random numbers: the number at a counter is a function of the counter alone, so that draws can be taken in any order,
/// on any number of threads, for some places or all of them, and stay the same (Philox4x32-10: Salmon, Moraes, Dror and Shaw 2011).
/// </summary>
/// <param name="Seed">Seed of a run: one half of the key.</param>
/// <param name="Purpose">What the numbers are for: the other half, so that two purposes never share a number.</param>
public readonly record struct Philox(uint Seed, uint Purpose)
{
    const int Rounds = 10;
    const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;

    // Golden ratio and √3 − 1, as the paper has them: the key moves on by these in every round.
    const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    /// <summary>The four 32-bit words at a counter.</summary>
    public (uint X0, uint X1, uint X2, uint X3) Words(uint draw, uint place, uint year, uint k)
    {
        var (x0, x1, x2, x3) = (draw, place, year, k);
        var (key0, key1) = (Seed, Purpose);
        for (var round = 0; round < Rounds; round++)
        {
            var (product0, product1) = ((ulong)Multiplier0 * x0, (ulong)Multiplier1 * x2);
            (x0, x1, x2, x3) = ((uint)(product1 >> 32) ^ x1 ^ key0, (uint)product1, (uint)(product0 >> 32) ^ x3 ^ key1, (uint)product0);
            (key0, key1) = (key0 + Weyl0, key1 + Weyl1);
        }
        return (x0, x1, x2, x3);
    }

    /// <summary>A number uniform between 0 and 1, neither of them included, in steps of 2⁻⁵².</summary>
    public double Uniform(uint draw, uint place, uint year, uint k = 0)
    {
        var (x0, x1, _, _) = Words(draw, place, year, k);
        return Uniform(x0, x1);
    }

    /// <summary>A number from the standard normal distribution.</summary>
    public double Normal(uint draw, uint place, uint year, uint k = 0) => Numerics.Normal.Quantile(Uniform(draw, place, year, k));

    /// <summary>Numbers from the standard normal distribution for a run of draws; two draws share the words of one counter.</summary>
    /// <param name="firstDraw">First draw; even.</param>
    /// <param name="place">Place.</param>
    /// <param name="year">Year.</param>
    /// <param name="numbers">Written: one for each draw.</param>
    /// <exception cref="ArgumentException">The first draw is odd.</exception>
    public void Normals(uint firstDraw, uint place, uint year, Span<double> numbers)
    {
        if (firstDraw % 2 != 0) throw new ArgumentException($"First draw {firstDraw} found; an even one expected.", nameof(firstDraw));
        for (var i = 0; i < numbers.Length; i += 2)
        {
            var (x0, x1, x2, x3) = Words((firstDraw + (uint)i) / 2, place, year, 0);
            numbers[i] = Numerics.Normal.Quantile(Uniform(x0, x1));
            if (i + 1 < numbers.Length) numbers[i + 1] = Numerics.Normal.Quantile(Uniform(x2, x3));
        }
    }

    static double Uniform(uint low, uint high) => (((((ulong)high << 32) | low) >> 12) + 0.5) * (1.0 / (1UL << 52));
}
