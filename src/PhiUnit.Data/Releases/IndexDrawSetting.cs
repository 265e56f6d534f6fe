using System.Globalization;
using CsvHelper;
using PhiUnit.Core;

namespace PhiUnit.Data.Releases;

/// <summary>How often the Health Index of a release is drawn, and with which seed (Reference/HealthIndex/release-draws.csv).</summary>
/// <param name="Draws">Number of draws.</param>
/// <param name="Seed">Seed of the random numbers.</param>
/// <param name="Assumptions">The same with unit, period and source.</param>
sealed record IndexDrawSetting(int Draws, uint Seed, IReadOnlyList<Assumption> Assumptions)
{
    static readonly Lazy<IndexDrawSetting> Read = new(() =>
    {
        using var text = new StreamReader(typeof(IndexDrawSetting).Assembly.GetManifestResourceStream("PhiUnit.Data.Reference.HealthIndex.release-draws.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        var rows = new List<Assumption>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read()) rows.Add(new(csv["name"]!, csv.GetField<double>("value"), csv["unit"]!, csv["period"]!, csv["source"]!));
        double Value(string name) => rows.First(r => r.Name == name).Value;
        return new((int)Value("index_draws"), (uint)Value("index_seed"), rows);
    });

    public static IndexDrawSetting Embedded => Read.Value;
}
