using System.Diagnostics;
using System.Globalization;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>A large file is read in slices: what the program takes at its peak is bounded, and does not grow with the file.</summary>
public sealed class IngestMemoryTests : IDisposable
{
    private const long Bound = 500L << 20;
    private const double MostGrowth = 1.2;
    private const int Bytes = 64 << 20;

    private static readonly string[] Areas = ["E06000055", "E06000056", "E06000032", "E06000042"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("phiunit-memory-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_peak_does_not_grow_with_the_file()
    {
        var (half, whole) = (PeakOf(Bytes / 2), PeakOf(Bytes));

        Assert.True(whole < Bound && whole < MostGrowth * half, string.Create(CultureInfo.InvariantCulture,
            $"{whole >> 20} MB at the peak for a file of {Bytes >> 20} MB, {half >> 20} MB for one of half the size; expected at most {Bound >> 20} MB and {MostGrowth} times the peak of the smaller"));
    }

    private long PeakOf(int bytes)
    {
        var file = Path.Combine(folder.FullName, $"{bytes}.csv");
        Write(file, bytes);
        using var process = Phiunit.Start(Path.Combine(folder.FullName, $"{bytes}"), [], ["ingest", file, "--json"]);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(20)) peak = Math.Max(peak, Peak(process));
        Assert.True(process.ExitCode == 0 && output.Result.Contains("\"accept\"", StringComparison.Ordinal), output.Result + error.Result);
        Assert.True(peak > 0);
        return peak;
    }

    // The highest so far: the last reading before the end is the peak, but for the last 20 ms.
    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    // Fingertips all_data: made-up values of many indicators, one block after the other.
    private static void Write(string file, int bytes)
    {
        using var text = new StreamWriter(file);
        text.Write("Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note,Time period Sortable\n");
        for (var indicator = 1; text.BaseStream.Length < bytes; indicator++)
            foreach (var area in Areas)
                for (var year = 1900; year < 2025; year++)
                    text.Write(string.Create(CultureInfo.InvariantCulture,
                        $"{indicator},An indicator whose name is as long as such names are,E92000001,England,{area},A place,Districts & UAs (from Apr 2023),Persons,All ages,,,{year},{year % 97}.{indicator % 10},{year % 89},{(year % 97) + 9},{year},{indicator},,{year}0000\n"));
    }
}
