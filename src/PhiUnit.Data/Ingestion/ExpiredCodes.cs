using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Sources;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Codes of authorities that had ended before the first year of a table: the change table says what they went into, and the sums over all that
/// an authority was made of are its figures (merged.*). A code that was in force at the time stands as published.
/// </summary>
internal static class ExpiredCodes
{
    private static readonly ILookup<string, AreaPart> PartsOf = AreaChanges.Parts.ToLookup(p => p.Place, StringComparer.Ordinal);

    /// <summary>Expired codes of the table with the authority of today; each is noted.</summary>
    public static IReadOnlyDictionary<string, string> In(BoundTable table, TableContext context, NoteList notes)
    {
        if (table.Contract.Grid is not { RequiredPlaces: true } || table.Find("place") is not { } place || FirstYear(table, context) is not { } year) return new Dictionary<string, string>();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows) rows.TryAdd(row.Trimmed(place.Index), row.Number);
        var expired = rows.Keys.Where(c => AreaChanges.Of(c) is { } change && change.InForce <= new DateOnly(year, 6, 30))
            .ToDictionary(c => c, AreaChanges.Today, StringComparer.Ordinal);
        foreach (var (code, today) in expired)
            notes.Add("N_CODE_HISTORY", rows[code], place, $"{code} ({AreaChanges.Of(code)!.Name}), which ended on {AreaChanges.Of(code)!.InForce:yyyy-MM-dd}",
                $"a code in force in {year.ToString(CultureInfo.InvariantCulture)}", $"Its figures count towards {today}, by sum.");
        return expired;
    }

    /// <summary>Authorities of today that are there in all their parts.</summary>
    public static IEnumerable<string> Completed(IReadOnlySet<string> codes) =>
        PartsOf.Where(family => family.Where(p => codes.Contains(p.Code)).Aggregate(0, (bits, p) => bits | p.Parts) == family.First().Whole).Select(f => f.Key);

    private static int? FirstYear(BoundTable table, TableContext context)
    {
        var years = table.Values.Select(v => context.Find(v, "year") ?? context.Find(v, "base_year")).Append(context.Find(null, "base_year")).Append(context.Find(null, "year"))
            .Where(y => int.TryParse(y, CultureInfo.InvariantCulture, out _)).Select(y => int.Parse(y!, CultureInfo.InvariantCulture)).ToList();
        return years.Count == 0 ? null : years.Min();
    }
}
