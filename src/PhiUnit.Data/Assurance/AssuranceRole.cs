using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Assurance;

/// <summary>A role in assuring a release (Reference/Assurance/roles.csv); who filled it stands in releases/history.csv.</summary>
/// <param name="Role">Name of the role.</param>
/// <param name="Duty">What it has to do.</param>
/// <param name="Source">Where that is laid down.</param>
public sealed record AssuranceRole(string Role, string Duty, string Source)
{
    static readonly Lazy<IReadOnlyList<AssuranceRole>> Embedded = new(() => ReferenceTable.Rows("Assurance.roles.csv", csv => new AssuranceRole(csv["role"]!, csv["duty"]!, csv["source"]!)));

    public static IReadOnlyList<AssuranceRole> All => Embedded.Value;
}
