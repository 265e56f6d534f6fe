using PhiUnit.Core.Tests;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Tables made up in every delimiter, encoding and spelling: the sum is exact, read whole or in slices, and a figure that is none refuses the file.</summary>
public sealed class GeneratedTableTests : IDisposable
{
    private const int Least = 15;

    private readonly StoreFolder folder = new();
    private int _files;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_sum_is_exact() => Each("generated tables", damaged: false, (table, entry, facts, sum) =>
    {
        Assert.True(entry.Outcome is IngestOutcome.Accept or IngestOutcome.Normalise, $"{table}: {string.Join(' ', entry.Notes.Take(3))}");
        Assert.Equal((facts, sum), (entry.Facts, entry.Sum));
    });

    [Fact]
    public void A_figure_that_is_none_refuses_the_file() => Each("damaged tables", damaged: true, (table, entry, _, _) =>
    {
        Assert.True(entry.Outcome == IngestOutcome.Reject, $"{table}: {entry.Outcome}, {entry.Sum}");
        Assert.Contains(entry.Notes, n => n.IsError);
    });

    private void Each(string what, bool damaged, Action<GeneratedTable, IngestEntry, int, decimal> holds)
    {
        foreach (var run in Fuzz.Runs(1, what + ", in sets of 60"))
        {
            using var store = Store.Open(folder.File($"{run}.duckdb"));
            var left = Fuzz.IsLong ? int.MaxValue : Least;
            Law.Holds(GeneratedTable.Any(damaged), table =>
            {
                if (left-- <= 0) return;
                var bytes = table.Write(out var facts, out var sum);
                holds(table, Load(store, bytes), facts, sum);
            });
        }
    }

    private IngestEntry Load(Store store, byte[] bytes)
    {
        var path = folder.File($"t{_files++}.csv");
        File.WriteAllBytes(path, bytes);
        var limits = _files % 2 == 0 ? TableLimits.Default : TableLimits.Default with { SlicesFrom = 1, SliceCells = 1_000 };
        var entry = Ingest.Run(store, [path], new IngestOptions { AcceptRevisions = true, Limits = limits }).Files.Single();
        File.Delete(path);
        return entry;
    }
}
