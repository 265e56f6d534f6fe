using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>One row for each key.</summary>
internal static class RowKeys
{
    /// <summary>The rows without those that say the same again, where the contract allows that; rows that disagree are refused.</summary>
    public static BoundTable Check(BoundTable table, TableReading reading)
    {
        var contract = table.Contract;
        if (contract.Key.Count == 0) return table;
        var first = new Dictionary<string, TextRow>(table.Rows.Count, StringComparer.Ordinal);
        var again = new HashSet<int>();
        foreach (var row in table.Rows)
        {
            var key = KeyOf(table, row, contract.Key);
            if (first.TryAdd(key, row)) continue;
            if (contract.DropsRepeats && SayTheSame(table, row, first[key])) again.Add(row.Number);
            else Refuse(table, row, key, first[key].Number, reading.Notes);
        }
        foreach (var row in again) reading.Before.Repeats.Add(row);
        return again.Count == 0 ? table : table.Where(r => !again.Contains(r.Number));
    }

    /// <summary>Says how many rows repeated others.</summary>
    public static void NoteRepeats(TableReading reading)
    {
        if (reading.Before.Repeats is not { Count: > 0 } repeats) return;
        var key = reading.Contract.Key;
        reading.Notes.Add("N_DUPLICATE_ROWS", repeats.First, reading.Table.Find(key[0]), $"{repeats.Count} rows that repeat others figure for figure (the first is here)",
            "one row for each " + string.Join(", ", key), "Each was taken once.");
    }

    private static bool SayTheSame(BoundTable table, TextRow row, TextRow other) =>
        table.Values.All(v => row.Trimmed(v.Index) == other.Trimmed(v.Index));

    private static void Refuse(BoundTable table, TextRow row, string key, int first, NoteList notes) =>
        notes.Add("E_DUPLICATE_KEY", row.Number, table.Find(table.Contract.Key[0]), $"a second row for {key} (the first is {first})",
            "one row for each " + string.Join(", ", table.Contract.Key),
            "Which of the two is right cannot be known; two editions or variants may have been put together.");

    /// <summary>The key as text with normal spellings of sex and age: "90 and over" is 90.</summary>
    public static string KeyOf(BoundTable table, TextRow row, IReadOnlyList<string> roles) =>
        string.Join(';', roles.Select(r => Part(table, row, r)));

    private static string Part(BoundTable table, TextRow row, string role)
    {
        var text = table.Text(row, role);
        return table.Find(role)?.Column.Type switch
        {
            ColumnType.Sex => SexLabel.Parse(text) ?? text,
            ColumnType.Age when AgeLabel.Parse(text) is >= 0 and var age => age.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ColumnType.FinancialYear => FinancialYear.EndOf(text)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? text,
            _ => text,
        };
    }
}
