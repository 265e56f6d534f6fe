using PhiUnit.Core.Backtest.Scores;

namespace PhiUnit.Core.Backtest;

/// <summary>Two models on the same areas and origins at one horizon: median absolute percentage errors.</summary>
/// <param name="Ours">Name of our model.</param>
/// <param name="Other">Name of the other.</param>
/// <param name="Horizon">Years.</param>
/// <param name="Cases">Number of cases that both have.</param>
/// <param name="Origins">Origins that both have.</param>
/// <param name="OurError">Our median absolute percentage error, proportion.</param>
/// <param name="OtherError">The other's.</param>
public sealed record SideBySide(string Ours, string Other, int Horizon, int Cases, IReadOnlyList<int> Origins, double OurError, double OtherError)
{
    /// <summary>Whether ours has the larger error.</summary>
    public bool IsWorse => OurError > OtherError;

    /// <summary>One of our models beside every other model and the other of ours, wherever both have cases.</summary>
    /// <param name="cases">Cases to compare, of all models.</param>
    /// <param name="ours">Name of our model.</param>
    public static IReadOnlyList<SideBySide> Of(IReadOnlyCollection<BacktestCase> cases, string ours)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var own = cases.Where(c => c.Model == ours).ToDictionary(c => (c.Area, c.Origin, c.Horizon));
        return
        [
            .. cases.Where(c => c.Model != ours && own.ContainsKey((c.Area, c.Origin, c.Horizon)))
                .GroupBy(c => (c.Model, c.Horizon)).Select(g => Of([.. g], own)).OrderBy(s => s.Horizon).ThenBy(s => s.Other, StringComparer.Ordinal),
        ];
    }

    static SideBySide Of(List<BacktestCase> others, Dictionary<(int, int, int), BacktestCase> own)
    {
        List<BacktestCase> ours = [.. others.Select(c => own[(c.Area, c.Origin, c.Horizon)])];
        static double Median(List<BacktestCase> cases) => ErrorMeasures.Of([.. cases.Select(c => c.Forecast)], [.. cases.Select(c => c.Outcome)]).MedianApe;
        return new(ours[0].Model, others[0].Model, others[0].Horizon, others.Count, [.. others.Select(c => c.Origin).Distinct().Order()], Median(ours), Median(others));
    }
}
