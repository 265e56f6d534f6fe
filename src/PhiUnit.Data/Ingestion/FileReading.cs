using PhiUnit.Data.Contracts;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>One file read and checked, table by table; nothing is loaded here.</summary>
internal sealed class FileReading
{
    private const int SlicesBetweenCollections = 12;

    private readonly List<IngestEntry> _others = [];
    private readonly IngestOptions _options;
    private readonly ContractLibrary _library = ContractLibrary.Default;
    private Func<IEnumerable<TableSlice>>? _slices;

    private FileReading(FileList.Item item, string sha256, IngestOptions options) => (Item, Sha256, _options) = (item, sha256, options);

    public FileList.Item Item { get; }

    public string Name => Item.Name;

    public string Sha256 { get; }

    /// <summary>Tables that a contract wants.</summary>
    public List<TableReading> Tables { get; } = [];

    /// <summary>Entries of tables that are not loaded: sheets nobody wants, refused files.</summary>
    public IReadOnlyList<IngestEntry> Others => _others;

    /// <summary>Whether its rows come in slices.</summary>
    public bool IsSliced => _slices is not null;

    public bool IsRefused => _others.Exists(o => o.Outcome == IngestOutcome.Reject) || Tables.Exists(t => t.Notes.HasErrors);

    /// <param name="item">The file.</param>
    /// <param name="bytes">Its content, or that of the file that it vouches for.</param>
    /// <param name="sha256">Hash of the content.</param>
    /// <param name="options">Dataset, release label, limits.</param>
    public static FileReading Read(FileList.Item item, byte[] bytes, string sha256, IngestOptions options)
    {
        var file = new FileReading(item, sha256, options);
        try
        {
            if (FileContent.KindOf(bytes) != ContentKind.ZipPackage || !ArchiveMembers.IsArchive(bytes)) file.Content(item.Part, item.Label, bytes);
            else file.Archive(bytes);
        }
        catch (InputRefusedException refused)
        {
            file.Refuse(refused.Notes);
        }
        return file;
    }

    /// <summary>A file that is too large to be held: looked over from end to end here, its rows judged while they are written.</summary>
    /// <param name="item">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="sha256">Hash of the content.</param>
    /// <param name="options">Dataset, release label, limits.</param>
    public static FileReading Read(FileList.Item item, LargeText text, string sha256, IngestOptions options)
    {
        var file = new FileReading(item, sha256, options);
        try
        {
            text.Inspect();
            return file.Large(text) ? file : Read(item, File.ReadAllBytes(text.Path), sha256, options);
        }
        catch (InputRefusedException refused)
        {
            file.Refuse(refused.Notes);
        }
        return file;
    }

    /// <summary>Turns over the rows of a table, each slice checked; a table that was read whole is one slice, and was checked before.</summary>
    public IEnumerable<TableReading> Slices(TableReading reading)
    {
        if (_slices is null)
        {
            yield return reading;
            yield break;
        }
        var taken = 0;
        foreach (var slice in ReadAhead.Of(_slices()))
        {
            // A slice outlives the collections of young objects: left alone, those behind it would take several times what is in use.
            if (taken++ % SlicesBetweenCollections == 0) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
            if (slice.Apart is { } apart) TableChecks.Parted(reading, apart);
            TableChecks.Slice(reading, slice.Table, []);
            yield return reading;
        }
        TableChecks.End(reading, _options.Release);
    }

    // False: a table whose rows cannot be parted, to be read whole.
    private bool Large(LargeText text)
    {
        var delimiter = FileTables.DelimiterOf(Item.Label, text.Blocks().First(), _options.Limits, t => _library.Recognise(t, _options.Dataset) is not null);
        IEnumerable<TextRow> Rows(NoteList bad) => CsvTable.Rows(Item.Label, text.Blocks(), delimiter, _options.Limits, bad);
        var head = new TextTable(Item.Label, null, [.. Rows(new NoteList(Item.Label, null)).TakeWhile(r => r.Number <= ContractLibrary.HeadRows)]);
        var recognition = _library.Recognise(head, _options.Dataset);
        if (recognition is { Contract: { Loaded: true, RowsTogether.Count: 0 } }) return false;
        var bad = new NoteList(Item.Label, null);
        var survey = TableSurvey.Of(Rows(bad), recognition, bad);
        PersonRows.Refuse(head with { Rows = survey.Head });
        if (recognition is null) Decline(Explain([head]));
        else if (!recognition.Contract.Loaded) Skip(head, recognition.Contract.Name);
        else
        {
            var notes = new NoteList(Item.Label, null);
            notes.AddRange(FileTables.Changes(Item.Label, text.Encoding, delimiter));
            Tables.Add(new TableReading(recognition, notes) { HasSexes = survey.HasSexes });
            var above = head with { Part = Item.Part, Rows = [.. head.Rows.Where(r => r.Number <= recognition.Header.Number)] };
            _slices = () => new SlicedTable(above, survey, _options.Limits).Slices(Rows(new NoteList(Item.Label, null)));
        }
        return true;
    }

