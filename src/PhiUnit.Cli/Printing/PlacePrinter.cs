using System.Globalization;
using System.Text.Json;
using PhiUnit.Data;
using PhiUnit.Data.Places;
using Spectre.Console;

namespace PhiUnit.Cli.Printing;

/// <summary>Prints a place for people: what is asked first, in tables that fit a screen.</summary>
static class PlacePrinter
{
    /// <summary>Characters; text in lines longer than this is hard to read.</summary>
    const int WidestText = 160;

    static readonly int[] Horizons = [2030, 2035, 2040, 2045, 2050];

    public static void Print(PlaceReport report, Terminal terminal)
    {
        Terminal.Print($"");
        Terminal.Print($"{report.Place.Name} ({report.Place.Code}), release {report.RunId}");
        foreach (var scenario in report.Scenarios)
        {
            Terminal.Print($"");
            Terminal.Print($"Scenario {scenario.Name}: {scenario.Title}");
            terminal.Out.Write(new Padder(new Markup(scenario.Note.EscapeMarkup()), new Padding(2, 0, Math.Max(2, terminal.Out.Profile.Width - WidestText), 0)));
            terminal.Out.Write(Population(report, scenario));
            terminal.Out.Write(Change(report, scenario));
            UncertaintyPrinter.Print(report, scenario);
        }
        PrintIndex(report, terminal);
        Terminal.Print($"Rounded to 10. {Interval(report)} Unrounded: --format csv, json or parquet.");
        Terminal.Print($"Made from {report.Sources.Count} published tables; 'phiunit datasets' lists them with their hashes.");
        Terminal.Print($"Source: Office for National Statistics / MHCLG / OHID, Open Government Licence v3.0.");
    }

    public static void PrintIndex(PlaceReport report, Terminal terminal)
    {
        if (report.Index.Count == 0) return;
        Terminal.Print($"");
        Terminal.Print($"ONS Health Index, {report.Place.Name} (England 2015 = 100)");
        terminal.Out.Write(Index(report));
    }

    public static void PrintIndexJson(IReadOnlyList<PlaceReport> reports) =>
        Terminal.Print($"{JsonSerializer.Serialize(reports.Select(r => new { r.Place, r.Index }), Json.Indented)}");

    static Table Population(PlaceReport report, PlaceScenario scenario)
    {
        var years = Years(scenario);
        var table = Columns("Population, 30 June", years.Select(Text).Append($"{years[0]} to {years[^1]}"));
        var at = years.Select(y => scenario.Population.First(p => p.Year == y)).ToList();
        foreach (var band in at[0].Bands.Select(b => b.Band)) Row(table, band, [.. at.Select(p => p.Bands.First(b => b.Band == band).Value)]);
        Totals(table, at);
        foreach (var variant in report.Official.Where(o => o.Measure == "population").Select(o => o.Variant).Distinct())
            Row(table, $"[dim]{OfficialName(variant)}[/]", [.. years.Select(y => Official(report, variant, "population", y))]);
        return table;
    }

    static Table Change(PlaceReport report, PlaceScenario scenario)
    {
        var years = Years(scenario);
        var periods = years.Zip(years.Skip(1), (from, to) => (From: from, To: to)).ToList();
        var table = Columns("Each year, on average", periods.Select(p => $"{p.From + 1}-{p.To % 100:00}"));
        foreach (var component in scenario.Components.Select(c => c.Component).Distinct().OrderBy(Order))
            Means(table, component.Replace('_', ' '), periods, year => scenario.Components.FirstOrDefault(c => c.Component == component && c.Year == year)?.Value ?? 0);
        var homes = scenario.Homes.ToDictionary(h => h.Year);
        var basis = scenario.Homes[^1].Basis == "planned" ? "homes that lead this scenario" : "homes that this implies";
        Means(table, $"[bold]{basis}[/]", periods, year => homes[year].NetDwellings ?? 0);
        foreach (var variant in report.Official.Where(o => o.Measure == "dwellings").Select(o => o.Variant).Distinct())
        {
            Means(table, $"[dim]homes that {OfficialName(variant)} implies[/]", periods,
                year => (Official(report, variant, "dwellings", year) - Official(report, variant, "dwellings", year - 1)) ?? double.NaN);
        }
        return table;
    }

