using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Packs;

namespace PhiUnit.Data.Tests.Packs;

/// <summary>
/// Reference projections of the United Nations' kind: Canada and France, single years, 1995 to 2020 (France: 2019). Their row y is for the
/// step that starts in y; a pack names a step by its end, y + 1.
/// </summary>
/// <remarks>
/// Where the reference caps (a net number that would empty a cell leaves 0.00001, a negative result becomes 0.0005) we keep the people and
/// say so in `clipped`. No cell of these inputs comes near either rule: the tests see that nothing is clipped.
/// </remarks>
public class UnitedNationsFixtureTests
{
    const string Folder = "fixtures/projection/ccmppWPP";

    [SharedTheory(Folder)]
    [InlineData("CAN", 2020, "counts_even", "mid-step")]
    [InlineData("FRA", 2019, "counts_even", "mid-step")]
    [InlineData("CAN", 2020, "counts_end", "end-step")]
    [InlineData("FRA", 2019, "counts_end", "end-step")]
    [InlineData("CAN", 2020, "none", "mid-step")]
    [InlineData("CAN", 2020, "none", "end-step")]
    [InlineData("FRA", 2019, "none", "mid-step")]
    [InlineData("FRA", 2019, "none", "end-step")]
    public void Every_cell_is_the_reference(string place, int lastYear, string expected, string convention)
    {
        using var folder = Pack(place, lastYear, convention, migration: expected != "none");
        var pack = PackReader.Read(folder.Path);
        var (result, _) = pack.Project();
        var shape = result.Shape;

        foreach (var row in Rows(place, $"expected/{expected}_population.csv"))
            Fixture.Same(Fixture.Number(row, "population"), result.Population(Fixture.Whole(row, "year"))[Cell(shape, row, "age")], Key(row));
        foreach (var row in Rows(place, $"expected/{expected}_deaths_cohort.csv"))
            Fixture.Same(Fixture.Number(row, "deaths"), result.Of(Component.Deaths, Fixture.Whole(row, "year") + 1)[Cell(shape, row, "age_end")], Key(row));
        foreach (var row in Rows(place, $"expected/{expected}_births_total.csv"))
        {
            var births = result.Of(Component.Births, Fixture.Whole(row, "year") + 1);
            Fixture.Same(Fixture.Number(row, "births_female"), births[shape.Cell(0, Sex.Female, 0)], place);
            Fixture.Same(Fixture.Number(row, "births_male"), births[shape.Cell(0, Sex.Male, 0)], place);
        }
        Assert.True(Balance.Of(result).Holds, $"{Balance.Of(result)}");
        Assert.All(pack.Settings.Years.StepYears, year => Assert.Equal(-1, result.Of(Component.Clipped, year).IndexOfAnyExcept(0.0)));
    }

    static PackFolder Pack(string place, int lastYear, string convention, bool migration)
    {
        var folder = new PackFolder();
        folder.Write("pack.yaml", $"convention: {convention}", "first_year: 1995", PackFolder.Invariant($"last_year: {lastYear}"), "open_age: 100", "sex_ratio_at_birth: 1.05");
        folder.Write("base.csv", ["place,sex,age,population", .. Rows(place, "inputs/base_population.csv").Select(r => $"{place},{r["sex"]},{r["age"]},{r["population"]}")]);
        folder.Write("fertility.csv", ["place,year,age,asfr", .. Rows(place, "inputs/asfr.csv").Select(r => $"*,{Step(r)},{r["age"]},{r["rate"]}")]);
        folder.Write("survivorship.csv", ["place,year,sex,age,survivorship", .. Rows(place, "inputs/lifetable.csv").Select(r => $"*,{Step(r)},{r["sex"]},{r["age"]},{r["Sx"]}")]);
        folder.Write("srb.csv", ["place,year,sex_ratio_at_birth", .. Rows(place, "inputs/srb.csv").Select(r => $"*,{Step(r)},{r["srb_males_per_female"]}")]);
        if (migration)
            folder.Write("migration.csv", ["place,year,sex,age,flow,measure,value", .. Rows(place, "inputs/migration_net_counts.csv").Select(r => $"{place},{Step(r)},{r["sex"]},{r["age"]},net,count,{r["net"]}")]);
        return folder;
    }

    static IEnumerable<Dictionary<string, string>> Rows(string place, string file) =>
        Fixture.Rows(SharedData.Path($"{Folder}/{file}")).Where(r => r["place"] == place);

    static string Step(Dictionary<string, string> row) => PackFolder.Invariant($"{Fixture.Whole(row, "year") + 1}");

    static int Cell(CohortShape shape, Dictionary<string, string> row, string age) =>
        shape.Cell(0, row["sex"] == "female" ? Sex.Female : Sex.Male, Fixture.Whole(row, age));

    static string Key(Dictionary<string, string> row) => string.Join(' ', row.Values);
}
