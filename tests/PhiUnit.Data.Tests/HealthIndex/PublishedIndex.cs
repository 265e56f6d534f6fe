using System.Globalization;
using System.Text;
using ExcelDataReader;
using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Tests.HealthIndex;

/// <summary>The published workbook of 2015 to 2021, as it is: 341 areas, one decimal.</summary>
internal sealed class PublishedIndex
{
    public const string Workbook = "data/ons_health_index_2015_2021/healthindexscoresengland.xlsx";
    public const string Populations = "data/ons_health_index_2015_2021/ltla_population_weights_2015_2021.csv";
    public const int FirstScoreColumn = 3;
    public const int ScoreColumnCount = 73;

    private readonly Dictionary<(string Area, int Year, string Code), double> _scores = [];

    private PublishedIndex(Dictionary<string, List<object?[]>> sheets, IndexTree tree)
    {
        foreach (var (year, sheet) in Enumerable.Range(2015, 7).Select(x => (x, sheets[$"Table_{2024 - x}_{x}_Index"])))
            Add(sheet, year, new IndexHeader(tree));
        Header = [.. sheets["Table_3_2021_Index"][4].Skip(FirstScoreColumn).Take(ScoreColumnCount).Select(x => (string)x!)];
        Areas = [.. sheets["Table_3_2021_Index"].Skip(5).Where(x => x[0] is string).Select(x => ((string)x[0]!, (string)x[2]!))];
        var overall = sheets["Table_2_Index_scores"];
        foreach (var row in overall.Skip(3).Where(x => x[0] is string))
            for (var column = 3; column < 10; column++)
                _scores.Add(((string)row[0]!, int.Parse((string)overall[2][column]!, CultureInfo.InvariantCulture), "overall"), (double)row[column]!);
    }

    /// <summary>Header of the score columns, as published.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Code and type of the areas in the order of the workbook: a region, then the counties and authorities in it.</summary>
    public IReadOnlyList<(string Code, string Type)> Areas { get; }

    public IReadOnlyList<string> LowestAreas => [.. Areas.Where(x => x.Type == "LTLA").Select(x => x.Code)];

    public double Score(string area, int year, string code) => _scores[(area, year, code)];

    public static PublishedIndex Read(IndexTree tree)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = File.OpenRead(SharedData.Path(Workbook));
        using var reader = ExcelReaderFactory.CreateReader(file);
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, Math.Min(reader.FieldCount, FirstScoreColumn + ScoreColumnCount)).Select(i => reader.GetValue(i))]);
        }
        while (reader.NextResult());
        return new PublishedIndex(sheets, tree);
    }

    /// <summary>The published indicator scores of the 307 authorities, with the populations they are weighted by.</summary>
    public IndexPanel Panel(IndexTree tree)
    {
        var population = File.ReadLines(SharedData.Path(Populations)).Skip(1).Select(x => x.Split(','))
            .ToDictionary(x => (x[0], int.Parse(x[1], CultureInfo.InvariantCulture)), x => double.Parse(x[2], CultureInfo.InvariantCulture));
        var years = Enumerable.Range(2015, 7).ToList();
        var cells = years.SelectMany(year => LowestAreas.Select(area => (Area: area, Year: year))).ToList();
        var indicators = tree.Indicators.ToArray().Select(i => tree.Nodes[i].Code);
        return new IndexPanel
        {
            Areas = LowestAreas,
            Years = years,
            Values = indicators.SelectMany(code => cells.Select(x => Score(x.Area, x.Year, code))).ToArray(),
            Population = cells.Select(x => population[x]).ToArray(),
        };
    }

    /// <summary>Regions (everything listed from one to the next), counties (the E07 areas that follow one) and the country.</summary>
    public IReadOnlyList<HigherArea> HigherAreas()
    {
        var parentOf = new Dictionary<string, string>();
        var (region, county) = ("", "");
        foreach (var (code, type) in Areas)
        {
            if (type == "Region") region = code;
            if (type == "UTLA") county = code;
            if (type == "Region") parentOf[code] = "E92000001";
            else if (type != "Country") parentOf[code] = code.StartsWith("E07", StringComparison.Ordinal) ? county : region;
        }
        return Core.HealthIndex.HigherAreas.FromParents(LowestAreas, parentOf);
    }

    private void Add(List<object?[]> sheet, int year, IndexHeader header)
    {
        var codes = sheet[4].Skip(FirstScoreColumn).Take(ScoreColumnCount).Select(x => header.CodeOf((string)x!)!).ToList();
        foreach (var row in sheet.Skip(5).Where(x => x[0] is string))
            for (var i = 0; i < codes.Count; i++)
                _scores.Add(((string)row[0]!, year, codes[i]), (double)row[FirstScoreColumn + i]!);
    }
}
