using System.Text.Json;
using PhiUnit.Data.Export;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Places;

/// <summary>Writes a place as JSON, csv or Parquet.</summary>
public static class PlaceFile
{
    /// <summary>The document of CONTRACT `place --json`, with official projections and sources beside.</summary>
    public static string Json(PlaceReport report) => JsonSerializer.Serialize(report, Data.Json.Indented);

    /// <summary>One tidy table of every figure shown, unrounded.</summary>
    public static void Csv(PlaceReport report, TextWriter target)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var csv = new CsvFile(target, "run_id", "place", "scenario", "table", "year", "item", "value");
        foreach (var (scenario, table, year, item, value) in Figures(report))
            csv.Text(report.RunId).Text(report.Place.Code).Text(scenario).Text(table).Number(year).Text(item).Number(value).EndRow();
    }

    /// <summary>The same table as <see cref="Csv"/>, as Parquet.</summary>
    /// <param name="report">The place.</param>
    /// <param name="path">File to write.</param>
    public static void Parquet(PlaceReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        var folder = Directory.CreateTempSubdirectory("phiunit-");
        try
        {
            using var store = Store.Open(Path.Combine(folder.FullName, "place.duckdb"), threads: 1);
            store.Execute("CREATE TABLE place (run_id VARCHAR, place VARCHAR, scenario VARCHAR, \"table\" VARCHAR, year INTEGER, item VARCHAR, value DOUBLE)");
            using (var rows = store.Append("main", "place"))
            {
                foreach (var (scenario, table, year, item, value) in Figures(report))
                    rows.Append(report.RunId).Append(report.Place.Code).Append(scenario).Append(table).Append(year).Append(item).Append(value).EndRow();
                rows.Close();
            }
            store.CopyToParquet("SELECT * FROM place", path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static IEnumerable<(string Scenario, string Table, int Year, string Item, double Value)> Figures(PlaceReport report)
    {
        foreach (var s in report.Scenarios)
        {
            foreach (var p in s.Population)
            {
                foreach (var band in p.Bands) yield return (s.Name, "population", p.Year, band.Band, band.Value);
                yield return (s.Name, "population", p.Year, BroadAge.AllAges, p.Total);
                if (p.Lower80 is { } lower) yield return (s.Name, "population", p.Year, $"{BroadAge.AllAges}, lower_80", lower);
                if (p.Upper80 is { } upper) yield return (s.Name, "population", p.Year, $"{BroadAge.AllAges}, upper_80", upper);
                yield return (s.Name, "population", p.Year, "newcomers", p.Newcomers);
            }
            foreach (var c in s.Components) yield return (s.Name, "components", c.Year, c.Component, c.Value);
            foreach (var h in s.Homes)
            {
                yield return (s.Name, "homes", h.Year, "dwellings", h.Dwellings);
                yield return (s.Name, "homes", h.Year, "households", h.Households);
                if (h.NetDwellings is { } net) yield return (s.Name, "homes", h.Year, "net_dwellings", net);
            }
        }
        foreach (var o in report.Official) yield return (o.Variant, "official", o.Year, o.Measure, o.Value);
        foreach (var i in report.Index) yield return ("health_index", i.Level, i.Year, i.Name, i.Score);
    }
}
