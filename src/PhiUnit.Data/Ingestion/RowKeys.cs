using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Refuses two rows for the same key.</summary>
internal static class RowKeys
{
    public static void Check(TableReading reading)
    {
        var contract = reading.Contract;
        if (contract.Key.Count == 0) return;
        var first = new Dictionary<string, int>(reading.Table.Rows.Count, StringComparer.Ordinal);
        foreach (var row in reading.Table.Rows)
        {
            var key = KeyOf(reading.Table, row, contract.Key);
            if (first.TryAdd(key, row.Number)) continue;
            reading.Notes.Add("E_DUPLICATE_KEY", row.Number, reading.Table.Find(contract.Key[0]),
                $"a second row for {key} (the first is {first[key]})",
                "one row for each " + string.Join(", ", contract.Key),
                "Which of the two is right cannot be known; two editions or variants may have been put together.");
        }
    }

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
