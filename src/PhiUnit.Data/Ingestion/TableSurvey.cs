using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// The first pass over a large table: are its rows whole, and what has to be known before any of them is judged: where the rows of each place
/// end, where the figures end, whether there are sexes.
/// </summary>
internal sealed class TableSurvey
{
    private const int HeadRows = 5_000;
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly int[] _together;
    private readonly int _sex;
    private readonly string?[] _cells;
    private string _key = "";

    private TableSurvey(Recognition? recognition)
    {
        Header = recognition?.Header.Number ?? 0;
        var columns = recognition?.Match.Columns ?? [];
        _together = [.. recognition?.Contract.RowsTogether.Select(role => columns.Find(c => c.Column.Role == role)?.Index ?? -1) ?? []];
        _sex = columns.Find(c => c.Column is { Role: "sex", Type: ColumnType.Sex })?.Index ?? -1;
        _cells = new string?[_together.Length];
    }

    /// <summary>Row of the header.</summary>
    public int Header { get; }

    /// <summary>The first rows, for those who look at the head only.</summary>
    public List<TextRow> Head { get; } = [];

    public int LastRow { get; private set; }

    /// <summary>The last row that may hold figures: below it are footnotes.</summary>
    public int LastFigures { get; private set; }

    /// <summary>Whether females or males stand anywhere.</summary>
    public bool HasSexes { get; private set; }

    /// <exception cref="InputRefusedException">Broken rows, each of them named.</exception>
    public static TableSurvey Of(IEnumerable<TextRow> rows, Recognition? recognition, NoteList bad)
    {
        var survey = new TableSurvey(recognition);
        foreach (var row in rows) survey.Add(row);
        return bad.HasErrors ? throw new InputRefusedException(bad.All()) : survey;
    }

    /// <summary>What the rows that are judged together have in common, in its plain spelling; empty where a row names no place.</summary>
    public string KeyOf(TextRow row)
    {
        var same = true;
        for (var i = 0; i < _together.Length; i++)
        {
            var cell = _together[i] >= 0 && _together[i] < row.Cells.Length ? row.Cells[_together[i]] : null;
            same &= ReferenceEquals(cell, _cells[i]);
            _cells[i] = cell;
        }
        if (!same) _key = string.Join('\u001F', _cells.Select(CellSpellings.Key)).Trim('\u001F');
        return _key;
    }

    /// <summary>Whether it is the last row of its key.</summary>
    public bool IsLast(TextRow row, string key) => _ends[key] == row.Number;

    private void Add(TextRow row)
    {
        if (Head.Count < HeadRows) Head.Add(row);
        LastRow = row.Number;
        if (row.Number <= Header || row.IsBlank) return;
        if (!BodyRows.IsFootnote(row)) LastFigures = row.Number;
        _ends[KeyOf(row)] = row.Number;
        if (!HasSexes && _sex >= 0) HasSexes = SexLabel.Parse(row.Trimmed(_sex)) is "female" or "male";
    }
}
