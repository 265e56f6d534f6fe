using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Assurance;

/// <summary>A role in assuring a release (Reference/Assurance/roles.csv); who filled it stands in releases/history.csv.</summary>
/// <param name="Role">Name of the role.</param>
/// <param name="Duty">What it has to do.</param>
/// <param name="Source">Where that is laid down.</param>
public sealed record AssuranceRole(string Role, string Duty, string Source)
{
    static readonly Lazy<IReadOnlyList<AssuranceRole>> Embedded = new(() =>
    {
        using var text = new StreamReader(typeof(AssuranceRole).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.Assurance.roles.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<Row>().Select(r => new AssuranceRole(r.role, r.duty, r.source))];
    });

    public static IReadOnlyList<AssuranceRole> All => Embedded.Value;

#pragma warning disable IDE1006 // named as the columns are
    sealed record Row(string role, string duty, string source);
#pragma warning restore IDE1006
}
