using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>The components of change that a step writes, each in people and in cell order [place][sex][age][draw].</summary>
public readonly ref struct Components
{
    /// <summary>Births stand at age 0; the other ages are not written, and are zero in a new array.</summary>
    public required Span<double> Births { get; init; }
    public required Span<double> Deaths { get; init; }
    public required Span<double> InternalIn { get; init; }
    public required Span<double> InternalOut { get; init; }
    public required Span<double> InternationalIn { get; init; }
    public required Span<double> InternationalOut { get; init; }

    /// <summary>Net migration; may be empty where the rates give none.</summary>
    public required Span<double> NetMigration { get; init; }

    public required Span<double> Clipped { get; init; }

    /// <summary>The same without net migration, for rates that give none.</summary>
    internal Components WithoutNet() => new()
    {
        Births = Births,
        Deaths = Deaths,
        InternalIn = InternalIn,
        InternalOut = InternalOut,
        InternationalIn = InternationalIn,
        InternationalOut = InternationalOut,
        NetMigration = default,
        Clipped = Clipped,
    };

    /// <summary>Net migration that takes people away from a cell; never positive.</summary>
    internal double NetLoss(int cell) => NetMigration.IsEmpty ? 0 : Math.Min(NetMigration[cell], 0);

    /// <summary>A run of cells of every component.</summary>
    internal Components Slice(int offset, int length) => new()
    {
        Births = Births.Slice(offset, length),
        Deaths = Deaths.Slice(offset, length),
        InternalIn = InternalIn.Slice(offset, length),
        InternalOut = InternalOut.Slice(offset, length),
        InternationalIn = InternationalIn.Slice(offset, length),
        InternationalOut = InternationalOut.Slice(offset, length),
        NetMigration = NetMigration.IsEmpty ? default : NetMigration.Slice(offset, length),
        Clipped = Clipped.Slice(offset, length),
    };

    internal void CheckLengths(int expected)
    {
        Check.Length(Births, expected);
        Check.Length(Deaths, expected);
        Check.Length(InternalIn, expected);
        Check.Length(InternalOut, expected);
        Check.Length(InternationalIn, expected);
        Check.Length(InternationalOut, expected);
        Check.LengthOrEmpty(NetMigration, expected);
        Check.Length(Clipped, expected);
    }
}
