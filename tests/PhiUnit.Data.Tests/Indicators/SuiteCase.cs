using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PhiUnit.Data.Indicators;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>One case of a suite of PHEindicatormethods 2.1.0 (../shared/fixtures/indicators): input, arguments and expected output by column.</summary>
sealed partial class SuiteCase
{
    readonly string _folder;
    readonly JsonElement _case;

    SuiteCase(string folder, JsonElement suiteCase)
    {
        (_folder, _case) = (folder, suiteCase);
        Id = suiteCase.GetProperty("id").GetString()!;
        Input = Read("input");
        if (!HasError) Output = Read("output");
    }

    public string Id { get; }

    public List<Dictionary<string, string>> Input { get; }

    public List<Dictionary<string, string>> Output { get; } = [];

    public bool HasError => _case.TryGetProperty("error", out _);

    public IReadOnlyList<string> GroupBy => Texts(_case.GetProperty("group_by"));

    public static IReadOnlyList<SuiteCase> Of(string function, bool failing = false)
    {
        var folder = SharedData.Path($"fixtures/indicators/{function}/suite");
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "cases.json")));
        var cases = document.RootElement.EnumerateArray().Select(c => new SuiteCase(folder, c.Clone())).Where(c => c.HasError == failing).ToList();
        Assert.NotEmpty(cases);
        return cases;
    }

    /// <summary>The input's column that plays a part.</summary>
    public string Column(string part) => _case.GetProperty("columns").GetProperty(part).GetString()!;

    public bool HasColumn(string part) => _case.GetProperty("columns").TryGetProperty(part, out _);

    public string? Argument(string name) => _case.GetProperty("args").TryGetProperty(name, out var value) ? value.ToString() : null;

    public IReadOnlyList<string>? Vector(string name) => _case.GetProperty("args").TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? Texts(value) : null;

    /// <summary>Levels as proportions: 95 and 0.95 are the same to the peer.</summary>
    public IReadOnlyList<ConfidenceColumn> Confidences()
    {
        var texts = Vector("confidence") ?? [Argument("confidence") ?? "0.95"];
        return [.. texts.Select(t => decimal.Parse(t, CultureInfo.InvariantCulture)).Select(l => ConfidenceColumn.Of((l > 1 ? l / 100 : l).ToString(CultureInfo.InvariantCulture))!)];
    }

    /// <summary>A table of these columns, each made from an input row and its place in its group.</summary>
    public IndicatorTable Table(IndicatorColumns named, params (string Name, Func<Dictionary<string, string>, int, string> Cell)[] columns)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var header = new TextRow(1, [.. GroupBy, .. columns.Select(c => c.Name)]);
        var rows = Input.Select((row, i) =>
        {
            var key = Key(row);
            var place = places[key] = places.GetValueOrDefault(key, -1) + 1;
            return new TextRow(i + 2, [.. GroupBy.Select(g => row[g]), .. columns.Select(c => c.Cell(row, place) is "NA" ? "" : c.Cell(row, place))]);
        });
        return IndicatorTable.Of(new($"{Id}.csv", null, [header, .. rows]), named);
    }

    public string Key(Dictionary<string, string> row) => string.Join('|', GroupBy.Select(g => row[g]));

    /// <summary>Our column of a limit that the peer calls lowercl, lower95_0cl or sii_lower99_8cl; null for other columns.</summary>
    public string? LimitColumn(string peer)
    {
        if (peer is "lowercl" or "uppercl") return $"{peer[..5]}_{Confidences()[0].Label}";
        if (PeerLimit().Match(peer) is not { Success: true } m) return null;
        var label = m.Groups[4].Value == "0" ? m.Groups[3].Value : m.Groups[3].Value + m.Groups[4].Value;
        return $"{(m.Groups[1].Value == "rii_" ? "rii_" : "")}{m.Groups[2].Value}_{label}";
    }

    List<Dictionary<string, string>> Read(string name)
    {
        if (!_case.TryGetProperty(name, out var file)) return [];
        var table = CsvTable.Read(file.GetString()!, File.ReadAllText(Path.Combine(_folder, file.GetString()!)), ",", TableLimits.Default);
        return [.. table.Rows.Skip(1).Select(r => table.Rows[0].Cells.Zip(r.Cells).ToDictionary(c => c.First!, c => c.Second ?? ""))];
    }

    static List<string> Texts(JsonElement values) => values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray().Select(v => v.ToString())] : [];

    [GeneratedRegex(@"^(sii_|rii_)?(lower|upper)(\d+)_(\d+)(?:cl)?$")]
    private static partial Regex PeerLimit();
}
