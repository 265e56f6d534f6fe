using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Backtest.Models;

/// <summary>
/// Several models at once: the logarithmic growth that each forecasts, weighted by horizon and by type and size of place (<see cref="EnsembleWeights"/>). Totals
/// only; no change among the members damps the growth of the others.
/// </summary>
/// <param name="sets">Members and their weights; the first set of which all members can be projected is taken.</param>
public sealed class Ensemble(IReadOnlyList<EnsembleSet> sets) : IForecastModel
{
    public string Name => "ensemble";
    public ModelRole Role => ModelRole.Ours;

    public Forecast? Project(History known, int steps)
    {
        ArgumentNullException.ThrowIfNull(known);
        foreach (var set in sets)
        {
            if (Growth(set.Members, known, steps) is { } growth) return Project(set.Weights, growth, known, steps);
        }
        return null;
    }

    static Forecast Project(EnsembleWeights weights, double[][][] growth, History known, int steps)
    {
        var now = new double[growth.Length];
        return Forecast.OfTotals(known, steps, (area, step) =>
        {
            weights.At(step, weights.Cells.Of(known, area), now);
            var sum = 0.0;
            for (var member = 0; member < now.Length; member++) sum += now[member] * growth[member][step - 1][area];
            return known.Total(area, known.Origin) * Elementary.Exp(sum);
        });
    }

    /// <summary>Logarithmic growth since the origin, [member][step][area]; null where a member cannot be projected.</summary>
    internal static double[][][]? Growth(IReadOnlyList<IForecastModel> members, History known, int steps)
    {
        var forecasts = members.Select(member => member.Project(known, steps)).ToArray();
        if (Array.Exists(forecasts, f => f is null)) return null;
        return [.. forecasts.Select(forecast => forecast!.Totals.Select(totals => Of(known, totals)).ToArray())];
    }

    static double[] Of(History known, double[] totals)
    {
        var growth = new double[totals.Length];
        for (var area = 0; area < totals.Length; area++) growth[area] = Elementary.Log(totals[area] / known.Total(area, known.Origin));
        return growth;
    }
}
