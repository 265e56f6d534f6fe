using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>A population that is spoken of and that a place passes in some year (Reference/Places/milestones.csv).</summary>
public sealed record Milestone(string Place, double Population, string Unit, string Period, string Source)
{
    static readonly Lazy<IReadOnlyList<Milestone>> Embedded = new(() =>
    {
        using var text = new StreamReader(typeof(Milestone).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.Places.milestones.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Milestone>();
        while (csv.Read()) rows.Add(new(csv["place"]!, csv.GetField<double>("population"), csv["unit"]!, csv["period"]!, csv["source"]!));
        return rows;
    });

    public static IReadOnlyList<Milestone> All => Embedded.Value;
}
