using System.Buffers;
using System.Text.Json;
using PhiUnit.Data;
using PhiUnit.Data.Answers;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>/openapi/v1.json: the routes as OpenAPI 3.1 describes them, written from the same table that they are served from.</summary>
static class OpenApi
{
    static readonly (string Status, string Meaning)[] Refusals =
    [
        ("304", "The client has it already"), ("400", "A parameter cannot be"), ("401", "A key is needed"), ("403", "The key is for other places"),
        ("404", "No such place, scenario, quantile or route"), ("406", "No such form"), ("429", "Too many requests"),
    ];

    public static Body Describe(IReadOnlyList<Route> routes)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = Json.Indented.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            json.WriteStartObject("info");
            json.WriteString("title", "PhiUnit");
            json.WriteString("version", "v1");
            json.WriteString("description", "How the population of English places grows and changes: figures of one release, read-only. docs/api.md says more.");
            json.WriteEndObject();
            json.WriteStartObject("paths");
            foreach (var route in routes) WriteRoute(json, route);
            WritePlain(json, "/health/live", "The process answers.");
            WritePlain(json, "/health/ready", "A figure was read, the release is what was published, and young enough.");
            json.WriteEndObject();
            WriteComponents(json);
            json.WriteEndObject();
        }
        return new(bytes.WrittenSpan.ToArray(), Media.Json);
    }

    static void WriteRoute(Utf8JsonWriter json, Route route)
    {
        json.WriteStartObject(route.Path);
        foreach (var method in route.Methods.Where(m => m != "HEAD"))
        {
            json.WriteStartObject(method.ToLowerInvariant());
            json.WriteString("summary", route.Summary);
            json.WriteString("operationId", method.ToLowerInvariant() + string.Concat(route.Path.Split('/', '{', '}', '-').Select(part => part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..])));
            json.WriteStartArray("parameters");
            foreach (var parameter in route.Parameters) WriteParameter(json, parameter);
            json.WriteEndArray();
            json.WriteStartObject("responses");
            WriteAnswer(json, route);
            foreach (var (status, meaning) in Refusals) WriteRefusal(json, status, meaning);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteParameter(Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("in", parameter.In);
        json.WriteBoolean("required", parameter.In == "path");
        json.WriteString("description", parameter.Meaning);
        json.WriteStartObject("schema");
        json.WriteString("type", parameter.Type);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteAnswer(Utf8JsonWriter json, Route route)
    {
        json.WriteStartObject("200");
        json.WriteString("description", route.Summary);
        json.WriteStartObject("content");
        foreach (var media in route.Media.DefaultIfEmpty("*/*"))
        {
            json.WriteStartObject(media);
            if (media == Media.Json && route.Columns.Count > 0) WriteRows(json, route);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteRows(Utf8JsonWriter json, Route route)
    {
        json.WriteStartObject("schema");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("release");
        json.WriteString("$ref", "#/components/schemas/release");
        json.WriteEndObject();
        json.WriteStartObject(route.Path[(route.Path.LastIndexOf('/') + 1)..]);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var column in route.Columns.Where(c => c.Name is not ("run_id" or "scenario"))) WriteColumn(json, column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteColumn(Utf8JsonWriter json, AnswerColumn column)
    {
        var type = column.Kind switch { ColumnKind.Text => "string", ColumnKind.Whole => "integer", _ => "number" };
        json.WriteStartObject(column.Name);
        if (column.CanBeEmpty)
        {
            json.WriteStartArray("type");
            json.WriteStringValue(type);
            json.WriteStringValue("null");
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("type", type);
        }
        json.WriteString("description", column.Meaning);
        json.WriteEndObject();
    }

    static void WriteRefusal(Utf8JsonWriter json, string status, string meaning)
    {
        json.WriteStartObject(status);
        json.WriteString("description", meaning);
        if (status != "304")
        {
            json.WriteStartObject("content");
            json.WriteStartObject(Media.Problem);
            json.WriteStartObject("schema");
            json.WriteString("$ref", "#/components/schemas/problem");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WritePlain(Utf8JsonWriter json, string path, string summary)
    {
        json.WriteStartObject(path);
        json.WriteStartObject("get");
        json.WriteString("summary", summary);
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", summary);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteComponents(Utf8JsonWriter json)
    {
        json.WritePropertyName("components");
        json.WriteRawValue("""
            {"schemas": {
              "release": {"type": "object", "properties": {"run_id": {"type": "string"}, "published": {"type": "string", "format": "date-time"},
                "attribution": {"type": "array", "items": {"type": "string"}}, "licences": {"type": "array", "items": {"type": "string"}},
                "inputs": {"type": "array", "items": {"type": "object", "properties": {"dataset": {"type": "string"}, "release": {"type": "string"}}}}}},
              "problem": {"type": "object", "properties": {"type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"}}}},
             "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}}
            """);
    }
}
