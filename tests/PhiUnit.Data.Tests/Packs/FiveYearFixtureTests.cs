using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Packs;

namespace PhiUnit.Data.Tests.Packs;

/// <summary>Reference projections in five-year ages and steps. A pack knows units of age and time: age 3 is 15 to 19, a step is one unit of time.</summary>
public class FiveYearFixtureTests
{
    const string Preston = "fixtures/projection/ccmppWPP/preston_sweden_5x5";
    const string Thailand = "fixtures/projection/CCMPP_thailand_5x5";

    [SharedFact(Preston)]
    public void Sweden_as_in_the_textbook()
    {
        using var folder = new PackFolder();
        var input = Fixture.Rows(SharedData.Path($"{Preston}/input.csv")).ToList();
        IEnumerable<string> BySex(Func<Dictionary<string, string>, string, string, string> line) =>
            input.SelectMany(r => new[] { line(r, "female", "f"), line(r, "male", "m") });
        folder.Write("pack.yaml", "convention: mid-step", "first_year: 1993", "last_year: 1994", "open_age: 17", "sex_ratio_at_birth: 1.05");
        folder.Write("base.csv", ["place,sex,age,population", .. BySex((r, sex, s) => $"SE,{sex},{Unit(r)},{r[$"pop_{s}"]}")]);
        // Rates are per woman-year; a step is five of them.
        folder.Write("fertility.csv", ["place,year,age,asfr", .. input.Select(r => PackFolder.Invariant($"*,*,{Unit(r)},{5 * Fixture.Number(r, "asfr"):R}"))]);
        folder.Write("survivorship.csv", ["place,year,sex,age,survivorship", .. BySex((r, sex, s) => $"*,*,{sex},{Unit(r)},{r[$"sx_{s}"]}")]);
        folder.Write("migration.csv", ["place,year,sex,age,flow,measure,value", .. BySex((r, sex, s) => $"*,*,{sex},{Unit(r)},net,count,{r[$"mig_{s}"]}")]);

        var (result, _) = PackReader.Read(folder.Path).Project();

        double births = 0;
        foreach (var row in Fixture.Rows(SharedData.Path($"{Preston}/expected.csv")))
        {
            var (women, men) = (result.Population(1994)[Cell(result, Sex.Female, row)], result.Population(1994)[Cell(result, Sex.Male, row)]);
            Fixture.Same(Fixture.Number(row, "peer_pop_f"), women, row["age"]);
            Fixture.Same(Fixture.Number(row, "peer_pop_m"), men, row["age"]);
            Assert.Equal(Fixture.Number(row, "book_pop_f"), women, 0.5);
            Assert.Equal(Fixture.Number(row, "book_pop_m"), men, 0.5);
            births += Fixture.Number(row, "peer_births");
        }
        Fixture.Same(births, result.Of(Component.Births, 1994)[0] + result.Of(Component.Births, 1994)[18], "births");
        Assert.True(Balance.Of(result).Holds);
    }

    /// <summary>
    /// The reference has births = ½ · 5 · Σ (f[a] + f[a + 1] · s[a]) · women[a], rates averaged along the cohort. Sorted by the age of the rate
    /// that is Σ 5·f[x] · (women[x] + s[x − 1] · women[x − 1]) / 2: the women of label x at the start and at the end, as under mid-step.
    /// Fertility is 5·f births per woman and step, more than the 1 that a pack may say, so the pack holds f and the test makes it five years.
    /// The open group, 80 and over, survives at another rate than those who enter it: the pack has one unit more, in which nobody is at first.
    /// Migration is zero throughout.
    /// </summary>
    [SharedFact(Thailand)]
    public void Thailand_from_1960_to_2000()
    {
        using var folder = ThailandPack(1960);
        var pack = PackReader.Read(folder.Path);
        for (var i = 0; i < pack.Rates.Fertility.Length; i++) pack.Rates.Fertility[i] *= 5;
        IsThailand(pack, firstYear: 1960);
    }

