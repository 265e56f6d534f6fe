namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Bad input: exit 2, a sentence that names file, row, column, found and expected, and everything loaded before still
/// there.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Store store;

    public RefusalTests()
    {
        store = Store.Open(folder.File("workspace.duckdb"));
        var first = Ingest.Run(store, [EstimateFile.Write(folder, "good.csv", EstimateFile.Lines())], new IngestOptions());
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(728, first.Files.Single().Facts);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_truncated_file()
    {
        var lines = EstimateFile.Lines(1);
        var cut = lines.Take(400).Append("E06000032,Luton,E,f");

        var note = Refused(Raw("cut.csv", string.Join('\n', cut)), "E_TRUNCATED");

        Assert.Equal(401, note.Row);
        Assert.Contains("cut.csv, line 401, column sex: found 4 fields, the last in this column, expected 6", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_saved_as_csv()
    {
        var note = Refused(Raw("page.csv", "<!DOCTYPE html>\n<html><body>Not found</body></html>"), "E_NOT_TABULAR");

        Assert.Equal(1, note.Row);
        Assert.Contains("page.csv, line 1, column 1: found an HTML page (it starts with '<!DOCTYPE html>'), expected a csv, xls, xlsx or ods table",
            note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_wider_than_any_table()
    {
        var note = Refused(Raw("wide.csv", $"a{new string(',', 1_000_000)}b\n1,2\n"), "E_ROW_TOO_WIDE");

        Assert.Contains("wide.csv, line 1: found a row of 1,000,001 cells, expected at most 16,384", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_dataset()
    {
        var path = EstimateFile.Write(folder, "other.csv", EstimateFile.Lines(1));

        var note = Refused(path, "E_OTHER_DATASET", new IngestOptions { Dataset = "snpp" });

        Assert.Contains("other.csv, line 1, column ladcode23", note.Message, StringComparison.Ordinal);
        Assert.Contains("found a table of myeb1", note.Message, StringComparison.Ordinal);
        Assert.Contains("expected one of snpp with the columns AREA_CODE", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_age()
    {
        var note = Refused(Changed("gap.csv", lines =>
            lines.RemoveAll(l => l.StartsWith("E06000032,Luton,E,f,44,", StringComparison.Ordinal))), "E_INCOMPLETE_GRID");

        Assert.Equal("age", note.Column);
        Assert.Contains("gap.csv, line 409, column age: found no row for E06000032;female;44 after it, expected every age 0-90", note.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_its_place()
    {
        var note = Refused(Changed("nobody.csv", lines => lines[50] = lines[50].Replace(Places.Bedford, "", StringComparison.Ordinal)),
            "E_MISSING_KEY");

        Assert.Equal((51, "ladcode23"), (note.Row, note.Column));
        Assert.Contains("nobody.csv, line 51, column ladcode23: found nothing (an empty cell), expected a nine-character area code",
            note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_a_number()
    {
        var note = Refused(Changed("text.csv", lines => lines[50] = lines[50][..lines[50].LastIndexOf(',')] + ",many"), "E_NOT_A_NUMBER");

        Assert.Contains("text.csv, line 51, column population_2023: found 'many', expected a whole number, zero or more", note.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_count()
    {
        var note = Refused(Changed("minus.csv", lines => lines[50] = lines[50][..lines[50].LastIndexOf(',')] + ",-3"), "E_NEGATIVE");

        Assert.Contains("minus.csv, line 51, column population_2023: found '-3', expected a whole number, zero or more", note.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_twice()
    {
        var note = Refused(Changed("twice.csv", lines => lines.Add(lines[50][..lines[50].LastIndexOf(',')] + ",7")), "E_DUPLICATE_KEY");

        Assert.Equal(730, note.Row);
        Assert.Contains("found a second row for E06000055;female;49 (the first is 51)", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_age_in_two_spellings()
    {
        var note = Refused(Changed("open.csv", lines => lines.Add(lines[91].Replace(",90,", ",90 and over,", StringComparison.Ordinal) + "5")), "E_DUPLICATE_KEY");

        Assert.Contains("found a second row for E06000055;female;90 (the first is 92)", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_says_the_same_again_is_taken_once_and_said_so()
    {
        var report = Ingest.Run(store, [Changed("again.csv", lines => lines.Add(lines[50]))], new IngestOptions());

        Assert.Equal((IngestOutcome.Normalise, 728L), (report.Files[0].Outcome, report.Files[0].Facts));
        Assert.Equal(730, Assert.Single(report.Files[0].Notes, n => n.Code == "N_DUPLICATE_ROWS").Row);
    }

    [Fact]
    public void Every_fault_is_listed_not_only_the_first()
    {
        var path = Changed("many.csv", lines =>
        {
            lines[10] = lines[10][..lines[10].LastIndexOf(',')] + ",";
            lines[20] = lines[20][..lines[20].LastIndexOf(',')] + ",1.5";
            lines[30] = lines[30].Replace(",f,", ",x,", StringComparison.Ordinal);
        });

        var codes = Ingest.Run(store, [path], new IngestOptions()).Files.Single().Notes.Where(n => n.IsError)
            .Select(n => (n.Code, n.Row)).ToList();

        Assert.Contains(("E_MISSING_VALUE", (int?)11), codes);
        Assert.Contains(("E_NOT_INTEGER", (int?)21), codes);
        Assert.Contains(("E_SEX_LABEL", (int?)31), codes);
    }

    [Fact]
    public void A_file_that_is_not_there_and_one_that_nothing_knows()
    {
        Refused(folder.File("absent.csv"), "E_NO_FILE");
        Refused(Raw("unknown.csv", "a,b\n1,2\n"), "E_UNKNOWN_DATASET");
    }

    [Fact]
    public void In_a_folder_a_table_that_nothing_knows_is_passed_over_and_said_so()
    {
        Raw("colours.csv", "colour,shade\nred,dark\n");
        var report = Ingest.Run(store, [folder.Path], new IngestOptions());
        Assert.Equal(0, report.ExitCode);
        var entry = report.Files.Single(f => f.File == "colours.csv");
        Assert.Equal(IngestOutcome.Skip, entry.Outcome);
        Assert.Contains("colours.csv, line 1: found colour, shade", entry.Notes.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_file_does_not_keep_the_others_out()
    {
        var good = EstimateFile.Write(folder, "z good.csv", EstimateFile.Lines(7));
        var report = Ingest.Run(store, [Raw("a bad.csv", "<html>"), good], new IngestOptions());

        Assert.Equal(2, report.ExitCode);
        Assert.Equal([IngestOutcome.Reject, IngestOutcome.Accept], report.Files.Select(f => f.Outcome));
        Assert.Equal(1007, store.Scalar<long>(
            "SELECT population FROM clean.population WHERE place = 'E06000055' AND sex = 'female' AND age = 0"));
    }

    private Note Refused(string path, string code, IngestOptions? options = null)
    {
        var report = Ingest.Run(store, [path], options ?? new IngestOptions());

        Assert.Equal(2, report.ExitCode);
        Assert.Equal(IngestOutcome.Reject, Assert.Single(report.Files).Outcome);
        Assert.Equal(1, store.Scalar<long>("SELECT count(*) FROM raw.file"));
        Assert.Equal(728, store.Scalar<long>("SELECT count(*) FROM raw.population_long"));
        Assert.Equal(1000, store.Scalar<long>(
            "SELECT population FROM clean.population WHERE place = 'E06000055' AND sex = 'female' AND age = 0"));
        return Assert.Single(report.Files[0].Notes, n => n.Code == code);
    }

    private string Changed(string name, Action<List<string>> change)
    {
        var lines = EstimateFile.Lines(1);
        change(lines);
        return EstimateFile.Write(folder, name, lines);
    }

    private string Raw(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
