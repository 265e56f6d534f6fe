using PhiUnit.Data.Reference;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Reference;

public sealed class ScenarioTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phiunit-scenarios-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Shipped => [.. ScenarioLibrary.Names];

    [Theory, MemberData(nameof(Shipped))]
    public void Every_shipped_scenario_says_what_it_assumes_and_where_it_is_from(string name)
    {
        var scenario = ScenarioLibrary.Find(name)!;
        Assert.Equal(name, scenario.Name);
        Assert.NotEmpty(scenario.Title);
        Assert.NotEmpty(scenario.Note);
        // Whether there is one is said by the run: it depends on draws.
        Assert.DoesNotContain("interval", scenario.Note, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(scenario.Assumptions);
        Assert.All(scenario.Assumptions, a => Assert.True(a.Unit.Length > 0 && a.Period.Length > 0 && a.Source.Length > 0, $"{a}"));
        Assert.Equal(scenario.Assumptions.Count, scenario.Assumptions.DistinctBy(a => a.Name).Count());
    }

    [Fact]
    public void Trend_and_local_plan_are_the_standard_ones() =>
        Assert.Equal(["local-plan", "trend"], ScenarioLibrary.Names.Where(n => ScenarioLibrary.Find(n)!.IsStandard));

    [Fact]
    public void An_heir_keeps_what_it_does_not_change()
    {
        var (parent, heir) = (ScenarioLibrary.Find("local-plan")!, ScenarioLibrary.Find("homes-11000")!);
        Assert.Equal(11_000, heir.Value("homes_per_year"));
        Assert.Equal(parent.Value("homes_to_year"), heir.Value("homes_to_year"));
        Assert.Equal(ScenarioLibrary.Find("trend")!.Value("sex_ratio_at_birth"), heir.Value("sex_ratio_at_birth"));
    }

    [Fact]
    public void Scenarios_that_inherit_from_each_other_are_refused()
    {
        var (one, other) = (File("one.yaml"), File("other.yaml"));
        Write(one, $"title: One\nnote: n\ninherits: {other}\n");
        Write(other, $"title: Other\nnote: n\ninherits: {one}\n");
        var refusal = Assert.Throws<InputRefusedException>(() => ScenarioLibrary.Find(one));
        Assert.Contains("inherit", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("one.yaml", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_listed()
    {
        var file = File("wrong.yaml");
        Write(file, """
            title: Wrong
            colour: red
            inherits: no-such-scenario
            assumptions:
              - {name: a, value: much, unit: u, period: p, source: s}
              - {name: b, value: 1, unit: u, period: p}
              - {name: c, value: 1, unit: u, period: p, source: s}
              - {name: c, value: 2, unit: u, period: p, source: s}
            """);
        var messages = Assert.Throws<InputRefusedException>(() => ScenarioLibrary.Find(file)).Message;
        Assert.All((string[])["note", "colour", "no-such-scenario", "'much'", "source: found nothing", "a second 'c'"], m => Assert.Contains(m, messages, StringComparison.Ordinal));
        Assert.Contains("wrong.yaml, line 5", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migration_trend_years", "0", "a whole number from 1 on")]
    [InlineData("migration_trend_years", "-5", "a whole number from 1 on")]
    [InlineData("migration_trend_years", "2.5", "a whole number from 1 on")]
    [InlineData("household_size_mix", "1.5", "a number from 0 to 1")]
    [InlineData("mortality_factor", "-1", "a number from 0 on")]
    [InlineData("migration_trend_year", "5", "migration_trend_years")]
    public void What_an_assumption_cannot_be_is_refused(string name, string value, string expected)
    {
        var file = File("impossible.yaml");
        Write(file, $"title: T\nnote: n\ninherits: trend\nassumptions:\n  - {{name: {name}, value: {value}, unit: u, period: p, source: s}}\n");
        var message = Assert.Throws<InputRefusedException>(() => ScenarioLibrary.Find(file)).Message;
        Assert.Contains("impossible.yaml, line 5", message, StringComparison.Ordinal);
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    string File(string name) => Path.Combine(_folder.FullName, name);

    static void Write(string path, string text) => System.IO.File.WriteAllText(path, text);
}
