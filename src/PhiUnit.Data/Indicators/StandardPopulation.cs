using PhiUnit.Core.Indicators;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Indicators;

/// <summary>The European Standard Population 2013 (Reference/Indicators/european-standard-population-2013.csv): persons of 100,000 by age band.</summary>
public static class StandardPopulation
{
    static readonly Lazy<IReadOnlyDictionary<AgeBand, double>> Embedded = new(() => ReferenceTable
        .Assumptions("Indicators.european-standard-population-2013.csv", "age_band")
        .ToDictionary(r => AgeBandText.Parse(r.Name)!.Value, r => r.Value));

    public static IReadOnlyDictionary<AgeBand, double> Europe2013 => Embedded.Value;
}
