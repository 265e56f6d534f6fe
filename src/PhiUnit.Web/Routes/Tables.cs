using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PhiUnit.Data;
using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>Makes the answer of a table in each form.</summary>
static class Tables
{
    static readonly JsonWriterOptions Writing = new() { Encoder = Json.Indented.Encoder };

    /// <summary>A document that begins with what <paramref name="head"/> writes, says which release it is from, and ends with the rows under the table's name.</summary>
    public static Body Make(Asked asked, Store store, AnswerTable table, string media, Action<Utf8JsonWriter> head, IReadOnlySet<string>? saidOnce = null) => media switch
    {
        Media.Csv => new(Csv(store, table), media),
        Media.Parquet => new(Written(asked.Release.ExportFolder, path => AnswerFile.Parquet(store, table, path)), media),
        _ => Document(asked.Facts, json =>
        {
            head(json);
            json.WritePropertyName(table.Name);
            AnswerFile.Json(store, table, json, saidOnce ?? LeftOut);
        }),
    };

    /// <summary>Said once for all rows of a document.</summary>
    static readonly HashSet<string> LeftOut = ["run_id", "scenario", "place"];

    /// <summary>A JSON document from the release.</summary>
    public static Body Document(ReleaseFacts facts, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Writing))
        {
            json.WriteStartObject();
            WriteRelease(json, facts);
            write(json);
            json.WriteEndObject();
        }
        return new(bytes.WrittenSpan.ToArray(), Media.Json);
    }

    static void WriteRelease(Utf8JsonWriter json, ReleaseFacts facts)
    {
        json.WriteStartObject("release");
        json.WriteString("run_id", facts.RunId);
        json.WriteString("published", facts.Published);
        json.WritePropertyName("attribution");
        JsonSerializer.Serialize(json, facts.Attribution);
        json.WritePropertyName("licences");
        JsonSerializer.Serialize(json, facts.Licences);
        json.WriteStartArray("inputs");
        foreach (var (dataset, release) in facts.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("dataset", dataset);
            json.WriteString("release", release);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static byte[] Csv(Store store, AnswerTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        AnswerFile.Csv(store, table, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The bytes of a file that is written and taken away again.</summary>
    public static byte[] Written(string folder, Action<string> write)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".parquet");
        try
        {
            write(path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Code and name of a place, as a property or as an element of an array.</summary>
    public static void WritePlace(Utf8JsonWriter json, HeldPlace place, string? property = "place")
    {
        if (property is null) json.WriteStartObject();
        else json.WriteStartObject(property);
        json.WriteString("code", place.Code);
        json.WriteString("name", place.Name);
        json.WriteEndObject();
    }
}
