using PhiUnit.Data;
using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>Disclosure rules in the outputs of a release (METHODS, Disclosure): suppressed in, suppressed out.</summary>
[Collection(DemoTests.Name)]
public class DisclosureTests(DemoWorkspace demo)
{
    const string Header =
        "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,"
        + "Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal";

    const int Episodes = 92796, Suicide = 41001, Crude = 91390;

    static readonly string[] Rows =
    [
        // Males are few: withheld, and with the persons beside them so must be the females.
        Row(Episodes, "E06000032", "Male", "5", "2031/32"), Row(Episodes, "E06000032", "Female", "23", "2031/32"), Row(Episodes, "E06000032", "Persons", "28", "2031/32"),
        // Nobody small: rounded to 5; nought stays.
        Row(Episodes, "E06000042", "Male", "12", "2031/32"), Row(Episodes, "E06000042", "Female", "0", "2031/32"), Row(Episodes, "E06000042", "Persons", "12", "2031/32"),
        // England is no small place.
        Row(Episodes, "E92000001", "Persons", "6", "2031/32"),
        // The publisher withheld the females.
        Row(Suicide, "E06000055", "Male", "30", "2031 - 33"), Row(Suicide, "E06000055", "Female", "", "2031 - 33", value: "", note: "Value suppressed for disclosure control reasons"),
        Row(Suicide, "E06000055", "Persons", "36", "2031 - 33"),
        Row(Suicide, "E06000056", "Male", "9", "2031 - 33"), Row(Suicide, "E06000032", "Male", "15", "2031 - 33"), Row(Suicide, "E06000042", "Male", "20", "2031 - 33"),
        Row(Crude, "E06000032", "Male", "2", "2031 - 33"), Row(Crude, "E06000042", "Male", "3", "2031 - 33"),
    ];

    [Fact]
    public void Small_counts_and_what_would_give_them_away_are_in_no_output()
    {
        var copy = demo.Copy();
        var file = Path.Combine(demo.NewFolder(), "young.csv");
        File.WriteAllLines(file, [Header, .. Rows]);
        var ingest = Phiunit.Do(copy, "ingest", file);
        Assert.True(ingest.ExitCode == 0, $"{ingest}");
        Assert.Equal(0, Phiunit.Do(copy, "project", "--scenario", "trend").ExitCode);
        using var release = ReleaseReader.Open(DemoWorkspace.Current(copy));
        Assert.Equal(
            [
                "41001 E06000032 Male 12.5 15 [u] unreliable: fewer than 20 deaths", "41001 E06000042 Male 12.5 20 ", "41001 E06000055 Female - - [c] Value suppressed for disclosure control reasons",
                "41001 E06000055 Male - - [c] withheld: with the sum in this table it would give another cell away", "41001 E06000055 Persons 12.5 36 ",
                "41001 E06000056 Male - 9 [z] no standardised rate from fewer than 10 deaths",
                "91390 E06000032 Male - 2 [z] no crude rate from fewer than 3 deaths", "91390 E06000042 Male 12.5 3 [u] unreliable: fewer than 20 deaths",
                "92796 E06000032 Female - - [c] withheld: with the sum in this table it would give another cell away", "92796 E06000032 Male - - [c] count of 1 to 7 withheld",
                "92796 E06000032 Persons 12.5 30 count rounded to 5", "92796 E06000042 Female 12.5 0 count rounded to 5", "92796 E06000042 Male 12.5 10 count rounded to 5",
                "92796 E06000042 Persons 12.5 10 count rounded to 5", "92796 E92000001 Persons 12.5 6 ",
            ],
            release.Query("SELECT indicator_id, area, sex, value, count, note FROM indicators WHERE period LIKE '2031%' ORDER BY 1, 2, 3",
                r => FormattableString.Invariant($"{r.GetInt(0)} {r.GetText(1)} {r.GetText(2)} {Shown(r, 3)} {Shown(r, 4)} {r.GetTextOrNull(5)}")));
        Assert.Equal(0, release.Scalar<long>("SELECT count(*) FROM indicators WHERE note LIKE '[c]%' AND (coalesce(value, lower_95, upper_95, lower_998, upper_998, count) IS NOT NULL)"));
    }

    static string Shown(Row row, int column) => FormattableString.Invariant($"{row.GetDoubleOrNull(column)}") is { Length: > 0 } text ? text : "-";

    static string Row(int id, string area, string sex, string count, string period, string value = "12.5", string note = "") =>
        $"{id},Indicator {id},,,{area},Name,Counties & UAs,{sex},All ages,,,{period},{value},10,15,,,{count},100000,{note},,,,{period[..4]}0000,,";
}
