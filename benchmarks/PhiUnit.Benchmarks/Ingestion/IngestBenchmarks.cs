using BenchmarkDotNet.Attributes;
using PhiUnit.Data;

namespace PhiUnit.Benchmarks.Ingestion;

/// <summary>
/// A published csv into an empty workspace: read, every check, raw and clean tables. Beside it DuckDB's own reader, which puts the same bytes as text
/// into one table and checks nothing.
/// </summary>
[WarmupCount(1), IterationCount(5)]
public class IngestBenchmarks
{
    DirectoryInfo _folder = null!;
    string _csv = "";
    int _runs;

    [Params("MYEB1, 1.5 million figures", "SNPP, 1.4 million figures")]
    public string Layout { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("phiunit-benchmark-");
        _csv = Path.Combine(_folder.FullName, "published.csv");
        if (Layout.StartsWith("MYEB1", StringComparison.Ordinal)) MadeUpFile.WriteEstimates(_csv);
        else MadeUpFile.WriteProjection(_csv);
    }

    [GlobalCleanup]
    public void Cleanup() => _folder.Delete(recursive: true);

    [Benchmark(Description = "ingest into an empty workspace")]
    public void IngestFile()
    {
        using var store = Empty();
        var report = Ingest.Run(store, [_csv], new IngestOptions());
        if (report.ExitCode != 0 || report.Files[0].Facts == 0) throw new InvalidOperationException(string.Join(' ', report.Errors));
    }

    [Benchmark(Description = "DuckDB's reader, all text", Baseline = true)]
    public void SameBytes()
    {
        using var store = Empty();
        store.Execute($"CREATE TABLE published AS FROM read_csv({SqlText.Literal(_csv)}, all_varchar = true, header = true, delim = ',')");
    }

    Store Empty() => Store.Open(Path.Combine(_folder.FullName, $"{_runs++}.duckdb"));
}
