using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators;

/// <summary>The age bands of a table: read by label, put in order of age, and checked for gaps. Rows may come in any order.</summary>
sealed class AgeBands
{
    public const string Column = "age_band";

    readonly IndicatorTable _table;
    readonly AgeBand[] _bands;

    AgeBands(IndicatorTable table, AgeBand[] bands) => (_table, _bands) = (table, bands);

    public AgeBand this[int row] => _bands[row];

    /// <summary>The band of every row; labels that are none become faults.</summary>
    public static AgeBands Read(IndicatorTable table)
    {
        var bands = new AgeBand[table.RowCount];
        var known = new Dictionary<string, AgeBand?>(StringComparer.Ordinal);
        for (var row = 0; row < bands.Length; row++)
        {
            var text = table.Text(row, Column);
            if (!known.TryGetValue(text, out var band)) known.Add(text, band = AgeBandText.Parse(text));
            if (band is { } found) bands[row] = found;
            else table.Refuse("E_AGE_BAND", row, Column, Note.Shown(text), "an age band such as 0-4 or 90+");
        }
        return new(table, bands);
    }

    /// <summary>The rows of a group in order of age. A band twice, and bands that overlap or leave a gap, are faults.</summary>
    /// <param name="rows">Rows of the group.</param>
    /// <param name="startAges">Whether bare numbers may be the ages at which bands start.</param>
    public int[] Ordered(IReadOnlyList<int> rows, bool startAges = false)
    {
        int[] ordered = [.. rows.OrderBy(r => _bands[r].From)];
        var areStarts = startAges && ordered.All(r => AgeBandText.IsBare(_table.Text(r, Column)));
        for (var i = 1; i < ordered.Length; i++)
        {
            var (earlier, band) = (_bands[ordered[i - 1]], _bands[ordered[i]]);
            if (band.From == earlier.From) RefuseTwice(ordered[i - 1], ordered[i]);
            else if (areStarts) CheckStart(ordered, i);
            else if (!band.Follows(earlier)) RefuseGap(ordered[i], earlier, band);
        }
        return ordered;
    }

    /// <summary>
    /// The group's bands must begin at age 0 and end open, or cover the declared ages and nothing else.
    /// </summary>
    public void RequireRange(int[] ordered, AgeBand? declared)
    {
        var (first, last) = (_bands[ordered[0]], _bands[ordered[^1]]);
        var range = declared ?? new AgeBand(0, null);
        var remedy = declared is null ? " (or declare the ages with --ages)" : $" (--ages {range})";
        if (first.From != range.From)
            _table.Refuse("E_BAND_MISSING", ordered[0], Column, $"the lowest band {first}", FormattableString.Invariant($"bands from age {range.From}{remedy}"));
        if (last.To != range.To)
            _table.Refuse("E_BAND_MISSING", ordered[^1], Column, $"the highest band {last}", $"bands up to {(range.To is { } to ? FormattableString.Invariant($"age {to}") : "an open one such as 90+")}{remedy}");
    }

    /// <summary>Every group must have the bands of the first.</summary>
    public void RequireSame(IReadOnlyList<int[]> groups)
    {
        var expected = Bands(groups[0]);
        foreach (var group in groups.Skip(1))
        {
            var found = Bands(group);
            if (found.SequenceEqual(expected)) continue;
            var missing = expected.Except(found).ToList();
            _table.Refuse("E_BANDS_DIFFER", group[0], Column, $"bands {Listed(found)} in this group",
                $"the bands of every other group, {Listed(expected)}{(missing.Count > 0 ? $"; missing: {Listed(missing)}" : "")}");
        }
    }

    /// <summary>Notes that a row's band will not do.</summary>
    public void Refuse(int row, string expected) => _table.Refuse("E_AGE_BAND", row, Column, $"{_bands[row]}", expected);

    public AgeBand[] Bands(int[] ordered) => Array.ConvertAll(ordered, r => _bands[r]);

    public static string Listed(IReadOnlyList<AgeBand> bands) =>
        bands.Count <= 4 ? string.Join(", ", bands) : $"{bands[0]}, {bands[1]}, … {bands[^1]} ({bands.Count})";

    // The ages of published tables start close together and lie further apart later: an interval that grows shorter again is a band left out.
    void CheckStart(int[] ordered, int i)
    {
        if (i < 2) return;
        var (before, width) = (_bands[ordered[i - 1]].From - _bands[ordered[i - 2]].From, _bands[ordered[i]].From - _bands[ordered[i - 1]].From);
        if (width < before)
            _table.Refuse("E_BAND_MISSING", ordered[i], Column, FormattableString.Invariant($"ages {_bands[ordered[i - 2]].From}, {_bands[ordered[i - 1]].From}, {_bands[ordered[i]].From}"),
                "ages at which bands start, none left out; write bands as 5-9 where their widths vary");
    }

    void RefuseTwice(int first, int second) =>
        _table.Refuse("E_BAND_TWICE", second, Column, FormattableString.Invariant($"{_bands[second]} again in the same group (line {_table.Line(first)} has {_bands[first]})"), "every age once in a group");

    void RefuseGap(int row, AgeBand earlier, AgeBand band) =>
        _table.Refuse(earlier.IsOpen || band.From <= earlier.To ? "E_BANDS_OVERLAP" : "E_BAND_MISSING", row, Column, $"{band} after {earlier}",
            earlier.To is { } to ? FormattableString.Invariant($"a band that starts at age {to + 1}") : "no band after the open one");
}
