using System.Globalization;
using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Packs;

namespace PhiUnit.Data.IndexPacks;

/// <summary>indicators.csv: a value of an indicator for each area and year, with its interval or count where known.</summary>
sealed class IndexPackValues
{
    static readonly string[] Columns = ["area", "year", "indicator", "value"], Optional = ["count", "denominator", "lower", "upper"];

    readonly Dictionary<(string Area, int Year, string Indicator), IndexPackValue> _values = [];
    readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Areas { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool IsEmpty => _values.Count == 0;

    /// <summary>Reads the file; unknown indicators are refused where the tree is known.</summary>
    public static IndexPackValues Read(string folder, IndexTree? tree, List<Note> notes)
    {
        var read = new IndexPackValues();
        if (PackTable.Open(folder, IndexPackFault.Indicators, Columns, notes, Optional) is not { } table) return read;
        foreach (var row in table.Rows(notes)) read.Add(row, tree, notes);
        if (read.IsEmpty && !notes.Exists(n => n.IsError && n.File == IndexPackFault.Indicators))
            notes.Add(PackNote.Of("E_NO_ROWS", IndexPackFault.Indicators, null, null, "no values", "a row for every area, year and indicator"));
        read.Areas = [.. read._values.Keys.Select(k => k.Area).Distinct().Order(StringComparer.Ordinal)];
        read.Years = [.. read._values.Keys.Select(k => k.Year).Distinct().Order()];
        return read;
    }

    /// <summary>Whether a note says that a value is missing which stands in the file and was refused there.</summary>
    public bool IsRefused(Note note) => note.Code == "E_MISSING_VALUE" && note.Column is { } column && _refused.Contains(column);

    /// <summary>The values in the order of the tree, with their intervals; NaN where there is none.</summary>
    public (IndexPanel Panel, IndexIntervals Intervals) Panel(IndexTree tree, double[] population)
    {
        var indicators = tree.Indicators.ToArray().Select(i => tree.Nodes[i].Code).ToArray();
        var cells = indicators.SelectMany(i => Years.SelectMany(y => Areas.Select(a => _values.GetValueOrDefault((a, y, i), IndexPackValue.Missing)))).ToArray();
        var panel = new IndexPanel { Areas = Areas, Years = Years, Values = Array.ConvertAll(cells, c => c.Value), Population = population };
        return (panel, new(
            Array.ConvertAll(cells, c => c.Lower), Array.ConvertAll(cells, c => c.Upper), Array.ConvertAll(cells, c => c.Count), Array.ConvertAll(cells, c => c.Denominator)));
    }

    void Add(PackRow row, IndexTree? tree, List<Note> notes)
    {
        var (area, indicator) = (row.RequiredText(0), row.RequiredText(2));
        var year = row.Whole(1, 1800, 2300);
        if (tree is not null && indicator.Length > 0) CheckIndicator(row, tree, indicator);
        var faultsBefore = notes.Count;
        var value = Value(row);
        if (area.Length == 0 || indicator.Length == 0 || year is not { } y) return;
        if (!_values.TryAdd((area, y, indicator), value))
            row.Refuse("E_DUPLICATE_KEY", 0, string.Create(CultureInfo.InvariantCulture, $"a second row for {area} {y} {indicator}"), "each area, year and indicator once");
        if (notes.Count > faultsBefore && double.IsNaN(value.Value))
            _refused.Add(string.Create(CultureInfo.InvariantCulture, $"area {area}, year {y}, indicator {indicator}, value"));
    }

    static void CheckIndicator(PackRow row, IndexTree tree, string indicator)
    {
        var node = tree.Find(indicator);
        if (node < 0 || tree.Nodes[node].Level != IndexLevel.Indicator)
            row.Refuse("E_UNKNOWN_INDICATOR", 2, Note.Shown(indicator), "the code of an indicator of index.csv");
    }

    static IndexPackValue Value(PackRow row)
    {
        var value = new IndexPackValue(row.NumberOrEmpty(3), row.NumberOrEmpty(6), row.NumberOrEmpty(7), row.NumberOrEmpty(4, least: 0), row.NumberOrEmpty(5, least: 0));
        if (value.Lower > value.Upper) row.Refuse("E_INTERVAL", 6, row.Text(6), $"at most the upper limit, {row.Text(7)}");
        if (row.Text(6).Length == 0 != (row.Text(7).Length == 0)) row.Refuse("E_INTERVAL", 6, "one limit of two", "lower and upper, or neither");
        if (value.Value < value.Lower || value.Value > value.Upper) row.Refuse("E_INTERVAL", 3, row.Text(3), $"from {row.Text(6)} to {row.Text(7)}, its interval");
        if (value.Denominator == 0) row.Refuse("E_OUT_OF_RANGE", 5, "0", "more than 0");
        return value;
    }
}
