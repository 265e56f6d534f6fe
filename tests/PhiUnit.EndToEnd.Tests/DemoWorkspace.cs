namespace PhiUnit.EndToEnd.Tests;

/// <summary>A workspace in which the demo ran once, without draws; tests that change it copy it.</summary>
public sealed class DemoWorkspace : IDisposable
{
    readonly Lazy<string> _drawn;
    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("phiunit-end-to-end-");

    public DemoWorkspace()
    {
        Folder = Path.Combine(_root.FullName, "demo");
        Demo = Phiunit.Do(Folder, "demo", "--draws", "0");
        _drawn = new(() => Project("--draws", "200", "--seed", "7"));
    }

    public string Folder { get; }

    public Phiunit.Run Demo { get; }

    public string Release => Current(Folder);

    /// <summary>A copy in which the standard scenarios were drawn 200 times with seed 7.</summary>
    public string Drawn => _drawn.Value;

    /// <summary>The folder of a workspace's current release.</summary>
    public static string Current(string workspace) => Path.Combine(workspace, "releases", File.ReadAllText(Path.Combine(workspace, "releases", "current")).Trim());

    /// <summary>A copy that was projected with these options.</summary>
    public string Project(params string[] options)
    {
        var copy = Copy();
        var run = Phiunit.Do(copy, ["project", .. options]);
        Assert.True(run.ExitCode == 0, $"{run}");
        return copy;
    }

    /// <summary>An empty folder of this fixture.</summary>
    public string NewFolder() => _root.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>A copy that a test may change: of the workspace, or of another folder.</summary>
    public string Copy(string? of = null)
    {
        var (copy, folder) = (NewFolder(), of ?? Folder);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    public void Dispose() => _root.Delete(recursive: true);
}

[CollectionDefinition(Name)]
public sealed class DemoTests : ICollectionFixture<DemoWorkspace>
{
    public const string Name = "demo";
}
