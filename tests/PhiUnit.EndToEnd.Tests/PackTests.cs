using System.Globalization;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>phiunit project --pack: a user's own rates, from files to files.</summary>
[Collection(DemoTests.Name)]
public class PackTests(DemoWorkspace demo)
{
    static readonly string[] Sexes = ["female", "male"];

    [Fact]
    public void In_every_cell_of_the_output_start_and_components_make_the_end()
    {
        var (pack, output) = (Pack(), Path.Combine(demo.NewFolder(), "out"));
        var run = Phiunit.Do(demo.NewFolder(), "project", "--pack", pack, "--out", output);
        Assert.True(run.ExitCode == 0, $"{run}");

        var population = Rows(output, "population.csv").ToDictionary(r => (r[0], int.Parse(r[1], CultureInfo.InvariantCulture), r[2], int.Parse(r[3], CultureInfo.InvariantCulture)), r => Number(r[4]));
        var change = Rows(output, "components.csv").GroupBy(r => (r[0], int.Parse(r[1], CultureInfo.InvariantCulture), r[2], int.Parse(r[3], CultureInfo.InvariantCulture)))
            .ToDictionary(g => g.Key, g => g.Sum(r => (r[4] is "deaths" or "internal_out" or "international_out" ? -1 : 1) * Number(r[5])));
        Assert.Equal(2 * 4 * 2 * 4, population.Count);
        foreach (var ((place, year, sex, age), people) in population.Where(p => p.Key.Item2 > 2023))
        {
            var agedOn = age == 0 ? 0 : population[(place, year - 1, sex, age - 1)] + (age == 3 ? population[(place, year - 1, sex, 3)] : 0);
            Assert.Equal(people, agedOn + change.GetValueOrDefault((place, year, sex, age)), 1e-9);
        }
        Assert.Contains(Rows(output, "components.csv"), r => r[4] == "clipped");
        Assert.Equal(2 * 4, Rows(output, "summary.csv").Count);
        Assert.True(File.Exists(Path.Combine(output, "manifest.json")));
    }

    [Fact]
    public void The_same_pack_gives_the_same_bytes()
    {
        var pack = Pack();
        var outputs = Enumerable.Range(0, 2).Select(i => Path.Combine(demo.NewFolder(), $"out{i}")).ToList();
        Assert.All(outputs, o => Assert.Equal(0, Phiunit.Do(demo.NewFolder(), "project", "--pack", pack, "--out", o).ExitCode));
        Assert.All(Directory.GetFiles(outputs[0]), f => Assert.Equal(File.ReadAllBytes(f), File.ReadAllBytes(Path.Combine(outputs[1], Path.GetFileName(f)))));
    }

    [Fact]
    public void A_wrong_pack_is_refused_with_every_fault_and_nothing_is_written()
    {
        var pack = Pack();
        File.AppendAllText(Path.Combine(pack, "fertility.csv"), "A,2024,2,1.5\nB,2024,2,abc\n");
        File.AppendAllText(Path.Combine(pack, "migration.csv"), "C,*,female,1,internal_in,count,5\n");
        var output = Path.Combine(demo.NewFolder(), "out");

        var run = Phiunit.Do(demo.NewFolder(), "project", "--pack", pack, "--out", output);

        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.Contains("fertility.csv, line 3, asfr: found 1.5", run.Error, StringComparison.Ordinal);
        Assert.Contains("fertility.csv, line 4, asfr: found 'abc'", run.Error, StringComparison.Ordinal);
        Assert.Contains("place: found 'C'", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    /// <summary>Two places, ages 0 to 3 and over, three steps; an outflow of B asks for more men of one age than there are.</summary>
    string Pack()
    {
        var folder = demo.NewFolder();
        void Write(string file, params IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(folder, file), lines);
        IEnumerable<string> Cells(Func<string, int, string> row) => Sexes.SelectMany(s => Enumerable.Range(0, 4).Select(a => row(s, a)));
        Write("pack.yaml", "convention: aged-on", "first_year: 2023", "last_year: 2026", "open_age: 3", "sex_ratio_at_birth: 1.05");
        Write("base.csv", ["place,sex,age,population", .. Cells((s, a) => $"A,{s},{a},{100 + a}"), .. Cells((s, a) => $"B,{s},{a},{50 + 7 * a}")]);
        Write("fertility.csv", "place,year,age,asfr", "*,*,1,0.3");
        Write("survivorship.csv", ["place,year,sex,age,survivorship", .. Cells((s, a) => $"*,*,{s},{a},0.{95 - 10 * a}")]);
        Write("migration.csv", "place,year,sex,age,flow,measure,value", "*,*,female,1,internal_out,rate,0.1", "A,2025,female,1,internal_out,count,7",
            "B,*,male,2,international_out,count,500", "*,*,male,2,international_in,count,3.5");
        return folder;
    }

    static List<string[]> Rows(string folder, string file) => [.. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(l => l.Split(','))];

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
