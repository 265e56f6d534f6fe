using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>What if 50, 75, 100, 120 % of the homes are built, what if nobody moves: answered in one run, and in the right order.</summary>
[Collection(DemoTests.Name)]
public class ScenarioTests(DemoWorkspace demo)
{
    [Fact]
    public void More_homes_more_people_and_each_scenario_builds_the_homes_it_says()
    {
        var workspace = demo.Copy();
        string[] ascending = ["homes-2400", "local-plan-50", "local-plan-75", "homes-5000", "local-plan", "local-plan-120", "homes-11000"];
        var run = Phiunit.Do(workspace, ["project", .. ascending.SelectMany(s => (string[])["--scenario", s])]);
        Assert.True(run.ExitCode == 0, $"{run}");

        var scenarios = Scenarios(workspace);
        double[] homes = [2400, 3000, 4500, 5000, 6000, 7200, 11000];
        var people = ascending.Select((name, i) =>
        {
            Assert.All(scenarios[name].GetProperty("homes").EnumerateArray().Skip(1), h => Assert.Equal(homes[i], h.GetProperty("net_dwellings").GetDouble(), 1e-6));
            return scenarios[name].GetProperty("population")[17].GetProperty("total").GetDouble();
        }).ToList();
        Assert.Equal(people.Order(), people);
    }

    [Fact]
    public void Without_migration_there_are_no_movers_and_the_rest_is_as_in_trend()
    {
        var workspace = demo.Copy();
        Assert.Equal(0, Phiunit.Do(workspace, "project", "--scenario", "no-migration", "--scenario", "high-fertility", "--scenario", "trend").ExitCode);
        var scenarios = Scenarios(workspace);
        var components = scenarios["no-migration"].GetProperty("components").EnumerateArray().Select(c => c.GetProperty("component").GetString()).Distinct();
        Assert.Equal(["births", "deaths"], components.Order(StringComparer.Ordinal));
        Assert.Equal(1.1, Births(scenarios["high-fertility"], 2024) / Births(scenarios["trend"], 2024), 1e-9);
        Assert.Equal(1, Births(scenarios["no-migration"], 2024) / Births(scenarios["trend"], 2024), 1e-9);
    }

    [Fact]
    public void The_twelve_hundred_thousandth_resident_comes_when_the_homes_do()
    {
        // Q5 of the users: when do we pass 1.2 million? Under the plan by 2040, not when only half of it is built.
        var workspace = demo.Copy();
        Assert.Equal(0, Phiunit.Do(workspace, "project", "--scenario", "local-plan", "--scenario", "local-plan-50").ExitCode);
        var scenarios = Scenarios(workspace);
        bool Passes(string name) => scenarios[name].GetProperty("population").EnumerateArray().Any(p => p.GetProperty("total").GetDouble() > 1_200_000);
        Assert.True(Passes("local-plan"));
        Assert.False(Passes("local-plan-50"));
    }

    [Fact]
    public void England_is_not_closed_without_all_of_its_authorities()
    {
        var refused = Phiunit.Do(demo.Copy(), "project", "--scenario", "england");
        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("4 of 296 authorities", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_homes_that_lead_to_a_population_lead_there()
    {
        var solved = Phiunit.Do(demo.Folder, "scenario", "solve", "local-plan", "--population", "1200000", "--year", "2033", "--json");
        Assert.True(solved.ExitCode == 0, $"{solved}");
        var homes = JsonDocument.Parse(solved.Out).RootElement.GetProperty("homes_per_year").GetDouble();
        Assert.InRange(homes, 6000, 11_000);

        // A scenario of the user's own with that many homes, projected as any other.
        var (workspace, file) = (demo.Copy(), Path.Combine(demo.NewFolder(), "solved.yaml"));
        File.WriteAllText(file, FormattableString.Invariant($$"""
            title: Solved
            note: For 1.2 million in 2033.
            inherits: local-plan
            assumptions:
              - {name: homes_per_year, value: {{homes:R}}, unit: net additional dwellings a year, period: to 2040, source: solved}
            """));
        Assert.Equal(0, Phiunit.Do(workspace, "project", "--scenario", file).ExitCode);
        Assert.Equal(1_200_000, Scenarios(workspace)["solved"].GetProperty("population")[10].GetProperty("total").GetDouble(), 1.0);
    }

    [Theory]
    [InlineData("trend", "1200000", "2033")]
    [InlineData("local-plan", "1200", "2033")]
    [InlineData("local-plan", "1200000", "1999")]
    public void What_homes_cannot_lead_to_is_a_usage_error(string scenario, string population, string year)
    {
        var run = Phiunit.Do(demo.Folder, "scenario", "solve", scenario, "--population", population, "--year", year);
        Assert.True(run.ExitCode == 1, $"{run}");
        Assert.Contains("expected", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("project", "--trend-years", "0")]
    [InlineData("project", "--trend-years", "-5")]
    public void A_trend_of_no_years_is_a_usage_error(params string[] arguments)
    {
        var run = Phiunit.Do(demo.Folder, arguments);
        Assert.True(run.ExitCode == 1, $"{run}");
        Assert.Contains("expected a whole number from 1 on", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_that_ended_is_not_found_and_its_successor_named()
    {
        var run = Phiunit.Do(demo.Folder, "project", "--places", "Allerdale", "Atlantis");
        Assert.True(run.ExitCode == 4, $"{run}");
        Assert.Contains("Cumberland (E06000063)", run.Error, StringComparison.Ordinal);
        Assert.Contains("'Atlantis'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trend_length_of_the_command_line_stands_in_the_assumptions()
    {
        var workspace = demo.Copy();
        var run = Phiunit.Do(workspace, "project", "--scenario", "trend", "--trend-years", "2", "--places", "all");
        Assert.True(run.ExitCode == 0, $"{run}");
        using var release = Data.Releases.ReleaseReader.Open(Path.Combine(workspace, "releases", File.ReadAllText(Path.Combine(workspace, "releases", "current")).Trim()));
        Assert.Equal(["2 --trend-years 2"], release.Query(
            "SELECT value::INTEGER || ' ' || source FROM assumptions WHERE name = 'migration_trend_years'", row => row.GetText(0)));
        Assert.Equal(["4 2 2020, 2023"], release.Query(
            "SELECT count(*) || ' ' || value::INTEGER || ' ' || period FROM assumptions WHERE name = 'migration_trend_years_used' GROUP BY value, period", row => row.GetText(0)));
    }

    static double Births(JsonElement scenario, int year) => scenario.GetProperty("components").EnumerateArray()
        .Single(c => c.GetProperty("year").GetInt32() == year && c.GetProperty("component").GetString() == "births").GetProperty("value").GetDouble();

    static Dictionary<string, JsonElement> Scenarios(string workspace) =>
        JsonDocument.Parse(Phiunit.Do(workspace, "place", "BLMK", "--json").Out).RootElement.GetProperty("scenarios").EnumerateArray()
            .ToDictionary(s => s.GetProperty("name").GetString()!);
}
