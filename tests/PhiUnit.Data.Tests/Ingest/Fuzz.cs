using System.Diagnostics;
using System.Globalization;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>How long the fuzz tests go on: a bounded number of runs each time, or for as many seconds as PHIUNIT_FUZZ_SECONDS asks.</summary>
internal static class Fuzz
{
    private static readonly double Seconds =
        double.TryParse(Environment.GetEnvironmentVariable("PHIUNIT_FUZZ_SECONDS"), NumberStyles.Float, CultureInfo.InvariantCulture, out var asked) ? asked : 0;

    public static bool IsLong => Seconds > 0;

    /// <summary>Numbers of the runs, from 0; how many they were is printed at the end.</summary>
    public static IEnumerable<int> Runs(int least, string what)
    {
        var (watch, run) = (Stopwatch.StartNew(), 0);
        for (; run < least || watch.Elapsed.TotalSeconds < Seconds; run++) yield return run;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {run} runs"));
    }
}
