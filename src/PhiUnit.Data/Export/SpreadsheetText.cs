using System.Globalization;

namespace PhiUnit.Data.Export;

/// <summary>
/// Text that is safe in a spreadsheet: what a program would run as a formula gets an apostrophe in front (OWASP, CSV Injection), in every
/// format and at every door. A number stays a number. <see cref="Original"/> takes the apostrophe away again.
/// </summary>
public static class SpreadsheetText
{
    // The wide forms are folded to the plain ones by some East Asian versions of Excel.
    const string Starts = "=+-@\t\r\n＝＋－＠";
    const char Mark = '\'';

    /// <summary>Whether a spreadsheet could run the text.</summary>
    public static bool CouldRun(string text) => text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal) && !IsSignedNumber(text);

    /// <summary>The text as it may stand in a cell; null is an empty cell.</summary>
    public static string Neutral(string? text) => text is null ? "" : NeedsMark(text) ? Mark + text : text;

    /// <summary>The text that <see cref="Neutral"/> was given.</summary>
    public static string Original(string cell) => cell.Length > 1 && cell[0] == Mark && NeedsMark(cell[1..]) ? cell[1..] : cell;

    /// <summary>Text that begins as if it were marked already is marked once more, so that it comes back whole.</summary>
    static bool NeedsMark(string text) => CouldRun(text) || (text.StartsWith(Mark) && CouldRun(text.TrimStart(Mark)));

    static bool IsSignedNumber(string text) => text[0] is '-' or '+' && double.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
}
