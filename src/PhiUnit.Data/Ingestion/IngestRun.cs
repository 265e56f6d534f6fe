using System.Globalization;
using System.Security.Cryptography;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>Takes files in one after the other, each in a transaction of its own, and rebuilds clean once at the end.</summary>
internal sealed class IngestRun(Store store, IngestOptions options)
{
    private readonly List<IngestEntry> _entries = [];
    private bool _changed;
    private bool _refused;

    public IngestReport Run(IEnumerable<string> paths)
    {
        store.Script("010_raw");
        RawTables.Create(store);
        Areas();
        var items = FileList.Of(paths);
        for (var i = 0; i < items.Count; i++)
        {
            options.Progress?.Invoke(items[i].Name, i + 1, items.Count);
            Take(items[i]);
        }
        CleanTables.Rebuild(store);
        store.Script("025_merged");
        OfferedTables.Record(store, _entries, options.Clock.GetUtcNow());
        return new IngestReport(_entries, _refused ? 2 : 0, _changed);
    }

    private void Take(FileList.Item item)
    {
        if (!item.Named && !FileList.LooksLikeTable(item.Name) && !FileList.LooksLikeManifest(item.Name)) Add(Entry(item, IngestOutcome.Skip, null));
        else if (options.Dataset is { } dataset && !ContractLibrary.Default.Knows(dataset))
            Add(Entry(item, IngestOutcome.Reject, Unknown(item, dataset)));
        else if (Unreadable(item, out var bytes) is { } note) Add(Entry(item, IngestOutcome.Reject, note));
        else Take(item, bytes);
    }

    private Note? Unreadable(FileList.Item item, out byte[] bytes)
    {
        bytes = [];
        try
        {
            var size = new FileInfo(item.Path).Length;
            if (size > options.Limits.MaxBytes) return GzipContent.TooLarge(item.Name, size, size);
            bytes = File.ReadAllBytes(item.Path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var found = e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "a file that cannot be read";
            return new Note("E_NO_FILE", item.Name, null, null, found, "a file or folder",
                $"{item.Name}: found {found}, expected a file or folder. Check the path and its permissions.");
        }
    }

    private void Take(FileList.Item item, byte[] bytes)
    {
        try
        {
            if (Manifest.Read(item.Name, bytes) is { } manifest)
                Take(item with { Part = manifest.File, Named = true }, manifest.Open(item, options.Limits), options with
                {
                    Dataset = manifest.Dataset ?? options.Dataset,
                    Release = options.Release ?? manifest.Release,
                });
            else if (!item.Named && !FileList.LooksLikeTable(item.Name)) Add(Entry(item, IngestOutcome.Skip, null));
            else Take(item, bytes, options);
        }
        catch (InputRefusedException refused)
        {
            Add(new IngestEntry(item.Name, null, null, null, null, IngestOutcome.Reject, 0, 0, 0, refused.Notes));
        }
    }

    private void Take(FileList.Item item, byte[] bytes, IngestOptions asked)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (Loaded(item, sha256, asked)) return;
        var file = FileReading.Read(item, bytes, sha256, asked);
        if (!file.IsRefused && file.Tables.Exists(t => !t.IsHeld)) Load(file);
        foreach (var entry in file.Tables.Select(t => Entry(file, t)).Concat(file.Others)) Add(entry);
    }

    // The same bytes again change nothing, whatever the file is called now.
    private bool Loaded(FileList.Item item, string sha256, IngestOptions asked)
    {
        var note = new Note("I_ALREADY_LOADED", item.Name, null, null, null, null, $"{item.Label}: already loaded; nothing was changed.");
        var known = store.Query(
            "SELECT member, dataset, release, facts, fact_sum FROM raw.file WHERE sha256 = $sha256 ORDER BY file_id",
            row => new IngestEntry(item.Name, row.GetTextOrNull(0) ?? item.Part, row.GetText(1), row.GetText(2), sha256, IngestOutcome.Accept,
                row.GetLong(3),
                decimal.Parse(row.GetText(4), CultureInfo.InvariantCulture), 0, [note]), ("sha256", sha256));
        // Loaded before as something else than it is now said to be: read again, and judged by its contract.
        if (known.Count == 0 || !known.Exists(k => IsAskedFor(k.Dataset!, asked))) return false;
        known.ForEach(Add);
        return true;
    }

