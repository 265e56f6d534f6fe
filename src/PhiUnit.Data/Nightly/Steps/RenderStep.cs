using PhiUnit.Data.Export.PlacePacks;
using PhiUnit.Data.Places;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Renders what place teams fetch, the pack, figures as csv and JSON, into outputs/RUN_ID: a folder that is complete when it has that name.</summary>
static class RenderStep
{
    const string KeyName = ".key", Unfinished = ".building-";

    public static StepResult Run(Night night)
    {
        var folder = Path.Combine(night.Workspace.OutputsFolder, night.Plan!.RunId);
        // Pages compare a release with the one before it: they are rendered anew when that one can be read again, or not any more.
        var before = PlacePackFiles.ComparedWith(night.Release!);
        var key = StepKeys.Of([night.Plan.RunId, before ?? "", .. night.Settings.Render]);
        var keyFile = Path.Combine(folder, KeyName);
        if (!night.Options.Force && File.Exists(keyFile) && Durable.ReadText(keyFile).Trim() == key) return StepResult.Skipped($"{Shown(night, folder)} is rendered");
        try
        {
            var files = Render(night, folder, before, key);
            return StepResult.Done(FormattableString.Invariant($"{files} files in {Shown(night, folder)}"));
        }
        catch (Exception e) when (e is not ReleaseDamagedException && StorageFault.Sentence(e) is null)
        {
            night.Fail("render_failed", "outputs", e.Message);
            return StepResult.Done($"failed: {e.Message}");
        }
    }

    static int Render(Night night, string folder, string? before, string key)
    {
        var building = Path.Combine(night.Workspace.OutputsFolder, Unfinished + night.Plan!.RunId);
        foreach (var left in Directory.Exists(night.Workspace.OutputsFolder) ? Directory.GetDirectories(night.Workspace.OutputsFolder, Unfinished + "*") : []) Durable.DeleteFolder(left);
        Durable.CreateFolder(building);
        Write(night, building, before);
        FaultHook.Write();
        File.WriteAllText(Path.Combine(building, KeyName), key + "\n");
        Durable.SyncFolder(building);
        if (Directory.Exists(folder)) Durable.ExchangeFolders(building, folder);
        else Durable.MoveFolder(building, folder);
        if (Directory.Exists(building)) Durable.DeleteFolder(building);
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length - 1;
    }

    static void Write(Night night, string folder, string? before)
    {
        using var tables = ReleaseReader.Open(night.Release!);
        var reader = new PlaceReader(tables, night.Release!);
        var home = AreaRegister.Default.HomePlaces.Concat(Groupings.All.Select(g => g.Code)).ToList();
        var wanted = night.Settings.Render.Count > 0 ? night.Settings.Render : home;
        foreach (var place in reader.All().DistinctBy(p => p.Code).Where(p => wanted.Contains(p.Code) || wanted.Contains(p.Name)))
        {
            var report = reader.Read(place.Code);
            FaultHook.Write();
            File.WriteAllText(Path.Combine(folder, PlacePackFiles.FileName(place)), PlacePackFiles.Page(tables, night.Release!, before, place.Code));
            FaultHook.Write();
            using (var csv = new StreamWriter(Path.Combine(folder, place.Code + ".csv"))) PlaceFile.Csv(report, csv);
            FaultHook.Write();
            File.WriteAllText(Path.Combine(folder, place.Code + ".json"), PlaceFile.Json(report) + "\n");
        }
    }

    static string Shown(Night night, string folder) => Path.GetRelativePath(night.Workspace.Folder, folder);
}
