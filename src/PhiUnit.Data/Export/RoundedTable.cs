namespace PhiUnit.Data.Export;

/// <summary>Makes a table of figures at hand, each rounded beside itself where a rule says so.</summary>
static class RoundedTable
{
    /// <param name="name">Its name in Reference/Export/tables.csv.</param>
    /// <param name="columns">Columns of the rows given.</param>
    /// <param name="rows">Rows without rounded figures.</param>
    public static ExportTable Of(string name, IReadOnlyList<(string Name, ExportType Type)> columns, IEnumerable<ExportCell[]> rows)
    {
        var abouts = columns.Select(c => ColumnAbout.Of(name, c.Name)).ToList();
        var rules = abouts.Select(a => a.RoundedBeside is null ? null : Rounding.Of(a.Rounding)).ToList();
        return ExportTable.Of(TableAbout.Of(name),
            [.. columns.Zip(abouts).SelectMany(c => Columns(c.First.Name, c.First.Type, c.Second))],
            [.. rows.Select(row => row.Zip(rules).SelectMany(c => Cells(c.First, c.Second)).ToArray())]);
    }

    static IEnumerable<ExportColumn> Columns(string name, ExportType type, ColumnAbout about)
    {
        yield return new(name, type, about);
        if (about.RoundedBeside is { } rounded) yield return new(rounded.Column, ExportType.Number, rounded, Rounding.Of(about.Rounding).Nearest);
    }

    static IEnumerable<ExportCell> Cells(ExportCell cell, Rounding? rule)
    {
        yield return cell;
        if (rule is not null) yield return cell.Number is { } number ? ExportCell.Of(rule.Round(number)) : ExportCell.Empty;
    }
}
