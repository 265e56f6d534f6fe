namespace PhiUnit.EndToEnd.Tests;

/// <summary>A workspace in which the demo ran once; tests that change it copy it.</summary>
public sealed class DemoWorkspace : IDisposable
{
    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("phiunit-end-to-end-");

    public DemoWorkspace()
    {
        Folder = Path.Combine(_root.FullName, "demo");
        Demo = Phiunit.Do(Folder, "demo");
    }

    public string Folder { get; }

    public Phiunit.Run Demo { get; }

    public string Release => Path.Combine(Folder, "releases", File.ReadAllText(Path.Combine(Folder, "releases", "current")).Trim());

    /// <summary>An empty folder of this fixture.</summary>
    public string NewFolder() => _root.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>A copy that a test may change.</summary>
    public string Copy()
    {
        var copy = NewFolder();
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Folder, file));
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
