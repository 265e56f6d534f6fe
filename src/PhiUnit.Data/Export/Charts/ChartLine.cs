namespace PhiUnit.Data.Export.Charts;

/// <summary>A line of a chart; its dashes tell it from the others without colour.</summary>
/// <param name="Name">Written at its end.</param>
/// <param name="Points">Year and figure.</param>
/// <param name="Colour">Colour of the line.</param>
/// <param name="Dash">Dashes and gaps; empty for a whole line.</param>
sealed record ChartLine(string Name, IReadOnlyList<(double Year, double Figure)> Points, string Colour, string Dash = "")
{
    public string Style => $"""stroke="{Colour}" stroke-width="2"{(Dash.Length == 0 ? "" : $" stroke-dasharray=\"{Dash}\"")}""";
}
