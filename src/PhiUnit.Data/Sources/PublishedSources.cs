using PhiUnit.Data.Contracts;
using PhiUnit.Data.Sources.Fingertips;
using PhiUnit.Data.Sources.Geography;
using PhiUnit.Data.Sources.HealthIndex;
using PhiUnit.Data.Sources.Housing;
using PhiUnit.Data.Sources.Ons;

namespace PhiUnit.Data.Sources;

/// <summary>What the tables of each published dataset say beyond their rows and headers.</summary>
internal static class PublishedSources
{
    private static readonly Dictionary<string, ISource> ByContract = new ISource[]
    {
        new MidYearEstimates(), new ComponentsOfChange(), new NationalProjection(), new SubnationalProjection(), new SubnationalComponents(),
        new DeprivationIndices(), new Boundaries(),
        new HouseholdProjections(), new HousingTrajectory(), new IndicatorDownload(), new PublishedScores(),
    }.SelectMany(s => s.Contracts.Select(c => (c, s))).ToDictionary(x => x.c, x => x.s, StringComparer.Ordinal);

    private static readonly AsPublished Plain = new();

    public static ISource For(Contract contract) => ByContract.GetValueOrDefault(contract.Name, Plain);
}
