using System.CommandLine;
using PhiUnit.Cli;
using PhiUnit.Cli.Verbs;

var root = new RootCommand("PhiUnit: how the population of English places grows and changes, from published figures. Start with: phiunit demo")
{
    DemoVerb.Command(),
    IngestVerb.Command(),
    FetchVerb.Command(),
    DatasetsVerb.Command(),
    CheckVerb.Command(),
    ProjectVerb.Command(),
    ScenarioVerb.Command(),
    IndexVerb.Command(),
    StatsVerb.Command(),
    BacktestVerb.Command(),
    PlaceVerb.Command(),
    ExportVerb.Command(),
    ExplainVerb.Command(),
    ReleasesVerb.Command(),
    RecomputeVerb.Command(),
    StatusVerb.Command(),
    ServeVerb.Command(),
};
root.Options.Add(Session.WorkspaceOption);
root.Options.Add(Session.JsonOption);
root.Options.Add(Session.QuietOption);
using var tracing = Tracing.Start();
var exitCode = Runner.Run(root.Parse(args));
Tracing.Send(tracing);
return exitCode;
