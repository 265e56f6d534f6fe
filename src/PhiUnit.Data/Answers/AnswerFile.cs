using System.Text.Json;
using PhiUnit.Data.Export;

namespace PhiUnit.Data.Answers;

/// <summary>Writes the rows of an answer as JSON, csv or Parquet.</summary>
public static class AnswerFile
{
    /// <summary>The rows as an array of objects, for a document that is being written.</summary>
    /// <param name="release">The release.</param>
    /// <param name="table">What is asked for.</param>
    /// <param name="json">The document.</param>
    /// <param name="leftOut">Columns that the document says once for all rows.</param>
    public static void Json(Store release, AnswerTable table, Utf8JsonWriter json, IReadOnlySet<string> leftOut)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(json);
        var columns = table.Columns.Select((column, at) => (Name: JsonEncodedText.Encode(column.Name), column.Kind, at)).Where(c => !leftOut.Contains(table.Columns[c.at].Name)).ToArray();
        json.WriteStartArray();
        release.ForEach(table.Sql, row =>
        {
            json.WriteStartObject();
            foreach (var (name, kind, at) in columns)
            {
                if (row.IsNull(at)) json.WriteNull(name);
                else if (kind == ColumnKind.Text) json.WriteString(name, row.GetText(at));
                else if (kind == ColumnKind.Whole) json.WriteNumber(name, row.GetInt(at));
                else json.WriteNumber(name, row.GetDouble(at));
            }
            json.WriteEndObject();
        });
        json.WriteEndArray();
    }

    /// <summary>The rows as csv (<see cref="CsvFile"/>).</summary>
    public static void Csv(Store release, AnswerTable table, TextWriter target)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(table);
        using var csv = new CsvFile(target, [.. table.Columns.Select(c => c.Name)]);
        release.ForEach(table.Sql, row =>
        {
            for (var at = 0; at < table.Columns.Count; at++)
            {
                if (table.Columns[at].Kind == ColumnKind.Text) csv.Text(row.GetTextOrNull(at));
                else csv.Number(table.Columns[at].Kind == ColumnKind.Whole ? row.GetIntOrNull(at) : row.GetDoubleOrNull(at));
            }
            csv.EndRow();
        });
    }

    /// <summary>The rows as a Parquet file.</summary>
    public static void Parquet(Store release, AnswerTable table, string path)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(table);
        release.CopyToParquet(table.Sql, path);
    }
}
