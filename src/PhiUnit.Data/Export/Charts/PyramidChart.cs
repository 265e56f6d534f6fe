using System.Globalization;

namespace PhiUnit.Data.Export.Charts;

/// <summary>Population pyramids side by side on one scale: females to the left, males to the right, the first year as an outline in the later ones.</summary>
sealed record PyramidChart(IReadOnlyList<string> Bands, IReadOnlyList<(int Year, double[] Females, double[] Males)> Years)
{
    const double Panel = 240, Bar = 11, Top = 40, Labels = 34, Bottom = 26;

    public string Svg(string id, string title, string description)
    {
        var height = Top + Bands.Count * Bar + Bottom;
        var drawing = new SvgDrawing(Panel * Years.Count, height);
        var most = AxisScale.Over(Years.SelectMany(y => y.Females.Concat(y.Males)), (0, (Panel - Labels) / 2 - 8), fromZero: true);
        foreach (var (i, year) in Years.Index()) Draw(drawing, Panel * i, year, most);
        return drawing.Svg(id, title, description);
    }

    void Draw(SvgDrawing drawing, double offset, (int Year, double[] Females, double[] Males) year, AxisScale scale)
    {
        var (left, right) = (offset + Panel / 2 - Labels / 2, offset + Panel / 2 + Labels / 2);
        drawing.Text((offset + Panel / 2, 14), year.Year.ToString(CultureInfo.InvariantCulture), "middle", 14, "bold");
        drawing.Text((left - 4, 32), "Females", "end").Text((right + 4, 32), "Males");
        for (var band = 0; band < Bands.Count; band++)
        {
            var y = Row(band);
            drawing.Rectangle((left - scale.Of(year.Females[band]), y), (scale.Of(year.Females[band]), Bar - 1), $"fill=\"{Palette.Deep}\"");
            drawing.Rectangle((right, y), (scale.Of(year.Males[band]), Bar - 1), $"fill=\"{Palette.Middle}\"");
            drawing.Text((offset + Panel / 2, y + Bar - 3), Bands[band], "middle", 9);
        }
        var bottom = Top + Bands.Count * Bar;
        foreach (var mark in scale.Marks.Where((_, i) => i % 2 == 0))
        {
            var text = mark.ToString("#,0", CultureInfo.InvariantCulture);
            drawing.Text((left - scale.Of(mark), bottom + 14), text, "middle", 9);
            if (mark > 0) drawing.Text((right + scale.Of(mark), bottom + 14), text, "middle", 9);
        }
        if (year.Year != Years[0].Year) Outline(drawing, (left, right), scale);
    }

    /// <summary>The first year, as a line around its bars.</summary>
    void Outline(SvgDrawing drawing, (double Left, double Right) at, AxisScale scale)
    {
        var first = Years[0];
        IEnumerable<(double, double)> Steps(double[] people, double from, int sign) => Enumerable.Range(0, Bands.Count)
            .SelectMany(b => new[] { (from + sign * scale.Of(people[b]), Row(b) + Bar - 0.5), (from + sign * scale.Of(people[b]), Row(b) - 0.5) });
        var style = $"""stroke="{Palette.Ink}" stroke-width="1.2" """;
        drawing.Polyline(Steps(first.Females, at.Left, -1), style).Polyline(Steps(first.Males, at.Right, 1), style);
    }

    /// <summary>The oldest stand at the top.</summary>
    double Row(int band) => Top + (Bands.Count - 1 - band) * Bar;
}
