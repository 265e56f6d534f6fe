using System.Text;
using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Puts cells that can be read in one way only into their plain spelling, and notes the first of each kind: invisible characters, codes in
/// small letters, thousands marks, a typographic minus, a publisher's mark behind a figure.
/// </summary>
internal static partial class CellSpellings
{
    private delegate (string Text, string Code, string Expected)? Rule(string text);

    private static readonly Rule[] OfFigures = [Thousands, Minus, Marked];

    public static void Normalise(BoundTable table, NoteList notes)
    {
        foreach (var row in table.Rows)
        {
            foreach (var column in table.Columns)
            {
                Visible(row, column, notes);
                if (column.Column.Type == ColumnType.Gss) Apply(Capitals, row, column, notes);
            }
            foreach (var column in table.Values)
            {
                Visible(row, column, notes);
                if (column.Column.Type >= ColumnType.Count && !IsPlain(row, column))
                    foreach (var rule in OfFigures) Apply(rule, row, column, notes);
            }
        }
    }

    /// <summary>A key as it reads once its cell is in its plain spelling: rows of one place stay together whatever the case of its code.</summary>
    public static string Key(string? text) => (Invisible(text?.Trim() ?? "")?.Text ?? text?.Trim() ?? "").ToUpperInvariant();

    private static bool IsPlain(TextRow row, BoundColumn column)
    {
        if (column.Index >= row.Cells.Length || row.Cells[column.Index] is not { } text) return true;
        foreach (var c in text)
            if (!char.IsAsciiDigit(c) && c != '.') return false;
        return true;
    }

    private static void Visible(TextRow row, BoundColumn column, NoteList notes)
    {
        if (column.Index >= row.Cells.Length || row.Cells[column.Index] is not { } text || Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
            return;
        Apply(Invisible, row, column, notes);
    }

    private static void Apply(Rule rule, TextRow row, BoundColumn column, NoteList notes)
    {
        if (column.Index >= row.Cells.Length || row.Cells[column.Index] is not { Length: > 0 } text || rule(text.Trim()) is not var (plain, code, expected)) return;
        row.Cells[column.Index] = plain;
        if (notes.IsFirst(code, column.Header))
            notes.Add(code, row.Number, column, Note.Shown(text.Trim()), expected, $"It was read as {plain}; so were others of the column.");
    }

    private static (string Text, string Code, string Expected)? Invisible(string text)
    {
        if (!text.Any(IsInvisible)) return null;
        var kept = string.Concat(text.Select(c => c is '\t' or '\n' or '\r' ? ' ' : c).Where(c => !IsInvisible(c))).Trim();
        return kept == text ? null : (kept, "N_INVISIBLE", "text without invisible characters");
    }

    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    private static (string, string, string)? Capitals(string text) =>
        SmallCode().IsMatch(text) ? (text.ToUpperInvariant(), "N_CODE_CASE", "a code in capitals") : null;

    private static (string, string, string)? Thousands(string text) =>
        Grouped().IsMatch(text) ? (Marks().Replace(text, ""), "N_THOUSANDS", "digits without a thousands mark") : null;

    private static (string, string, string)? Minus(string text) =>
        text.Length > 1 && text[0] is '\u2212' or '\u2013' && char.IsAsciiDigit(text[1]) ? ("-" + text[1..], "N_MINUS", "a plain minus sign") : null;

    private static (string, string, string)? Marked(string text) =>
        MarkBehind().Match(text) is { Success: true } m ? (m.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), "N_MARK", "a figure without a mark behind it") : null;

    [GeneratedRegex(@"^[ewsnkj]\d{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex SmallCode();

    // Groups of three throughout, by one mark: 1,234,567 or 1 234 567 or 1'234'567.
    [GeneratedRegex(@"^[-+]?\d{1,3}([, '\u00A0\u2009\u202F\u2019])\d{3}(\1\d{3})*(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[, '\u00A0\u2009\u202F\u2019]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    // Revised, provisional, estimated, break in series, note 3: the figure stands.
    [GeneratedRegex(@"^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) ?(?:\[(?:r|p|e|b|note ?\d+)\]|[rp])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkBehind();
}
