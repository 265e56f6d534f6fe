using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Packs;

/// <summary>One csv file of a pack: its rows by column name.</summary>
sealed class PackTable
{
    readonly TextTable _table;
    readonly int[] _columns;

    PackTable(TextTable table, string[] names, int[] columns) => (_table, Names, _columns) = (table, names, columns);

    public string File => _table.File;

    /// <summary>The columns asked for, in that order.</summary>
    public string[] Names { get; }

    /// <summary>Opens a file with these columns (others are ignored); null, with notes, when it is missing or has another shape.</summary>
    /// <param name="folder">Folder of the pack.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="names">Columns that it must have.</param>
    /// <param name="notes">Added to.</param>
    /// <param name="optional">Columns that it may have; they follow the others in number, and are empty where it has them not.</param>
    public static PackTable? Open(string folder, string file, string[] names, List<Note> notes, params string[] optional)
    {
        var path = Path.Combine(folder, file);
        if (!System.IO.File.Exists(path))
        {
            notes.Add(PackNote.Of("E_MISSING_FILE", file, null, null, "no such file", $"a csv with the columns {string.Join(",", names)}"));
            return null;
        }
        try
        {
            var text = TextDecoding.Decode(System.IO.File.ReadAllBytes(path)).Text;
            var table = CsvTable.Read(file, text, ",", new TableLimits());
            return WithHeader(table, names, optional, notes);
        }
        catch (InputRefusedException refusal)
        {
            notes.AddRange(refusal.Notes);
            return null;
        }
    }

    static PackTable? WithHeader(TextTable table, string[] names, string[] optional, List<Note> notes)
    {
        if (table.Rows.Count == 0)
        {
            notes.Add(PackNote.Of("E_NO_ROWS", table.File, 1, null, "an empty file", $"the header {string.Join(",", names)}"));
            return null;
        }
        var header = table.Rows[0];
        string[] all = [.. names, .. optional];
        var columns = Array.ConvertAll(all, name => Array.FindIndex(header.Cells, cell => cell?.Trim() == name));
        for (var i = 0; i < names.Length; i++)
        {
            if (columns[i] < 0)
                notes.Add(PackNote.Of("E_MISSING_COLUMN", table.File, header.Number, names[i], $"the header {string.Join(",", header.Cells)}", $"a column {names[i]}"));
        }
        foreach (var twice in all.Where(name => header.Cells.Count(cell => cell?.Trim() == name) > 1))
            notes.Add(PackNote.Of("E_DUPLICATE_COLUMN", table.File, header.Number, twice, "several columns of that name", "one"));
        return Array.TrueForAll(columns[..names.Length], c => c >= 0) ? new(table, all, columns) : null;
    }

    /// <summary>The rows below the header that hold something; one with too few or too many fields is refused.</summary>
    public IEnumerable<PackRow> Rows(List<Note> notes)
    {
        var width = _table.Rows[0].Cells.Length;
        foreach (var row in _table.Rows.Skip(1).Where(r => !r.IsBlank))
        {
            if (row.Cells.Length == width) yield return new(this, row, _columns, notes);
            else notes.Add(PackNote.Of("E_FIELD_COUNT", File, row.Number, null, $"{row.Cells.Length} fields", $"{width} fields, as in the header"));
        }
    }
}
