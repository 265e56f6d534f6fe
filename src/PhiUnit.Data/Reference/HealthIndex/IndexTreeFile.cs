using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PhiUnit.Core.HealthIndex;

namespace PhiUnit.Data.Reference.HealthIndex;

/// <summary>Reads an index tree: level,code,name,parent,polarity,transform,weight; RFC 4180, UTF-8, header on row 1.</summary>
internal sealed class IndexTreeFile(string file, List<ReferenceFault> faults)
{
    private static readonly string[] Columns = ["level", "code", "name", "parent", "polarity", "transform", "weight"];

    private readonly List<IndexNode> _nodes = [];
    private readonly List<int> _rows = [];

    /// <summary>The tree, or null where it has faults; they are added to the list.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="method">Where the weights of the indicators within a subdomain come from.</param>
    public IndexTree? Read(TextReader reader, WeightMethod method)
    {
        var before = faults.Count;
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            BadDataFound = x => Add(x.Context.Parser!.RawRow, "row", x.RawRecord.Trim(), "quotes around a whole field, doubled inside it"),
        });
        if (Header(parser.Read() ? parser.Record! : []) is not { } header) return null;
        while (parser.Read()) Row(parser, header);
        AddTreeFaults(method);
        return faults.Count == before ? IndexTree.Create(_nodes, method) : null;
    }

    private Dictionary<string, int>? Header(string[] found)
    {
        var wrong = Columns.Where(x => found.Count(y => y == x) != 1).ToList();
        foreach (var column in wrong) Add(1, column, $"header '{string.Join(',', found)}'", "this column once in the header");
        return wrong.Count == 0 ? Columns.ToDictionary(x => x, x => Array.IndexOf(found, x), StringComparer.Ordinal) : null;
    }

    private void Row(CsvParser parser, Dictionary<string, int> header)
    {
        var (row, fields) = (parser.RawRow, parser.Record!);
        if (fields.Length < header.Count)
        {
            Add(row, "row", $"{fields.Length} fields", $"at least {header.Count}");
            return;
        }
        string Field(string column) => fields[header[column]].Trim();
        var level = Level(row, Field("level"));
        var isIndicator = level == IndexLevel.Indicator;
        _rows.Add(row);
        _nodes.Add(new IndexNode
        {
            Level = level,
            Code = Field("code"),
            Name = Field("name"),
            Parent = Field("parent") is { Length: > 0 } parent ? parent : null,
            Polarity = Polarity(row, Field("polarity"), isIndicator),
            Transform = TransformOf(row, Field("transform"), isIndicator),
            Weight = Weight(row, Field("weight")),
        });
    }

    /// <summary>An unknown level is reported here, by its text, and left undefined, so that the tree check passes it over.</summary>
    private IndexLevel Level(int row, string text) =>
        IndexTerms.Levels.TryGetValue(text, out var level) ? level : Refuse((IndexLevel)(-1), row, "level", text, IndexTerms.Levels.Keys);

    private int Polarity(int row, string text, bool isIndicator) => text switch
    {
        "1" => 1,
        "-1" => -1,
        "" when !isIndicator => 1,
        _ => Refuse(1, row, "polarity", text, ["1", "-1"]),
    };

    private Transform TransformOf(int row, string text, bool isIndicator) =>
        IndexTerms.Transforms.TryGetValue(text, out var transform) ? transform
        : text.Length == 0 && !isIndicator ? Transform.Identity
        : Refuse(Transform.Identity, row, "transform", text, IndexTerms.Transforms.Keys);

    private double? Weight(int row, string text) =>
        text.Length == 0 ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? weight
        : Refuse(1.0, row, "weight", text, ["a number above 0"]);

    private T Refuse<T>(T placeholder, int row, string column, string found, IEnumerable<string> expected)
    {
        Add(row, column, found.Length == 0 ? "empty" : $"'{found}'", string.Join(", ", expected));
        return placeholder;
    }

    private void AddTreeFaults(WeightMethod method)
    {
        foreach (var fault in IndexTreeCheck.Faults(_nodes, method).Where(x => x.Item < 0 || x.Field != "level"))
            Add(fault.Item < 0 ? 0 : _rows[fault.Item], fault.Field, fault.Found, fault.Expected);
    }

    private void Add(int row, string column, string found, string expected) =>
        faults.Add(new ReferenceFault(file, row, column, found, expected));
}
