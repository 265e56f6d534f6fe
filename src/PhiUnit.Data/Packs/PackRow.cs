using System.Globalization;
using PhiUnit.Core;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Packs;

/// <summary>A row of a pack file, read field by field; what cannot be read becomes a note.</summary>
readonly struct PackRow(PackTable table, TextRow row, int[] columns, List<Note> notes)
{
    public int Line => row.Number;

    /// <summary>The text of a column, by its position in the names asked for; empty where an optional one is absent.</summary>
    public string Text(int column) => columns[column] < 0 ? "" : row.Trimmed(columns[column]);

    /// <summary>The text of a column that must not be empty; empty, with a note, when it is.</summary>
    public string RequiredText(int column)
    {
        if (Text(column) is { Length: > 0 } text) return text;
        Refuse("E_EMPTY", column, Note.Shown(""), "a text");
        return "";
    }

    /// <summary>A number within bounds, or NaN for an empty cell; NaN, with a note, when it is neither.</summary>
    public double NumberOrEmpty(int column, double least = double.NegativeInfinity, double most = double.PositiveInfinity) =>
        Text(column).Length == 0 ? double.NaN : Number(column, least, most);

    /// <summary>A number within bounds; NaN, with a note, when it is none.</summary>
    public double Number(int column, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var text = Text(column);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            return Refuse("E_NOT_A_NUMBER", column, Note.Shown(text), "a number");
        if (value >= least && value <= most) return value;
        return Refuse("E_OUT_OF_RANGE", column, text, (least, most) switch
        {
            (0, double.PositiveInfinity) => "0 or more",
            _ => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
        });
    }

    /// <summary>A whole number within bounds; null, with a note, when it is none.</summary>
    public int? Whole(int column, int least, int most)
    {
        var text = Text(column);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        Refuse("E_OUT_OF_RANGE", column, Note.Shown(text), $"a whole number from {least} to {most}");
        return null;
    }

    public Sex? Sex(int column)
    {
        switch (Text(column))
        {
            case "female": return Core.Sex.Female;
            case "male": return Core.Sex.Male;
            case var text:
                Refuse("E_SEX", column, Note.Shown(text), "female or male");
                return null;
        }
    }

    /// <summary>Notes a fault of a column and returns NaN.</summary>
    public double Refuse(string code, int column, string found, string expected)
    {
        notes.Add(PackNote.Of(code, table.File, Line, table.Names[column], found, expected));
        return double.NaN;
    }
}
