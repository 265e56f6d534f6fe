using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Shards;

/// <summary>Some draws of a scenario: what one shard makes and another need not.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="FirstDraw">First draw.</param>
/// <param name="Draws">Number of draws.</param>
public sealed record ShardUnit(string Scenario, int FirstDraw, int Draws)
{
    const int DrawsOfUnit = 2 * DrawSetting.PartUnit;

    /// <summary>All units of a release, in an order that every shard agrees on.</summary>
    public static IReadOnlyList<ShardUnit> Of(IEnumerable<string> scenarios, int draws) =>
    [
        .. from scenario in scenarios
           from first in Enumerable.Range(0, (draws + DrawsOfUnit - 1) / DrawsOfUnit).Select(block => block * DrawsOfUnit)
           select new ShardUnit(scenario, first, Math.Min(DrawsOfUnit, draws - first)),
    ];

    /// <summary>Path of its partition below the folder of a shard, with forward slashes.</summary>
    public string Path => FormattableString.Invariant($"scenario={Scenario}/first_draw={FirstDraw}/draws.parquet");
}