    static Table Index(PlaceReport report)
    {
        var years = report.Index.Select(s => s.Year).Distinct().Order().ToList();
        var ranked = report.Index.Any(s => s.Rank is not null);
        var table = Columns("", [.. years.Select(Text), .. ranked ? [$"rank {years[^1]}"] : Array.Empty<string>()]);
        foreach (var node in report.Index.Where(s => s.Level is "overall" or "domain").Select(s => (s.Code, s.Name, s.Level)).Distinct())
        {
            var scores = years.Select(y => report.Index.First(s => s.Code == node.Code && s.Year == y)).ToList();
            var name = node.Level == "overall" ? $"[bold]{node.Name.EscapeMarkup()}[/]" : node.Name.EscapeMarkup();
            table.AddRow([name, .. scores.Select(s => (s.Published ?? s.Score).ToString("0.0", CultureInfo.InvariantCulture)), .. ranked ? [$"{scores[^1].Rank}"] : Array.Empty<string>()]);
        }
        if (report.Index.Any(s => s.Coverage < 1))
            table.AddRow(["[dim]share resting on values of the year[/]", .. years.Select(y => report.Index.First(s => s.Year == y).Coverage is { } c ? c.ToString("0 %", CultureInfo.InvariantCulture) : ""), .. ranked ? [""] : Array.Empty<string>()]);
        return table;
    }

    /// <summary>Everyone, each with the range of 80 % of the draws where there is one.</summary>
    static void Totals(Table table, List<PlacePopulation> at)
    {
        string Cell(PlacePopulation p) => p.Upper80 > p.Lower80 ? $"{Rounded(p.Total)} ({Rounded(p.Lower80)} to {Rounded(p.Upper80)})" : Rounded(p.Total);
        table.AddRow(["[bold]All ages[/]", .. at.Select(Cell), Change(at[0].Total, at[^1].Total)]);
    }

    static string Interval(PlaceReport report) => report.Scenarios.Any(s => s.Population.Any(p => p.Lower80 is not null))
        ? "In brackets the range of 80 % of the draws; how often such ranges held: phiunit backtest."
        : "No interval; 'phiunit project --draws 1000' gives one.";

    /// <summary>The base year, then every fifth year to the last.</summary>
    static List<int> Years(PlaceScenario scenario)
    {
        var (first, last) = (scenario.Population[0].Year, scenario.Population[^1].Year);
        return [first, .. Horizons.Where(y => y > first && y < last), last];
    }

    static Table Columns(string title, IEnumerable<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(title.EscapeMarkup()).Width(36));
        foreach (var column in columns) table.AddColumn(new TableColumn(column).RightAligned());
        return table;
    }

    static void Row(Table table, string name, IReadOnlyList<double?> values)
    {
        table.AddRow([name, .. values.Select(Rounded), Change(values[0], values[^1])]);
    }

    static string Change(double? first, double? last) =>
        first is not 0 && last / first - 1 is { } change ? change.ToString("+0.0 %;-0.0 %", CultureInfo.InvariantCulture) : "";

    static void Means(Table table, string name, List<(int From, int To)> periods, Func<int, double> value) =>
        table.AddRow([name, .. periods.Select(p => Rounded(Enumerable.Range(p.From + 1, p.To - p.From).Average(value)))]);

    static string Rounded(double? value) => value is null or double.NaN ? "" : (Math.Round(value.Value / 10) * 10).ToString("#,0", CultureInfo.InvariantCulture);

    static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    static double? Official(PlaceReport report, string variant, string measure, int year) =>
        report.Official.FirstOrDefault(o => o.Variant == variant && o.Measure == measure && o.Year == year)?.Value;

    /// <summary>ons-2022-based as people say it.</summary>
    static string OfficialName(string variant) => variant.Replace("ons-", "ONS ", StringComparison.Ordinal);

    static int Order(string component) => Array.IndexOf(
        ["births", "deaths", "internal_in", "internal_out", "international_in", "international_out", "net_migration", "clipped"], component);
}
