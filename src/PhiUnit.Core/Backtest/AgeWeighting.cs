using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest;

/// <summary>
/// Models that give ages, weighted by age band: the logarithm of a band is the weighted mean of theirs. Weights are fitted on calibration cases that all members have, and lean on the one set of weights for all
/// bands as far as that errs less on cases that they were not fitted to (<see cref="CrossFit"/>).
/// </summary>
/// <param name="ByAge">Weights by horizon and band: bands stand in the place of kinds.</param>
/// <param name="OfAll">Weights by horizon, the same for all bands.</param>
/// <param name="HeldOut">Held-out cases that all members have, with what either weights make of them.</param>
public sealed record AgeWeighting(EnsembleWeights ByAge, EnsembleWeights OfAll, IReadOnlyList<WeightedAgeCase> HeldOut)
{
    /// <summary>Fits weights; null where no calibration case has all members.</summary>
    /// <param name="result">A back-test.</param>
    /// <param name="members">Names of models that give ages.</param>
    public static AgeWeighting? Of(BacktestResult result, IReadOnlyList<string> members)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(members);
        int[] bands = [.. result.AgeCases.Select(c => c.FirstAge).Distinct().Order()];
        var whole = result.AgeCases.Where(c => members.Contains(c.Model)).GroupBy(c => (c.Area, c.Origin, c.Horizon, c.FirstAge))
            .Where(g => g.Count() == members.Count).Select(g => Growth([.. members.Select(m => g.First(c => c.Model == m))], bands)).ToList();
        var cases = whole.Where(c => result.Split.Calibrates(c.Area, c.Origin, c.Horizon)).ToList();
        if (cases.Count == 0) return null;
        var setting = result.Setting with { Horizons = [.. cases.Select(c => c.Horizon).Distinct().Order()] };
        var byAge = EnsembleWeights.Fit(setting with { Cells = new([.. bands.Select(b => $"{b}")]) }, members, cases).Weights;
        var ofAll = EnsembleWeights.Fit(setting with { Cells = new(["all"]) }, members, [.. cases.Select(c => c with { Cell = 0 })]).Weights;
        return new(byAge, ofAll, [.. whole.Where(c => result.Split.HoldsOut(c.Area, c.Origin)).Select(c => Weighted(c, byAge, ofAll, bands))]);
    }

    /// <summary>Growth against the outcome: weights that add up to 1 err by the same, whatever it is counted from.</summary>
    static GrowthCase Growth(AgeCase[] members, int[] bands)
    {
        var one = members[0];
        return new(one.Area, one.Origin, one.Horizon, Array.IndexOf(bands, one.FirstAge), [.. members.Select(m => Elementary.Log(m.Forecast / m.Outcome))], 0);
    }

    static WeightedAgeCase Weighted(GrowthCase one, EnsembleWeights byAge, EnsembleWeights ofAll, int[] bands)
    {
        double Error(EnsembleWeights weights, int cell)
        {
            var now = new double[one.Members.Length];
            weights.At(one.Horizon, cell, now);
            return -one.Error(now);
        }
        return new(one.Area, one.Origin, one.Horizon, bands[one.Cell], Error(byAge, one.Cell), Error(ofAll, 0), one.Members);
    }
}
