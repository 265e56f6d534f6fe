using System.Net;
using System.Text;

namespace PhiUnit.Data.Export;

/// <summary>Writes plain, accessible HTML: headings in order, tables with a caption and header cells; every text is escaped.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    public HtmlText Heading(int level, string text) => Element($"h{level}", text);

    public HtmlText Paragraph(string text) => Element("p", text);

    /// <summary>A remark in smaller letters.</summary>
    public HtmlText Note(string text) => Element("p", text, "note");

    /// <summary>A list.</summary>
    public HtmlText Items(IEnumerable<string> items, string name)
    {
        _text.Append("<ul class=\"").Append(Escaped(name)).Append("\">\n");
        foreach (var item in items) Element("li", item);
        _text.Append("</ul>\n");
        return this;
    }

    /// <summary>A list of links to files beside the page.</summary>
    public HtmlText Links(IEnumerable<(string File, string Text)> links)
    {
        _text.Append("<ul>\n");
        foreach (var (file, text) in links) _text.Append("<li><a href=\"").Append(Escaped(file)).Append("\">").Append(Escaped(text)).Append("</a></li>\n");
        _text.Append("</ul>\n");
        return this;
    }

    /// <summary>A drawing with its caption.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="svg">SVG whose texts are escaped (<see cref="Charts.SvgDrawing"/>).</param>
    public HtmlText Figure(string caption, string svg)
    {
        _text.Append("<figure>\n<figcaption>").Append(Escaped(caption)).Append("</figcaption>\n").Append(svg).Append("</figure>\n");
        return this;
    }

    /// <summary>A table; the first cell of a row heads the row.</summary>
    public HtmlText Table(string caption, IReadOnlyList<string> headers, IReadOnlyCollection<IReadOnlyList<string>> rows, string name = "wide")
    {
        if (rows.Count == 0) return Paragraph($"{caption}: none.");
        _text.Append("<div class=\"").Append(name == "wide" ? name : $"wide {Escaped(name)}").Append("\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Escaped(caption)).Append("\">\n<table>\n<caption>").Append(Escaped(caption))
            .Append("</caption>\n<thead><tr>");
        foreach (var header in headers) _text.Append("<th scope=\"col\">").Append(Escaped(header)).Append("</th>");
        _text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _text.Append("<tr><th scope=\"row\">").Append(Escaped(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1)) _text.Append(IsFigure(cell) ? "<td class=\"figure\">" : "<td>").Append(Escaped(cell)).Append("</td>");
            _text.Append("</tr>\n");
        }
        _text.Append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    /// <summary>The whole page. Nothing is fetched from elsewhere.</summary>
    /// <param name="title">Title and first heading.</param>
    /// <param name="style">Style beyond that of every page.</param>
    public string Page(string title, string style = "") => $$"""
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
        .wide { overflow-x: auto; }{{style}}
        </style>
        </head>
        <body>
        <main>
        <h1>{{Escaped(title)}}</h1>
        {{_text}}</main>
        </body>
        </html>

        """;

    private HtmlText Element(string name, string text, string? kind = null)
    {
        _text.Append('<').Append(name).Append(kind is null ? "" : $" class=\"{kind}\"").Append('>').Append(Escaped(text)).Append("</").Append(name).Append(">\n");
        return this;
    }

    private static bool IsFigure(string cell) => cell.Length > 0 && (char.IsAsciiDigit(cell[0]) || cell[0] is '+' or '-');

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
