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
    static readonly JsonWriterOptions Written = new() { Encoder = Json.Indented.Encoder };

    /// <summary>A document that begins with what <paramref name="head"/> writes, says which release it is from, and ends with the rows under the table's name.</summary>
    public static Body Make(Asked asked, Store store, AnswerTable table, string media, Action<Utf8JsonWriter> head) => media switch
    {
        Media.Csv => new(Csv(store, table), media),
        Media.Parquet => new(Parquet(store, table, asked.Release.ExportFolder), media, table.Name + ".parquet"),
        _ => Document(asked.Facts, json =>
        {
            head(json);
            json.WritePropertyName(table.Name);
            AnswerFile.Json(store, table, json, LeftOut);
        }),
    };

    /// <summary>Said once for all rows of a document.</summary>
    static readonly HashSet<string> LeftOut = ["run_id", "scenario", "place"];

    /// <summary>A JSON document from the release.</summary>
    public static Body Document(ReleaseFacts facts, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Written))
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

    static byte[] Parquet(Store store, AnswerTable table, string folder)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".parquet");
        try
        {
            AnswerFile.Parquet(store, table, path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
