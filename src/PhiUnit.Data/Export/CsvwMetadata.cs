using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PhiUnit.Data.Export;

/// <summary>Metadata of csv files (W3C, Metadata Vocabulary for Tabular Data, 2015): columns, types, units, licence, sources.</summary>
static class CsvwMetadata
{
    /// <summary>The name that the recommendation gives metadata of a folder's csv files.</summary>
    public const string FileName = "csv-metadata.json";

    /// <summary>Metadata of several files beside it.</summary>
    public static string Of(IEnumerable<ExportTable> tables, Provenance provenance, string title)
    {
        var group = Described(provenance, title);
        group["tables"] = new JsonArray([.. tables.Select(t => Table(t, $"{t.Name}.csv"))]);
        return Text(group);
    }

    /// <summary>Metadata of one file, to stand beside it as FILE-metadata.json.</summary>
    public static string Of(ExportTable table, string file, Provenance provenance)
    {
        var described = Described(provenance, table.Title);
        foreach (var (name, value) in Table(table, file).ToList()) described[name] = value?.DeepClone();
        return Text(described);
    }

    static JsonObject Described(Provenance provenance, string title) => new()
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = Provenance.Language }),
        ["dc:title"] = title,
        ["dc:creator"] = Provenance.Author,
        ["dc:identifier"] = provenance.RunId,
        ["dc:issued"] = new JsonObject { ["@value"] = provenance.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["@type"] = "xsd:date" },
        ["dc:hasVersion"] = provenance.CodeVersion,
        ["dc:license"] = new JsonObject { ["@id"] = Provenance.OpenGovernmentLicence },
        ["dc:rights"] = Texts(provenance.Licences),
        ["dc:source"] = Texts(provenance.Sources),
        ["dc:bibliographicCitation"] = Texts(provenance.Attribution),
        ["dc:spatial"] = provenance.Geography,
        ["dc:description"] = "Text that a spreadsheet would run (it begins with = + - @, a tab or a line end, and is no number) has an apostrophe in front.",
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["delimiter"] = ",", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true, ["lineTerminators"] = new JsonArray("\r\n") },
    };

    static JsonObject Table(ExportTable table, string file) => new()
    {
        ["url"] = Uri.EscapeDataString(file),
        ["dc:title"] = table.Title,
        ["dc:description"] = table.About,
        ["rdfs:comment"] = Texts(ExportNote.On(table.Name).Select(n => n.Text)),
        ["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. table.Columns.Select(Column)]) },
    };

    static JsonObject Column(ExportColumn column)
    {
        var written = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = new JsonArray(column.Name, column.About.Title),
            ["dc:description"] = column.About.Meaning,
            ["datatype"] = column.Type switch { ExportType.Whole => "integer", ExportType.Number => "double", _ => "string" },
            ["null"] = "",
        };
        if (column.About.Unit.Length > 0) written["schema:unitText"] = column.About.Unit;
        return written;
    }

    static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    static string Text(JsonObject json) => json.ToJsonString(new JsonSerializerOptions(Json.Indented)) + "\n";
}
