namespace PhiUnit.Data.Ingestion;

/// <summary>Keeps what became of every table that was offered, so that a check can report on refused and held ones too.</summary>
internal static class OfferedTables
{
    public static void Record(Store store, IReadOnlyList<IngestEntry> entries, DateTimeOffset offered)
    {
        var said = entries.Where(e => e.Outcome != IngestOutcome.Skip && !e.Notes.Any(n => n.Code == "I_ALREADY_LOADED")).ToList();
        if (said.Count == 0) return;
        using var transaction = store.Transaction();
        var id = store.Scalar<long>("SELECT coalesce(max(entry_id), 0) FROM report.entry");
        foreach (var entry in said) Write(store, entry, ++id, offered);
        transaction.Commit();
    }

    private static void Write(Store store, IngestEntry entry, long id, DateTimeOffset offered)
    {
        store.Execute("INSERT INTO report.entry VALUES ($id, CAST($offered AS TIMESTAMP), $file, $member, $dataset, $release, $sha256, $outcome, $facts, $held)",
            ("id", id), ("offered", RawLoad.Stamp(offered)), ("file", entry.File), ("member", entry.Member), ("dataset", entry.Dataset), ("release", entry.Release),
            ("sha256", entry.Sha256), ("outcome", entry.Outcome.ToString().ToLowerInvariant()), ("facts", entry.Facts), ("held", entry.RowsQuarantined));
        using var notes = store.Append("report", "note");
        foreach (var note in entry.Notes)
            notes.Append((long?)id).Append(note.Code).Append(note.Row).Append(note.Column).Append(note.Found).Append(note.Expected).Append(note.Message).EndRow();
        notes.Close();
    }
}
