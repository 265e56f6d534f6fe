using System.Text.Encodings.Web;
using System.Text.Json;

namespace PhiUnit.Data.Export;

/// <summary>Writes a table as one JSON document: where it comes from, what its columns mean, its rows.</summary>
static class JsonExport
{
    static readonly JsonWriterOptions Readable = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IEnumerable<ExportTable> tables, Provenance provenance, string folder)
    {
        foreach (var table in tables)
        {
            using var file = File.Create(Path.Combine(folder, $"{table.Name}.json"));
            using var json = new Utf8JsonWriter(file, Readable);
            Write(table, provenance, json);
        }
    }

    static void Write(ExportTable table, Provenance provenance, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("table", table.Name);
        json.WriteString("title", table.Title);
        json.WriteString("about", table.About);
        Write(provenance, json);
        Texts(json, "notes", ExportNote.On(table.Name).Select(n => n.Text));
        Columns(table, json);
        json.WriteStartArray("rows");
        table.Read(cells => Row(table.Columns, cells, json));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Provenance provenance, Utf8JsonWriter json)
    {
        foreach (var group in provenance.Lines.GroupBy(l => l.Name))
        {
            if (group.Key is "licence" or "attribution" or "source") Texts(json, group.Key, group.Select(l => l.Value));
            else json.WriteString(group.Key, group.First().Value);
        }
    }

    static void Columns(ExportTable table, Utf8JsonWriter json)
    {
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("title", column.About.Title);
            json.WriteString("unit", column.About.Unit);
            json.WriteString("about", column.About.Meaning);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Row(IReadOnlyList<ExportColumn> columns, ExportCell[] cells, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Number is { } number) json.WriteNumber(columns[i].Name, number);
            else json.WriteString(columns[i].Name, cells[i].Text);
        }
        json.WriteEndObject();
    }

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
