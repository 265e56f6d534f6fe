using PhiUnit.Core.Projection;
using PhiUnit.Data.Packs;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Packs;

public class PackReaderTests
{
    [Fact]
    public void An_explicit_row_beats_a_star_and_a_place_beats_a_year_in_any_order()
    {
        using var folder = PackFolder.Small();
        folder.Write("base.csv", ["place,sex,age,population", .. PackFolder.Cells((s, a) => $"X1,{s},{a},100"), .. PackFolder.Cells((s, a) => $"X2,{s},{a},100")]);
        folder.Write("fertility.csv", "place,year,age,asfr", "X1,*,1,0.2", "*,2025,1,0.3", "*,*,1,0.1", "X1,2025,1,0.4");

        var rates = PackReader.Read(folder.Path).Rates;

        double At(int step, int place) => rates.Fertility[step * rates.Shape.FertilityLength + place * rates.Shape.RowLength + 1];
        Assert.Equal((0.2, 0.4, 0.1, 0.3), (At(0, 0), At(1, 0), At(0, 1), At(1, 1)));
    }

    [Fact]
    public void Every_fault_is_listed_with_file_and_line()
    {
        using var folder = PackFolder.Small();
        folder.Write("fertility.csv", "place,year,age,asfr", "*,*,1,-0.1", "*,*,2,NaN", "X9,*,1,0.1");
        folder.Write("survivorship.csv", ["place,year,sex,age,survivorship", .. PackFolder.Cells((s, a) => $"*,*,{s},{a},{(a == 1 ? "1.5" : "0.9")}").Skip(1)]);
        folder.Write("migration.csv", "place,year,sex,age,flow,measure,value", "*,*,female,1,net,rate,0.1", "*,*,female,1,sideways,count,1", "*,*,male,1,internal_in,count,-1",
            "*,*,male,2,internal_in,count,1", "*,*,male,2,internal_in,rate,0.1");

        var refusal = Assert.Throws<InputRefusedException>(() => PackReader.Read(folder.Path));

        string[] expected =
        [
            "fertility.csv, line 2, asfr: found -0.1, expected 0 to 1",
            "fertility.csv, line 3, asfr: found 'NaN', expected a number",
            "fertility.csv, line 4, place: found 'X9', expected a place of base.csv, or *",
            "survivorship.csv, line 2, survivorship: found 1.5, expected 0 to 1",
            "survivorship.csv: found no value for X1 2024 female 0",
            "migration.csv, line 2, measure: found a net rate",
            "migration.csv, line 3, flow: found 'sideways'",
            "migration.csv, line 4, value: found -1, expected 0 or more",
            "migration.csv, line 6, place: found a second row for X1 2024",
        ];
        Assert.All(expected, sentence => Assert.Contains(refusal.Notes, n => n.Message.StartsWith(sentence, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_missing_file_column_or_setting_is_named()
    {
        using var folder = PackFolder.Small();
        folder.Write("pack.yaml", "convention: aged-on", "first_year: 2023", "last_year: 2020", "open_age: 2");
        var refusal = Assert.Throws<InputRefusedException>(() => PackReader.Read(folder.Path));
        Assert.Contains(refusal.Notes, n => n.Column == "sex_ratio_at_birth");
        Assert.Contains(refusal.Notes, n => n.Column == "last_year" && n.Row == 3);

        folder.Write("pack.yaml", "convention: aged-on", "first_year: 2023", "last_year: 2025", "open_age: 2", "sex_ratio_at_birth: 1.05");
        folder.Write("fertility.csv", "place,year,age,rate", "*,*,1,0.1");
        File.Delete(Path.Combine(folder.Path, "survivorship.csv"));
        refusal = Assert.Throws<InputRefusedException>(() => PackReader.Read(folder.Path));
        Assert.Contains(refusal.Notes, n => n is { File: "fertility.csv", Column: "asfr", Code: "E_MISSING_COLUMN" });
        Assert.Contains(refusal.Notes, n => n is { File: "survivorship.csv", Code: "E_MISSING_FILE" });
    }

    [Fact]
    public void Homes_lead_a_pack_that_has_them()
    {
        using var folder = PackFolder.Small();
        File.AppendAllText(Path.Combine(folder.Path, "pack.yaml"), "housing: {alpha: 0, uplift: none, loop: true}\n");
        folder.Write("dwellings.csv", "place,year,dwellings", "X1,2023,250", "X1,2024,260", "X1,2025,300");
        folder.Write("occupied_share.csv", "place,year,share", "*,*,0.95");
        folder.Write("representative_rates.csv", "place,year,sex,age_from,age_to,rate", "*,*,female,0,1,0", "*,*,female,2,99,0.5", "*,*,male,0,1,0.2", "*,*,male,2,99,0.6");
        folder.Write("communal.csv", ["place,year,sex,age,population", .. PackFolder.Cells((s, a) => $"*,*,{s},{a},1")]);

        var pack = PackReader.Read(folder.Path);
        var (result, housing) = pack.Project();

        Assert.True(Balance.Of(result).Holds);
        Assert.Equal(285, housing!.Of(2025, 0).Households);
        Assert.Equal(285 * housing.Of(2025, 0).SizeApplied + 6, result.Population(2025).ToArray().Sum(), 1e-6);
    }

    [Fact]
    public void Housing_parts_without_the_others_are_refused()
    {
        using var folder = PackFolder.Small();
        folder.Write("dwellings.csv", "place,year,dwellings", "X1,*,250");
        var refusal = Assert.Throws<InputRefusedException>(() => PackReader.Read(folder.Path));
        Assert.Contains(refusal.Notes, n => n.Code == "E_HOUSING_PARTS");
    }

    [Fact]
    public void An_unknown_convention_is_refused_and_a_known_one_is_told_in_the_manifest()
    {
        using var folder = PackFolder.Small();
        string[] Settings(string convention) => [$"convention: {convention}", "first_year: 2023", "last_year: 2025", "open_age: 2", "sex_ratio_at_birth: 1.05"];
        folder.Write("pack.yaml", Settings("mid-year"));
        var refusal = Assert.Throws<InputRefusedException>(() => PackReader.Read(folder.Path));
        Assert.Contains(refusal.Notes, n => n is { Column: "convention", Row: 1, Expected: "aged-on, mid-step or end-step" });

        folder.Write("pack.yaml", Settings("mid-step"));
        var pack = PackReader.Read(folder.Path);
        var target = Path.Combine(folder.Path, "out");
        PackWriter.Write(pack, folder.Path, pack.Project().Result, null, target);
        Assert.Contains("\"convention\": \"mid-step\"", File.ReadAllText(Path.Combine(target, "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Fertility_at_an_age_that_does_not_bear_is_noted()
    {
        using var folder = PackFolder.Small();
        folder.Write("fertility.csv", "place,year,age,asfr", "*,*,1,0.1", "*,*,2,0.2");
        Assert.DoesNotContain(PackReader.Read(folder.Path).Notes, n => n.Code == "N_UNUSED_AGE");
        folder.Write("pack.yaml", "convention: end-step", "first_year: 2023", "last_year: 2025", "open_age: 2", "sex_ratio_at_birth: 1.05");
        Assert.Contains(PackReader.Read(folder.Path).Notes, n => n is { Code: "N_UNUSED_AGE", Row: 3 });
    }
}
