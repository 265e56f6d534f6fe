using System.Globalization;
using System.Text;

namespace PhiUnit.Data.Tests.Packs;

/// <summary>A pack in a temporary folder, written line by line.</summary>
public sealed class PackFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("phiunit-pack-").FullName;

    /// <summary>A small valid pack: one place, ages 0 to 2 and over, two steps.</summary>
    public static PackFolder Small()
    {
        var pack = new PackFolder();
        pack.Write("pack.yaml", "convention: aged-on", "first_year: 2023", "last_year: 2025", "open_age: 2", "sex_ratio_at_birth: 1.05");
        pack.Write("base.csv", ["place,sex,age,population", .. Cells((sex, age) => Invariant($"X1,{sex},{age},{100 + age}"))]);
        pack.Write("fertility.csv", "place,year,age,asfr", "*,*,1,0.1");
        pack.Write("survivorship.csv", ["place,year,sex,age,survivorship", .. Cells((sex, age) => Invariant($"*,*,{sex},{age},0.9"))]);
        return pack;
    }

    public static IEnumerable<string> Cells(Func<string, int, string> row, int open = 2) =>
        from sex in (string[])["female", "male"]
        from age in Enumerable.Range(0, open + 1)
        select row(sex, age);

    public PackFolder Write(string file, params string[] lines)
    {
        File.WriteAllLines(System.IO.Path.Combine(Path, file), lines, new UTF8Encoding(false));
        return this;
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
