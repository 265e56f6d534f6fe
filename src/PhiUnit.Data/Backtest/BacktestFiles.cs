namespace PhiUnit.Data.Backtest;

/// <summary>Writes a back-test into a folder: backtest.html, and each table as csv and Parquet (cases and age_cases as Parquet alone: there are some hundred thousand).</summary>
public static class BacktestFiles
{
    public static void Write(Hindcast hindcast, string folder)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "backtest.html"), BacktestReport.Of(hindcast));
        File.WriteAllText(Path.Combine(folder, "backtest.json"), BacktestJson.Of(hindcast) + "\n");
        var staging = Directory.CreateTempSubdirectory("phiunit-");
        try
        {
            using var store = Store.Open(Path.Combine(staging.FullName, "backtest.duckdb"), threads: 1);
            foreach (var table in BacktestTables.All(hindcast))
            {
                table.WriteParquet(store, Path.Combine(folder, $"{table.Name}.parquet"));
                if (table.Name is not (BacktestTables.Cases or BacktestTables.AgeCases)) table.WriteCsv(Path.Combine(folder, $"{table.Name}.csv"));
            }
        }
        finally
        {
            staging.Delete(recursive: true);
        }
    }
}
