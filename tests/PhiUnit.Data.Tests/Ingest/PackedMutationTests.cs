namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>
/// Archives and workbooks changed at random, from outside and in one of their parts: no crash, every refusal has its reason, what is loaded
/// is what the store holds.
/// </summary>
public sealed class PackedMutationTests : IDisposable
{
    private const int Least = 24;
    private const int EachStore = 50;

    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_files_are_good_before_they_are_changed()
    {
        foreach (var (name, bytes) in PackedFile.All)
        {
            using var store = Store.Open(folder.File(name + ".duckdb"));
            var entry = Load(store, name, bytes)[0];
            Assert.True(entry.Sum == PackedFile.Sum, $"{name}: {entry.Outcome}, {entry.Sum}: {string.Join(' ', entry.Notes)}");
        }
    }

    [Fact]
    public void Archives_and_workbooks_changed_at_random()
    {
        var random = new Random(6);
        var good = PackedFile.All.ToList();
        foreach (var runs in Fuzz.Runs(Least, "packed files").Chunk(EachStore))
        {
            using var store = Store.Open(folder.File($"{runs[0]}.duckdb"));
            foreach (var run in runs) Try(store, good[run % good.Count], random);
        }
    }

    /// <summary>The published xls of mid-2021, its bytes changed: most of them are figures, so nothing is said of the sum.</summary>
    [SharedFact("data/ons_mye/ukpopestimatesmid2021on2021geographyfinal.xls")]
    public void An_old_workbook_changed_at_random()
    {
        var random = new Random(7);
        var good = File.ReadAllBytes(SharedData.Path("data/ons_mye/ukpopestimatesmid2021on2021geographyfinal.xls"));
        foreach (var run in Fuzz.Runs(2, "old workbooks"))
        {
            var bytes = good.ToArray();
            for (var change = 0; change < 20; change++) bytes[random.Next(run % 2 == 0 ? bytes.Length : 8_192)] = (byte)random.Next(256);
            using var store = Store.Open(folder.File($"{run}.duckdb"));
            HasReason(Load(store, "good.xls", bytes));
        }
    }

    private void Try(Store store, KeyValuePair<string, byte[]> good, Random random)
    {
        var isPackage = good.Value.AsSpan().StartsWith("PK"u8);
        var repacked = isPackage && random.Next(2) == 0;
        var entries = Load(store, good.Key, repacked ? PackedFile.Repacked(good.Value, random) : Mutation.Of(good.Value, random));
        HasReason(entries);
        var entry = entries[0];
        // A changed byte of what carries a check sum is found out, or changed nothing that is read.
        if (!repacked && entry.Facts > 0 && !good.Key.EndsWith(".xls", StringComparison.Ordinal)) Assert.Equal(PackedFile.Sum, entry.Sum);
    }

    // A sheet may be refused for what stands on another of its file.
    private static void HasReason(IReadOnlyList<IngestEntry> entries)
    {
        var notes = entries.SelectMany(e => e.Notes);
        if (entries.Any(e => e.Outcome == IngestOutcome.Reject)) Assert.Contains(notes, n => n.IsError);
        else Assert.DoesNotContain(notes, n => n.IsError);
    }

    private IReadOnlyList<IngestEntry> Load(Store store, string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return Ingest.Run(store, [folder.File(name)], new IngestOptions { AcceptRevisions = true }).Files;
    }
}
