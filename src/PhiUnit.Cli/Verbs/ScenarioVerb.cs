using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Core;
using PhiUnit.Data;
using Spectre.Console;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit scenario list | show | validate | diff.</summary>
static class ScenarioVerb
{
    static readonly Argument<string> Name = new("NAME|FILE") { Description = "A shipped scenario by name, or a file." };

    static readonly Argument<string> Other = new("OTHER") { Description = "The scenario or file to compare with." };

    public static Command Command()
    {
        var list = new Command("list", "The scenarios that ship.");
        list.SetAction(parsed => List(new Session(parsed)));
        var show = new Command("show", "Every assumption of a scenario.\n\nExample: phiunit scenario show local-plan") { Name };
        show.SetAction(parsed => Show(new Session(parsed)));
        var validate = new Command("validate", "Read a scenario file and list everything that is wrong with it.\n\nExample: phiunit scenario validate my-plan.yaml") { Name };
        validate.SetAction(parsed => Validate(new Session(parsed)));
        var diff = new Command("diff", "What one scenario assumes otherwise than another.\n\nExample: phiunit scenario diff trend local-plan") { Name, Other };
        diff.SetAction(parsed => Diff(new Session(parsed)));
        return new Command("scenario", "Scenarios: list, show, validate, diff, solve.") { list, show, validate, diff, ScenarioSolveVerb.Command() };
    }

    static int List(Session session)
    {
        var scenarios = Engine.ShippedScenarios().ToList();
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(scenarios.Select(s => new { s.Name, s.Title, s.Note, s.IsStandard }), Json.Indented)}");
            return ExitCode.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Scenario").NoWrap()).AddColumn("Standard").AddColumn("Title");
        foreach (var s in scenarios) table.AddRow(s.Name.EscapeMarkup(), s.IsStandard ? "yes" : "", s.Title.EscapeMarkup());
        session.Terminal.Out.Write(table);
        return ExitCode.Done;
    }

    static int Show(Session session)
    {
        var scenario = Read(session);
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(scenario, Json.Indented)}");
            return ExitCode.Done;
        }
        Terminal.Print($"{scenario.Name}: {scenario.Title}");
        Terminal.Print($"{scenario.Note}");
        var table = new Table().Border(TableBorder.Simple).AddColumn("Assumption").AddColumn("Value").AddColumn("Unit").AddColumn("Period").AddColumn("Source");
        foreach (var a in scenario.Assumptions)
            table.AddRow(a.Name.EscapeMarkup(), FormattableString.Invariant($"{a.Value}"), a.Unit.EscapeMarkup(), a.Period.EscapeMarkup(), a.Source.EscapeMarkup());
        session.Terminal.Out.Write(table);
        return ExitCode.Done;
    }

    static int Validate(Session session)
    {
        var scenario = Read(session);
        if (session.AsJson) Terminal.Print($"{JsonSerializer.Serialize(new { scenario.Name, valid = true, assumptions = scenario.Assumptions.Count }, Json.Indented)}");
        else Terminal.Print($"{scenario.Name}: {scenario.Assumptions.Count} assumptions, all in order.");
        return ExitCode.Done;
    }

    static int Diff(Session session)
    {
        var (one, other) = (Read(session), Engine.Scenario(session.Value(Other)!));
        var rows = one.Assumptions.Concat(other.Assumptions).Select(a => a.Name).Distinct()
            .Select(name => (Name: name, One: one.Find(name), Other: other.Find(name))).Where(r => r.One != r.Other).ToList();
        if (session.AsJson)
        {
            Terminal.Print($"{JsonSerializer.Serialize(new { one = one.Name, other = other.Name, differences = rows.Select(r => new { r.Name, r.One, r.Other }) }, Json.Indented)}");
            return ExitCode.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumns("Assumption", one.Name.EscapeMarkup(), other.Name.EscapeMarkup());
        foreach (var r in rows) table.AddRow(r.Name.EscapeMarkup(), FormattableString.Invariant($"{r.One}"), FormattableString.Invariant($"{r.Other}"));
        session.Terminal.Out.Write(table);
        return ExitCode.Done;
    }

    static Scenario Read(Session session) => Engine.Scenario(session.Value(Name)!);
}
