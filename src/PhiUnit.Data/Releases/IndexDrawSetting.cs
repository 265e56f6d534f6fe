using PhiUnit.Core;
using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Releases;

/// <summary>How often the Health Index of a release is drawn, and with which seed (Reference/HealthIndex/release-draws.csv).</summary>
/// <param name="Draws">Number of draws.</param>
/// <param name="Seed">Seed of the random numbers.</param>
/// <param name="Assumptions">The same with unit, period and source.</param>
sealed record IndexDrawSetting(int Draws, uint Seed, IReadOnlyList<Assumption> Assumptions)
{
    static readonly Lazy<IndexDrawSetting> Read = new(() =>
    {
        var rows = ReferenceTable.Assumptions("HealthIndex.release-draws.csv");
        double Value(string name) => rows.First(r => r.Name == name).Value;
        return new((int)Value("index_draws"), (uint)Value("index_seed"), rows);
    });

    public static IndexDrawSetting Embedded => Read.Value;
}
