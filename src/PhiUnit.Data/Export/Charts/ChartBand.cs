namespace PhiUnit.Data.Export.Charts;

/// <summary>An area of a chart between two figures of each year.</summary>
/// <param name="Name">Written at its end; empty for none.</param>
/// <param name="Points">Year, lower and upper figure.</param>
/// <param name="Fill">Colour of the area; bands that lie on others are darker.</param>
sealed record ChartBand(string Name, IReadOnlyList<(double Year, double Lower, double Upper)> Points, string Fill);
