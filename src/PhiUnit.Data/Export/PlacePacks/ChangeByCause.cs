using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>What changed a population, in people: births less deaths, moves within the country, international migration, everything else.</summary>
readonly record struct ChangeByCause(double Natural, double Internal, double International, double Other)
{
    public double Total => Natural + Internal + International + Other;

    /// <summary>Change over the steps that end in these years, both included.</summary>
    public static ChangeByCause Sum(PlaceScenario scenario, int from, int to)
    {
        var within = scenario.Components.Where(c => c.Year >= from && c.Year <= to).ToLookup(c => c.Component, c => c.Value, StringComparer.Ordinal);
        double Of(string component) => within[component].Sum();
        return new(
            Of("births") - Of("deaths"), Of("internal_in") - Of("internal_out"), Of("international_in") - Of("international_out"),
            Of("net_migration") + Of("adjustment") + Of("clipped"));
    }
}
