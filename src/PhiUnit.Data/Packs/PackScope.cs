using PhiUnit.Core;

namespace PhiUnit.Data.Packs;

/// <summary>Which places and years a pack row is for; `*` stands for all.</summary>
/// <param name="Places">Indices of places.</param>
/// <param name="Years">Indices of years, 0 for the first year that the quantity has.</param>
/// <param name="Bit">1 when both are `*`, 2 for a named year, 4 for a named place, 8 for both: the higher one wins.</param>
readonly record struct PackScope(Range Places, Range Years, byte Bit);

/// <summary>Resolves the place and year columns of pack rows.</summary>
sealed class PackScopes(IReadOnlyList<Place> places, int firstYear, int lastYear, List<Note> notes)
{
    readonly Dictionary<string, int> _places = places.Select((p, i) => (p.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
    readonly HashSet<string> _beyond = [];

    public int Years => lastYear - firstYear + 1;

    /// <summary>The scope of a row; null, with a note, for an unknown place or a year outside (rows beyond the last year are only noted).</summary>
    public PackScope? Of(PackRow row, string file, int placeColumn, int yearColumn = -1)
    {
        var place = Place(row, placeColumn);
        var year = yearColumn < 0 ? (new Range(0, Years), false) : Year(row, file, yearColumn);
        if (place is not var (at, named) || year is not var (when, dated)) return null;
        return new(at, when, (byte)((named ? 4 : 1) * (dated ? 2 : 1)));
    }

    (Range At, bool Named)? Place(PackRow row, int column)
    {
        var code = row.Text(column);
        if (code == "*") return (new Range(0, places.Count), false);
        if (_places.TryGetValue(code, out var index)) return (new Range(index, index + 1), true);
        row.Refuse("E_UNKNOWN_PLACE", column, Note.Shown(code), "a place of base.csv, or *");
        return null;
    }

    (Range At, bool Named)? Year(PackRow row, string file, int column)
    {
        if (row.Text(column) == "*") return (new Range(0, Years), false);
        if (row.Whole(column, 1800, 2300) is not { } year) return null;
        if (year >= firstYear && year <= lastYear) return (new Range(year - firstYear, year - firstYear + 1), true);
        if (year > lastYear)
        {
            if (_beyond.Add(file))
                notes.Add(new("N_BEYOND_LAST_YEAR", file, row.Line, "year", $"{year}", $"at most {lastYear}",
                    $"{file}, line {row.Line}, year: found {year}, expected at most {lastYear} (last_year). Rows beyond it are not used."));
            return null;
        }
        row.Refuse("E_YEAR", column, $"{year}", $"{firstYear} to {lastYear}, or *");
        return null;
    }
}
