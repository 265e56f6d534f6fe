using System.Globalization;
using PhiUnit.Data.Contracts;

namespace PhiUnit.Data;

/// <summary>Collects every remark on one table; after a thousand of one kind only their number goes on.</summary>
public sealed class NoteList(string file, string? sheet)
{
    private const int MostOfAKind = 1000;
    private readonly List<Note> _notes = [];
    private readonly Dictionary<string, int> _counts = [];

    public bool HasErrors { get; private set; }

    public bool HasChanges { get; private set; }

    public void Add(Note note)
    {
        HasErrors |= note.IsError;
        HasChanges |= note.IsChange;
        var count = _counts[note.Code] = _counts.GetValueOrDefault(note.Code) + 1;
        if (count <= MostOfAKind) _notes.Add(note);
    }

    public void AddRange(IEnumerable<Note> notes)
    {
        foreach (var note in notes) Add(note);
    }

    /// <summary>A remark on a row, or on one of its cells, or (row null) on the table.</summary>
    public void Add(string code, int? row, BoundColumn? column, string found, string expected, string todo) =>
        Add(new Note(code, file, row, column?.Header, found, expected,
            $"{Where(row, column)}: found {found}, expected {expected}. {todo}".TrimEnd()));

    /// <summary>The remarks in the order in which they were made, with the number of those left out.</summary>
    public IReadOnlyList<Note> All() =>
    [
        .. _notes,
        .. _counts.Where(c => c.Value > MostOfAKind).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new Note(
            "I_MORE", file, null, null, null, null,
            string.Create(CultureInfo.InvariantCulture, $"{file}: {c.Value - MostOfAKind} more remarks {c.Key}."))),
    ];

    private string Where(int? row, BoundColumn? column)
    {
        var place = sheet is null ? file : $"{file}, sheet {sheet}";
        if (row is not null) place += (sheet is null ? ", line " : ", row ") + row.Value.ToString(CultureInfo.InvariantCulture);
        if (column is null) return place;
        var cell = sheet is null || row is null ? "" : $" (cell {column.Letter}{row.Value.ToString(CultureInfo.InvariantCulture)})";
        return $"{place}, column {column.Header}{cell}";
    }
}
