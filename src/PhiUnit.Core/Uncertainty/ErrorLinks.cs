namespace PhiUnit.Core.Uncertainty;

/// <summary>What errors of totals have in common over years and places.</summary>
/// <param name="Memory">Exponent m of the correlation (h ÷ k)^m between errors h and k years ahead; 0: the whole path is off by one chance.</param>
/// <param name="Shared">Share of the variance that all places have in common, 0 to 1.</param>
/// <param name="SharedByKind">Share, beyond that, that places of a kind have in common, by kind.</param>
public sealed record ErrorLinks(double Memory, double Shared, IReadOnlyDictionary<int, double> SharedByKind)
{
    /// <summary>Share of the variance that places of a kind have in common, beyond what all share.</summary>
    /// <exception cref="ArgumentException">A share is below 0, or both together are above 1.</exception>
    public double OfKind(int kind)
    {
        var own = SharedByKind.GetValueOrDefault(kind);
        return Memory >= 0 && Shared >= 0 && own >= 0 && Shared + own <= 1
            ? own
            : throw new ArgumentException($"Memory {Memory}, shares {Shared} and {own} found; 0 or more, the shares together 1 at most, expected.");
    }
}
