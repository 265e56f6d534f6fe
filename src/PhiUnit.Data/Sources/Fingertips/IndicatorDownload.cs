using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Sources.Fingertips;

/// <summary>
/// OHID Fingertips all_data csv, with the published header or the renamed one of some copies. England and each parent repeat, an area
/// repeats once per parent, and sometimes once per vintage of its area type: one row per key is taken, of the newest vintage.
/// </summary>
public sealed partial class IndicatorDownload : ISource
{
    private static readonly string[] Key = ["indicator_id", "area", "sex", "age", "category_type", "category", "period"];

    public IReadOnlyList<string> Contracts => ["fingertips"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        var newest = table.Rows.Select(r => table.Text(r, "period_sortable")).DefaultIfEmpty("").Max(StringComparer.Ordinal)!;
        var severalAges = table.Rows.GroupBy(r => table.Text(r, "indicator_id"))
            .Where(g => g.Select(r => table.Text(r, "age")).Distinct().Count() > 1).ToList();
        if (severalAges.Count > 0)
            notes.Add("I_SEVERAL_AGES", null, table.Find("age"),
                $"several ages for indicator {string.Join(", ", severalAges.Select(g => g.Key))}",
                "one series for each age", "Each age is a series of its own; ask for the indicator with its age.");
        return new TableContext(new Dictionary<string, string> { ["newest"] = newest.Length >= 4 ? newest[..4] : newest });
    }

    public RowChoice Choose(BoundTable table, NoteList notes)
    {
        var held = table.Rows.Where(r => IsSentinel(table, r)).Select(r => r.Number).ToHashSet();
        foreach (var row in held)
            notes.Add("Q_SENTINEL", row, table.Values[0], "-1 without limits, the mark of older answers for no value",
                "a value or an empty cell", "The row was held back and is not used.");
        var taken = new HashSet<int>();
        foreach (var group in table.Rows.Where(r => !held.Contains(r.Number))
            .GroupBy(r => string.Join('\u001f', Key.Select(k => table.Text(r, k)))))
            taken.Add(Best(table, [.. group], notes).Number);
        NoteRepeats(table, taken, held, notes);
        return new RowChoice(table.Where(r => taken.Contains(r.Number)), held.Count);
    }

    private static void NoteRepeats(BoundTable table, HashSet<int> taken, HashSet<int> held, NoteList notes)
    {
        var repeats = table.Rows.Count - taken.Count - held.Count;
        if (repeats > 0)
            notes.Add("N_PARENT_DUP", null, table.Find("parent_code"),
                string.Create(CultureInfo.InvariantCulture, $"{repeats} rows that repeat an area and period under another parent"),
                "one row each", "One of each was taken.");
    }

    private static TextRow Best(BoundTable table, List<TextRow> rows, NoteList notes)
    {
        if (rows.Count == 1) return rows[0];
        var byVintage = rows.GroupBy(r => Vintage(table.Text(r, "area_type"))).OrderByDescending(g => g.Key)
            .Select(g => g.ToList()).ToList();
        var newest = byVintage[0];
        if (byVintage.Count > 1)
            notes.Add("N_AREA_TYPE", newest[0].Number, table.Find("area_type"),
                $"{Note.Shown(table.Text(byVintage[1][0], "area_type"))} on line {byVintage[1][0].Number} as well",
                "one vintage of the area type", $"The newest was taken: {table.Text(newest[0], "area_type")}.");
        foreach (var row in newest.Skip(1).Where(r => r.Trimmed(table.Values[0].Index) != newest[0].Trimmed(table.Values[0].Index)))
            notes.Add("E_DUPLICATE_KEY", row.Number, table.Values[0],
                $"another value than on line {newest[0].Number} for the same indicator, area, sex, age, category and period",
                Note.Shown(newest[0].Trimmed(table.Values[0].Index)), "Which of the two is right cannot be known; download the table again.");
        return newest[0];
    }

    private static bool IsSentinel(BoundTable table, TextRow row) =>
        IsMinusOne(row.Trimmed(table.Values[0].Index)) && table.Text(row, "lower_95") is var lower && (lower.Length == 0 || IsMinusOne(lower));

    private static bool IsMinusOne(string text) => text.StartsWith('-') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == -1;

    /// <summary>The latest year that the label of an area type names; 0 when it names none.</summary>
    private static int Vintage(string areaType) =>
        Years().Matches(areaType).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Years();
}
