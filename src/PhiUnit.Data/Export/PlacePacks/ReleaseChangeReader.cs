using PhiUnit.Data.Places;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Compares a release with the one made before it in the same workspace.</summary>
static class ReleaseChangeReader
{
    /// <summary>Population of common scenarios and years, and inputs that came or went; null where there is no release before, or not of this place.</summary>
    /// <param name="folder">Folder of the release.</param>
    /// <param name="runId">Run id of the one before; null for none.</param>
    /// <param name="report">The place in the release.</param>
    public static ReleaseChange? Read(string folder, string? runId, PlaceReport report)
    {
        if (runId is null) return null;
        var before = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder))!, runId);
        using var then = ReleaseReader.Open(before);
        if (new PlaceReader(then, before).TryRead(report.Place.Code) is not { } earlier) return null;
        var (manifest, old) = (ReleaseManifest.Read(folder), ReleaseManifest.Read(before));
        var (inputs, oldInputs) = (Names(manifest), Names(old));
        return new(old.RunId, DateOnly.FromDateTime(old.Finished.UtcDateTime), [.. Figures(report, earlier)],
            [.. inputs.Except(oldInputs)], [.. oldInputs.Except(inputs)]);
    }

    static IEnumerable<(string, int, double, double)> Figures(PlaceReport report, PlaceReport earlier) =>
        from scenario in report.Scenarios
        from old in earlier.Scenarios.Where(s => s.Name == scenario.Name)
        from year in scenario.Population
        from then in old.Population.Where(p => p.Year == year.Year)
        select (scenario.Name, year.Year, then.Total, year.Total);

    /// <summary>A table by dataset, release and content: the same bytes under another name are no change.</summary>
    static HashSet<string> Names(ReleaseManifest manifest) => [.. manifest.Inputs.Select(i => $"{i.Dataset}, {i.Release} ({i.Sha256[..12]})")];

    /// <summary>The newest release that was made before this one and is whole.</summary>
    public static string? Before(string folder)
    {
        var (started, releases) = (ReleaseManifest.Read(folder).Started, Path.GetDirectoryName(Path.GetFullPath(folder))!);
        return ReleaseFolder.Readable(releases).Where(m => m.Started < started)
            .OrderByDescending(m => m.Started).ThenBy(m => m.RunId, StringComparer.Ordinal).Select(m => Path.Combine(releases, m.RunId)).FirstOrDefault(ReleaseVerifier.IsReadable);
    }
}
