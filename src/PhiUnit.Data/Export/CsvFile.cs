using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PhiUnit.Data.Export;

/// <summary>
/// Writes a csv table: UTF-8 without byte-order mark, RFC 4180, numbers in full (round-trip) precision. Text that a spreadsheet would run
/// as a formula gets an apostrophe in front; numbers stay numbers.
/// </summary>
public sealed class CsvFile : IDisposable
{
    static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

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
        _writer.WriteField(Neutral(text));
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

    /// <summary>Text that is safe in a spreadsheet (OWASP: formula injection).</summary>
    public static string Neutral(string? text) => text switch
    {
        null or "" => "",
        _ when text[0] is '=' or '+' or '@' or '-' or '\t' or '\r'
            && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => $"'{text}",
        _ => text,
    };
}
