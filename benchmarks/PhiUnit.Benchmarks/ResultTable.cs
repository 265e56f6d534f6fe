using System.Globalization;
using System.Text.Json;

namespace PhiUnit.Benchmarks;

/// <summary>The last results of every benchmark class as a Markdown table, read from the files that BenchmarkDotNet leaves.</summary>
static class ResultTable
{
    public static int Print(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*-report-brief.json") : [];
        if (files.Length == 0)
        {
            Console.Error.WriteLine($"No results found in {folder}; run the benchmarks first: -- --filter '*'");
            return 1;
        }
        Console.WriteLine("| what | shortest | median | × the same bytes, copied or read by DuckDB | allocated |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var rows = Rows(file);
            foreach (var row in rows.Where(r => !r.IsCopy)) Console.WriteLine(Line(row, rows.FirstOrDefault(r => r.IsCopy && r.Parameters == row.Parameters)));
        }
        return 0;
    }

    static List<ResultRow> Rows(string file)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        return [.. report.RootElement.GetProperty("Benchmarks").EnumerateArray()
            .Where(b => b.GetProperty("Statistics").ValueKind == JsonValueKind.Object)
            .Select(b => new ResultRow(
                b.GetProperty("MethodTitle").GetString()!.Trim('\''),
                b.GetProperty("Parameters").GetString()!,
                b.GetProperty("Method").GetString() == nameof(SameBytes),
                b.GetProperty("Statistics").GetProperty("Min").GetDouble(),
                b.GetProperty("Statistics").GetProperty("Median").GetDouble(),
                b.GetProperty("Memory").GetProperty("BytesAllocatedPerOperation").GetInt64()))];
    }

    static string Line(ResultRow row, ResultRow? copy)
    {
        var parameters = row.Parameters.Length == 0 ? "" : $" ({row.Parameters.Replace("&", ", ", StringComparison.Ordinal)})";
        var ratio = copy is null ? "" : (row.Shortest / copy.Shortest).ToString("0.00", CultureInfo.InvariantCulture);
        return $"| {row.Title}{parameters} | {Time(row.Shortest)} | {Time(row.Median)} | {ratio} | {Bytes(row.Allocated)} |";
    }

    static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds, "ns"),
        < 1e6 => Number(nanoseconds / 1e3, "µs"),
        < 1e9 => Number(nanoseconds / 1e6, "ms"),
        _ => Number(nanoseconds / 1e9, "s"),
    };

    static string Bytes(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} B",
        < 1_000_000 => Number(bytes / 1e3, "kB"),
        _ => Number(bytes / 1e6, "MB"),
    };

    /// <summary>Three figures.</summary>
    static string Number(double value, string unit) =>
        value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) + " " + unit;

    sealed record ResultRow(string Title, string Parameters, bool IsCopy, double Shortest, double Median, long Allocated);
}
