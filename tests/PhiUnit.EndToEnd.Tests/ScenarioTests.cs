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

    static double Births(JsonElement scenario, int year) => scenario.GetProperty("components").EnumerateArray()
        .Single(c => c.GetProperty("year").GetInt32() == year && c.GetProperty("component").GetString() == "births").GetProperty("value").GetDouble();

    static Dictionary<string, JsonElement> Scenarios(string workspace) =>
        JsonDocument.Parse(Phiunit.Do(workspace, "place", "BLMK", "--json").Out).RootElement.GetProperty("scenarios").EnumerateArray()
            .ToDictionary(s => s.GetProperty("name").GetString()!);
}