    private void Archive(byte[] bytes)
    {
        var members = ArchiveMembers.Read(Item.Label, bytes, _options.Limits).Where(m => FileList.IsTable(m.Path, m.Bytes)).ToList();
        foreach (var member in members) Content(Item.Part is null ? member.Path : $"{Item.Part}/{member.Path}", $"{Item.Label}/{member.Path}", member.Bytes);
        if (members.Count == 0) Decline([new Note("E_UNKNOWN_DATASET", Name, null, null, "an archive without a table", "a csv, xls, xlsx or ods table in it",
            $"{Name}: found an archive without a table in it, expected a csv, xls, xlsx or ods table.")]);
    }

    private void Content(string? part, string label, byte[] bytes)
    {
        var content = FileTables.Read(label, bytes, _options.Limits, t => _library.Recognise(t, _options.Dataset) is not null);
        foreach (var table in content.Tables) PersonRows.Refuse(table);
        var known = Tables.Count + _others.Count(o => o.Dataset is not null);
        foreach (var table in content.Tables) Add(table with { Part = part }, content.Notes, content.Workbook);
        if (Tables.Count + _others.Count(o => o.Dataset is not null) == known) Decline(Explain(content.Tables));
    }

    private void Add(TextTable table, IReadOnlyList<Note> notes, byte[] workbook)
    {
        if (_library.Recognise(table, _options.Dataset) is not { } recognition)
        {
            Skip(table, null);
            return;
        }
        if (recognition.Contract.NotUsed is { } other && other.Covers([.. table.Names, TextTable.Stem(table.File)]))
        {
            Skip(table, recognition.Contract.Name, $"this is {other.Why}");
            return;
        }
        if (recognition.Contract.SideBySide.Count > 0) (table, recognition) = SideBySide.Unfold(table, recognition);
        if (!recognition.Contract.Loaded) Skip(table, recognition.Contract.Name);
        else Tables.Add(Check(table, recognition, notes, workbook));
    }

    private TableReading Check(TextTable table, Recognition recognition, IReadOnlyList<Note> before, byte[] workbook)
    {
        var notes = new NoteList(table.File, table.Member);
        notes.AddRange(before);
        var reading = new TableReading(recognition, notes);
        TableChecks.Slice(reading, table, workbook);
        TableChecks.End(reading, _options.Release);
        return reading;
    }

    private IReadOnlyList<Note> Explain(IReadOnlyList<TextTable> tables)
    {
        var near = tables.Where(t => t.Rows.Count > 0).OrderByDescending(t => _library.Nearest(t, _options.Dataset)?.Match.Share ?? 0).FirstOrDefault();
        return Unrecognised.Explain(near ?? tables[0], _library, _options.Dataset);
    }

    private void Skip(TextTable table, string? dataset, string why = "nothing here reads it")
    {
        if (!table.IsSheet && dataset is null) return;
        var note = new Note("I_NOT_READ", Name, null, null, null, null, $"{table.File}: a table of {dataset}; {why}, so it was skipped.");
        _others.Add(new IngestEntry(Name, table.Place, dataset, null, Sha256, IngestOutcome.Skip, 0, 0, 0, dataset is null ? [] : [note]));
    }

    // A folder may hold files that are none of ours: they are passed over, and said so. One that comes near a known table, or was
    // named, is refused.
    private void Decline(IReadOnlyList<Note> reasons)
    {
        if (Item.Named || reasons is not [{ Code: "E_UNKNOWN_DATASET" } reason]) Refuse(reasons);
        else _others.Add(new IngestEntry(Name, null, null, null, Sha256, IngestOutcome.Skip, 0, 0, 0, [reason with { Code = "I_NOT_RECOGNISED" }]));
    }

    private void Refuse(IReadOnlyList<Note> notes)
    {
        _others.RemoveAll(o => o.Outcome == IngestOutcome.Skip);
        _others.Add(new IngestEntry(Name, Item.Part, null, null, Sha256, IngestOutcome.Reject, 0, 0, 0, notes));
    }
}
