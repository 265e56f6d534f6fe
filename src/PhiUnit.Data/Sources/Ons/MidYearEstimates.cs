using System.Globalization;
using System.Text.RegularExpressions;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources.Ons;

/// <summary>ONS mid-year estimates: MYEB1 (long), MYE2 (a sheet per sex) and MYE4 (totals).</summary>
public sealed partial class MidYearEstimates : ISource
{
    public IReadOnlyList<string> Contracts => ["myeb1", "mye2", "mye4"];

    public TableContext Context(BoundTable table, NoteList notes)
    {
        if (table.Contract.Name != "mye2") return TableContext.Empty;
        var (sex, year) = (SexIn(table), YearIn(table));
        if (sex is null)
            notes.Add("E_NO_CONTEXT", null, null, "no word on the sex",
                "persons, females or males in a title above the header, the sheet name or the file name",
                "Keep the publisher's title rows when saving the sheet.");
        if (year is null)
            notes.Add("E_NO_CONTEXT", null, null, "no mid-year",
                "mid-2023 or the like in a title above the header, or mye23 in the file name",
                "Keep the publisher's title rows when saving the sheet.");
        return new TableContext(new Dictionary<string, string> { ["sex"] = sex ?? "", ["year"] = year ?? "" });
    }

    private static string? SexIn(BoundTable table)
    {
        var match = table.Names.Select(n => Sex().Match(n)).FirstOrDefault(m => m.Success);
        return match is null ? null : SexLabel.Parse(match.Value);
    }

    private static string? YearIn(BoundTable table)
    {
        foreach (var name in table.Names)
        {
            if (MidYear().Match(name) is { Success: true } mid) return mid.Groups[1].Value;
            if (FileYear().Match(name) is { Success: true } file) return string.Create(CultureInfo.InvariantCulture,
                $"20{file.Groups[1].Value}");
        }
        return null;
    }

    [GeneratedRegex("persons|females|males", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sex();

    [GeneratedRegex(@"mid-?(\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MidYear();

    [GeneratedRegex(@"mye(\d\d)(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileYear();
}
