using PhiUnit.Core;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Releases;

/// <summary>How draws were made, as assumptions that can be read and disputed.</summary>
static class DrawAssumptions
{
    const string Period = "all years";

    /// <summary>Number of draws, seed, and how far each rate strays; nothing where no draws are made.</summary>
    public static IEnumerable<Assumption> Of(DrawSetting? setting) => setting is null ? [] :
    [
        new("draws", setting.Draws, "number of draws", Period, "Chosen for the run"),
        new("draw_seed", setting.Seed, "seed of the random numbers (Philox4x32-10); the same seed gives the same draws", Period, "Chosen for the run"),
        .. Deviations.All.SelectMany(deviation => Of(deviation, setting.Of(deviation.Rate))),
    ];

    static IEnumerable<Assumption> Of(Deviation deviation, RateDeviation value) =>
    [
        new($"{deviation.Name}_deviation", value.StandardDeviation, $"standard deviation of one year's change of the logarithm of {deviation.Unit}", deviation.Period, deviation.Source),
        new($"{deviation.Name}_deviation_persistence", value.Persistence, $"share of a deviation of {deviation.Unit} that is left a year later", deviation.Period, deviation.Source),
        new($"{deviation.Name}_deviation_initial", value.Initial, $"standard deviation of the logarithm of {deviation.Unit} at the start", deviation.Period, deviation.Source),
        new($"{deviation.Name}_deviation_shared", value.SharedVariance, $"share of the variance of {deviation.Unit} that all places have in common", deviation.Period, deviation.Source),
    ];
}