    /// <summary>From 1980 on no age has more than one birth in five years: all of it is in the pack.</summary>
    [SharedFact(Thailand)]
    public void Thailand_from_1980_to_2000_by_the_pack_alone()
    {
        using var folder = ThailandPack(1980, yearsOfFertility: 5);
        IsThailand(PackReader.Read(folder.Path), firstYear: 1980);
    }

    static void IsThailand(AssumptionPack pack, int firstYear)
    {
        var (result, _) = pack.Project();
        foreach (var (file, sex, tolerance) in ((string, Sex, double)[])[("R_female", Sex.Female, 1e-9), ("R_male", Sex.Male, 1e-9), ("C_female", Sex.Female, 1e-9)])
        {
            foreach (var row in Fixture.Rows(SharedData.Path($"{Thailand}/expected_{file}.csv")).Where(r => Fixture.Whole(r, "year") >= firstYear))
            {
                var people = result.Population(Year(row));
                var cell = Cell(result, sex, row);
                var found = row["age"] == "80" ? people[cell] + people[cell + 1] : people[cell];
                Fixture.Same(Fixture.Number(row, "population"), found, $"{file} {row["year"]} {row["age"]}", tolerance);
            }
        }
        Assert.True(Balance.Of(result).Holds, $"{Balance.Of(result)}");
    }

    /// <param name="firstYear">Base year: its people are those of the reference.</param>
    /// <param name="yearsOfFertility">Years of exposure in a birth rate.</param>
    static PackFolder ThailandPack(int firstYear, int yearsOfFertility = 1)
    {
        var folder = new PackFolder();
        IEnumerable<string> BySex(string file, Func<Dictionary<string, string>, string, string> line) =>
            new[] { "female", "male" }.SelectMany(sex => Fixture.Rows(SharedData.Path($"{Thailand}/{file}_{sex}.csv")).Where(r => Fixture.Whole(r, "year") >= firstYear).Select(r => line(r, sex)));
        folder.Write("pack.yaml", "convention: mid-step", PackFolder.Invariant($"first_year: {1960 + (firstYear - 1960) / 5}"), "last_year: 1968", "open_age: 17", "sex_ratio_at_birth: 1.05");
        folder.Write("base.csv", ["place,sex,age,population",
            .. BySex("expected_R", (r, sex) => r["year"] == PackFolder.Invariant($"{firstYear}") ? $"TH,{sex},{Unit(r)},{r["population"]}" : "").Where(l => l.Length > 0),
            "TH,female,17,0", "TH,male,17,0"]);
        folder.Write("fertility.csv", ["place,year,age,asfr", .. Fixture.Rows(SharedData.Path($"{Thailand}/asfr.csv")).Where(r => Fixture.Whole(r, "year") >= firstYear)
            .Select(r => PackFolder.Invariant($"*,{Year(r) + 1},{Unit(r)},{yearsOfFertility * Fixture.Number(r, "asfr"):R}"))]);
        folder.Write("survivorship.csv", ["place,year,sex,age,survivorship", .. BySex("survival", (r, sex) => PackFolder.Invariant($"*,{Year(r) + 1},{sex},{Unit(r)},{r["surv_prop"]}"))]);
        folder.Write("srb.csv", ["place,year,sex_ratio_at_birth", .. Fixture.Rows(SharedData.Path($"{Thailand}/srb.csv")).Where(r => Fixture.Whole(r, "year") >= firstYear)
            .Select(r => PackFolder.Invariant($"*,{Year(r) + 1},{r["srb"]}"))]);
        return folder;
    }

    static int Cell(ProjectionResult result, Sex sex, Dictionary<string, string> row) => result.Shape.Cell(0, sex, Unit(row));

    static int Unit(Dictionary<string, string> row) => Fixture.Whole(row, "age") / 5;

    /// <summary>1960 is 1960, 1965 is 1961: a step is one unit of time.</summary>
    static int Year(Dictionary<string, string> row) => 1960 + (Fixture.Whole(row, "year") - 1960) / 5;
}
