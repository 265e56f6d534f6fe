using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PhiUnit.Data.Export;

/// <summary>
/// Writes a csv table: UTF-8 without byte-order mark, RFC 4180, numbers in full (round-trip) precision; text as <see cref="SpreadsheetText"/> has
/// it, so that no spreadsheet runs it.
/// </summary>
public sealed class CsvFile : IDisposable
{
    static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // By itself CsvHelper leaves a lone CR or LF without quotes where the end of line is set.
        ShouldQuote = field => ConfigurationFunctions.ShouldQuote(field) || field.Field.AsSpan().ContainsAny('\r', '\n'),
    };

    readonly CsvWriter _writer;

    public CsvFile(string path, params ReadOnlySpan<string> columns)
        : this(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), columns) { }

    public CsvFile(TextWriter target, params ReadOnlySpan<string> columns)
    {
        _writer = new CsvWriter(target, Rfc4180);
        foreach (var column in columns) _writer.WriteField(column);
        _writer.NextRecord();
    }

    public CsvFile Text(string? text)
    {
        _writer.WriteField(SpreadsheetText.Neutral(text));
        return this;
    }

    public CsvFile Number(int value)
    {
        _writer.WriteField(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A number in full precision; null leaves the cell empty.</summary>
    public CsvFile Number(double? value)
    {
        _writer.WriteField(value?.ToString("R", CultureInfo.InvariantCulture) ?? "");
        return this;
    }

    public void EndRow() => _writer.NextRecord();

    public void Dispose() => _writer.Dispose();
}
