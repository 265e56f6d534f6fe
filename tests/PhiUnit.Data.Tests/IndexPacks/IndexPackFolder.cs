using System.Globalization;
using System.Text;
using PhiUnit.Data.IndexPacks;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.IndexPacks;

/// <summary>An index pack in a temporary folder: six areas in two regions in one country, three years, two domains, six indicators.</summary>
public sealed class IndexPackFolder : IDisposable
{
    public const string Tree = """
        level,code,name,parent,polarity,transform,weight
        overall,all,Index,,,,
        domain,d1,First,all,,,1
        domain,d2,Second,all,,,3
        subdomain,s1,Ills,d1,,,2
        subdomain,s2,Means,d2,,,1
        indicator,i1,Sick,s1,-1,log,1
        indicator,i2,Sad,s1,-1,identity,1
        indicator,i3,Idle,s1,1,reciprocal,2
        indicator,i4,Rich,s2,1,square-root,5
        indicator,i5,Old,s2,1,cube,1
        indicator,i6,Poor,s2,-1,identity,2
        """;

    public const string Rules = """
        base_year: 2015
        scale: raw
        restandardise: true
        imputation: none
        weights: given
        carry_forward: []
        """;

    public static IReadOnlyList<string> Areas { get; } = ["A1", "A2", "A3", "B1", "B2", "B3"];

    public string Path { get; } = Directory.CreateTempSubdirectory("phiunit-index-").FullName;

    public static IndexPackFolder Small()
    {
        var pack = new IndexPackFolder().Write("index.csv", Tree).Write("index.yaml", Rules);
        return pack.Write("indicators.csv", ["area,year,indicator,value", .. Values().Select(Row)])
            .Write("population.csv", ["area,year,population", .. from year in Years from a in Enumerable.Range(0, Areas.Count) select PackFolderText($"{Areas[a]},{year},{1000 * (1 + a) + year}")])
            .Write("areas.csv", ["area,name,type,parent", .. Areas.Select(a => $"{a},Area {a},LTLA,R{a[0]}"), "RA,Region A,Region,E", "RB,Region B,Region,E", "E,England,Country,"]);
    }

    public static IReadOnlyList<int> Years { get; } = [2015, 2016, 2018];

    /// <summary>Made-up values: positive, different everywhere.</summary>
    public static IEnumerable<(string Area, int Year, string Indicator, double Value)> Values() =>
        from i in Enumerable.Range(1, 6)
        from year in Years
        from a in Enumerable.Range(0, Areas.Count)
        select (Areas[a], year, $"i{i}", Math.Round(5 + i + 3 * Math.Sin(1.7 * a * i + i) + 0.3 * (year - 2015) * Math.Cos(a + i), 6));

    public static string Row((string Area, int Year, string Indicator, double Value) v) => PackFolderText($"{v.Area},{v.Year},{v.Indicator},{v.Value}");

    public IndexPackFolder Write(string file, params string[] lines)
    {
        File.WriteAllLines(System.IO.Path.Combine(Path, file), lines, new UTF8Encoding(false));
        return this;
    }

    /// <summary>Replaces the one place where a text stands in a file.</summary>
    public IndexPackFolder Replace(string file, string text, string by)
    {
        var path = System.IO.Path.Combine(Path, file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, by, StringComparison.Ordinal));
        return this;
    }

    public IndexPackFolder Append(string file, string line)
    {
        File.AppendAllText(System.IO.Path.Combine(Path, file), line + "\n");
        return this;
    }

    public IndexPack Read() => IndexPackReader.Read(Path);

    /// <summary>What the pack is refused for: file, line or subject, column, found.</summary>
    public IReadOnlyList<Note> Refusals()
    {
        var refusal = Assert.Throws<InputRefusedException>(() => Read().Compute());
        Assert.All(refusal.Notes, n => Assert.True(n.IsError));
        return refusal.Notes;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    static string PackFolderText(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
