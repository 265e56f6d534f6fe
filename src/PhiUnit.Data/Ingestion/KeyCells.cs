using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Checks the cells that tell what a row is about: codes, names, sexes, ages, years.</summary>
internal static partial class KeyCells
{
    public static void Check(TableReading reading, AreaRegister areas)
    {
        for (var i = 0; i < reading.Table.Rows.Count; i++)
        {
            var row = reading.Table.Rows[i];
            foreach (var column in reading.Table.Columns)
                Check(reading, row, column, reading.Kinds[i]);
            NameOfCode(reading, row, areas);
        }
    }

    /// <summary>Whether the text has the form of an area code.</summary>
    public static bool IsGss(string text) => Gss().IsMatch(text);

    private static void Check(TableReading reading, TextRow row, BoundColumn column, RowKind kind)
    {
        var text = row.Trimmed(column.Index);
        if (column.Column.Filled && text.Length == 0)
            reading.Notes.Add("E_MISSING_KEY", row.Number, column, Note.Shown(text), "a value", "Without it the row's figures belong to nothing; export the table again.");
        switch (column.Column.Type)
        {
            case ColumnType.WholeNumber when text.Length > 0 && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _):
            case ColumnType.Number when text.Length > 0 && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)):
                reading.Notes.Add("E_NOT_A_NUMBER", row.Number, column, Note.Shown(text), Figure.Expected(column.Column.Type), "Correct the cell or export the table again."); break;
            case ColumnType.Gss when !Gss().IsMatch(text): Code(reading, row, column, text); break;
            case ColumnType.Area: Area(reading, row, column, text); break;
            case ColumnType.Sex: Sex(reading, row, column, text); break;
            case ColumnType.Age when kind is not RowKind.Other: Age(reading, row, column, text); break;
            case ColumnType.Year when !Year().IsMatch(text):
                reading.Notes.Add("E_PERIOD", row.Number, column, Note.Shown(text), "a year such as 2021", "Correct the cell."); break;
            case ColumnType.Share when text.Length > 0 && !IsShare(text):
                reading.Notes.Add("E_OUT_OF_RANGE", row.Number, column, Note.Shown(text), "a number from 0 to 1, or nothing", "Write 60 % as 0.6."); break;
            case ColumnType.FinancialYear: Period(reading, row, column, text); break;
        }
    }

    private static void Code(TableReading reading, TextRow row, BoundColumn column, string text) =>
        reading.Notes.Add(text.Length == 0 ? "E_MISSING_KEY" : "E_UNKNOWN_AREA", row.Number, column, Note.Shown(text),
            "a nine-character area code such as E06000032", "Put the code of the place; without it the row's figures belong to nobody.");

    private static void Area(TableReading reading, TextRow row, BoundColumn column, string text)
    {
        if (Gss().IsMatch(text))
        {
            if (AreaChanges.Of(text) is { } change)
                reading.Notes.Add("E_UNKNOWN_AREA", row.Number, column, $"{text}, {change.Name}, which ended on {change.InForce:yyyy-MM-dd}",
                    $"an authority of today, such as {AreaChanges.Today(text)} that it is part of", "Correct the code.");
            else if (!text.StartsWith("E0", StringComparison.Ordinal) || AreaRegister.Default.NameOf(text) is null)
                reading.Notes.Add("E_UNKNOWN_AREA", row.Number, column, Note.Shown(text), "the code of an English local authority", "Correct the code.");
            return;
        }
        if (AreaRegister.Default.AuthorityNamed(text) is not { } code)
            reading.Notes.Add("E_UNKNOWN_AREA", row.Number, column, Note.Shown(text), "an area code, or the name of one local authority",
                "Use the code.");
        else if (reading.Notes.IsFirst("N_AREA_NAME", text))
            reading.Notes.Add("N_AREA_NAME", row.Number, column, Note.Shown(text), "an area code", $"It was read as {code}.");
    }

    private static bool IsShare(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1;

    private static void Sex(TableReading reading, TextRow row, BoundColumn column, string text)
    {
        if (SexLabel.Parse(text) is not { } sex)
            reading.Notes.Add("E_SEX_LABEL", row.Number, column, Note.Shown(text), "female or male", "Correct the cell.");
        else if (SexLabel.IsNumber(text) && reading.Notes.IsFirst("N_SEX_CODE", text))
            reading.Notes.Add("N_SEX_CODE", row.Number, column, Note.Shown(text), "f or m",
                $"It was read as {sex} (ONS codes: 1 male, 2 female).");
    }

    private static void Age(TableReading reading, TextRow row, BoundColumn column, string text)
    {
        var age = AgeLabel.Parse(text);
        if (age == AgeLabel.Group)
            reading.Notes.Add("E_AGE_GRANULARITY", row.Number, column, $"the age group {Note.Shown(text)}", "single years of age",
                "Use the table by single year of age.");
        else if (age == AgeLabel.None)
            reading.Notes.Add("E_AGE_LABEL", row.Number, column, Note.Shown(text), "a single year of age or an open age group",
                "A spreadsheet may have turned an age into a date; export the table again as text.");
        else if (AgeLabel.IsWordy(text)) WordyAge(reading, row, column, text);
        else if (AgeLabel.IsOpen(text) && !column.Column.Open.Contains(text, StringComparer.OrdinalIgnoreCase) && reading.Notes.IsFirst("N_OPEN_AGE", text))
            reading.Notes.Add("N_OPEN_AGE", row.Number, column, Note.Shown(text), string.Join(" or ", column.Column.Open),
                $"It was read as the open age group from {age.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static void WordyAge(TableReading reading, TextRow row, BoundColumn column, string text)
    {
        if (reading.Notes.IsFirst("N_AGE_LABEL", ""))
            reading.Notes.Add("N_AGE_LABEL", row.Number, column, Note.Shown(text), "a single year of age in digits",
                $"It was read as {AgeLabel.Parse(text).ToString(CultureInfo.InvariantCulture)}, and others like it.");
    }

    private static void Period(TableReading reading, TextRow row, BoundColumn column, string text)
    {
        if (FinancialYear.EndOf(text) is not { } end)
            reading.Notes.Add("E_PERIOD", row.Number, column, Note.Shown(text), "a financial year such as 2025/26", "Correct the cell.");
        else if (!FinancialYear.IsPlain(text) && reading.Notes.IsFirst("N_PERIOD", text))
            reading.Notes.Add("N_PERIOD", row.Number, column, Note.Shown(text), "a financial year written 2025/26",
                string.Create(CultureInfo.InvariantCulture, $"It was read as {end - 1}/{end % 100:00}."));
    }

    private static void NameOfCode(TableReading reading, TextRow row, AreaRegister areas)
    {
        if (reading.Table.Find("place") is not { Column.Type: ColumnType.Gss } place || reading.Table.Find("name") is not { } name) return;
        var (code, text) = (row.Trimmed(place.Index), row.Trimmed(name.Index));
        if (!Gss().IsMatch(code) || areas.OwnerOfName(code, text) is not { } owner) return;
        reading.Notes.Add("E_CODE_NAME_MISMATCH", row.Number, name, $"the name {Note.Shown(text)} (that is {owner}) beside the code {code}",
            $"{areas.NameOf(code)}, the name of {code}", "Codes and names are crossed over; correct whichever is wrong.");
    }

    [GeneratedRegex(@"^[EWSNKJ]\d{8}$")]
    private static partial Regex Gss();

    [GeneratedRegex(@"^(19|20|21)\d\d$")]
    private static partial Regex Year();
}
