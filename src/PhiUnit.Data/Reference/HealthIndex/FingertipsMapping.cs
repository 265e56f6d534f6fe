using System.Globalization;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>Which Fingertips series feed which indicators of an edition, so that a year can be computed that its producer has not published.</summary>
/// <param name="Edition">Name of the edition.</param>
/// <param name="LeastOverlap">Fewest areas and years with both a value and a published score.</param>
/// <param name="LargestDistance">Largest root mean square distance between published scores and those of the values, points.</param>
/// <param name="Series">Every series that is known, mapped or not.</param>
public sealed record FingertipsMapping(string Edition, int LeastOverlap, double LargestDistance, IReadOnlyList<FingertipsSeries> Series)
{
    private const string Table = "fingertips.csv", Settings = "fingertips.yaml";

    private static readonly string[] Columns = ["code", "indicator_id", "sex", "age", "part", "year", "note"];

    /// <summary>The mapping that comes with this assembly.</summary>
    /// <exception cref="ReferenceException">Its files are wrong.</exception>
    public static FingertipsMapping Embedded()
    {
        var faults = new List<ReferenceFault>();
        using var settings = Open(Settings);
        var fields = YamlFields.Of(settings, Settings, faults) ?? throw new ReferenceException(faults);
        fields.RefuseOthers(["edition", "least_overlap", "largest_distance", "source"]);
        var mapping = new FingertipsMapping(
            fields.RequiredText("edition"), fields.Year("least_overlap"), fields.Number("largest_distance", 0, 100), Rows(faults));
        return faults.Count == 0 ? mapping : throw new ReferenceException(faults);
    }

    private static List<FingertipsSeries> Rows(List<ReferenceFault> faults)
    {
        using var reader = Open(Table);
        var rows = CsvTable.Read(Table, reader.ReadToEnd(), ",", new TableLimits()).Rows;
        if (!rows[0].Cells.SequenceEqual(Columns)) faults.Add(new(Table, 1, "header", string.Join(',', rows[0].Cells), string.Join(',', Columns)));
        return [.. rows.Skip(1).Select(row => SeriesOf(row, faults))];
    }

    private static FingertipsSeries SeriesOf(TextRow row, List<ReferenceFault> faults)
    {
        if (!int.TryParse(row.Trimmed(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            faults.Add(new(Table, row.Number, Columns[1], row.Trimmed(1), "a Fingertips indicator number"));
        if (row.Trimmed(5) is not ("first" or "last")) faults.Add(new(Table, row.Number, Columns[5], row.Trimmed(5), "first or last"));
        return new(row.Trimmed(0) is { Length: > 0 } code ? code : null, id, row.Trimmed(2), row.Trimmed(3), row.Trimmed(4), row.Trimmed(5) == "first", row.Trimmed(6));
    }

    private static StreamReader Open(string file) => new(typeof(FingertipsMapping).Assembly.GetManifestResourceStream(typeof(FingertipsMapping), file)!);
}
