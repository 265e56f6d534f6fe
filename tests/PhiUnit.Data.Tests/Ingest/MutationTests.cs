using System.Globalization;
using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>
/// Good files with bytes changed at random: whatever comes of it, there is no crash, every refusal has its reason, and figures that are loaded as
/// given add to what the file says. A bounded run each time; PHIUNIT_FUZZ_SECONDS asks for a longer one.
/// </summary>
public sealed class MutationTests : IDisposable
{
    private const int Least = 40;
    private const int EachStore = 50;

    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Bytes_changed_at_random()
    {
        var random = new Random(4);
        byte[][] good = [Encoding.UTF8.GetBytes(string.Join('\n', EstimateFile.Lines()) + "\n"), Encoding.UTF8.GetBytes(Trajectory)];
        foreach (var runs in Fuzz.Runs(Least, "files with bytes changed").Chunk(EachStore))
        {
            using var store = Store.Open(folder.File($"{runs[0]}.duckdb"));
            foreach (var run in runs) Try(store, Mutation.Of(good[run % good.Length], random), run);
        }
    }

    private void Try(Store store, byte[] bytes, int run)
    {
        var path = folder.File($"m{run}.csv");
        File.WriteAllBytes(path, bytes);
        var report = Ingest.Run(store, [path], new IngestOptions { AcceptRevisions = true });
        File.Delete(path);
        foreach (var entry in report.Files)
        {
            if (entry.Outcome == IngestOutcome.Reject) Assert.Contains(entry.Notes, n => n.IsError);
            if (entry.Outcome == IngestOutcome.Accept && !entry.Notes.Any(n => n.Code == "I_ALREADY_LOADED")) Assert.Equal(NaiveSum(bytes), entry.Sum);
        }
    }

    // The last field of every line but the header, as a simple reader sees it.
    private static decimal NaiveSum(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split(['\n', '\r']).Where(l => l.Trim(',', ' ').Length > 0).Skip(1)
        .Sum(l => decimal.Parse(l.TrimEnd(',', ' ').Split(',')[^1].Trim('"', ' '), NumberStyles.Float, CultureInfo.InvariantCulture));

    private const string Trajectory = """
        area_code,site_ref,site_name,period,net_dwellings
        E06000055,BED1,Wixams,2025/26,120
        E06000055,BED1,Wixams,2026/27,150
        E06000042,MK2,Wolverton,2025/26,-24

        """;
}
