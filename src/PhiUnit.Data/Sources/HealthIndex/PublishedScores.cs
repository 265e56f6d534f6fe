using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Sources.HealthIndex;

/// <summary>
/// ONS Health Index workbook: table 2 (overall, every year) and tables 3 onwards (one year each, newest first; domains, subdomains,
/// indicators).
/// The edition is named by its first and last year; table n holds the last year less n - 3.
/// </summary>
public sealed partial class PublishedScores : ISource
{
    private const int FirstYear = 2015;
    private const int TableOfLastYear = 3;

    public IReadOnlyList<string> Contracts => ["health_index_scores", "health_index_overall"];

    public TableContext Context(BoundTable table, NoteList notes) =>
        table.Contract.Name == "health_index_overall" ? Overall(table) : OneYear(table, notes);

    private static TableContext Overall(BoundTable table) => new(new Dictionary<string, string>
    {
        ["edition"] = EditionName(table.Values.Max(v => int.Parse(v.Keys["year"], CultureInfo.InvariantCulture))),
        ["level"] = "overall",
        ["code"] = "overall",
    });

    private static TableContext OneYear(BoundTable table, NoteList notes)
    {
        var title = table.Names.Select(n => Title().Match(n)).FirstOrDefault(m => m.Success);
        if (title is null)
        {
            notes.Add("E_NO_CONTEXT", null, null, "no table number and year",
                "Table 3 ... 2021 or the like in a title above the header, the sheet name or the file name",
                "Keep the publisher's title rows when saving the sheet.");
            return TableContext.Empty;
        }
        var year = Number(title, "year");
        var last = year + Number(title, "table") - TableOfLastYear;
        var edition = EditionName(last);
        return new TableContext(new Dictionary<string, string>
        {
            ["edition"] = edition,
            ["last_year"] = last.ToString(CultureInfo.InvariantCulture),
            ["year"] = year.ToString(CultureInfo.InvariantCulture),
        })
        { ColumnKeys = Columns(table, edition, title.Value.Trim(), notes) };
    }

    private static Func<BoundColumn, IReadOnlyDictionary<string, string>>? Columns(BoundTable table, string edition, string title, NoteList notes)
    {
        if (!IndexEdition.WithScores.Contains(edition))
        {
            notes.Add("E_UNKNOWN_EDITION", null, null, $"'{title}', which would be of the edition {edition}", $"the edition {string.Join(" or ", IndexEdition.WithScores)}",
                "The tree of that edition is not known here.");
            return null;
        }
        var tree = IndexEdition.Embedded(edition).Tree;
        var header = new IndexHeader(tree);
        var levels = tree.Nodes.ToDictionary(n => n.Code, n => n.Level.ToString().ToLowerInvariant());
        var keys = new Dictionary<int, IReadOnlyDictionary<string, string>>();
        foreach (var column in table.Values)
        {
            if (header.CodeOf(column.Header) is { } code)
                keys[column.Index] = new Dictionary<string, string> { ["code"] = code, ["level"] = levels[code] };
            else notes.Add("E_UNKNOWN_COLUMN", table.Header.Number, column, Note.Shown(column.Header),
                $"a domain, subdomain or indicator of {edition}", "Use the workbook as published.");
        }
        return column => keys.GetValueOrDefault(column.Index) ?? new Dictionary<string, string>();
    }

    private static string EditionName(int lastYear) => string.Create(CultureInfo.InvariantCulture, $"ons-{FirstYear}-{lastYear}");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Table[ _]?(?<table>\d+)\b.*?(?<year>20\d\d)\s*$|Table_(?<table>\d+)_(?<year>20\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
