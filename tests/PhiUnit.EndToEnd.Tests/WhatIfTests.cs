using PhiUnit.Core;
using PhiUnit.Data;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>A scenario that was read once answers what if there were other homes, without reading anything again.</summary>
[Collection(DemoTests.Name)]
public class WhatIfTests(DemoWorkspace demo)
{
    [Fact]
    public void Other_homes_meet_the_same_chances_and_nothing_is_read_again()
    {
        var setting = Deviations.Setting(100, 1);
        ScenarioModel model;
        using (var store = Store.Open(Path.Combine(demo.Copy(), "workspace.duckdb"))) model = ScenarioModel.Read(store, Places, ScenarioLibrary.Find("local-plan")!, 2040);

        double[] Drawn(ScenarioDraws draws) => draws.Run(setting, [new(Sex.Female, 0, 90), new(Sex.Male, 0, 90)], [2]).Population(2040, 0, 0).ToArray();
        var planned = Drawn(model.Draws());
        Assert.Equal(100, planned.Distinct().Count());
        Assert.Equal(planned, Drawn(model.DrawsWithHomes(6000, "as planned")));
        Assert.All(planned.Zip(Drawn(model.DrawsWithHomes(6600, "what if"))), pair => Assert.True(pair.Second > pair.First, $"{pair}"));
    }

    [Fact]
    public void Without_single_years_of_age_the_intervals_are_the_same()
    {
        using var store = Store.Open(Path.Combine(demo.Copy(), "workspace.duckdb"));
        var model = ScenarioModel.Read(store, Places, ScenarioLibrary.Find("local-plan")!, 2030);
        ScenarioIntervals Of(bool bySingleAge) => ScenarioIntervals.Of(model.Draws(), new(Deviations.Setting(50, 1), Groupings.All, bySingleAge));
        var (broad, single) = (Of(false), Of(true));
        Assert.Empty(broad.BySingleAge);
        Assert.Equal(4 * 8 * 182, single.BySingleAge.Count);
        Assert.Equal(broad.Population.Count, single.Population.Count);
        Assert.All(broad.Population.Zip(single.Population), pair =>
        {
            Assert.Equal((pair.First.Place, pair.First.Year, pair.First.Sex, pair.First.Band), (pair.Second.Place, pair.Second.Year, pair.Second.Sex, pair.Second.Band));
            Assert.All(pair.First.Values.Zip(pair.Second.Values), v => Assert.Equal(v.First, v.Second, 1e-9 * v.First));
        });
    }

    static List<Place> Places => [.. AreaRegister.Default.HomePlaces.Select(code => new Place(code, AreaRegister.Default.NameOf(code)!))];
}
