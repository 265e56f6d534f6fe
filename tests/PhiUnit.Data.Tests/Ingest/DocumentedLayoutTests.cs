using System.Globalization;
using System.IO.Compression;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Files that are published and not held here, by their names and headers as documented (made-up figures): loaded, kept as published, or skipped with the reason.</summary>
public sealed class DocumentedLayoutTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Store store;

    public DocumentedLayoutTests() => store = Store.Open(folder.File("workspace.duckdb"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("Detailed_Estimates_2020_LA_2021_Dataset_1.csv", "internal_migration", "mid-2020", 3, "16.9",
        "OutLA,InLA,Age,Sex,Moves\nE06000055,E06000056,0,F,12.3\nE06000055,W06000001,105,M,0.35\nS92000003,E06000055,23,M,4.25\n")]
    [InlineData("detailedestimates2012to2021.csv", "internal_migration_wide", "mid-2021", 6, "10.5",
        "outla,inla,sex,year,Age_0,Age_1,Age_100+\nE06000055,E06000056,F,2020,1,2,0.5\nE06000055,E06000056,F,2021,3,4,0\n")]
    [InlineData("nomis_births.csv", "nomis_observations", "2023", 2, "4107",
        "\"DATE\",\"DATE_NAME\",\"GEOGRAPHY_NAME\",\"GEOGRAPHY_CODE\",\"MEASURE_NAME\",\"MEASURES_NAME\",\"OBS_VALUE\",\"OBS_STATUS\"\n2023,2023,\"Bedford\",\"E06000055\",\"Live births\",\"Value\",2044,\"A\"\n" +
        "2022,2022,\"Bedford\",\"E06000055\",\"Live births\",\"Value\",2063,\"A\"\n")]
    [InlineData("nomis_deaths.csv", "nomis_observations", "2023", 2, "8",
        "DATE,GEOGRAPHY_NAME,GEOGRAPHY_CODE,GENDER_NAME,AGE_NAME,CAUSE_OF_DEATH_NAME,MEASURES_NAME,OBS_VALUE\n2023,Bedford,E06000055,Male,Aged 1 to 4,All causes,Value,5\n" +
        "2023,Bedford,E06000055,Female,Aged 1 to 4,All causes,Value,3\n")]
    [InlineData("census2021-ts041-ltla.csv", "census_households", "census-2021", 1, "74950", "date,geography,geography code,Number of households\n2021,Bedford,E06000055,74950\n")]
    [InlineData("LAD24_RGN24.csv", "lookup_authority_region", "2024", 1, "0", "LAD24CD,LAD24NM,RGN24CD,RGN24NM,ObjectId\nE06000055,Bedford,E12000006,East of England,1\n")]
    public void A_text(string name, string dataset, string release, long facts, string sum, string text)
    {
        File.WriteAllText(folder.File(name), text);

        var entry = Load(name).Files.Single();

        Assert.Equal((dataset, release, facts, decimal.Parse(sum, CultureInfo.InvariantCulture)), (entry.Dataset, entry.Release, entry.Facts, entry.Sum));
        Assert.True(entry.Outcome == IngestOutcome.Accept, string.Join(' ', entry.Notes));
    }

    [Fact]
    public void The_code_history_database()
    {
        using (var zip = ZipFile.Open(folder.File("Code_History_Database_(July_2024)_UK.zip"), ZipArchiveMode.Create))
        {
            Put(zip, "ChangeHistory.csv", "\uFEFFGEOGCD,GEOGNM,GEOGNMW,SI_ID,SI_TITLE,OPER_DATE,TERM_DATE,PARENTCD,ENTITYCD,OWNER,STATUS\nE06000055,Bedford,,2008/907,x,01/04/2009,,E12000006,E06,LA,live\n");
            Put(zip, "Changes.csv", "\uFEFFGEOGCD,GEOGNM,GEOGNMW,GEOGCD_P,GEOGNM_P,GEOGNMW_P,SI_ID,SI_TITLE,OPER_DATE,ENTITYCD,YEAR\n" +
                "E06000056,Central Bedfordshire,,E07000001,Mid Bedfordshire,,2008/907,x,01/04/2009,E06,2009\nE06000056,Central Bedfordshire,,E07000003,South Bedfordshire,,2008/907,x,01/04/2009,E06,2009\n");
            Put(zip, "Equivalents.csv", "GEOGCD,GEOGNM,GEOGCDO,GEOGNMO,GEOGCDD,GEOGNMD\nE06000055,Bedford,09UD,Bedford,K0205,Bedford\n");
            Put(zip, "readme.txt", "x");
        }

        var report = Load("Code_History_Database_(July_2024)_UK.zip");

        Assert.Equal([("code_history", IngestOutcome.Accept, 1L), ("code_change", IngestOutcome.Accept, 2L), ("code_equivalents", IngestOutcome.Skip, 0L)],
            report.Files.Select(f => (f.Dataset!, f.Outcome, f.Facts)));
        Assert.Equal(2, store.Scalar<long>("SELECT count(DISTINCT predecessor) FROM raw.code_change WHERE area = 'E06000056'"));
    }

    [Theory]
    [InlineData("WD24CD", "WD24NM", "ward")]
    [InlineData("LAD24CD", "LAD24NM", "ltla")]
    [InlineData("LSOA21CD", "LSOA21NM", "lsoa")]
    public void Boundaries_as_the_geography_portal_writes_them(string code, string name, string level)
    {
        File.WriteAllText(folder.File("b.geojson"), $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"FID":1,"{{{code}}}":"E06000055","{{{name}}}":"X","BNG_E":1},"geometry":{"type":"Point","coordinates":[0,1]}}]}""");

        Assert.Equal(("boundary", IngestOutcome.Accept), Load("b.geojson").Files.Select(f => (f.Dataset!, f.Outcome)).Single());
        Assert.Equal([level], store.Query("SELECT level FROM clean.boundary", row => row.GetText(0)));
    }

    [Theory]
    [InlineData("OA21CD,LSOA21CD,LSOA21NM,MSOA21CD,MSOA21NM,LAD22CD,LAD22NM\nE00000001,E01017501,X,E02000001,M,E06000055,Bedford\n")]
    [InlineData("LTLA24CD,LTLA24NM,UTLA24CD,UTLA24NM\nE06000055,Bedford,E06000055,Bedford\n")]
    public void A_look_up_that_nothing_reads_is_known(string text)
    {
        File.WriteAllText(folder.File("lookup.csv"), text);

        var report = Load("lookup.csv");

        Assert.Equal((0, "lookup_other", IngestOutcome.Skip), (report.ExitCode, report.Files.Single().Dataset, report.Files.Single().Outcome));
        Assert.Equal("I_NOT_READ", report.Files.Single().Notes.Single().Code);
    }

    private IngestReport Load(string name) => Ingest.Run(store, [folder.File(name)], new IngestOptions());

    private static void Put(ZipArchive zip, string path, string text)
    {
        using var entry = new StreamWriter(zip.CreateEntry(path).Open());
        entry.Write(text);
    }
}
