using System.Globalization;
using System.IO.Compression;
using System.Text;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>A file read in slices ends as it does when it is read whole: outcome, facts, sum, every remark, every stored row.</summary>
public sealed class SlicedTableTests : IDisposable
{
    private const string Late = "E12000036,Place 36,E,m,44,";

    private static readonly TableLimits Whole = TableLimits.Default with { SlicesFrom = long.MaxValue };
    private static readonly TableLimits Sliced = TableLimits.Default with { SlicesFrom = 1, SliceCells = 3_000 };

    private static readonly Dictionary<string, Func<List<string>, IEnumerable<string>>> Changes = new()
    {
        ["as published"] = lines => lines,
        ["a bad cell here and there"] = lines => lines.Select((l, i) => i % 1234 == 1233 ? l + "x" : l),
        ["a negative figure"] = lines => lines.Select(l => l.StartsWith(Late, StringComparison.Ordinal) ? Late + "-4" : l),
        ["another figure for a row far above"] = lines => lines.Append(lines[3] + "1"),
        ["a row far above again"] = lines => lines.Append(lines[3]).Append(lines[900]),
        ["the last row of a place is missing"] = lines => lines.Where((_, i) => i % 182 != 0 || i % 5 != 0),
        ["the first row of a place is missing"] = lines => lines.Where((_, i) => i == 0 || i % 182 != 1 || i % 5 != 0),
        ["a sex is missing"] = lines => lines.Where(l => !l.StartsWith("E12000020,Place 20,E,f", StringComparison.Ordinal)),
        ["quotes over lines"] = lines => lines.Select((l, i) => i == 0 ? l : l.Replace(",E,", ",\"E \"\"x\"\"\nof, line two\",", StringComparison.Ordinal)),
        ["a quote that is never closed"] = lines => lines.Select((l, i) => i == 5000 ? l.Replace(",E,", ",\"E,", StringComparison.Ordinal) : l),
        ["stray quotes"] = lines => lines.Select((l, i) => i % 3000 == 2000 ? l.Replace(",E,", ",E\"x,", StringComparison.Ordinal) : l),
        ["totals of places and of all"] = lines => lines.SelectMany((l, i) => i > 0 && i % 182 == 0 ? [l, $",Total,,,,{i}"] : new[] { l }),
        ["footnotes"] = lines => lines.Append("Source: a made-up office").Append("").Append("[1] Figures are rounded"),
        ["the header again"] = lines => lines.SelectMany((l, i) => i > 0 && i % 1500 == 0 ? [l, lines[0]] : new[] { l }),
        ["titles above"] = lines => lines.Prepend("").Prepend("Estimates of the population, mid-2023"),
        ["short rows and a cut end"] = lines => lines.Select((l, i) => i % 2500 == 2499 || i == lines.Count - 1 ? l[..20] : l),
        ["small letters in some codes"] = lines => lines.Select((l, i) => i % 7 == 6 ? l.Replace("E12", "e12", StringComparison.Ordinal) : l),
        ["thousands marks"] = lines => lines.Select((l, i) => i % 900 == 899 ? l[..(l.LastIndexOf(',') + 1)] + "\"1,234\"" : l),
        ["by age, places apart"] = lines => [lines[0], .. lines.Skip(1).OrderBy(l => int.Parse(l.Split(',')[4], CultureInfo.InvariantCulture))],
        ["persons of the nation alone"] = lines => [.. lines, .. Enumerable.Range(0, 91).Select(age => $"E92000001,England,E,persons,{age},99")],
        ["persons of every place first"] = lines => [lines[0], .. lines.Skip(1).Where(l => l.Contains(",f,", StringComparison.Ordinal)).Select(Persons), .. lines.Skip(1)],
        ["persons that are no sum"] = lines => [.. lines, .. lines.Skip(1).Where(l => l.Contains(",f,", StringComparison.Ordinal)).Select(l => Persons(l) + "1")],
        ["one of the four is missing"] = lines => lines.Where(l => !l.StartsWith(Places.Luton, StringComparison.Ordinal)),
        ["an unknown authority, apart"] = lines => lines.SelectMany((l, i) => i % 2000 == 1999 ? [l, $"E06009999,Nowhere,E,f,{i / 2000},5"] : new[] { l }),
        ["a code that had ended"] = lines => lines.Select(l => l.Replace("E12000009,Place 9", "E07000026,Allerdale", StringComparison.Ordinal).Replace("E12000030,Place 30", "E07000028,Carlisle", StringComparison.Ordinal)),
        ["areas outside England"] = lines => lines.Select(l => l.Replace("E1200001", "W1200001", StringComparison.Ordinal)),
        ["no place at all"] = lines => lines.Select((l, i) => i % 3000 == 2999 ? l[9..] : l),
        ["an age that is none"] = lines => lines.Select(l => l.Replace(",88,", ",Jan-88,", StringComparison.Ordinal)),
        ["rows about persons"] = lines => lines.Select((l, i) => i == 0 ? l.Replace("laname23", "nhs_number", StringComparison.Ordinal) : l),
        ["no known header"] = lines => lines.Select((l, i) => i == 0 ? "a,b,c,d,e,f" : l),
        ["nothing below the header"] = lines => [lines[0], .. Enumerable.Repeat(",,,,,", 9000)],
        ["two columns of one name"] = lines => lines.Select((l, i) => l + l[l.LastIndexOf(',')..]),
    };

