using System.Text.Json;

namespace PhiUnit.Data.Tables;

/// <summary>A GeoJSON feature collection (RFC 7946) as a table: one column for each property, the last the geometry as it stands.</summary>
internal static class GeoJsonTable
{
    /// <summary>The column that holds the geometry.</summary>
    public const string Geometry = "geometry";

    /// <summary>The table; null when the JSON is no feature collection.</summary>
    public static TextTable? Read(string file, byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0));
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("features", out var features) ||
                features.ValueKind != JsonValueKind.Array) return null;
            return Table(file, [.. features.EnumerateArray()]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TextTable Table(string file, List<JsonElement> features)
    {
        var names = features.SelectMany(Properties).Select(p => p.Name).Distinct().ToList();
        var rows = new List<TextRow> { new(1, [.. names, Geometry]) };
        foreach (var feature in features)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var property in Properties(feature))
                if (!values.TryAdd(property.Name, property.Value.ToString())) throw Twice(file, rows.Count, property.Name);
            rows.Add(new TextRow(rows.Count + 1,
                [.. names.Select(values.GetValueOrDefault), feature.TryGetProperty(Geometry, out var shape) ? shape.GetRawText() : null]));
        }
        return new TextTable(file, null, rows);
    }

    private static InputRefusedException Twice(string file, int number, string name) => new(new Note("E_DUPLICATE_COLUMN", file, number, name,
        "a property twice in one feature", "each property once",
        $"{file}, feature {number}, column {name}: found the property twice, expected it once. Which of the two is right cannot be known; fetch the file again."));

    private static IEnumerable<JsonProperty> Properties(JsonElement feature) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var all) && all.ValueKind == JsonValueKind.Object
            ? all.EnumerateObject() : [];
}
