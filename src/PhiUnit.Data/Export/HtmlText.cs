using System.Net;
using System.Text;

namespace PhiUnit.Data.Export;

/// <summary>Writes plain, accessible HTML: headings in order, tables with a caption and header cells; every text is escaped.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    public HtmlText Heading(int level, string text) => Element($"h{level}", text);

    public HtmlText Paragraph(string text) => Element("p", text);

    /// <summary>A table; the first cell of a row heads the row.</summary>
    public HtmlText Table(string caption, IReadOnlyList<string> headers, IReadOnlyCollection<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0) return Paragraph($"{caption}: none.");
        _text.Append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Escaped(caption)).Append("\">\n<table>\n<caption>").Append(Escaped(caption))
            .Append("</caption>\n<thead><tr>");
        foreach (var header in headers) _text.Append("<th scope=\"col\">").Append(Escaped(header)).Append("</th>");
        _text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _text.Append("<tr><th scope=\"row\">").Append(Escaped(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1)) _text.Append("<td>").Append(Escaped(cell)).Append("</td>");
            _text.Append("</tr>\n");
        }
        _text.Append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    /// <summary>The whole page. Nothing is fetched from elsewhere.</summary>
    public string Page(string title) => $$"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{Escaped(title)}}</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem; color: #111; background: #fff; }
        table { border-collapse: collapse; margin: 0 0 1.5rem; }
        caption { text-align: left; font-weight: 600; padding: .5rem 0; }
        th, td { border: 1px solid #767676; padding: .3rem .6rem; text-align: left; vertical-align: top; }
        thead th { background: #eee; }
        tbody th { font-weight: 400; }
        .wide { overflow-x: auto; }
        </style>
        </head>
        <body>
        <main>
        <h1>{{Escaped(title)}}</h1>
        {{_text}}</main>
        </body>
        </html>

        """;

    private HtmlText Element(string name, string text)
    {
        _text.Append('<').Append(name).Append('>').Append(Escaped(text)).Append("</").Append(name).Append(">\n");
        return this;
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
