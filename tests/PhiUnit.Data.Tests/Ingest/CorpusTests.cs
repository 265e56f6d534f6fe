using System.Globalization;
using CsvHelper;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Hostile and odd inputs (corpus/EXPECTED.md): outcome, facts, sum, rows held, and the words that the remarks must
/// have.</summary>
public sealed class CorpusTests
{
    private const string Folder = "corpus";

    private static readonly IngestOutcome[] FromBestToWorst =
        [IngestOutcome.Skip, IngestOutcome.Accept, IngestOutcome.Normalise, IngestOutcome.Quarantine, IngestOutcome.Reject];

    public static TheoryData<string> Files()
    {
        if (SharedData.Root is null) return new TheoryData<string>("none");
        return new TheoryData<string>(Expected().Select(r => r["file"]));
    }

    [SharedTheory("corpus/expected.csv")]
    [MemberData(nameof(Files))]
    public void Ends_as_expected(string file)
    {
        var expected = Expected().Single(r => r["file"] == file);
        using var folder = new StoreFolder();
        using var store = Store.Open(folder.File("workspace.duckdb"));

        var report = Ingest.Run(store, PathsOf(expected), new IngestOptions());

        var entries = report.Files.Where(f => f.File == file && f.Outcome != IngestOutcome.Skip).ToList();
        var outcome = entries.Select(e => e.Outcome).MaxBy(o => Array.IndexOf(FromBestToWorst, o)).ToString().ToLowerInvariant();
        var acceptable = expected["also_acceptable"].Split(' ')[0];
        Assert.True(outcome == expected["outcome"] || outcome == acceptable,
            $"{outcome}: {string.Join(" ", entries.SelectMany(e => e.Notes))}");
        Mentions(expected["message_must_mention"], string.Join(" ", entries.SelectMany(e => e.Notes)));
        if (outcome == expected["outcome"] && outcome != "reject") Facts(expected, entries[0]);
        if (outcome == "reject") Assert.Equal(0, store.Scalar<long>("SELECT count(*) FROM raw.file WHERE file = $file", ("file", file)));
        Assert.Equal(outcome == "reject" ? 2 : 0, report.ExitCode);
    }

    private static void Mentions(string tokens, string remarks)
    {
        foreach (var token in tokens.Split(';', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(token, remarks, StringComparison.OrdinalIgnoreCase);
    }

    private static void Facts(IReadOnlyDictionary<string, string> expected, IngestEntry entry)
    {
        if (expected["facts_loaded"] is { Length: > 0 } facts) Assert.Equal(long.Parse(facts, CultureInfo.InvariantCulture), entry.Facts);
        if (expected["sum_of_facts"] is { Length: > 0 } sum) Assert.Equal(decimal.Parse(sum, CultureInfo.InvariantCulture), entry.Sum);
        if (expected["rows_quarantined"] is { Length: > 0 } held)
            Assert.Equal(long.Parse(held, CultureInfo.InvariantCulture), entry.RowsQuarantined);
    }

    private static IEnumerable<string> PathsOf(IReadOnlyDictionary<string, string> expected)
    {
        var with = expected["load_with"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var paths = with.Take(1).Append(expected["file"]).Select(f => SharedData.Path($"{Folder}/{f}"));
        return with.Length == 1 ? paths.Reverse() : paths;
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Expected()
    {
        using var csv = new CsvParser(new StreamReader(SharedData.Path("corpus/expected.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        var header = csv.Record!;
        while (csv.Read())
            yield return header.Zip(csv.Record!).ToDictionary(p => p.First, p => p.Second);
    }
}
