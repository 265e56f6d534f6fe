using System.Globalization;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>Rows of a table and how wide its columns must be to be read, in characters.</summary>
/// <param name="Rows">Number of rows without the heading.</param>
/// <param name="Widths">[column].</param>
/// <param name="Longest">Characters of the longest text.</param>
sealed record SheetMeasure(int Rows, double[] Widths, int Longest)
{
    /// <summary>Characters that a cell can hold.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>Longer text is wrapped.</summary>
    const int Widest = 60;

    /// <summary>Room for the button that filters, and for the margins of a cell.</summary>
    const int Margin = 4;

    public static SheetMeasure Of(ExportTable table)
    {
        var longest = table.Columns.Select(c => c.Name.Length).ToArray();
        var rows = 0;
        table.Read(cells =>
        {
            rows++;
            for (var i = 0; i < longest.Length; i++) longest[i] = Math.Max(longest[i], Length(cells[i], table.Columns[i]));
        });
        return new(rows, [.. longest.Select(l => (double)Math.Min(l, Widest) + Margin)], longest.Max());
    }

    static int Length(ExportCell cell, ExportColumn column) => cell switch
    {
        { Text: { } text } => SheetText.Of(text).Length,
        { Number: { } number } => number.ToString(CellStyle.Of(column).Pattern, CultureInfo.InvariantCulture).Length,
        _ => column.EmptyMark.Length,
    };
}
