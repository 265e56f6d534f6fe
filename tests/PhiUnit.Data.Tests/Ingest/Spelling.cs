using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>How a table is written: each of these can be read in one way only.</summary>
/// <param name="Encoding">Of the text.</param>
/// <param name="LineEnd">Between rows.</param>
/// <param name="Figures">Plain, padded, quoted, with thousands marks, or some of each.</param>
/// <param name="Titles">Lines above the header.</param>
/// <param name="Blank">Lines below the last row.</param>
internal sealed record Spelling(string Encoding, string LineEnd, string Figures, int Titles, int Blank)
{
    private static readonly string[] Looks = ["plain", "padded", "quoted", "thousands"];

    private static readonly string[] Names =
        ["a place", "O'Neill \"the\" site", "a, b; c | d\te", "two\nlines", "two\r\nlines", " padded ", "Ynys Môn", "'=1+1", "\"", "x"];

    public static Gen<Spelling> Any =>
        from encoding in Gen.Elements("UTF-8", "UTF-8 with its mark", "UTF-16", "UTF-16 without its mark", "UTF-16 big-endian", "Windows-1252")
        from lineEnd in Gen.Elements("\n", "\r\n", "\r")
        from figures in Gen.Elements([.. Looks, "mixed"])
        from titles in Gen.Choose(0, 2)
        from blank in Gen.Choose(0, 2)
        select new Spelling(encoding, lineEnd, figures, titles, blank);

    public static string Name(Random random) => Names[random.Next(Names.Length)];

    /// <summary>A cell as it stands in the file.</summary>
    public string Cell(string text, char delimiter, Random random)
    {
        var look = Figures == "mixed" ? Looks[random.Next(Looks.Length)] : Figures;
        if (look == "thousands" && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var figure) && Math.Abs(figure) >= 10_000)
            text = figure.ToString("#,##0", CultureInfo.InvariantCulture);
        if (look == "padded" && !text.Contains('"', StringComparison.Ordinal)) text = $" {text} ";
        return look == "quoted" || text.IndexOfAny([delimiter, '"', '\n', '\r']) >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>The file.</summary>
    public byte[] Bytes(IEnumerable<string> rows, Random random)
    {
        var titles = Enumerable.Repeat("Made-up figures", Titles);
        var text = string.Concat(titles.Concat(rows).Concat(Enumerable.Repeat("", Blank)).Select(r => r + LineEnd));
        if (Blank == 0 && random.Next(2) == 0) text = text[..^LineEnd.Length];
        return Encoding switch
        {
            "UTF-8" => System.Text.Encoding.UTF8.GetBytes(text),
            "UTF-8 with its mark" => [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(text)],
            "UTF-16" => [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(text)],
            "UTF-16 without its mark" => System.Text.Encoding.Unicode.GetBytes(text),
            "UTF-16 big-endian" => [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        };
    }
}
