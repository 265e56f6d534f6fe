namespace PhiUnit.EndToEnd.Tests;

/// <summary>What cannot be trusted is refused in a sentence, and everything loaded before is still there.</summary>
[Collection(DemoTests.Name)]
public class BadInputTests(DemoWorkspace demo)
{
    static readonly string Females = Checkout.Sample("ons-mye", "mye23tablesew MYE2 - Females.csv");

    [Fact]
    public void A_truncated_file() => Refused("females.csv", text => text[..(text.Length - 1200)], "females.csv", "line ");

    [Fact]
    public void An_HTML_page_saved_as_csv() => Refused("females.csv", _ => "<!DOCTYPE html>\n<html><body>404, not found</body></html>\n", "females.csv", "HTML");

    [Fact]
    public void A_missing_age() => Refused("mye23tablesew MYE2 - Females.csv", WithoutAge44, "Females.csv", "44");

    [Fact]
    public void A_cell_that_is_no_number() => Refused("mye23tablesew MYE2 - Females.csv", text => text.Replace(Cell(text), "n/a", StringComparison.Ordinal), "Females.csv", "line ", "'n/a'");

    [Fact]
    public void A_file_of_another_dataset()
    {
        var copy = demo.Copy();
        var run = Phiunit.Do(copy, "ingest", Checkout.Sample("housing", "Live_Table_122 LT122.csv"), "--dataset", "mye2");
        Check(copy, run, "Live_Table_122 LT122.csv", "expected");
    }

    [Fact]
    public void A_path_that_is_not_there()
    {
        var run = Phiunit.Do(demo.Copy(), "ingest", "no-such-file.csv");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("no-such-file.csv", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    void Refused(string name, Func<string, string> spoil, params string[] mentioned)
    {
        var copy = demo.Copy();
        var file = Path.Combine(demo.NewFolder(), name);
        File.WriteAllText(file, spoil(File.ReadAllText(Females)));
        Check(copy, Phiunit.Do(copy, "ingest", file), mentioned);
    }

    void Check(string workspace, Phiunit.Run run, params string[] mentioned)
    {
        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.Contains("found", run.Error, StringComparison.Ordinal);
        Assert.Contains("expected", run.Error, StringComparison.Ordinal);
        Assert.All(mentioned, token => Assert.Contains(token, run.Error, StringComparison.Ordinal));
        Assert.Equal(Phiunit.Do(demo.Folder, "datasets", "--json").Out, Phiunit.Do(workspace, "datasets", "--json").Out);
        Assert.Equal(0, Phiunit.Do(workspace, "check").ExitCode);
    }

    /// <summary>Females of age 10 in Luton: a number that stands nowhere else.</summary>
    static string Cell(string text) => text.Split('\n').First(l => l.StartsWith("E06000032", StringComparison.Ordinal)).Split(',')[14];

    static string WithoutAge44(string text)
    {
        var lines = text.Split('\n');
        var header = Array.FindIndex(lines, l => l.StartsWith("Code,", StringComparison.Ordinal));
        var column = Array.IndexOf(lines[header].TrimEnd('\r').Split(','), "44");
        for (var i = header; i < lines.Length; i++)
        {
            var cells = lines[i].Split(',').ToList();
            if (cells.Count <= column) continue;
            cells.RemoveAt(column);
            lines[i] = string.Join(',', cells);
        }
        return string.Join('\n', lines);
    }
}
