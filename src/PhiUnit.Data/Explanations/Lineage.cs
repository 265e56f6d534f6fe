using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Explanations;

/// <summary>What a dataset is used for (Reference/Explanations/lineage.csv).</summary>
/// <param name="Part">projection, homes or health_index.</param>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Role">What figures it gives.</param>
sealed record Lineage(string Part, string Dataset, string Role)
{
    public const string Projection = "projection", Homes = "homes", HealthIndex = "health_index";

    static readonly Lazy<IReadOnlyList<Lineage>> Embedded = new(() =>
    {
        return ReferenceTable.Rows("Explanations.lineage.csv", csv => new Lineage(csv["part"]!, csv["dataset"]!, csv["role"]!));
    });

    /// <summary>Dataset to role for these parts.</summary>
    public static Dictionary<string, string> Of(params IReadOnlyCollection<string> parts) =>
        Embedded.Value.Where(l => parts.Contains(l.Part)).ToDictionary(l => l.Dataset, l => l.Role, StringComparer.Ordinal);
}
