using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>A table of a contract written in one of the ways in which people write tables, with the figures that it holds.</summary>
/// <param name="Layout">The contract.</param>
/// <param name="Delimiter">Between cells.</param>
/// <param name="Spelling">Encoding, line end and the look of figures and names.</param>
/// <param name="Seed">Of the figures.</param>
/// <param name="Damage">What one figure is replaced by; null: none is.</param>
internal sealed record GeneratedTable(string Layout, char Delimiter, Spelling Spelling, int Seed, string? Damage)
{
    private const int Years = 3;

    // No spelling of a number that may be taken for one.
    private static readonly string[] Damages =
        ["abc", "1e5", "1.2.3", "--4", "NaN", "Infinity", "12a", "0x10", "1 2 3", "1,23", "12,34,567", "\u0663", "\u00BD", "1/2", "10%", "#REF!", "£5", "(5)", "99999999999999999999999999999999999999", "2023-01-01"];

    public static Arbitrary<GeneratedTable> Any(bool damaged) => Arb.From(
        from layout in Gen.Elements("myeb1", "snpp", "housing_trajectory")
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        from spelling in Spelling.Any
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from damage in damaged ? Gen.Elements(Damages).Select(d => (string?)d) : Gen.Constant<string?>(null)
        select new GeneratedTable(layout, delimiter, spelling, seed, damage));

    /// <summary>The file.</summary>
    /// <param name="facts">How many figures it holds.</param>
    /// <param name="sum">Their sum.</param>
    public byte[] Write(out int facts, out decimal sum)
    {
        var random = new Random(Seed);
        List<decimal> figures = [];
        var rows = Rows(random, figures);
        (facts, sum) = (figures.Count, figures.Sum());
        if (Damage is not null) Break(rows, random);
        return Spelling.Bytes(rows.Select(row => string.Join(Delimiter, row.Select(cell => Spelling.Cell(cell, Delimiter, random)))), random);
    }

    private List<string[]> Rows(Random random, List<decimal> figures) => Layout switch
    {
        "myeb1" => [EstimateFile.Header.Split(','), .. People(random).Select(key => (string[])[.. key, Figure(random, figures, 0, 250_000, 0)])],
        "snpp" => [.. Projection(random, figures)],
        _ => [.. Trajectory(random, figures)],
    };

    private static IEnumerable<string[]> People(Random random) =>
        from place in Places.Four let name = Spelling.Name(random) from sex in (string[])["f", "m"] from age in Enumerable.Range(0, 91)
        select (string[])[place, name, "E", sex, age.ToString(CultureInfo.InvariantCulture)];

    private static IEnumerable<string[]> Projection(Random random, List<decimal> figures)
    {
        yield return ["AREA_CODE", "AREA_NAME", "COMPONENT", "SEX", "AGE_GROUP", .. Enumerable.Range(2018, Years).Select(y => y.ToString(CultureInfo.InvariantCulture))];
        foreach (var rows in People(random).Chunk(91))
        {
            var from = figures.Count;
            foreach (var key in rows)
                yield return [key[0], key[1], "Population", key[3] == "f" ? "females" : "males", key[4] == "90" ? "90 and over" : key[4], .. Enumerable.Range(0, Years).Select(_ => Figure(random, figures, 0, 9_000, 3))];
            yield return [rows[0][0], rows[0][1], "Population", rows[0][3] == "f" ? "females" : "males", "All ages", .. Enumerable.Range(0, Years)
                .Select(y => Enumerable.Range(0, 91).Sum(age => figures[from + (age * Years) + y]).ToString(CultureInfo.InvariantCulture))];
        }
    }

    private static IEnumerable<string[]> Trajectory(Random random, List<decimal> figures)
    {
        yield return ["area_code", "site_ref", "site_name", "period", "net_dwellings"];
        for (var site = random.Next(1, 12); site > 0; site--)
            for (var year = random.Next(2024, 2030); year < 2032; year++)
                yield return [Places.Four[site % 4], $"S{site}", Spelling.Name(random), $"{year}/{(year + 1) % 100}", Figure(random, figures, -90, 600, 0)];
    }

    private static string Figure(Random random, List<decimal> figures, int from, int to, int decimals)
    {
        var figure = random.Next(from, to) + Math.Round((decimal)random.NextDouble(), decimals == 0 ? 0 : random.Next(decimals + 1));
        figures.Add(figure);
        return figure.ToString(CultureInfo.InvariantCulture);
    }

    private void Break(List<string[]> rows, Random random)
    {
        var row = rows[random.Next(1, rows.Count)];
        row[^1] = Damage!;
    }
}
