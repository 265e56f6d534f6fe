using System.Globalization;
using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Packs;

namespace PhiUnit.Data.Tests.Packs;

/// <summary>
/// The reference for homes that lead, mix 1: four places, 2023 to 2048. Its search works on rounded flows, so that only its totals (half a
/// person) and single cells (1e-3) can be met; what must hold exactly are the identities, in our own figures.
/// </summary>
public class HousingFixtureTests
{
    const string Folder = "fixtures/projection/gla_flexible";

    [SharedFact(Folder)]
    public void Homes_lead_to_the_reference()
    {
        using var folder = Pack();
        var pack = PackReader.Read(folder.Path);
        var (result, housing) = pack.Project();
        var trend = CohortProjection.Run(pack.Settings.Years, pack.Base, pack.Rates);

        foreach (var row in Rows("expected/housing_led_mix1_households.csv"))
        {
            var (year, place) = (Fixture.Whole(row, "year"), PlaceOf(pack, row["gss_code"]));
            var total = Total(result, year, place);
            Assert.Equal(Fixture.Number(row, "population"), total, 0.5);
            Fixture.Same(Total(trend, year, place), total, $"{year} {place}: mix 1 returns the trend");
            Fixture.Same(housing!.Of(year, place).SizeApplied * Fixture.Number(row, "input_households"), total - Fixture.Number(row, "ce_population"), $"{year} {place}: size × households");
        }
        foreach (var row in Rows("expected/housing_led_mix1_ahs.csv"))
        {
            var place = PlaceOf(pack, row["gss_code"]);
            var (first, figures) = (housing!.Of(2024, place), housing.Of(Fixture.Whole(row, "year"), place));
            // The reference's size by rates has the first year's difference in it.
            Fixture.Same(Fixture.Number(row, "hhr_ahs"), figures.SizeByRates + first.SizeOfTrend - first.SizeByRates, row["year"], 1e-5);
            Fixture.Same(Fixture.Number(row, "trend_ahs"), figures.SizeOfTrend, row["year"], 1e-5);
            Fixture.Same(Fixture.Number(row, "blended_ahs"), figures.SizeApplied, row["year"], 1e-5);
        }
        foreach (var row in Rows("expected/housing_led_mix1_components.csv")) SameCell(pack, result, row);
        Assert.True(Balance.Of(result).Holds);
    }

    static void SameCell(AssumptionPack pack, ProjectionResult result, Dictionary<string, string> row)
    {
        var year = Fixture.Whole(row, "year");
        var cell = result.Shape.Cell(PlaceOf(pack, row["gss_code"]), row["sex"] == "female" ? Sex.Female : Sex.Male, Fixture.Whole(row, "age"));
        var where = string.Join(' ', row.Values.Take(4));
        Fixture.Same(Fixture.Number(row, "popn"), result.Population(year)[cell], where, 1e-3);
        Fixture.Same(Fixture.Number(row, "births"), result.Of(Component.Births, year)[cell], where, 1e-3);
        Fixture.Same(Fixture.Number(row, "deaths"), result.Of(Component.Deaths, year)[cell], where, 1e-3);
    }

    static PackFolder Pack()
    {
        var folder = new PackFolder();
        folder.Write("pack.yaml", "convention: aged-on", "first_year: 2023", "last_year: 2048", "open_age: 90", "sex_ratio_at_birth: 1.05", "housing: {alpha: 1, uplift: first-year, loop: false}");
        folder.Write("base.csv", ["place,sex,age,population", .. Rows("inputs/base_population.csv").Select(r => $"{r["gss_code"]},{r["sex"]},{r["age"]},{r["popn"]}")]);
        folder.Write("fertility.csv", ["place,year,age,asfr", .. Rows("inputs/fertility_rates.csv").Where(r => r["sex"] == "female").Select(r => $"{r["gss_code"]},{r["year"]},{r["age"]},{r["rate"]}")]);
        folder.Write("survivorship.csv", ["place,year,sex,age,survivorship", .. Rows("inputs/mortality_rates.csv").Select(r => PackFolder.Invariant($"{Key(r)},{1 - Fixture.Number(r, "rate"):R}"))]);
        folder.Write("migration.csv", ["place,year,sex,age,flow,measure,value", .. Migration()]);
        // The trajectory starts in 2024; no step uses the base year's homes.
        folder.Write("dwellings.csv", ["place,year,dwellings", .. Rows("inputs/households_trajectory.csv").Select(r => $"{r["area_code"]},{r["year"]},{r["households"]}"), "*,2023,1000"]);
        folder.Write("occupied_share.csv", "place,year,share", "*,*,1");
        folder.Write("communal.csv", ["place,year,sex,age,population", .. Rows("inputs/communal_establishment_popn.csv").Select(r => $"{r["area_code"]},*,{r["sex"]},{r["age"]},{r["ce_popn"]}")]);
        folder.Write("representative_rates.csv", ["place,year,sex,age_from,age_to,rate", .. Rows("inputs/household_representative_rates.csv").SelectMany(RepresentativeRates)]);
        return folder;
    }

    /// <summary>The reference takes out-migrants also from in-migrants: see <see cref="PackFixtureTests"/>.</summary>
    static IEnumerable<string> Migration()
    {
        var outRate = Rows("inputs/out_rates.csv").ToDictionary(Key, r => Fixture.Number(r, "out_rate"));
        return outRate.Select(r => PackFolder.Invariant($"{r.Key},internal_out,rate,{r.Value:R}"))
            .Concat(Rows("inputs/in_flows.csv").Select(r => PackFolder.Invariant($"{Key(r)},internal_in,count,{Fixture.Number(r, "in_flow") * (1 - outRate[Key(r)]):R}")));
    }

    static IEnumerable<string> RepresentativeRates(Dictionary<string, string> row)
    {
        var ages = row["age_group"].Replace("plus", "150", StringComparison.Ordinal).Split('_');
        var line = $"{row["sex"]},{ages[0]},{ages[1]},{row["hh_rep_rate"]}";
        yield return $"{row["area_code"]},{row["year"]},{line}";
        if (row["year"] == "2024") yield return $"{row["area_code"]},2023,{line}";
    }

    static double Total(ProjectionResult result, int year, int place)
    {
        double total = 0;
        foreach (var people in result.Population(year).Slice(result.Shape.Row(place, Sex.Female), 2 * result.Shape.RowLength)) total += people;
        return total;
    }

    static IEnumerable<Dictionary<string, string>> Rows(string file) => Fixture.Rows(SharedData.Path($"{Folder}/{file}"));

    static int PlaceOf(AssumptionPack pack, string code) => pack.Places.Select((p, i) => (p.Code, i)).Single(p => p.Code == code).i;

    static string Key(Dictionary<string, string> row) => string.Create(CultureInfo.InvariantCulture, $"{row["gss_code"]},{row["year"]},{row["sex"]},{row["age"]}");
}
