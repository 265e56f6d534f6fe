using System.CommandLine;
using PhiUnit.Cli.Printing;
using PhiUnit.Data.Places;
using PhiUnit.Data.Releases;

namespace PhiUnit.Cli.Verbs;

/// <summary>phiunit index: compute the Health Index from the workspace and show it for the places, or from an index pack.</summary>
static class IndexVerb
{
    public static Command Command()
    {
        var command = new Command("index", "Compute the ONS Health Index from the loaded indicator scores, publish, and show the places;\nor an index of your own from a pack.\n\nExamples: phiunit index\n          phiunit index --pack my-index --out results --draws 1000 --seed 1");
        foreach (var option in IndexPackRun.Options) command.Add(option);
        command.SetAction(parsed => Run(new Session(parsed)));
        return command;
    }

    static int Run(Session session)
    {
        if (IndexPackRun.Asked(session)) return IndexPackRun.Run(session);
        var options = new ReleaseOptions(PlaceChoice.OfWorkspace, Engine.Scenarios(null), Engine.DefaultLastYear);
        var workspace = session.Workspace();
        using var _ = workspace.Lock();
        using var store = Engine.OpenLoaded(workspace);
        var release = session.Terminal.WithProgress(progress => Engine.Publish(workspace, store, options, progress));
        using var tables = ReleaseReader.Open(release.Folder);
        var reader = new PlaceReader(tables, release.Folder);
        var places = reader.All().Select(p => reader.Read(p.Code)).ToList();
        if (places.All(p => p.Index.Count == 0))
        {
            Terminal.Complain("No Health Index scores are loaded. Ingest the Health Index workbook and its population weights, then run again.");
            return ExitCode.NotFound;
        }
        if (session.AsJson) PlacePrinter.PrintIndexJson(places);
        else foreach (var place in places) PlacePrinter.PrintIndex(place, session.Terminal);
        return ExitCode.Done;
    }
}
