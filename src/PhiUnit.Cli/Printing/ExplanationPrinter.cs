using System.Globalization;
using PhiUnit.Data.Explanations;
using Spectre.Console;

namespace PhiUnit.Cli.Printing;

/// <summary>Prints where a value came from: the value, how it adds up, what was assumed, which files.</summary>
static class ExplanationPrinter
{
    public static void Print(Explanation of, Terminal terminal)
    {
        var who = of.Age is null && of.Sex is null ? "" : $", {of.Sex ?? "both sexes"}{(of.Age is { } age ? $" aged {age}" : "")}";
        Terminal.Print($"{of.Measure} of {of.PlaceName} ({of.Place}){who}, {of.Year}, {of.Scenario}: {of.ValueRounded:#,0.##} {of.Unit}");
        Terminal.Print($"Unrounded {of.Value:R}. Release {of.RunId}, code {of.CodeVersion}.");
        Table(terminal, ["How it comes about", ""], of.Components.Select(c => new[] { c.Name.Replace('_', ' '), c.Value.ToString("#,0.###", CultureInfo.InvariantCulture) }));
        Table(terminal, ["Assumption", "Place", "Value", "Unit", "Period", "Source"],
            of.Assumptions.Select(a => new[] { a.Name, a.Place ?? "", a.Value.ToString("R", CultureInfo.InvariantCulture), a.Unit, a.Period, a.Source }));
        Table(terminal, ["Published file", "Release", "Used for", "Rows of the place", "SHA-256"], of.Inputs.Select(i => new[] { $"{i.Dataset}: {i.File}", i.Release, i.Role, Rows(i), i.Sha256 }));
        Table(terminal, ["Check", "Outcome", "Figure"], of.Checks.Select(c => new[] { c.Name, c.Outcome, c.Figure.ToString("0.0e+0", CultureInfo.InvariantCulture) }));
    }

    static string Rows(ExplainedInput input) => input.Rows is > 0 and var rows ? FormattableString.Invariant($"{rows} (rows {input.FirstRow} to {input.LastRow})") : "";

    static void Table(Terminal terminal, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(column);
        foreach (var row in all) table.AddRow([.. row.Select(cell => cell.EscapeMarkup())]);
        terminal.Out.Write(table);
    }
}
