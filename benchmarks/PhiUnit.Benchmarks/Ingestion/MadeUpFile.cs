using System.Globalization;
using PhiUnit.Data.Reference;

namespace PhiUnit.Benchmarks.Ingestion;

/// <summary>Files of the size and in the layout of the publisher's, with made-up figures: every authority of England, both sexes, ages 0 to 90.</summary>
static class MadeUpFile
{
    const int LastAge = 90;

    static readonly (string Code, string Name)[] Authorities =
        [.. AreaRegister.Default.Areas.Where(a => a.Code[..3] is "E06" or "E07" or "E08" or "E09" && AreaChanges.Of(a.Code) is null).Select(a => (a.Code, a.Name))];

    /// <summary>MYEB1: a column for each mid-year from 1996 to 2023, 1.5 million figures.</summary>
    public static void WriteEstimates(string path)
    {
        using var file = File.CreateText(path);
        file.Write("ladcode23,laname23,country,sex,age," + Columns(1996, 2023, "population_"));
        foreach (var (code, name) in Authorities)
            foreach (var sex in "MF")
                for (var age = 0; age <= LastAge; age++)
                    file.Write($"\n{code},{Quoted(name)},E,{sex},{age}{Figures(28, code, age)}");
    }

    /// <summary>SNPP table Z1: a column for each mid-year from 2018 to 2043, the total over all ages below the ages.</summary>
    public static void WriteProjection(string path)
    {
        using var file = File.CreateText(path);
        file.Write("AREA_CODE,AREA_NAME,COMPONENT,SEX,AGE_GROUP," + Columns(2018, 2043, ""));
        foreach (var (code, name) in Authorities)
            foreach (var sex in (string[])["females", "males"])
            {
                for (var age = 0; age <= LastAge; age++)
                    file.Write($"\n{code},{Quoted(name)},Population,{sex},{(age == LastAge ? "90 and over" : age)}{Figures(26, code, age)}");
                var all = Enumerable.Range(0, 26).Select(year => Enumerable.Range(0, LastAge + 1).Sum(age => Figure(code, age, year)));
                file.Write($"\n{code},{Quoted(name)},Population,{sex},All ages,{string.Join(',', all)}");
            }
    }

    static string Columns(int first, int last, string before) =>
        string.Join(',', Enumerable.Range(first, last - first + 1).Select(y => before + y.ToString(CultureInfo.InvariantCulture)));

    static string Figures(int years, string code, int age) => string.Concat(Enumerable.Range(0, years).Select(year => $",{Figure(code, age, year)}"));

    // Three or four digits, as most published figures are.
    static int Figure(string code, int age, int year) => 300 + (((code[8] * 131) + (code[7] * 17) + (age * 29) + (year * 7)) % 1900);

    static string Quoted(string name) => name.Contains(',', StringComparison.Ordinal) ? $"\"{name}\"" : name;
}
