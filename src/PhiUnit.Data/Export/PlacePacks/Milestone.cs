using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>A population that is spoken of and that a place passes in some year (Reference/Places/milestones.csv).</summary>
public sealed record Milestone(string Place, double Population, string Unit, string Period, string Source)
{
    static readonly Lazy<IReadOnlyList<Milestone>> Embedded = new(() =>
    {
        return ReferenceTable.Rows("Places.milestones.csv", csv => new Milestone(csv["place"]!, csv.GetField<double>("population"), csv["unit"]!, csv["period"]!, csv["source"]!));
    });

    public static IReadOnlyList<Milestone> All => Embedded.Value;
}
