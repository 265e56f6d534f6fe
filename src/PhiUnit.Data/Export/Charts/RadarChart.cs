namespace PhiUnit.Data.Export.Charts;

/// <summary>Scores around a centre: the newest year whole, the first year dashed, England's 100 as a ring.</summary>
sealed record RadarChart(IReadOnlyList<string> Axes, double[] Newest, double[] First)
{
    const double Width = 720, Height = 460, Radius = 150, England = 100, Letter = 11;

    public string Svg(string id, string title, string description)
    {
        var drawing = new SvgDrawing(Width, Height);
        var scale = AxisScale.Over(Newest.Concat(First).Append(England), (0, Radius), fromZero: false) is var over && over.From < over.To
            ? over with { Start = 12 } : over;
        foreach (var mark in scale.Marks)
        {
            var ring = $"fill=\"none\" stroke=\"{(mark == England ? Palette.Ink : "#d8dadb")}\" stroke-width=\"{(mark == England ? "1.5" : "1")}\"";
            drawing.Polygon(Axes.Select((_, i) => At(i, scale.Of(mark))), ring);
            drawing.Text((Width / 2 + 4, Height / 2 - scale.Of(mark) + 3), FormattableString.Invariant($"{mark:0}"), size: 9);
        }
        for (var i = 0; i < Axes.Count; i++)
        {
            var end = At(i, Radius);
            drawing.Line((Width / 2, Height / 2), end, Palette.Grid);
            Name(drawing, i);
        }
        drawing.Polygon(First.Select((s, i) => At(i, scale.Of(s))), $"fill=\"none\" stroke=\"{Palette.Orange}\" stroke-width=\"2\" stroke-dasharray=\"{Palette.Dashed}\"");
        drawing.Polygon(Newest.Select((s, i) => At(i, scale.Of(s))), $"fill=\"{Palette.Blue}\" fill-opacity=\"0.12\" stroke=\"{Palette.Blue}\" stroke-width=\"2.5\"");
        return drawing.Svg(id, title, description);
    }

    void Name(SvgDrawing drawing, int axis)
    {
        var at = At(axis, Radius + 14);
        var anchor = Math.Abs(at.X - Width / 2) < 20 ? "middle" : at.X > Width / 2 ? "start" : "end";
        drawing.Text((at.X, at.Y + 4), Axes[axis], anchor, Letter);
    }

    (double X, double Y) At(int axis, double distance)
    {
        var angle = 2 * Math.PI * axis / Axes.Count - Math.PI / 2;
        return (Width / 2 + distance * Math.Cos(angle), Height / 2 + distance * Math.Sin(angle));
    }
}
