using System.Globalization;

namespace PhiUnit.Data.Export.Charts;

/// <summary>Bars that pile up from zero, upward and downward, year by year, with a line for their sum. Parts differ in lightness and in their mark.</summary>
sealed record BarChart(IReadOnlyList<int> Years, IReadOnlyList<(string Name, string Fill, double[] Figures)> Parts)
{
    const double Width = 720, Height = 300, Left = 64, Right = 170, Top = 16, Bottom = 28;

    public string Svg(string id, string title, string description)
    {
        var drawing = new SvgDrawing(Width, Height);
        var up = Years.Select((_, i) => Parts.Sum(p => Math.Max(0, p.Figures[i])));
        var down = Years.Select((_, i) => Parts.Sum(p => Math.Min(0, p.Figures[i])));
        var y = AxisScale.Over(up.Concat(down), (Height - Bottom, Top), fromZero: true);
        var step = (Width - Left - Right) / Years.Count;
        foreach (var mark in y.Marks)
        {
            drawing.Line((Left, y.Of(mark)), (Width - Right, y.Of(mark)), Palette.Grid);
            drawing.Text((Left - 6, y.Of(mark) + 4), mark.ToString("#,0", CultureInfo.InvariantCulture), "end");
        }
        for (var i = 0; i < Years.Count; i++) Pile(drawing, i, (Left + i * step, step), y);
        drawing.Line((Left, y.Of(0)), (Width - Right, y.Of(0)), Palette.Axis);
        drawing.Polyline(Years.Select((_, i) => (Left + (i + 0.5) * step, y.Of(Parts.Sum(p => p.Figures[i])))), $"stroke=\"{Palette.Ink}\" stroke-width=\"2.5\"");
        Key(drawing);
        return drawing.Svg(id, title, description);
    }

    void Pile(SvgDrawing drawing, int i, (double Left, double Step) at, AxisScale y)
    {
        var (above, below) = (0.0, 0.0);
        foreach (var (_, fill, figures) in Parts)
        {
            var (from, to) = figures[i] >= 0 ? (above, above + figures[i]) : (below + figures[i], below);
            if (figures[i] >= 0) above = to;
            else below = from;
            drawing.Rectangle((at.Left + 2, y.Of(to)), (at.Step - 4, y.Of(from) - y.Of(to)), $"fill=\"{fill}\" stroke=\"{Palette.Ink}\" stroke-width=\"0.6\"");
        }
        if (Years[i] % 5 == 0) drawing.Text((at.Left + at.Step / 2, Height - Bottom + 18), Years[i].ToString(CultureInfo.InvariantCulture), "middle");
    }

    void Key(SvgDrawing drawing)
    {
        foreach (var (i, part) in Parts.Index())
        {
            var y = Top + 20 + i * 20.0;
            drawing.Rectangle((Width - Right + 10, y - 10), (14, 12), $"fill=\"{part.Fill}\" stroke=\"{Palette.Ink}\" stroke-width=\"0.6\"");
            drawing.Text((Width - Right + 30, y), part.Name);
        }
        var last = Top + 20 + Parts.Count * 20.0;
        drawing.Line((Width - Right + 10, last - 4), (Width - Right + 24, last - 4), $"stroke=\"{Palette.Ink}\" stroke-width=\"2.5\"");
        drawing.Text((Width - Right + 30, last), "all together");
    }
}
