using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Backtest;

/// <summary>
/// What the error of a forecast is made of, people: what the model took otherwise than that the growth of as many years before the origin goes on, and what came otherwise than in those
/// years, component by component where both are published. All add up to forecast − outcome; a part above 0 made the forecast too high.
/// </summary>
/// <param name="Model">Forecast − origin, less the growth of the years before.</param>
/// <param name="Growth">Growth of the years before, less that which came: the sum of components and of what they leave unexplained.</param>
/// <param name="Components">Parts of it, a component that takes people away turned round; empty where a year is not published.</param>
/// <param name="Unexplained">What is left of it beside the components; 0 where there are none.</param>
/// <param name="Missing">Years of components that are not published, ascending.</param>
public sealed record ErrorParts(double Model, double Growth, IReadOnlyDictionary<Component, double> Components, double Unexplained, IReadOnlyList<int> Missing)
{
    static readonly Component[] Leaving = [Component.Deaths, Component.InternalOut, Component.InternationalOut];

    /// <summary>Components in the order in which they are shown.</summary>
    public static IReadOnlyList<Component> Shown { get; } = Models.LocalRecord.Needed;

    /// <summary>Takes an error apart.</summary>
    /// <param name="history">All that is known, the outcome among it; it reaches as far before the origin as the forecast goes beyond it.</param>
    /// <param name="one">The forecast.</param>
    public static ErrorParts Of(History history, BacktestCase one)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(one);
        var start = history.Total(one.Area, one.Origin);
        var before = start - history.Total(one.Area, one.Origin - one.Horizon);
        var (model, growth) = (one.Forecast - start - before, before - (one.Outcome - start));
        int[] missing = [.. Enumerable.Range(one.Origin - one.Horizon + 1, 2 * one.Horizon).Where(year => Shown.Any(c => double.IsNaN(history.Of(c, one.Area, year))))];
        if (missing.Length > 0) return new(model, growth, new Dictionary<Component, double>(), 0, missing);
        var parts = Shown.ToDictionary(c => c, c => (Leaving.Contains(c) ? -1 : 1) * (Sum(history, one, c, one.Origin - one.Horizon) - Sum(history, one, c, one.Origin)));
        return new(model, growth, parts, growth - Ordered.Sum([.. Shown.Select(c => parts[c])]), []);
    }

    /// <summary>A component over as many years as the forecast has, the first of them after a year.</summary>
    static double Sum(History history, BacktestCase one, Component component, int after) =>
        Ordered.Sum([.. Enumerable.Range(after + 1, one.Horizon).Select(year => history.Of(component, one.Area, year))]);
}
