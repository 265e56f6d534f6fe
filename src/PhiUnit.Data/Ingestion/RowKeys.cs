using PhiUnit.Data.Contracts;
using PhiUnit.Data.Sources;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>One row for each key.</summary>
internal static class RowKeys
{
    /// <summary>The rows without those that say the same again, where the contract allows that; rows that disagree are refused.</summary>
    public static RowChoice Check(BoundTable table, NoteList notes)
    {
        var contract = table.Contract;
        if (contract.Key.Count == 0) return new RowChoice(table, 0);
        var first = new Dictionary<string, TextRow>(table.Rows.Count, StringComparer.Ordinal);
        var again = new HashSet<int>();
        foreach (var row in table.Rows)
        {
            var key = KeyOf(table, row, contract.Key);
            if (first.TryAdd(key, row)) continue;
            if (contract.DropsRepeats && SayTheSame(table, row, first[key])) again.Add(row.Number);
            else Refuse(table, row, key, first[key].Number, notes);
        }
        if (again.Count == 0) return new RowChoice(table, 0);
        notes.Add("N_DUPLICATE_ROWS", again.Min(), table.Find(contract.Key[0]), $"{again.Count} rows that repeat others figure for figure (the first is here)",
            "one row for each " + string.Join(", ", contract.Key), "Each was taken once.");
        return new RowChoice(table.Where(r => !again.Contains(r.Number)), 0);
    }

    private static bool SayTheSame(BoundTable table, TextRow row, TextRow other) =>
        table.Values.All(v => row.Trimmed(v.Index) == other.Trimmed(v.Index));

    private static void Refuse(BoundTable table, TextRow row, string key, int first, NoteList notes) =>
        notes.Add("E_DUPLICATE_KEY", row.Number, table.Find(table.Contract.Key[0]), $"a second row for {key} (the first is {first})",
            "one row for each " + string.Join(", ", table.Contract.Key),
            "Which of the two is right cannot be known; two editions or variants may have been put together.");

    /// <summary>The key as text with normal spellings of sex and age.</summary>
    public static string KeyOf(BoundTable table, TextRow row, IReadOnlyList<string> roles) =>
        string.Join(';', roles.Select(r => Part(table, row, r)));

    private static string Part(BoundTable table, TextRow row, string role)
    {
        var text = table.Text(row, role);
        return table.Find(role)?.Column.Type switch
        {
            ColumnType.Sex => SexLabel.Parse(text) ?? text,
            ColumnType.FinancialYear => FinancialYear.EndOf(text)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? text,
            _ => text,
        };
    }
}
