using System.Globalization;
using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Export;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Shards;

/// <summary>Draws of one scenario from the partitions of all shards.</summary>
sealed class DrawPartitions(IReadOnlyList<string> files) : IDrawSource
{
    public const string Population = "population", Components = "components", Dwellings = "dwellings";

    public static string ItemOf(AgeBand band) => string.Create(CultureInfo.InvariantCulture, $"{(band.Sex == Sex.Female ? "female" : "male")} {band.From}");

    public DrawTotals Read(ScenarioDraws draws, IReadOnlyList<int> places, IReadOnlyList<AgeBand> bands, DrawSetting setting, DrawTotals? earlier)
    {
        var totals = DrawTotals.Room(draws.Years, places.Count, bands, setting.Draws, earlier);
        var place = places.Select((p, i) => (draws.Places[p].Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        var band = bands.Select((b, i) => (Item: ItemOf(b), i)).ToDictionary(b => b.Item, b => b.i, StringComparer.Ordinal);
        var component = Enum.GetValues<Component>().ToDictionary(ComponentName.Of, StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("phiunit-");
        try
        {
            using var store = Store.Open(Path.Combine(folder.FullName, "partitions.duckdb"), threads: 1);
            var wanted = string.Join(", ", place.Keys.Select(SqlText.Literal));
            foreach (var file in files)
            {
                store.Query($"SELECT measure, item, place, year, first_draw, draws FROM read_parquet({SqlText.Literal(file)}) WHERE place IN ({wanted})", row =>
                {
                    var (item, at, year, first) = (row.GetText(1), place[row.GetText(2)], row.GetInt(3), row.GetInt(4));
                    var values = row.GetValue<List<double>>(5);
                    var room = row.GetText(0) switch
                    {
                        Population => totals.PopulationOf(year, at, band[item], first, values.Count),
                        Components => totals.ComponentOf(component[item], year, at, first, values.Count),
                        _ => totals.DwellingsOf(year, at, first, values.Count),
                    };
                    values.CopyTo(room);
                    return true;
                });
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return totals;
    }
}
