using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Indicators;

/// <summary>
/// Standard normal numbers of a simulation, [quantile][draw], draw fastest. Every group is simulated with the same numbers: its limits
/// do not depend on which other groups are in the table, nor on their order.
/// </summary>
public sealed class NormalDraws
{
    /// <summary>"SII" in ASCII: no other simulation shares these numbers.</summary>
    const uint Purpose = 0x534949;

    readonly double[] _values;

    /// <param name="draws">Number of draws, 1 or more.</param>
    /// <param name="quantiles">Numbers of one draw.</param>
    /// <param name="seed">Same seed, same numbers; those of a quantile do not depend on how many there are.</param>
    public NormalDraws(int draws, int quantiles, uint seed)
    {
        (Draws, Quantiles) = (draws, quantiles);
        Length = (draws + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        _values = new double[Length * quantiles];
        var random = new Philox(seed, Purpose);
        for (var quantile = 0; quantile < quantiles; quantile++)
        {
            for (var draw = 0; draw < draws; draw++) _values[quantile * Length + draw] = random.Normal((uint)draw, (uint)quantile, 0);
        }
    }

    public int Draws { get; }

    public int Quantiles { get; }

    /// <summary>Draws filled up with zeros to whole lanes.</summary>
    internal int Length { get; }

    internal Lanes Of(int quantile) => new(_values.AsSpan(quantile * Length, Length));
}