    private static readonly Dictionary<string, Func<string, byte[]>> Spellings = new()
    {
        ["CR LF"] = text => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["CR"] = text => Encoding.UTF8.GetBytes(text.Replace('\n', '\r')),
        ["no last line end"] = text => Encoding.UTF8.GetBytes(text.TrimEnd('\n')),
        ["a byte-order mark"] = text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        ["UTF-8 on the border of a block"] = text => Encoding.UTF8.GetBytes(text.Replace(",E,", ",Ynys Môn €,", StringComparison.Ordinal)),
        ["a Windows-1252 byte late in the file"] = text => Encoding.Latin1.GetBytes(text.Replace("Place 36", "Pl\u00E2ce 36", StringComparison.Ordinal)),
        ["UTF-16"] = text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        ["half a character of UTF-16"] = text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text), 0x41],
        ["a zero byte late in the file"] = text => Encoding.UTF8.GetBytes(text.Replace("Place 36,E,m,44", "Place\0", StringComparison.Ordinal)),
        ["semicolons"] = text => Encoding.UTF8.GetBytes(text.Replace(',', ';')),
        ["gzip"] = text => Packed(Encoding.UTF8.GetBytes(text)),
        ["gzip of two members"] = text => [.. Packed(Encoding.UTF8.GetBytes(text[..99_999])), .. Packed(Encoding.UTF8.GetBytes(text[99_999..]))],
        ["gzip cut off"] = text => Packed(Encoding.UTF8.GetBytes(text))[..^300],
        ["gzip without its end"] = text => Packed(Encoding.UTF8.GetBytes(text))[..^4],
        ["gzip with a wrong check sum"] = text => Wrong(Packed(Encoding.UTF8.GetBytes(text))),
    };

    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> ChangeNames() => [.. Changes.Keys];

    public static TheoryData<string> SpellingNames() => [.. Spellings.Keys];

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void As_when_read_whole(string change) => Alike("mye.csv", Bytes(Changes[change](Lines())));

    [Theory]
    [MemberData(nameof(SpellingNames))]
    public void As_when_read_whole_however_it_is_written(string spelling) => Alike(spelling.StartsWith("gzip", StringComparison.Ordinal) ? "mye.csv.gz" : "mye.csv", Spellings[spelling](Text(Lines())));

    [Fact]
    public void Totals_over_ages_are_held_against_their_place()
    {
        Alike("snpp.csv", Bytes(Projection(wrong: false)));
        Assert.Contains(Alike("snpp.csv", Bytes(Projection(wrong: true))).Notes, n => n.Code == "E_CONTROL");
    }

    [Fact]
    public void Bytes_changed_at_random()
    {
        var random = new Random(8);
        var good = Bytes(Lines(12));
        for (var run = 0; run < 6; run++) Alike("mye.csv", Mutation.Of(good, random));
    }

    [Fact]
    public void A_refused_slice_takes_all_of_the_file_back_and_leaves_what_was_there()
    {
        using var store = Store.Open(folder.File("kept.duckdb"));
        Ingest.Run(store, [Write("first.csv", Bytes(Lines()))], new IngestOptions { Limits = Sliced });
        var before = store.Scalar<long>("SELECT count(*) FROM packed.population_long");
        var bad = Lines().Select(l => l.StartsWith(Late, StringComparison.Ordinal) ? Late + "many" : l + "1");

        var report = Ingest.Run(store, [Write("second.csv", Bytes(bad))], new IngestOptions { Limits = Sliced });

        Assert.Equal((2, IngestOutcome.Reject), (report.ExitCode, report.Files.Single().Outcome));
        Assert.Equal(before, store.Scalar<long>("SELECT count(*) FROM packed.population_long"));
        Assert.Equal("first.csv", store.Scalar<string>("SELECT file FROM raw.file"));
        Assert.Equal(7280, report.Files.Count == 1 ? before : 0);
    }

    [Fact]
    public void Places_too_far_apart_are_refused_with_what_to_do()
    {
        using var store = Store.Open(folder.File("apart.duckdb"));
        var path = Write("apart.csv", Bytes(Changes["by age, places apart"](Lines())));

        var entry = Ingest.Run(store, [path], new IngestOptions { Limits = Sliced with { MostWaiting = 9_000 } }).Files.Single();

        Assert.Equal(IngestOutcome.Reject, entry.Outcome);
        Assert.Contains("Sort the file by place", entry.Notes.Single(n => n.Code == "E_NOT_TOGETHER").Message, StringComparison.Ordinal);
        Assert.Equal(0, store.Scalar<long>("SELECT count(*) FROM packed.population_long"));
    }

    [Fact]
    public void The_same_bytes_again_and_a_revision()
    {
        using var store = Store.Open(folder.File("twice.duckdb"));
        var options = new IngestOptions { Limits = Sliced };
        var path = Write("first.csv", Bytes(Lines()));
        Ingest.Run(store, [path], options);
        Assert.False(Ingest.Run(store, [path], options).Changed);
        var revised = Lines();
        revised[7] += "0";
        var entry = Ingest.Run(store, [Write("second.csv", Bytes(revised))], options).Files.Single();
        Assert.Contains("1 figures that differ", entry.Notes.Single(n => n.Code == "I_REVISION").Message, StringComparison.Ordinal);
    }

    private IngestEntry Alike(string name, byte[] bytes)
    {
        var path = Write(name, bytes);
        var (whole, sliced) = (Outcome(path, Whole), Outcome(path, Sliced));
        Assert.Equal(whole.Json, sliced.Json);
        Assert.Equal(whole.Rows, sliced.Rows);
        return sliced.Entry;
    }

    private (string Json, List<string> Rows, IngestEntry Entry) Outcome(string path, TableLimits limits)
    {
        using var store = Store.Open(folder.File(Guid.NewGuid().ToString("N") + ".duckdb"));
        var report = Ingest.Run(store, [path], new IngestOptions { Limits = limits });
        List<string> rows = [];
        foreach (var table in (string[])["raw.population_long", "raw.snpp_population"])
            rows.AddRange(store.Query($"SELECT CAST(t AS VARCHAR) FROM {table} t ORDER BY ALL", row => row.GetText(0)));
        rows.AddRange(store.Query("SELECT concat_ws('|', file_id, file, dataset, release, sha256, rows, facts, fact_sum) FROM raw.file", row => row.GetText(0)));
        return (report.ToJson(), rows, report.Files.Single());
    }

    /// <summary>The four places, then made-up ones: 182 rows each.</summary>
    private static List<string> Lines(int places = 40)
    {
        var lines = EstimateFile.Lines();
        for (var place = 5; place <= places; place++)
            foreach (var sex in "fm")
                for (var age = 0; age <= 90; age++)
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"E120000{place:00},Place {place},E,{sex},{age},{(place * 91) + age}"));
        return lines;
    }

    private static IEnumerable<string> Projection(bool wrong)
    {
        yield return "AREA_CODE,AREA_NAME,COMPONENT,SEX,AGE_GROUP,2018,2019";
        foreach (var code in Places.Four.Concat(Enumerable.Range(10, 30).Select(i => $"E120000{i}")))
            foreach (var sex in (string[])["females", "males"])
            {
                for (var age = 0; age <= 90; age++) yield return $"{code},{code},Population,{sex},{(age == 90 ? "90 and over" : age)},{age + 1},{age + 2}.5";
                yield return $"{code},{code},Population,{sex},All ages,{(wrong && code == "E12000033" ? 4190 : 4186)},4322.5";
            }
    }

    private static string Persons(string female)
    {
        var cells = female.Split(',');
        var figure = int.Parse(cells[5], CultureInfo.InvariantCulture);
        return $"{cells[0]},{cells[1]},{cells[2]},persons,{cells[4]},{2 * figure}";
    }

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return folder.File(name);
    }

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(Text(lines));

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Wrong(byte[] packed)
    {
        packed[^6] ^= 0xFF;
        return packed;
    }
}
