using System.Globalization;
using System.Text;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>Migration by sex and age in the layout of MYEB2 (made-up figures) is loaded, checked, and sets the ages of migrants.</summary>
[Collection(DemoTests.Name)]
public class MigrationAgesTests(DemoWorkspace demo)
{
    const string Luton = "E06000032";

    [Fact]
    public void Published_ages_are_taken_and_named()
    {
        var workspace = demo.Copy();
        var ingest = Phiunit.Do(workspace, "ingest", Write(_ => { }), "--json");
        Assert.True(ingest.ExitCode == 0, $"{ingest}");
        Assert.Contains("myeb2", ingest.Out, StringComparison.Ordinal);
        var run = Phiunit.Do(workspace, "project", "--scenario", "trend", "--to", "2026");
        Assert.True(run.ExitCode == 0, $"{run}");
        using var release = ReleaseReader.Open(Path.Combine(workspace, "releases", File.ReadAllText(Path.Combine(workspace, "releases", "current")).Trim()));
        Assert.Equal(["1 2023"], release.Query("SELECT value::INTEGER || ' ' || period FROM assumptions WHERE name = 'migration_ages_years_used'", r => r.GetText(0)));
        Assert.Equal([40], release.Query($"SELECT DISTINCT age FROM components WHERE place = '{Luton}' AND component = 'internal_out'", r => r.GetInt(0)));
        Assert.Equal(91, release.Query("SELECT DISTINCT age FROM components WHERE place = 'E06000042' AND component = 'internal_out'", r => r.GetInt(0)).Count);
    }

    [Fact]
    public void Components_that_do_not_lead_from_start_to_end_are_refused()
    {
        var run = Phiunit.Do(demo.Copy(), "ingest", Write(cells => cells["population_2023"] += 7));
        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.Contains("population_2023", run.Error, StringComparison.Ordinal);
        Assert.Contains("expected start + births - deaths + net migration + other = end", run.Error, StringComparison.Ordinal);
    }

    /// <summary>1,000 people of every sex and age everywhere; 10 leave and come at each age, but Luton's leavers are all 40.</summary>
    string Write(Action<Dictionary<string, int>> spoilFirst)
    {
        string[] columns = ["population_2022", "population_2023", "births_2023", "deaths_2023", "internal_in_2023", "internal_out_2023", "international_in_2023", "international_out_2023", "other_adjust_2023"];
        var text = new StringBuilder("ladcode23,laname23,country,sex,age," + string.Join(',', columns) + "\n");
        var first = true;
        foreach (var (code, name, _) in AreaRegister.Default.Areas.Where(a => a.Code[..3] is "E06" or "E07" or "E08" or "E09" && AreaChanges.Of(a.Code) is null))
        {
            foreach (var (sex, age) in from sex in (int[])[1, 2] from age in Enumerable.Range(0, 91) select (sex, age))
            {
                var cells = columns.ToDictionary(c => c, _ => 0);
                (cells["population_2022"], cells["population_2023"], cells["internal_in_2023"]) = (1000, 1000, 10);
                cells["internal_out_2023"] = code != Luton ? 10 : age == 40 ? 910 : 0;
                cells["international_in_2023"] = cells["international_out_2023"] = 5;
                if (first) spoilFirst(cells);
                first = false;
                text.Append(CultureInfo.InvariantCulture, $"{code},\"{name}\",E,{sex},{age},{string.Join(',', columns.Select(c => cells[c]))}\n");
            }
        }
        var file = Path.Combine(demo.NewFolder(), "MYEB2_detailed_components_of_change_series_EW_(2023_geog23).csv");
        File.WriteAllText(file, text.ToString());
        return file;
    }
}
