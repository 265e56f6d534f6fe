namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Cells of a Fingertips download that say what a row is about, or stand beside its value: none is dropped in silence, none stops what comes after it.</summary>
public sealed class IndicatorCellTests : IDisposable
{
    private const string Header = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value," +
        "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles," +
        "Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range";

    private const string Row = "92443,Smoking,E92000001,England,E06000055,Bedford,Counties & UAs (from Apr 2023),Persons,18+ yrs,,,2023,12.5,11.25,13.75,,,15000,120000,,,,,20230000,,,1y";

    private readonly StoreFolder folder = new();
    private readonly Store store;

    public IndicatorCellTests() => store = Store.Open(folder.File("workspace.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("Indicator ID", "92443", "smoking", "E_NOT_A_NUMBER")]
    [InlineData("Indicator ID", "92443", "", "E_MISSING_KEY")]
    [InlineData("Area Code", "E06000055", "", "E_MISSING_KEY")]
    [InlineData("Time period", ",2023,", ",,", "E_MISSING_KEY")]
    [InlineData("Lower CI 95.0 limit", "11.25", "low", "E_NOT_A_NUMBER")]
    [InlineData("Count", "15000", "many", "E_NOT_A_NUMBER")]
    [InlineData("Denominator", "120000", "NaN", "E_NOT_A_NUMBER")]
    public void Refused(string column, string good, string bad, string code)
    {
        var entry = Load(Row.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal(IngestOutcome.Reject, entry.Outcome);
        var note = Assert.Single(entry.Notes);
        Assert.Equal((code, 2, column), (note.Code, note.Row, note.Column));
        Assert.Equal(IngestOutcome.Accept, Load(Row).Outcome);
    }

    [Theory]
    [InlineData("-1", "-1")]
    [InlineData("-1.00", "-1.0000")]
    [InlineData("-1.0", "")]
    public void Minus_one_for_no_value_however_it_is_written(string value, string limit)
    {
        var entry = Load(Row.Replace("12.5,11.25,13.75", $"{value},{limit},{limit}", StringComparison.Ordinal) + "\n" + Row.Replace("2023", "2022", StringComparison.Ordinal));
        Assert.Equal((IngestOutcome.Quarantine, 1L, 1L, 12.5m), (entry.Outcome, entry.Facts, entry.RowsQuarantined, entry.Sum));
    }

    private IngestEntry Load(string rows)
    {
        File.WriteAllText(folder.File("all_data.csv"), $"{Header}\n{rows}\n");
        return Ingest.Run(store, [folder.File("all_data.csv")], new IngestOptions()).Files.Single();
    }
}
