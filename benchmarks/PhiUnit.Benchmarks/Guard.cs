using System.Runtime.Intrinsics;
using PhiUnit.Benchmarks.Indicators;
using PhiUnit.Benchmarks.Projection;
using PhiUnit.Benchmarks.Uncertainty;
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

    /// <summary>A stored run may take three copies of the bytes that it reads and writes.</summary>
    const double LargestRatioToCopy = 3;

    /// <summary>The draws kernel moves its bytes at a quarter of the rate of a copy.</summary>
    const double LargestRatioOfDraws = 4;

    public static int Run()
    {
        var failures = Allocations() + Indicators() + Ratios();
        return failures == 0 ? 0 : 1;
    }

    static int Allocations()
    {
        var failures = 0;
        foreach (var convention in Enum.GetValues<Convention>())
            failures += ReportBytes($"{convention} step, 300 places", new StepRun(new(300, 1, convention: convention)).Advance);
        failures += ReportBytes("origin-destination step", new StepRun(new ProjectionInputs(8, 1).WithMoves()).Advance);
        var draws = new DrawsStepRun(draws: 64, places: 4);
        failures += ReportBytes("step of 64 draws, components by cell", draws.Advance);
        failures += ReportBytes("step of 64 draws, components added up", draws.AdvanceDraws);
        // The pool belongs to the loop: what ten more years allocate is what ten steps do.
        var (ten, twenty) = (new StoredRun(new(20, 10, closed: true)), new StoredRun(new(20, 20, closed: true)));
        var added = Measure.AllocatedPerCall(twenty.Run) - Measure.AllocatedPerCall(ten.Run);
        return failures + Report("closed system, 20 places: bytes allocated per step", added / 10, 0);
    }

    static int Indicators()
    {
        var inputs = new IndicatorInputs(rates: 200, tables: 20, slopes: 20);
        return ReportBytes("200 standardised rates with limits", () => inputs.StandardisedRates())
            + ReportBytes("20 life tables with limits", () => inputs.LifeTables())
            + ReportBytes("20 slope indices with limits", () => inputs.SlopeIndices());
    }

    static int Ratios()
    {
        var failures = 0;
        foreach (var places in (ReadOnlySpan<int>)[4, 300])
        {
            var step = new StepRun(new(places, 1));
            failures += ReportRatio($"step, {places} places: time as a ratio to the cell-by-cell loop", () => Measure.Ratio(step.Advance, () => NaiveStep.Advance(step)), LargestRatioToCellByCell);
        }
        var stored = new StoredRun(new(300, 25));
        failures += ReportRatio("300 places, 25 years, stored: time as a ratio to a copy of the same bytes", () => Measure.Ratio(stored.Run, new SameBytes(stored.Doubles).Copy), LargestRatioToCopy);

        return failures + DrawsKernel();
    }

    static int DrawsKernel()
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            Console.WriteLine("skip step of 64 draws: its ratios are promised for processors with vectors of 256 bits or more");
            return 0;
        }
        var step = new DrawsStepRun(draws: 64);
        double ByCell() => Measure.Ratio(step.Advance, new SameBytes(step.Doubles).Copy);
        // A copy larger than any cache takes this share of its time for the people that a step reads and writes.
        const long Large = 32_000_000;
        double AddedUp() => Measure.Ratio(step.AdvanceDraws, new SameBytes(Large).Copy) * Large / step.StateDoubles;
        return ReportRatio("step of 64 draws, components by cell: time as a ratio to a copy of all bytes that it moves, in the same cache", ByCell, LargestRatioOfDraws)
            + ReportRatio("step of 64 draws, components added up: time as a ratio to a copy of the people read and written, in memory", AddedUp, LargestRatioOfDraws);
    }

    /// <summary>A ratio that is too high is measured again, twice: what the machine did meanwhile does not repeat itself, a slower loop does.</summary>
    static int ReportRatio(string what, Func<double> measure, double most)
    {
        var ratio = measure();
        for (var again = 0; again < 2 && ratio > most; again++) ratio = Math.Min(ratio, measure());
        return Report(what, ratio, most);
    }

    static int ReportBytes(string what, Action step) => Report(what + ": bytes allocated", Measure.AllocatedPerCall(step), 0);

    static int Report(string what, double found, double most)
    {
        var holds = found <= most;
        Console.WriteLine(FormattableString.Invariant($"{(holds ? "ok  " : "FAIL")} {what}: {found:0.###} (at most {most})"));
        return holds ? 0 : 1;
    }
}
