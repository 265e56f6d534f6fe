using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Assurance;

/// <summary>Something that a release cannot say (Reference/Assurance/limits.csv).</summary>
/// <param name="Limit">What is missing or chosen.</param>
/// <param name="Consequence">What follows for who uses it.</param>
/// <param name="Source">Where more is said.</param>
public sealed record KnownLimit(string Limit, string Consequence, string Source)
{
    static readonly Lazy<IReadOnlyList<KnownLimit>> Embedded = new(() => ReferenceTable.Rows("Assurance.limits.csv", csv => new KnownLimit(csv["limit"]!, csv["consequence"]!, csv["source"]!)));

    public static IReadOnlyList<KnownLimit> All => Embedded.Value;
}
