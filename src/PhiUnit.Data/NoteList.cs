using System.Globalization;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data;

/// <summary>Collects every remark on one table, each once; after a thousand of one kind only their number goes on.</summary>
public sealed class NoteList(string file, string? sheet)
{
    private const int MostOfAKind = 1000;
    private readonly List<(TableStep Step, Note Note)> _notes = [];
    private readonly HashSet<Note> _made = [];
    private readonly HashSet<(string, string)> _kinds = [];
    private readonly Dictionary<(TableStep Step, string Code), int> _counts = [];
    private TableStep? _failed;

    public bool HasErrors => _failed is not null;

    public bool HasChanges { get; private set; }

    /// <summary>The step that remarks belong to from now on.</summary>
    internal TableStep Step { get; set; }

    /// <summary>Whether this step or one before it failed.</summary>
    internal bool FailedBy(TableStep step) => _failed <= step;

    /// <summary>Whether nothing of this kind was said of the table yet: some remarks are made on the first cell only.</summary>
    internal bool IsFirst(string code, string of) => _kinds.Add((code, of));

    public void Add(Note note)
    {
        var kind = (Step, note.Code);
        var count = _counts.GetValueOrDefault(kind);
        if (count < MostOfAKind)
        {
            if (!_made.Add(note)) return;
            _notes.Add((Step, note));
        }
        _counts[kind] = count + 1;
        HasChanges |= note.IsChange;
        if (note.IsError && !(_failed <= Step)) _failed = Step;
    }

    public void AddRange(IEnumerable<Note> notes)
    {
        foreach (var note in notes) Add(note);
    }

    /// <summary>A remark on a row, or on one of its cells, or (row null) on the table.</summary>
    public void Add(string code, int? row, BoundColumn? column, string found, string expected, string todo) =>
        Add(new Note(code, file, row, column?.Header, found, expected,
            $"{Where(row, column)}: found {found}, expected {expected}. {todo}".TrimEnd()));

    /// <summary>
    /// The remarks step by step, those of a step in the order of their rows, with the number of those left out. Of the steps after one that
    /// failed nothing is said: what is broken has no figures to judge.
    /// </summary>
    public IReadOnlyList<Note> All() =>
    [
        .. _notes.Where(n => Counts(n.Step)).OrderBy(n => n.Step).ThenBy(n => n.Note.Row ?? 0).Select(n => n.Note),
        .. _counts.Where(c => Counts(c.Key.Step) && c.Value > MostOfAKind).OrderBy(c => c.Key.Code, StringComparer.Ordinal).Select(c => new Note(
            "I_MORE", file, null, null, null, null,
            string.Create(CultureInfo.InvariantCulture, $"{file}: {c.Value - MostOfAKind} more remarks {c.Key.Code}."))),
    ];

    private bool Counts(TableStep step) => _failed is null || step <= _failed;

    private string Where(int? row, BoundColumn? column)
    {
        var place = sheet is null ? file : $"{file}, sheet {sheet}";
        if (row is not null) place += (sheet is null ? ", line " : ", row ") + row.Value.ToString(CultureInfo.InvariantCulture);
        if (column is null) return place;
        var cell = sheet is null || row is null ? "" : $" (cell {column.Letter}{row.Value.ToString(CultureInfo.InvariantCulture)})";
        return $"{place}, column {column.Header}{cell}";
    }
}
