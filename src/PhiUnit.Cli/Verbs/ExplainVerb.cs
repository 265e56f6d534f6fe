using System.CommandLine;
using System.Text.Json;
using PhiUnit.Cli.Printing;
using PhiUnit.Data;
using PhiUnit.Data.Explanations;
using PhiUnit.Data.Releases;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit explain NAME|CODE: where a published value came from.</summary>
static class ExplainVerb
{
    static readonly Argument<string> Place = new("NAME|CODE") { Description = "A place of the release, or a grouping (BLMK)." };
    static readonly Option<string> Measure = new("--measure")
    {
        Description = "population, a component (births, deaths, internal_in, ...), dwellings, net_dwellings, households, overall, or the code of a Health Index score.",
        HelpName = "MEASURE",
        DefaultValueFactory = _ => "population",
    };

    static readonly Option<int?> Year = new("--year") { Description = "Year; the last one when left out.", HelpName = "YEAR" };
    static readonly Option<string?> Scenario = new("--scenario") { Description = "Scenario of the release; recent trends when left out.", HelpName = "NAME" };
    static readonly Option<string?> Sex = new Option<string?>("--sex") { Description = "female or male; both when left out.", HelpName = "SEX" }.AcceptOnlyFromAmong("female", "male");
    static readonly Option<int?> Age = new("--age") { Description = "Single year of age, 90 for 90 and over; all when left out.", HelpName = "AGE" };
    static readonly Option<string?> Release = new("--release") { Description = "Run id of a release; the current one when left out.", HelpName = "RUN_ID" };

    public static Command Command()
    {
        var command = new Command("explain", "Where a published value came from: components, assumptions, checks, and the rows of published files.\n\nExample: phiunit explain Luton --year 2040 --scenario local-plan")
        {
            Place, Measure, Year, Scenario, Sex, Age, Release,
        };
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        var workspace = session.Workspace();
        var folder = new ReleaseFolder(workspace).Require(session.Value(Release));
        using var release = ReleaseReader.Open(folder);
        using var figures = File.Exists(workspace.StorePath) ? Store.OpenReadOnly(workspace.StorePath) : null;
        if (session.Value(Age) is < 0 or > 90) throw new UsageException($"--age: found {session.Value(Age)}, expected 0 to 90 (90 and over).");
        var explanation = new Explainer(release, folder, figures).Explain(new(
            session.Value(Place)!, session.Value(Measure)!, session.Value(Year), session.Value(Scenario), session.Value(Sex), session.Value(Age)));
        if (session.AsJson) Terminal.Print($"{JsonSerializer.Serialize(explanation, Json.Indented)}");
        else ExplanationPrinter.Print(explanation, session.Terminal);
        return ExitCode.Done;
    }
}
