using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Sources;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>One file read and checked, table by table; nothing is loaded here.</summary>
internal sealed class FileReading
{
    private readonly List<IngestEntry> _others = [];

    private FileReading(string name, string sha256) => (Name, Sha256) = (name, sha256);

    public string Name { get; }

    public string Sha256 { get; }

    /// <summary>Tables that a contract wants.</summary>
    public List<TableReading> Tables { get; } = [];

    /// <summary>Entries of tables that are not loaded: sheets nobody wants, refused files.</summary>
    public IReadOnlyList<IngestEntry> Others => _others;

    public bool IsRefused => _others.Exists(o => o.Outcome == IngestOutcome.Reject) || Tables.Exists(t => t.Notes.HasErrors);

    public static FileReading Read(FileList.Item item, byte[] bytes, string sha256, IngestOptions options)
    {
        var file = new FileReading(item.Name, sha256);
        var library = ContractLibrary.Default;
        try
        {
            var content = FileTables.Read(item.Name, bytes, options.Limits, t => library.Recognise(t, options.Dataset) is not null);
            foreach (var table in content.Tables) file.Add(table, content.Notes, library, bytes, options);
            if (file.Tables.Count == 0 && !file._others.Exists(o => o.Dataset is not null))
                file.Decline(item, Explain(content.Tables, library, options));
        }
        catch (InputRefusedException refused)
        {
            file.Refuse(refused.Notes);
        }
        return file;
    }

    private void Add(TextTable table, IReadOnlyList<Note> notes, ContractLibrary library, byte[] bytes, IngestOptions options)
    {
        if (library.Recognise(table, options.Dataset) is not { } recognition) Skip(table, null);
        else if (!recognition.Contract.Loaded) Skip(table, recognition.Contract.Name);
        else Tables.Add(Check(table, recognition, notes, bytes, options));
    }

    private static TableReading Check(
        TextTable table, Recognition recognition, IReadOnlyList<Note> before, byte[] bytes, IngestOptions options)
    {
        var notes = new NoteList(table.File, table.Member);
        notes.AddRange(before);
        var bound = TableBinding.Bind(table, recognition, notes);
        var source = PublishedSources.For(recognition.Contract);
        var known = UnknownPlaces.Hold(bound, AreaRegister.Default, notes);
        var chosen = source.Choose(known.Table, notes);
        var reading = new TableReading(chosen.Table, source.Context(chosen.Table, notes), notes) { Held = known.Held + chosen.Held };
        if (notes.HasErrors) return reading;
        KeyCells.Check(reading, AreaRegister.Default);
        ValueCells.Check(reading);
        FormulaCells.Check(reading, bytes);
        RowKeys.Check(reading);
        Grid.Check(reading, AreaRegister.Default);
        if (!notes.HasErrors) Controls.Check(reading);
        reading.Release = options.Release ?? ReleaseLabel.Of(reading);
        return reading;
    }

    private static IReadOnlyList<Note> Explain(IReadOnlyList<TextTable> tables, ContractLibrary library, IngestOptions options)
    {
        var near = tables.Where(t => t.Rows.Count > 0).OrderByDescending(t => library.Nearest(t, options.Dataset)?.Match.Share ?? 0)
            .FirstOrDefault();
        return Unrecognised.Explain(near ?? tables[0], library, options.Dataset);
    }

    private void Skip(TextTable table, string? dataset)
    {
        if (!table.IsSheet && dataset is null) return;
        var note = new Note("I_NOT_READ", Name, null, null, null, null,
            $"{Name}: a table of {dataset}, which nothing here reads; skipped.");
        _others.Add(new IngestEntry(
            Name, table.Member, dataset, null, Sha256, IngestOutcome.Skip, 0, 0, 0, dataset is null ? [] : [note]));
    }

    // A folder may hold files that are none of ours: they are passed over, and said so. One that comes near a known table, or was
    // named, is refused.
    private void Decline(FileList.Item item, IReadOnlyList<Note> reasons)
    {
        if (item.Named || reasons is not [{ Code: "E_UNKNOWN_DATASET" } reason]) Refuse(reasons);
        else _others.Add(new IngestEntry(Name, null, null, null, Sha256, IngestOutcome.Skip, 0, 0, 0, [reason with { Code = "I_NOT_RECOGNISED" }]));
    }

    private void Refuse(IReadOnlyList<Note> notes)
    {
        _others.RemoveAll(o => o.Outcome == IngestOutcome.Skip);
        _others.Add(new IngestEntry(Name, null, null, null, Sha256, IngestOutcome.Reject, 0, 0, 0, notes));
    }
}
