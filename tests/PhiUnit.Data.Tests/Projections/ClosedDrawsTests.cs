using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Uncertainty;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Tests.Ingestion;

namespace PhiUnit.Data.Tests.Projections;

/// <summary>All authorities of a closed England are drawn together, and some of them kept.</summary>
[Collection(LoadedFiles.Name)]
public class ClosedDrawsTests(LoadedWorkspace workspace)
{
    static readonly Place Bedford = new("E06000055", "Bedford"), Luton = new("E06000032", "Luton");
    static readonly AgeBand[] Everyone = [new(Sex.Female, 0, 90), new(Sex.Male, 0, 90)];

    [SharedFact]
    public void Where_nothing_strays_every_draw_is_the_one_run_constrained_or_not()
    {
        foreach (var name in (string[])["england", "england-constrained", "england-constrained-population"])
        {
            var model = ScenarioModel.Read(workspace.Store, [Luton, Bedford], ScenarioLibrary.Find(name)!, 2026);
            var central = model.Run().Result;
            var totals = model.Draws().Run(new(5, 1, new Dictionary<DrawnRate, RateDeviation>()), AgeBand.SingleYears(new(90)));
            foreach (var (place, component) in from p in new[] { 0, 1 } from c in Enum.GetValues<Component>() select (p, c))
            {
                var expected = central.Of(component, 2026)[(place * 182)..((place + 1) * 182)].ToArray().Sum();
                Assert.All(totals.Of(component, 2026, place).ToArray(), value => Assert.Equal(expected, value, 1e-9 * Math.Max(1, Math.Abs(expected))));
            }
            for (var cell = 0; cell < 2 * 182; cell++)
            {
                var expected = central.Population(2026)[cell];
                Assert.All(totals.Population(2026, cell / 182, cell % 182).ToArray(), people => Assert.Equal(expected, people, 1e-9 * Math.Max(1, expected)));
            }
        }
    }

    [SharedFact]
    public void A_place_meets_the_same_chances_whichever_others_are_kept()
    {
        double[] Drawn(params Place[] places)
        {
            var draws = ScenarioModel.Read(workspace.Store, places, ScenarioLibrary.Find("england")!, 2026).Draws();
            return draws.Run(Deviations.Setting(20, 1), Everyone).Population(2026, places.Length - 1, 1).ToArray();
        }
        var alone = Drawn(Luton);
        Assert.Equal(20, alone.Distinct().Count());
        Assert.Equal(alone, Drawn(Bedford, Luton));
    }

    [SharedFact]
    public void Homes_that_lead_in_a_closed_England_are_not_drawn()
    {
        var scenario = ScenarioLibrary.Find("local-plan")!;
        var closed = scenario with { Assumptions = [.. scenario.Assumptions, ScenarioLibrary.Find("england")!.Assumptions.Single(a => a.Name == "closed_system")] };
        var model = ScenarioModel.Read(workspace.Store, [Luton], closed, 2026);
        Assert.Contains("leave out --draws", Assert.Throws<DrawsException>(model.Draws).Message, StringComparison.Ordinal);
    }
}
