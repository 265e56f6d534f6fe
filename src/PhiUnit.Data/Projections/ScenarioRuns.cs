using PhiUnit.Core;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Projections;

/// <summary>Projects the places from what a workspace holds, scenario after scenario.</summary>
public static class ScenarioRuns
{
    /// <param name="store">The workspace's figures.</param>
    /// <param name="places">Places to project.</param>
    /// <param name="scenarios">Scenarios to project under.</param>
    /// <param name="lastYear">Last year.</param>
    /// <param name="intervals">Which intervals to draw, or null for none.</param>
    /// <exception cref="InputMissingException">The workspace lacks figures that are needed.</exception>
    /// <exception cref="HorizonException">The last year is not after the base year, or beyond the national projection.</exception>
    /// <exception cref="DrawsException">A scenario cannot be drawn.</exception>
    public static IReadOnlyList<ScenarioRun> Run(
        Store store, IReadOnlyList<Place> places, IReadOnlyList<Scenario> scenarios, int lastYear, IntervalRequest? intervals = null) =>
        [.. scenarios.Select(scenario => Run(ScenarioModel.Read(store, places, scenario, lastYear), intervals, intervals?.Drawn?.Invoke(scenario.Name)))];

    static ScenarioRun Run(ScenarioModel model, IntervalRequest? intervals, IDrawSource? drawn) =>
        intervals is null ? model.Run() : model.Run() with { Intervals = ScenarioIntervals.Of(model.Draws(), intervals, drawn) };
}
