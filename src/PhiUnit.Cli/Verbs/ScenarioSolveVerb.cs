using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Projections;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit scenario solve: which homes a year lead to a population?</summary>
static class ScenarioSolveVerb
{
    static readonly Argument<string> Name = new("NAME|FILE") { Description = "A scenario that homes lead." };
    static readonly Option<double> Population = new("--population") { Description = "People, all places together.", HelpName = "PEOPLE", Required = true };
    static readonly Option<int> Year = new("--year") { Description = "Year in which they are to be there.", HelpName = "YEAR", Required = true };
    static readonly Option<string[]> Places = new("--places") { Description = "Places by name, GSS code or grouping, or all; those of the workspace when left out.", HelpName = "PLACE", AllowMultipleArgumentsPerToken = true };

    public static Command Command()
    {
        var command = new Command("solve", "Which homes a year lead to a population?\n\nExample: phiunit scenario solve local-plan --population 1200000 --year 2033")
        {
            Name, Population, Year, Places,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var workspace = session.Workspace();
        if (!File.Exists(workspace.StorePath)) throw new NotFoundException($"Nothing is loaded in {workspace.Folder}. Run 'phiunit demo' or 'phiunit ingest' first.");
        var scenario = Engine.Scenario(session.Value(Name)!);
        var (target, year) = (session.Value(Population), session.Value(Year));
        using var store = Store.OpenReadOnly(workspace.StorePath);
        var solved = Solve(session, store, scenario, year, target);
        if (session.AsJson)
            Terminal.Print($"{JsonSerializer.Serialize(new { scenario = scenario.Name, year, population = solved.Population, solved.HomesPerYear, solved.Runs }, Json.Indented)}");
        else
            Terminal.Print($"{solved.HomesPerYear:#,0} homes a year lead to {solved.Population:#,0} people in {year}; all else as in {scenario.Name} ({solved.Runs} projections).");
        return ExitCode.Done;
    }

    static HomesForTarget Solve(Session session, Store store, Core.Scenario scenario, int year, double target)
    {
        try
        {
            return HomesForTarget.Solve(store, PlaceChoice.Find(session.Value(Places), store), scenario, year, target);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
