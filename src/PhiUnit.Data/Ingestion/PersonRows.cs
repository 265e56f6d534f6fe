using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Refuses tables with rows about persons, whatever else they hold. What was found is never repeated: the remark names the column and the row
/// only. NHS number: ten digits, the last a check digit modulo 11 (NHS Data Dictionary, NHS NUMBER).
/// </summary>
internal static partial class PersonRows
{
    private const int MostRows = 5_000;
    private const int HeadRows = 30;
    private const double MostlyShare = 0.5;
    private const int Few = 3;

    /// <exception cref="InputRefusedException">The table holds rows about persons.</exception>
    public static void Refuse(TextTable table)
    {
        var found = ByHeader(table) ?? ByNumber(table);
        if (found is not { } place) return;
        var where = $"{table.File}{(table.IsSheet ? $", sheet {table.Member}" : "")}, {(table.IsSheet ? "row" : "line")} {place.Row}, column {place.Column}";
        throw new InputRefusedException(new Note("E_PERSON_ROWS", table.File, place.Row, place.Column, place.What, "figures about areas, not about persons",
            $"{where}: found {place.What}, expected figures about areas, not about persons. " +
            "Rows about persons are never taken in; delete the file here and send counts instead."));
    }

    // A header cell that only rows about persons have.
    private static (int Row, string Column, string What)? ByHeader(TextTable table)
    {
        foreach (var row in table.Rows.TakeWhile(r => r.Number <= HeadRows))
        {
            if (row.Cells.Count(c => !string.IsNullOrWhiteSpace(c)) < 2) continue;
            foreach (var cell in row.Cells)
                if (HeaderMatch.Fold(cell) is { Length: > 0 and < 60 } text && Header().Match(text) is { Success: true })
                    return (row.Number, text, $"a column of rows about persons ({text})");
        }
        return null;
    }

    private static (int Row, string Column, string What)? ByNumber(TextTable table)
    {
        var counts = new Dictionary<int, (int Numbers, int Others, int Row)>();
        foreach (var row in table.Rows.Take(MostRows))
            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (row.Cells[i] is not { Length: >= 10 } text) continue;
                if (Labelled().Match(text) is { Success: true } m && IsNhsNumber(m.Groups[1].Value) || Spaced().IsMatch(text) && IsNhsNumber(text))
                    return (row.Number, BoundColumn.LetterOf(i), "an NHS number");
                var (numbers, others, first) = counts.GetValueOrDefault(i, (0, 0, row.Number));
                counts[i] = IsNhsNumber(text) ? (numbers + 1, others, numbers == 0 ? row.Number : first) : (numbers, others + 1, first);
            }
        foreach (var (column, count) in counts.OrderBy(c => c.Key))
            if (count.Numbers >= Few && count.Numbers > (count.Numbers + count.Others) * MostlyShare)
                return (count.Row, BoundColumn.LetterOf(column), $"NHS numbers in {count.Numbers} rows");
        return null;
    }

    /// <summary>Whether the digits of the text are an NHS number; spaces and hyphens do not matter.</summary>
    internal static bool IsNhsNumber(string text)
    {
        Span<int> digits = stackalloc int[10];
        var n = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '-') continue;
            if (!char.IsAsciiDigit(c) || n == 10) return false;
            digits[n++] = c - '0';
        }
        if (n != 10) return false;
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += (10 - i) * digits[i];
        var check = 11 - (sum % 11);
        return digits[9] == (check == 11 ? 0 : check) && sum > 0;
    }

    [GeneratedRegex(@"^((nhs|chi)[ _-]?(no\.?|num|number|id)([ _]\w+)?|pseudo[ _-]?nhs.*|date[ _]?of[ _]?(birth|death)|birth[ _]?date|dob|d\.o\.b\.?|(local[ _-]?)?(patient|person|client|resident)[ _-]?(id|identifier|no\.?|number|name|key)|" +
        @"(first|fore|given|last|family|sur)[ _]?name|home[ _]?address|full[ _]?post ?code|patient[ _]post ?code|hospital[ _]number|ni[ _]?number|national[ _]insurance.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"NHS[^0-9]{0,15}(\d{3}[ -]?\d{3}[ -]?\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^\s*\d{3}[ -]\d{3}[ -]\d{4}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
