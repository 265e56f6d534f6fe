using System.Text.Json;
using PhiUnit.Data.Export;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Places;

/// <summary>Writes a place as JSON, csv or Parquet.</summary>
public static class PlaceFile
{
    const string TableName = "place";

    /// <summary>The document of CONTRACT `place --json`, with official projections and sources beside.</summary>
    public static string Json(PlaceReport report) => JsonSerializer.Serialize(report, Data.Json.Indented);

    /// <summary>The same with day, geography, licences and attribution of the release.</summary>
    public static string Json(PlaceReport report, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        var document = JsonSerializer.SerializeToNode(report, Data.Json.Indented)!.AsObject();
        document["about"] = JsonSerializer.SerializeToNode(new { provenance.Published, provenance.CodeVersion, provenance.Geography, provenance.Licences, provenance.Attribution }, Data.Json.Indented);
        return document.ToJsonString(Data.Json.Indented);
    }

    /// <summary>One tidy table of every figure shown, as it is and rounded.</summary>
    public static void Csv(PlaceReport report, TextWriter target) => CsvExport.Write(Table(report), target);

    /// <summary>Metadata (CSVW) of the csv file of that name, to stand beside it as FILE-metadata.json.</summary>
    public static string CsvMetadata(PlaceReport report, string file, Provenance provenance) => CsvwMetadata.Of(Table(report), file, provenance);

    /// <summary>The table that csv and Parquet hold.</summary>
    internal static ExportTable Table(PlaceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ExportColumn Column(string name, ExportType type) => new(name, type, ColumnAbout.Of(TableName, name));
        return ExportTable.Of(
            TableAbout.Of(TableName),
            [
                Column("run_id", ExportType.Text), Column("place", ExportType.Text), Column("scenario", ExportType.Text), Column("table", ExportType.Text),
                Column("year", ExportType.Whole), Column("item", ExportType.Text), Column("value", ExportType.Number), Column("value_rounded", ExportType.Number),
            ],
            [.. Figures(report).Select(f => new[]
            {
                ExportCell.Of(report.RunId), ExportCell.Of(report.Place.Code), ExportCell.Of(f.Scenario), ExportCell.Of(f.Table),
                ExportCell.Of(f.Year), ExportCell.Of(f.Item), ExportCell.Of(f.Value), ExportCell.Of(Rule(f.Table).Round(f.Value)),
            })]);
    }

    static Rounding Rule(string table) => Rounding.Of(table switch
    {
        "population" or "components" or "official" => "people",
        "homes" => "homes",
        _ => "index_points",
    });

    /// <summary>The same table as <see cref="Csv"/>, as Parquet.</summary>
    /// <param name="report">The place.</param>
    /// <param name="path">File to write.</param>
    /// <param name="provenance">For the file's own metadata; null for none.</param>
    public static void Parquet(PlaceReport report, string path, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var folder = Directory.CreateTempSubdirectory("phiunit-");
        try
        {
            using var store = Store.Open(Path.Combine(folder.FullName, "place.duckdb"), threads: 1);
            store.Execute("CREATE TABLE place (run_id VARCHAR, place VARCHAR, scenario VARCHAR, \"table\" VARCHAR, year INTEGER, item VARCHAR, value DOUBLE, value_rounded DOUBLE)");
            using (var rows = store.Append("main", "place"))
            {
                foreach (var (scenario, table, year, item, value) in Figures(report))
                    rows.Append(report.RunId).Append(report.Place.Code).Append(scenario).Append(table).Append(year).Append(item).Append(value).Append(Rule(table).Round(value)).EndRow();
                rows.Close();
            }
            store.CopyToParquet("SELECT * FROM place", path, provenance?.ByName ?? []);
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
