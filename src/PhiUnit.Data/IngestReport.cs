using System.Text.Json;
using System.Text.Json.Serialization;

namespace PhiUnit.Data;

/// <summary>What became of every file: one entry per table found. Serialises as CONTRACT.md describes.</summary>
/// <param name="Files">Entries in the order of the files and their sheets.</param>
/// <param name="ExitCode">0, or 2 when a file was rejected or a file named on its own was not recognised.</param>
/// <param name="Changed">Whether anything was loaded.</param>
public sealed record IngestReport(IReadOnlyList<IngestEntry> Files, [property: JsonIgnore] int ExitCode,
    [property: JsonIgnore] bool Changed)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <summary>Every remark that refuses a file, for a person to read.</summary>
    [JsonIgnore]
    public IEnumerable<string> Errors => Files.SelectMany(f => f.Notes).Where(n => n.IsError).Select(n => n.Message);
}
