namespace PhiUnit.Data.Tables;

/// <summary>One published table as text: a text file, or one sheet of a workbook. Nothing is typed or guessed yet.</summary>
/// <param name="File">File name for messages.</param>
/// <param name="Member">Sheet name; null for a text file.</param>
/// <param name="Rows">Rows in file order; of a sheet only those that hold something.</param>
public sealed record TextTable(string File, string? Member, IReadOnlyList<TextRow> Rows)
{
    /// <summary>Rows of a sheet that its author hid (they hold published values all the same).</summary>
    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    /// <summary>Columns of a sheet that its author hid, counted from 0.</summary>
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    /// <summary>More of the table follows in another slice.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Number of the last row of the whole table.</summary>
    public int LastRow { get => field > 0 || Rows.Count == 0 ? field : Rows[^1].Number; init; }

    public bool IsSheet => Member is not null;

    /// <summary>Path inside the archive, or file beside the manifest, that the table comes from; null when the file itself holds it.</summary>
    public string? Part { get; init; }

    /// <summary>Where in the file the table lies: part, sheet, or both; null for a text file by itself.</summary>
    public string? Place => Part is null || Member is null ? Part ?? Member : $"{Part} [{Member}]";

    /// <summary>The names under which the table goes: sheet, and file without its endings.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (Member is not null) yield return Member;
            else yield return Stem(File);
        }
    }

    /// <summary>A file name without folder, .gz and type.</summary>
    public static string Stem(string file)
    {
        var name = Path.GetFileName(file);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        return Path.GetFileNameWithoutExtension(name);
    }
}
