using System.Globalization;
using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Packs;

namespace PhiUnit.Data.Tests.Packs;

/// <summary>The reference projections for the aged-on convention: 1e-9 relative in every cell.</summary>
public class PackFixtureTests
{
    const double Tolerance = 1e-9;

    [SharedFact]
    public void Trend_without_migration_gives_the_reference_in_every_cell()
    {
        var inputs = SharedData.Path("fixtures/projection/gla_trend/inputs");
        using var folder = Pack(inputs);
        var (pack, result) = Project(folder);

        var expected = SharedData.Path("fixtures/projection/gla_trend/expected");
        Assert.Equal(18_928, Compare(pack, System.IO.Path.Combine(expected, "no_migration_population.csv"), "popn", (year, cell) => result.Population(year)[cell]));
        Assert.Equal(200, Compare(pack, System.IO.Path.Combine(expected, "no_migration_births.csv"), "births", (year, cell) => result.Of(Component.Births, year)[cell]));
        Assert.Equal(18_200, Compare(pack, System.IO.Path.Combine(expected, "no_migration_deaths.csv"), "deaths", (year, cell) => result.Of(Component.Deaths, year)[cell]));
        Assert.True(Balance.Of(result).Holds);
    }

    /// <summary>
    /// The reference takes out-migrants also from the year's in-migrants: end = (survivors + in) × (1 − rate). A rate per survivor with the
    /// in-flow net of those who leave again, in × (1 − rate), is the same end; the reference's gross flows are ours plus in × rate.
    /// </summary>
    [SharedFact]
    public void Trend_with_migration_gives_the_reference_in_every_cell()
    {
        var inputs = SharedData.Path("fixtures/projection/gla_flexible/inputs");
        using var folder = Pack(inputs);
        var outRate = Fixture.Rows(System.IO.Path.Combine(inputs, "out_rates.csv")).ToDictionary(Key, r => Fixture.Number(r, "out_rate"));
        var inFlow = Fixture.Rows(System.IO.Path.Combine(inputs, "in_flows.csv")).ToDictionary(Key, r => Fixture.Number(r, "in_flow"));
        folder.Write("migration.csv",
        [
            "place,year,sex,age,flow,measure,value",
            .. outRate.Select(r => PackFolder.Invariant($"{r.Key},internal_out,rate,{r.Value:R}")),
            .. inFlow.Select(r => PackFolder.Invariant($"{r.Key},internal_in,count,{r.Value * (1 - outRate[r.Key]):R}")),
        ]);
        var (pack, result) = Project(folder);

        var expected = System.IO.Path.Combine(SharedData.Path("fixtures/projection/gla_flexible/expected"), "trend_with_migration_components.csv");
        Assert.Equal(18_200, Compare(pack, expected, "popn", (year, cell) => result.Population(year)[cell]));
        Assert.Equal(18_200, Compare(pack, expected, "deaths", (year, cell) => result.Of(Component.Deaths, year)[cell]));
        Assert.Equal(18_200, Compare(pack, expected, "births", (year, cell) => result.Of(Component.Births, year)[cell]));
        foreach (var row in Fixture.Rows(expected))
        {
            var cell = Cell(pack, row);
            var year = int.Parse(row["year"], CultureInfo.InvariantCulture);
            var leavingAgain = inFlow[Key(row)] * outRate[Key(row)];
            Same(Fixture.Number(row, "inflow"), result.Of(Component.InternalIn, year)[cell] + leavingAgain, row);
            Same(Fixture.Number(row, "outflow"), result.Of(Component.InternalOut, year)[cell] + leavingAgain, row);
        }
        Assert.True(Balance.Of(result).Holds);
    }

    static PackFolder Pack(string inputs)
    {
        var folder = new PackFolder();
        folder.Write("pack.yaml", "convention: aged-on", "first_year: 2023", "last_year: 2048", "open_age: 90", "sex_ratio_at_birth: 1.05");
        folder.Write("base.csv", ["place,sex,age,population",
            .. Fixture.Rows(System.IO.Path.Combine(inputs, "base_population.csv")).Select(r => $"{r["gss_code"]},{r["sex"]},{r["age"]},{r["popn"]}")]);
        folder.Write("fertility.csv", ["place,year,age,asfr",
            .. Fixture.Rows(System.IO.Path.Combine(inputs, "fertility_rates.csv")).Where(r => r["sex"] == "female").Select(r => $"{r["gss_code"]},{r["year"]},{r["age"]},{r["rate"]}")]);
        folder.Write("survivorship.csv", ["place,year,sex,age,survivorship",
            .. Fixture.Rows(System.IO.Path.Combine(inputs, "mortality_rates.csv")).Select(r => PackFolder.Invariant($"{Key(r)},{1 - Fixture.Number(r, "rate"):R}"))]);
        return folder;
    }

    static (AssumptionPack Pack, ProjectionResult Result) Project(PackFolder folder)
    {
        var pack = PackReader.Read(folder.Path);
        return (pack, pack.Project().Result);
    }

    static int Compare(AssumptionPack pack, string file, string column, Func<int, int, double> found)
    {
        var rows = 0;
        foreach (var row in Fixture.Rows(file))
        {
            Same(Fixture.Number(row, column), found(int.Parse(row["year"], CultureInfo.InvariantCulture), Cell(pack, row)), row);
            rows++;
        }
        return rows;
    }

    static void Same(double expected, double found, Dictionary<string, string> row) =>
        Assert.True(Math.Abs(found - expected) <= Tolerance * Math.Max(Math.Abs(expected), 1e-6), $"{Key(row)}: {found:R} found, {expected:R} expected");

    static int Cell(AssumptionPack pack, Dictionary<string, string> row)
    {
        var place = pack.Places.Select((p, i) => (p.Code, i)).Single(p => p.Code == row["gss_code"]).i;
        return pack.Rates.Shape.Cell(place, row["sex"] == "female" ? Sex.Female : Sex.Male, int.Parse(row["age"], CultureInfo.InvariantCulture));
    }

    static string Key(Dictionary<string, string> row) => $"{row["gss_code"]},{row["year"]},{row["sex"]},{row["age"]}";
}
