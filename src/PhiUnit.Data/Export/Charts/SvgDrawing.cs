using System.Globalization;
using System.Net;
using System.Text;

namespace PhiUnit.Data.Export.Charts;

/// <summary>Draws one chart as SVG with a title and a description for who does not see it; every text is escaped.</summary>
sealed class SvgDrawing(double width, double height)
{
    readonly StringBuilder _shapes = new();

    public SvgDrawing Line((double X, double Y) from, (double X, double Y) to, string style) =>
        Add($"""<line x1="{Of(from.X)}" y1="{Of(from.Y)}" x2="{Of(to.X)}" y2="{Of(to.Y)}" {style}/>""");

    public SvgDrawing Rectangle((double X, double Y) corner, (double Width, double Height) size, string style) =>
        Add($"""<rect x="{Of(corner.X)}" y="{Of(corner.Y)}" width="{Of(size.Width)}" height="{Of(size.Height)}" {style}/>""");

    public SvgDrawing Polyline(IEnumerable<(double X, double Y)> points, string style) => Add($"""<polyline points="{Points(points)}" fill="none" {style}/>""");

    public SvgDrawing Polygon(IEnumerable<(double X, double Y)> points, string style) => Add($"""<polygon points="{Points(points)}" {style}/>""");

    /// <param name="at">Where it stands.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="size">Height of the letters.</param>
    /// <param name="weight">normal or bold.</param>
    public SvgDrawing Text((double X, double Y) at, string text, string anchor = "start", double size = 12, string weight = "normal") => Add(
        $"""<text x="{Of(at.X)}" y="{Of(at.Y)}" text-anchor="{anchor}" font-size="{Of(size)}" font-weight="{weight}">{WebUtility.HtmlEncode(text)}</text>""");

    /// <summary>The drawing.</summary>
    /// <param name="id">Unique on the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What can be seen in it.</param>
    public string Svg(string id, string title, string description) => $"""
        <svg viewBox="0 0 {Of(width)} {Of(height)}" role="img" aria-labelledby="{id}-title {id}-desc" xmlns="http://www.w3.org/2000/svg" font-family="Arial, sans-serif" fill="#0b0c0c">
        <title id="{id}-title">{WebUtility.HtmlEncode(title)}</title>
        <desc id="{id}-desc">{WebUtility.HtmlEncode(description)}</desc>
        {_shapes}</svg>

        """;

    SvgDrawing Add(string shape)
    {
        _shapes.Append(shape).Append('\n');
        return this;
    }

    static string Points(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(p => $"{Of(p.X)},{Of(p.Y)}"));

    static string Of(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
