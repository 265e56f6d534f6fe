using PhiUnit.Data.Contracts;
using PhiUnit.Data.Sources.Fingertips;
using PhiUnit.Data.Sources.HealthIndex;
using PhiUnit.Data.Sources.Housing;
using PhiUnit.Data.Sources.Ons;

namespace PhiUnit.Data.Sources;

/// <summary>Every published dataset that can be loaded.</summary>
internal static class PublishedSources
{
    private static readonly Dictionary<string, ISource> ByContract = new ISource[]
    {
        new MidYearEstimates(), new ComponentsOfChange(), new NationalProjection(), new SubnationalProjection(),
        new DwellingStock(), new NetAdditionalDwellings(), new HouseholdProjections(), new CensusHouseholds(), new HousingTrajectory(),
        new IndicatorDownload(), new PublishedScores(), new PopulationWeights(),
    }.SelectMany(s => s.Contracts.Select(c => (c, s))).ToDictionary(x => x.c, x => x.s, StringComparer.Ordinal);

    public static ISource For(Contract contract) => ByContract[contract.Name];
}
