using System.Globalization;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Ingestion;

/// <summary>Takes files in one after the other, each in a transaction of its own, and rebuilds clean once at the end.</summary>
internal sealed class IngestRun(Store store, IngestOptions options)
{
    private const int ReadAhead = 2;

    private readonly List<IngestEntry> _entries = [];
    private HashSet<string> _known = [];
    private bool _changed;
    private bool _refused;

    public IngestReport Run(IEnumerable<string> paths)
    {
        store.Script("010_raw");
        _known = [.. store.Query("SELECT DISTINCT sha256 FROM raw.file", row => row.GetText(0))];
        var items = FileList.Of(paths);
        var next = 0;
        var readings = new Queue<Task<Offer>>();
        void StartReading()
        {
            while (readings.Count < ReadAhead && next < items.Count) readings.Enqueue(Start(items[next++]));
        }
        StartReading();
        RawTables.Create(store);
        Areas();
        for (var i = 0; i < items.Count; i++)
        {
            StartReading();
            options.Progress?.Invoke(items[i].Name, i + 1, items.Count);
            Take(readings.Dequeue().GetAwaiter().GetResult());
        }
        // What the files took is given back before the database needs room.
        if (_changed) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        CleanTables.Rebuild(store);
        MergedViews.Create(store);
        OfferedTables.Record(store, _entries, options.Clock.GetUtcNow());
        return new IngestReport(_entries, _refused ? 2 : 0, _changed);
    }

    // Files are read on other threads, ahead of the one that is loaded; loads keep the order of the files.
    private Task<Offer> Start(FileList.Item item) => Task.Run(() => OfferedFile.Read(item, options, _known));

    private void Take(Offer offer)
    {
        if (offer.Entry is { } entry) Add(entry);
        else if (offer.Sha256 is null || !Loaded(offer)) Load(offer.Reading ?? OfferedFile.Again(offer, options));
    }

    private void Load(FileReading file)
    {
        if (!file.IsRefused && file.Tables.Exists(t => !t.IsHeld)) Store(file);
        foreach (var entry in file.Tables.Select(t => Entry(file, t)).Concat(file.Others)) Add(entry);
    }

    // The same bytes again change nothing, whatever the file is called now.
    private bool Loaded(Offer offer)
    {
        var (item, sha256) = (offer.Item, offer.Sha256!);
        var note = new Note("I_ALREADY_LOADED", item.Name, null, null, null, null, $"{item.Label}: already loaded; nothing was changed.");
        var known = store.Query(
            "SELECT member, dataset, release, facts, fact_sum FROM raw.file WHERE sha256 = $sha256 ORDER BY file_id",
            row => new IngestEntry(item.Name, row.GetTextOrNull(0) ?? item.Part, row.GetText(1), row.GetText(2), sha256, IngestOutcome.Accept,
                row.GetLong(3),
                decimal.Parse(row.GetText(4), CultureInfo.InvariantCulture), 0, [note]), ("sha256", sha256));
        // Loaded before as something else than it is now said to be: read again, and judged by its contract.
        if (known.Count == 0 || !known.Exists(k => IsAskedFor(k.Dataset!, offer.Asked))) return false;
        known.ForEach(Add);
        return true;
    }

    private static bool IsAskedFor(string dataset, IngestOptions asked) =>
        asked.Dataset is null || ContractLibrary.Default.Contracts.Any(c => c.Name == dataset && c.Answers(asked.Dataset));

    private void Store(FileReading file)
    {
        using var transaction = store.Transaction();
        if (!Write(file)) return;
        transaction.Commit();
        _changed = true;
    }

    // False: a slice of a large table was refused or held, and what was written of it must go.
    private bool Write(FileReading file)
    {
        var sequence = store.Scalar<long>("SELECT coalesce(max(load_sequence), 0) + 1 FROM raw.file");
        foreach (var table in file.Tables.Where(t => !t.IsHeld))
        {
            var id = RawLoad.Write(store, file, table, sequence, options.Clock.GetUtcNow());
            if (!table.IsRight) return false;
            if (options.AcceptRevisions || !Revisions.IsBeyondPossible(store, table, id)) Revisions.Note(store, table, id);
            else
            {
                table.Hold();
                RawLoad.TakeBack(store, table, id);
            }
        }
        return true;
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
