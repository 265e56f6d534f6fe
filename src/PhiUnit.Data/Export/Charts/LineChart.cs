using System.Globalization;

namespace PhiUnit.Data.Export.Charts;

/// <summary>Lines and bands over years, each named at its right end.</summary>
sealed record LineChart
{
    const double Left = 64, Top = 16, Bottom = 28, Apart = 14;

    public IReadOnlyList<ChartLine> Lines { get; init; } = [];

    /// <summary>Drawn in order, below the lines.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    public bool FromZero { get; init; }
    public double Width { get; init; } = 720;
    public double Height { get; init; } = 300;

    /// <summary>Room for the names.</summary>
    public double Right { get; init; } = 150;

    /// <summary>Written above the axis of figures.</summary>
    public string Heading { get; init; } = "";

    public string Svg(string id, string title, string description)
    {
        var drawing = new SvgDrawing(Width, Height);
        Draw(drawing, 0);
        return drawing.Svg(id, title, description);
    }

    /// <summary>Draws into a part of a drawing that begins so far to the right.</summary>
    public void Draw(SvgDrawing drawing, double offset)
    {
        var years = Lines.SelectMany(l => l.Points.Select(p => p.Year)).Concat(Bands.SelectMany(b => b.Points.Select(p => p.Year))).ToList();
        if (years.Count == 0) return;
        var x = new AxisScale(years.Min(), Math.Max(years.Max(), years.Min() + 1), offset + Left, offset + Width - Right);
        var y = AxisScale.Over(Figures(), (Height - Bottom, Top + (Heading.Length > 0 ? Apart : 0)), FromZero);
        Frame(drawing, x, y);
        foreach (var band in Bands)
            drawing.Polygon([.. band.Points.Select(p => (x.Of(p.Year), y.Of(p.Upper))), .. band.Points.Reverse().Select(p => (x.Of(p.Year), y.Of(p.Lower)))], $"fill=\"{band.Fill}\"");
        foreach (var line in Lines) drawing.Polyline(line.Points.Select(p => (x.Of(p.Year), y.Of(p.Figure))), line.Style);
        Names(drawing, x, y);
    }

    IEnumerable<double> Figures() => Lines.SelectMany(l => l.Points.Select(p => p.Figure)).Concat(Bands.SelectMany(b => b.Points.SelectMany(p => new[] { p.Lower, p.Upper })));

    void Frame(SvgDrawing drawing, AxisScale x, AxisScale y)
    {
        if (Heading.Length > 0) drawing.Text((x.Start - Left + 4, Top), Heading, weight: "bold");
        foreach (var mark in y.Marks)
        {
            drawing.Line((x.Start, y.Of(mark)), (x.End, y.Of(mark)), Palette.Grid);
            drawing.Text((x.Start - 6, y.Of(mark) + 4), mark.ToString("#,0.##", CultureInfo.InvariantCulture), "end");
        }
        var every = x.End - x.Start < 200 ? 10 : 5;
        foreach (var year in Enumerable.Range((int)x.From, (int)(x.To - x.From) + 1).Where(v => v % every == 0 || v == (int)x.From && v % every < every - 2))
            drawing.Text((x.Of(year), y.Start + 18), year.ToString(CultureInfo.InvariantCulture), "middle");
        drawing.Line((x.Start, y.Start), (x.End, y.Start), Palette.Axis);
    }

    /// <summary>Names at the ends of lines and bands, moved apart where they would lie on one another; above a line that ends before the others.</summary>
    void Names(SvgDrawing drawing, AxisScale x, AxisScale y)
    {
        var named = Lines.Where(l => l.Name.Length > 0 && l.Points.Count > 0).ToLookup(l => l.Points[^1].Year < x.To);
        foreach (var early in named[true]) drawing.Text((x.Of(early.Points[^1].Year) - 10, y.Of(early.Points[^1].Figure) - 8), early.Name, "end");
        var ends = named[false].Select(l => (l.Name, At: y.Of(l.Points[^1].Figure)))
            .Concat(Bands.Where(b => b.Name.Length > 0 && b.Points.Count > 0).Select(b => (b.Name, At: y.Of((b.Points[^1].Lower + b.Points[^1].Upper) / 2))))
            .OrderBy(e => e.At).ToList();
        var last = double.NegativeInfinity;
        foreach (var (name, at) in ends)
        {
            last = Math.Max(at, last + Apart);
            drawing.Text((x.End + 8, last + 4), name);
        }
    }
}
