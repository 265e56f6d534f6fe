using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Data.Inputs;

namespace PhiUnit.Data.Projections;

/// <summary>How fertility and mortality levels vary over all English authorities that are loaded, whichever are projected.</summary>
/// <param name="Authorities">Number of authorities with figures.</param>
/// <param name="Fertility">Prior of the fertility level; null where shrinkage is off or the authorities are too few.</param>
/// <param name="Mortality">Prior of the mortality level; null as above.</param>
sealed record LevelPriors(int Authorities, LevelPrior? Fertility, LevelPrior? Mortality)
{
    const string Source = "Marshall 1991, gamma prior by moments over all English authorities loaded; ONS mid-year estimates against ONS national projections 2022-based";

    public static LevelPriors Read(Store store, Scenario scenario, NationalRates national, int year)
    {
        var places = VitalInputs.Places(store, year);
        if (scenario.Find("level_shrinkage") is not 1 || places.Count < scenario.Value("level_shrinkage_authorities")) return new(places.Count, null, null);
        var shape = new CohortShape(places.Count, national.Shape.Ages);
        var observed = VitalInputs.Observations(store, places, year);
        var step = new CalibrationStep(shape, national, year, new LocalInputs(store, places).PopulationOnNewestBasis(shape, year - 1), observed);
        return new(
            places.Count,
            LevelPrior.Of([.. observed.Select(o => o.Births)], step.ExpectedBirths),
            LevelPrior.Of([.. observed.Select(o => o.Deaths)], step.ExpectedDeaths));
    }

    /// <summary>The level of a place, drawn toward that of all authorities by as much as its own events leave to chance.</summary>
    public LocalLevel Shrink(LocalLevel level, CalibrationStep step, int place) => level with
    {
        Fertility = Fertility?.Shrink(level.Fertility, step.ExpectedBirths[place]) ?? level.Fertility,
        Mortality = Mortality?.Shrink(level.Mortality, step.ExpectedDeaths[place]) ?? level.Mortality,
    };

    public IEnumerable<Assumption> Assumptions()
    {
        var isUsed = Fertility is not null;
        yield return new("level_prior_authorities", Authorities,
            isUsed ? "English authorities that the priors of local levels are taken from" : "English authorities with figures; no prior was taken and levels stand as observed", "base year", Source);
        foreach (var (name, prior) in new[] { ("fertility", Fertility), ("mortality", Mortality) })
        {
            if (prior is not { } p) continue;
            yield return new($"{name}_level_prior_mean", p.Mean, $"{name} level of all authorities together", "base year", Source);
            yield return new($"{name}_level_prior_variance", p.Variance, $"variance of true {name} levels between authorities", "base year", Source);
        }
    }
}
