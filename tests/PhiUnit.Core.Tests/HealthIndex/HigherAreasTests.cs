using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Core.Tests.HealthIndex;

public class HigherAreasTests
{
    [Fact]
    public void A_higher_area_of_one_area_is_that_area() => IndexWorld.ForAll(world =>
    {
        var scores = world.Compute();
        var singles = Enumerable.Range(0, world.AreaCount).Select(i => new HigherArea($"R{i}", [i])).ToList();
        Assert.True(HigherAreas.Score(scores, world.Panel.Population.Span, singles).Values.Span.SequenceEqual(scores.Values.Span));
    });

    [Fact]
    public void All_areas_together_score_100_in_the_base_year() => IndexWorld.ForAll(world =>
    {
        var country = HigherAreas.Score(world.Compute(), world.Panel.Population.Span, [new("E92", [.. Enumerable.Range(0, world.AreaCount)])]);
        for (var node = 0; node < world.Nodes.Count; node++) Near.Equal([100], country.Of(node, 0));
    });

    [Fact]
    public void Members_are_all_lowest_areas_however_deep()
    {
        var parents = new Dictionary<string, string> { ["a"] = "county", ["b"] = "county", ["county"] = "region", ["c"] = "region", ["region"] = "land" };
        var higher = HigherAreas.FromParents(["a", "b", "c", "d"], parents);
        Assert.Equal(["county:0,1", "land:0,1,2", "region:0,1,2"], higher.Select(x => $"{x.Code}:{string.Join(',', x.Members)}"));
    }

    [Fact]
    public void An_area_within_itself_and_a_lowest_area_with_others_in_it_are_refused()
    {
        var circle = new Dictionary<string, string> { ["a"] = "x", ["x"] = "y", ["y"] = "x" };
        Assert.Contains("x lies in itself", Assert.Throws<ArgumentException>(() => HigherAreas.FromParents(["a"], circle)).Message, StringComparison.Ordinal);
        var within = new Dictionary<string, string> { ["a"] = "b" };
        Assert.Contains("a lies in b", Assert.Throws<ArgumentException>(() => HigherAreas.FromParents(["a", "b"], within)).Message, StringComparison.Ordinal);
    }
}