    private static bool IsAskedFor(string dataset, IngestOptions asked) =>
        asked.Dataset is null || ContractLibrary.Default.Contracts.Any(c => c.Name == dataset && c.Answers(asked.Dataset));

    private void Load(FileReading file)
    {
        using var transaction = store.Transaction();
        var sequence = store.Scalar<long>("SELECT coalesce(max(load_sequence), 0) + 1 FROM raw.file");
        foreach (var table in file.Tables.Where(t => !t.IsHeld))
        {
            var id = RawLoad.Write(store, file, table, sequence, options.Clock.GetUtcNow());
            if (options.AcceptRevisions || !Revisions.IsBeyondPossible(store, table, id)) Revisions.Note(store, table, id);
            else
            {
                table.Hold();
                RawLoad.TakeBack(store, table, id);
            }
        }
        transaction.Commit();
        _changed = true;
    }

    private static IngestEntry Entry(FileReading file, TableReading table)
    {
        var outcome = Outcome(file, table);
        var loaded = outcome != IngestOutcome.Reject;
        if (file.IsRefused && !table.Notes.HasErrors)
            table.Notes.Add("I_NOT_LOADED", null, null, "another table of this file was refused", "a file that is right throughout",
                "Nothing of the file was loaded.");
        var counts = loaded && !table.IsHeld;
        return new IngestEntry(file.Name, table.Table.Source.Place, table.Contract.Name, table.Release, file.Sha256, outcome,
            counts ? table.Facts : 0, counts ? table.Sum : 0, loaded ? table.Held : 0, table.Notes.All());
    }

    private static IngestOutcome Outcome(FileReading file, TableReading table)
    {
        if (file.IsRefused) return IngestOutcome.Reject;
        if (table.Held > 0) return IngestOutcome.Quarantine;
        return table.Notes.HasChanges ? IngestOutcome.Normalise : IngestOutcome.Accept;
    }

    private void Add(IngestEntry entry)
    {
        _entries.Add(entry);
        _refused |= entry.Outcome == IngestOutcome.Reject;
    }

    private static IngestEntry Entry(FileList.Item item, IngestOutcome outcome, Note? note) =>
        new(item.Name, null, null, null, null, outcome, 0, 0, 0, note is null ? [] : [note]);

    private static Note Unknown(FileList.Item item, string dataset) =>
        new("E_UNKNOWN_DATASET", item.Name, null, null, dataset, "the name of a dataset",
            $"{item.Name}: found the dataset name '{dataset}', expected one of " +
            $"{string.Join(", ", ContractLibrary.Default.Contracts.Where(c => c.Loaded).Select(c => c.Name))}.");

    // The register comes with the code: a workspace of an older version gets the one of this.
    private void Areas()
    {
        using var transaction = store.Transaction();
        store.Execute("DELETE FROM reference.area; DELETE FROM reference.authority_name; DELETE FROM reference.area_part");
        using (var areas = store.Append("reference", "area"))
        {
            foreach (var (code, name, kind) in AreaRegister.Default.Areas) areas.Append(code).Append(name).Append(kind).EndRow();
            areas.Close();
        }
        using (var names = store.Append("reference", "authority_name"))
        {
            foreach (var (name, code) in AreaRegister.Default.AuthorityNames) names.Append(name).Append(code).EndRow();
            names.Close();
        }
        using (var parts = store.Append("reference", "area_part"))
        {
            foreach (var part in AreaChanges.Parts) parts.Append(part.Code).Append(part.Place).Append(part.Parts).Append(part.Whole).EndRow();
            parts.Close();
        }
        transaction.Commit();
    }
}
