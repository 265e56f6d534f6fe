using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Sources;

namespace PhiUnit.Data.Ingestion;

/// <summary>Holds back the rows of English authorities that the area register does not know: a wrong code, or one of another
/// vintage.</summary>
internal static class UnknownPlaces
{
    public static RowChoice Hold(BoundTable table, AreaRegister areas, NoteList notes)
    {
        if (table.Contract.Grid is not { RequiredPlaces: true }) return new RowChoice(table, 0);
        var unknown = table.Rows.GroupBy(r => table.Text(r, "place")).Where(g => IsUnknown(g.Key, areas))
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (code, rows) in unknown)
            notes.Add("Q_UNKNOWN_AREA", rows[0].Number, table.Find("place"),
                string.Create(CultureInfo.InvariantCulture,
                    $"{rows.Count} rows for {code}, which the area register does not hold (the first is here)"),
                "a current authority", "They were held back and are not used; correct the code, or use the edition on current boundaries.");
        return new RowChoice(unknown.Count == 0 ? table : table.Where(r => !unknown.ContainsKey(table.Text(r, "place"))),
            unknown.Sum(u => u.Value.Count));
    }

    private static bool IsUnknown(string code, AreaRegister areas) =>
        code.Length == 9 && code[..3] is ("E06" or "E07" or "E08" or "E09") && areas.NameOf(code) is null && AreaChanges.Of(code) is null;
}
