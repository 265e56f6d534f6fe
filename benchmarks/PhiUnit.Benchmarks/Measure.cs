using System.Diagnostics;

namespace PhiUnit.Benchmarks;

/// <summary>Measures that hold on a machine that others use too.</summary>
static class Measure
{
    const int Rounds = 150;

    /// <summary>Long enough for the runtime to have compiled everything at its highest tier, in seconds.</summary>
    const double WarmUp = 0.5;

    /// <summary>A round is about this long, in seconds: shorter than the time for which a processor is given to one program.</summary>
    const double Round = 0.001;

    /// <summary>Bytes that a call allocates once it is warm.</summary>
    public static double AllocatedPerCall(Action call)
    {
        for (var i = 0; i < 100; i++) call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) call();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100.0;
    }

    /// <summary>Time of one thing as a ratio to another's: rounds of both in turn, the shortest of either, which the machine disturbed least.</summary>
    public static double Ratio(Action measured, Action baseline)
    {
        var (calls, baselineCalls) = (CallsPerRound(measured), CallsPerRound(baseline));
        var (best, bestBaseline) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var round = 0; round < Rounds; round++)
        {
            best = Math.Min(best, Seconds(measured, calls));
            bestBaseline = Math.Min(bestBaseline, Seconds(baseline, baselineCalls));
        }
        return best / bestBaseline;
    }

    static int CallsPerRound(Action call)
    {
        var calls = 0;
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun).TotalSeconds < WarmUp; calls++) call();
        return Math.Max(1, (int)(calls * Round / WarmUp));
    }

    /// <summary>Seconds a call.</summary>
    static double Seconds(Action call, int calls)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++) call();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds / calls;
    }
}
