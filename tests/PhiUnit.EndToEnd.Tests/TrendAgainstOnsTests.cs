using System.Globalization;
using PhiUnit.Data;
using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>docs/trend-against-ons.md shows the figures of the demo, and they lie near ONS's own.</summary>
[Collection(DemoTests.Name)]
public class TrendAgainstOnsTests(DemoWorkspace demo)
{
    const int From = 2023, To = 2040, Open = 90;

    static readonly (string Code, string Name)[] Places =
        [("E06000055", "Bedford"), ("E06000056", "Central Bedfordshire"), ("E06000032", "Luton"), ("E06000042", "Milton Keynes")];

    static readonly (int From, int To)[] Bands = [(0, 15), (16, 64), (65, 84), (85, Open)];

    [Fact]
    public void The_page_shows_the_figures_of_the_demo()
    {
        var figures = new Figures(demo);
        var rows = Places.Select(p => (p.Name, Parts: figures.Parts(p.Code))).ToList();
        rows.Add(("BLMK", [.. Enumerable.Range(0, 7).Select(i => rows.Sum(r => r.Parts[i]))]));
        string[] lines =
        [
            .. rows.Select(r => $"| {r.Name} | {string.Join(" | ", r.Parts.Select((v, i) => Rounded(v, signed: i > 1)))} |"),
            .. Places.Select(p => $"| {p.Name} | {string.Join(" | ", figures.Ages(p.Code).Select(v => Rounded(v, signed: false)))} |"),
        ];
        var page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "trend-against-ons.md"));
        var missing = lines.Where(l => !page.Contains(l)).ToList();
        Assert.True(missing.Count == 0, "docs/trend-against-ons.md lacks:\n" + string.Join("\n", missing));
    }

    /// <summary>Not a target: a wide bound that only a fault would break.</summary>
    [Fact]
    public void Each_place_lies_within_6_percent_of_ONS_in_2040_and_all_together_within_3()
    {
        var parts = Places.Select(p => new Figures(demo).Parts(p.Code)).ToList();
        Assert.All(parts, p => Assert.InRange(p[0] / p[1], 0.94, 1.06));
        Assert.InRange(parts.Sum(p => p[0]) / parts.Sum(p => p[1]), 0.97, 1.03);
    }

    static string Rounded(double value, bool signed) =>
        (Math.Round(value / 10) * 10).ToString(signed ? "+#,0;-#,0;0" : "#,0", CultureInfo.InvariantCulture);

    /// <summary>People and components of both projections by year, sex and age.</summary>
    sealed class Figures
    {
        readonly Dictionary<(string, int, string, int), double> _ours = [];
        readonly Dictionary<(string, int, string, int), double> _ons;
        readonly Dictionary<(string, int, string, int, string), double> _components = [];

        public Figures(DemoWorkspace demo)
        {
            using var release = ReleaseReader.Open(demo.Release);
            foreach (var (key, value) in release.Query("SELECT place, year, sex, age, value FROM population WHERE scenario = 'trend'", Cell)) _ours.Add(key, value);
            foreach (var (key, value) in release.Query("SELECT place, year, sex, age, component, value FROM components WHERE scenario = 'trend'",
                r => ((r.GetText(0), r.GetInt(1), r.GetText(2), r.GetInt(3), r.GetText(4)), r.GetDouble(5)))) _components.Add(key, value);
            using var workspace = Store.OpenReadOnly(Path.Combine(demo.Folder, "workspace.duckdb"));
            _ons = workspace.Query("SELECT place, year, sex, age, population FROM clean.snpp_population WHERE base_year = 2022 AND sex <> 'persons'", Cell)
                .ToDictionary(r => r.Item1, r => r.Item2);
        }

        static ((string, int, string, int), double) Cell(Row r) => ((r.GetText(0), r.GetInt(1), r.GetText(2), r.GetInt(3)), r.GetDouble(4));

        /// <summary>Ours, ONS's, difference, and of it: start, births, deaths, net migration.</summary>
        public double[] Parts(string place)
        {
            double births = 0, deaths = 0, migration = 0, onsBirths = 0, onsDeaths = 0;
            for (var year = From + 1; year <= To; year++)
            {
                foreach (var sex in (string[])["female", "male"])
                {
                    var ourBirths = Component(place, year, sex, 0, "births");
                    var theirBirths = _ons[(place, year, sex, 0)] * ourBirths / _ours[(place, year, sex, 0)];
                    (births, onsBirths) = (births + ourBirths, onsBirths + theirBirths);
                    for (var age = 0; age <= Open; age++)
                    {
                        var died = Component(place, year, sex, age, "deaths");
                        deaths += died;
                        onsDeaths += died * (age == 0 ? theirBirths : AgedOn(_ons, place, year, sex, age)) / (age == 0 ? ourBirths : AgedOn(_ours, place, year, sex, age));
                        migration += Component(place, year, sex, age, "internal_in") - Component(place, year, sex, age, "internal_out")
                            + Component(place, year, sex, age, "international_in") - Component(place, year, sex, age, "international_out");
                    }
                }
            }
            var (ours, ons, start, onsStart) = (Total(_ours, place, To), Total(_ons, place, To), Total(_ours, place, From), Total(_ons, place, From));
            return [ours, ons, ours - ons, start - onsStart, births - onsBirths, onsDeaths - deaths, migration - (ons - onsStart - onsBirths + onsDeaths)];
        }

        /// <summary>Ours and ONS's by band, in turn.</summary>
        public IEnumerable<double> Ages(string place) =>
            Bands.SelectMany(b => (double[])[Total(_ours, place, To, b.From, b.To), Total(_ons, place, To, b.From, b.To)]);

        double Component(string place, int year, string sex, int age, string component) => _components.GetValueOrDefault((place, year, sex, age, component));

        static double AgedOn(Dictionary<(string, int, string, int), double> people, string place, int year, string sex, int age) =>
            people[(place, year - 1, sex, age - 1)] + (age == Open ? people[(place, year - 1, sex, Open)] : 0);

        static double Total(Dictionary<(string, int, string, int), double> people, string place, int year, int from = 0, int to = Open) =>
            ((string[])["female", "male"]).Sum(sex => Enumerable.Range(from, to - from + 1).Sum(age => people[(place, year, sex, age)]));
    }
}
