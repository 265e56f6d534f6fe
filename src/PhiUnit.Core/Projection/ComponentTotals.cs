using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>The components of change of a step over both sexes and all ages, in people, [place][draw]: for runs of draws that keep no cell.</summary>
public readonly ref struct ComponentTotals
{
    public required Span<double> Births { get; init; }
    public required Span<double> Deaths { get; init; }
    public required Span<double> InternalIn { get; init; }
    public required Span<double> InternalOut { get; init; }
    public required Span<double> InternationalIn { get; init; }
    public required Span<double> InternationalOut { get; init; }
    public required Span<double> NetMigration { get; init; }
    public required Span<double> Clipped { get; init; }

    /// <summary>The totals of one place of several.</summary>
    internal ComponentTotals OfPlace(int place, int draws) => new()
    {
        Births = Births.Slice(place * draws, draws),
        Deaths = Deaths.Slice(place * draws, draws),
        InternalIn = InternalIn.Slice(place * draws, draws),
        InternalOut = InternalOut.Slice(place * draws, draws),
        InternationalIn = InternationalIn.Slice(place * draws, draws),
        InternationalOut = InternationalOut.Slice(place * draws, draws),
        NetMigration = NetMigration.Slice(place * draws, draws),
        Clipped = Clipped.Slice(place * draws, draws),
    };

    internal void Clear()
    {
        Births.Clear();
        Deaths.Clear();
        InternalIn.Clear();
        InternalOut.Clear();
        InternationalIn.Clear();
        InternationalOut.Clear();
        NetMigration.Clear();
        Clipped.Clear();
    }

    internal void CopyTo(in ComponentTotals other)
    {
        Births.CopyTo(other.Births);
        Deaths.CopyTo(other.Deaths);
        InternalIn.CopyTo(other.InternalIn);
        InternalOut.CopyTo(other.InternalOut);
        InternationalIn.CopyTo(other.InternationalIn);
        InternationalOut.CopyTo(other.InternationalOut);
        NetMigration.CopyTo(other.NetMigration);
        Clipped.CopyTo(other.Clipped);
    }

    internal void CheckLengths(int expected)
    {
        Check.Length(Births, expected);
        Check.Length(Deaths, expected);
        Check.Length(InternalIn, expected);
        Check.Length(InternalOut, expected);
        Check.Length(InternationalIn, expected);
        Check.Length(InternationalOut, expected);
        Check.Length(NetMigration, expected);
        Check.Length(Clipped, expected);
    }
}
