using System.Globalization;
using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>A small file in the MYEB1 layout: four places, both sexes, ages 0 to 90, one mid-year. The figures are invented.</summary>
internal static class EstimateFile
{
    public const string Header = "ladcode23,laname23,country,sex,age,population_2023";
    private static readonly string[] Names = ["Bedford", "Central Bedfordshire", "Luton", "Milton Keynes"];

    /// <summary>Header and 728 rows; line 1 is the header, line 2 Bedford, female, age 0.</summary>
    public static List<string> Lines(int shift = 0)
    {
        var lines = new List<string> { Header };
        for (var p = 0; p < Places.Four.Length; p++)
            foreach (var sex in "fm")
                for (var age = 0; age <= 90; age++)
                    lines.Add(string.Create(CultureInfo.InvariantCulture,
                        $"{Places.Four[p]},{Names[p]},E,{sex},{age},{1000 + (100 * p) - age + shift}"));
        return lines;
    }

    public static string Write(StoreFolder folder, string name, IEnumerable<string> lines)
    {
        var path = folder.File(name);
        File.WriteAllText(path, string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        return path;
    }
}
