namespace PhiUnit.Data.Reference;

/// <summary>What an assumption can be: an assumption that is not listed means nothing to a projection (Reference/Scenarios/assumptions.csv).</summary>
/// <param name="Name">Name of the assumption.</param>
/// <param name="Lowest">Lowest possible value; null for none.</param>
/// <param name="Highest">Highest possible value; null for none.</param>
/// <param name="Whole">Whether it must be a whole number.</param>
public sealed record AssumptionRange(string Name, double? Lowest, double? Highest, bool Whole)
{
    static readonly Lazy<IReadOnlyDictionary<string, AssumptionRange>> Embedded = new(Read);

    public static IReadOnlyDictionary<string, AssumptionRange> All => Embedded.Value;

    public bool Holds(double value) => double.IsFinite(value) && value >= (Lowest ?? value) && value <= (Highest ?? value) && (!Whole || value == Math.Floor(value));

    /// <summary>In words, for a message.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"a {(Whole ? "whole " : "")}number{(Lowest is { } low ? $" from {low}" : "")}{(Highest is { } high ? $"{(Lowest is null ? "" : " to")} {high}" : Lowest is null ? "" : " on")}");

    static Dictionary<string, AssumptionRange> Read()
    {
        return ReferenceTable.Rows<Row>("Scenarios.assumptions.csv").Select(r => new AssumptionRange(r.name, r.lowest, r.highest, r.whole)).ToDictionary(r => r.Name, StringComparer.Ordinal);
    }

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(string name, double? lowest, double? highest, bool whole);
#pragma warning restore IDE1006
}
