using System.Globalization;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// A large table in slices of whole rows with their physical lines. The rows of one place are never parted: where they stand apart, those that
/// come first wait for the last, so that every check of a place sees all of it.
/// </summary>
/// <param name="head">The table without its rows: name, first rows up to the header.</param>
/// <param name="survey">What the first pass found.</param>
/// <param name="limits">Sizes of slices.</param>
internal sealed class SlicedTable(TextTable head, TableSurvey survey, TableLimits limits)
{
    private const int CharactersAsCell = 16;

    private readonly Dictionary<string, List<TextRow>> _waiting = new(StringComparer.Ordinal);
    private List<TextRow> _ready = [];
    private int _readyCells;
    private int _waitingCells;

    /// <summary>The slices, one after the other. Where more rows stand apart from others of their place than can wait, a slice holds them as they are and says so.</summary>
    public IEnumerable<TableSlice> Slices(IEnumerable<TextRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Number <= survey.Header || row.IsBlank) continue;
            Take(row);
            if (_waitingCells > limits.MostWaiting) yield return Parted(row);
            else if (_readyCells >= limits.SliceCells && row.Number < survey.LastFigures) yield return new TableSlice(Slice(goesOn: true), null);
        }
        yield return new TableSlice(Slice(goesOn: false), null);
    }

    private void Take(TextRow row)
    {
        var key = survey.KeyOf(row);
        var isLast = survey.IsLast(row, key);
        if (isLast && !_waiting.ContainsKey(key))
        {
            _ready.Add(row);
            _readyCells += Weight(row);
            return;
        }
        if (!_waiting.TryGetValue(key, out var others)) _waiting[key] = others = [];
        others.Add(row);
        _waitingCells += Weight(row);
        if (isLast) Release(key, others);
        // Rows without a place are totals, or wrong by themselves: they need not wait.
        if (_waitingCells > limits.MostWaiting && _waiting.TryGetValue("", out var nowhere)) Release("", nowhere);
    }

    private void Release(string key, List<TextRow> rows)
    {
        var cells = rows.Sum(Weight);
        _ready.AddRange(rows);
        _waiting.Remove(key);
        (_readyCells, _waitingCells) = (_readyCells + cells, _waitingCells - cells);
    }

    private TableSlice Parted(TextRow row)
    {
        var apart = Apart(row);
        foreach (var (key, rows) in _waiting.ToList()) Release(key, rows);
        return new TableSlice(Slice(goesOn: true), apart);
    }

    private TextTable Slice(bool goesOn)
    {
        var rows = head.Rows.Concat(_ready.OrderBy(r => r.Number)).ToList();
        (_ready, _readyCells) = ([], 0);
        return head with { Rows = rows, GoesOn = goesOn, LastRow = survey.LastRow };
    }

    // What a row takes in memory; text takes more than figures.
    private static int Weight(TextRow row)
    {
        var weight = row.Cells.Length;
        foreach (var cell in row.Cells) weight += (cell?.Length ?? 0) / CharactersAsCell;
        return weight;
    }

    private Note Apart(TextRow row)
    {
        var line = row.Number.ToString(CultureInfo.InvariantCulture);
        var found = $"rows of {_waiting.Count} places that stand apart from one another, or of one place that is too large";
        const string expected = "in a file of this size, the rows of each place together";
        return new Note("E_NOT_TOGETHER", head.File, row.Number, null, found, expected,
            $"{head.File}, line {line}: found {found}, expected, {expected}. Sort the file by place, or split it into smaller files.");
    }
}
