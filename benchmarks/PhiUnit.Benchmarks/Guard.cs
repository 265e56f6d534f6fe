using System.Diagnostics;
using PhiUnit.Benchmarks.Indicators;
using PhiUnit.Benchmarks.Projection;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks;

/// <summary>
/// What continuous integration may hold against a change: bytes allocated by a hot loop, and its speed as a ratio to a loop beside it in
/// the same run. Never an absolute time.
/// </summary>
static class Guard
{
    /// <summary>The step must not be slower than the cell-by-cell loop; measured, it takes a quarter to a half of its time.</summary>
    const double LargestRatioToCellByCell = 0.8;

    public static int Run()
    {
        var failures = 0;
        foreach (var places in (ReadOnlySpan<int>)[4, 300])
        {
            var inputs = new StepInputs(places);
            var bytes = AllocatedPerCall(inputs.Advance);
            var ratio = BestOf(inputs.Advance) / BestOf(() => NaiveStep.Advance(inputs));
            failures += Report($"year step, {places} places: bytes allocated per step", bytes, 0);
            foreach (var convention in (ReadOnlySpan<Convention>)[Convention.MidStep, Convention.EndStep])
                failures += Report($"year step, {places} places, {convention}: bytes allocated per step", AllocatedPerCall(new StepInputs(places, 1, convention).Advance), 0);
            failures += Report($"year step, {places} places: time as a ratio to the cell-by-cell loop", ratio, LargestRatioToCellByCell);
        }
        failures += Indicators();
        return failures == 0 ? 0 : 1;
    }

    static int Indicators()
    {
        var inputs = new IndicatorInputs(rates: 200, tables: 20, slopes: 20);
        return Report("200 standardised rates with limits: bytes allocated", AllocatedPerCall(() => inputs.StandardisedRates()), 0)
            + Report("20 life tables with limits: bytes allocated", AllocatedPerCall(() => inputs.LifeTables()), 0)
            + Report("20 slope indices with limits: bytes allocated", AllocatedPerCall(() => inputs.SlopeIndices()), 0);
    }

    static int Report(string what, double found, double most)
    {
        var holds = found <= most;
        Console.WriteLine(FormattableString.Invariant($"{(holds ? "ok  " : "FAIL")} {what}: {found:0.###} (at most {most})"));
        return holds ? 0 : 1;
    }

    static double AllocatedPerCall(Action step)
    {
        for (var i = 0; i < 100; i++) step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) step();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100.0;
    }

    /// <summary>Shortest of many rounds, in seconds a call: the round that the machine disturbed least.</summary>
    static double BestOf(Action step)
    {
        const int Rounds = 50, Calls = 20;
        // Long enough for the runtime to have compiled everything at its highest tier.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 0.5;) step();
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            for (var call = 0; call < Calls; call++) step();
            best = Math.Min(best, Stopwatch.GetElapsedTime(begun).TotalSeconds / Calls);
        }
        return best;
    }
}
