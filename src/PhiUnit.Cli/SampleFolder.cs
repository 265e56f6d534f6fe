using PhiUnit.Data;

namespace PhiUnit.Cli;

/// <summary>The folder data-samples: beside the program's sources or in the folder that it is run from.</summary>
static class SampleFolder
{
    const string Name = "data-samples";

    public static string Find()
    {
        foreach (var start in (ReadOnlySpan<string>)[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, Name);
                if (File.Exists(Path.Combine(candidate, "SOURCES.md"))) return candidate;
            }
        }
        throw new NotFoundException($"No folder {Name} with SOURCES.md in this folder or above it. Run the demo inside a checkout of PhiUnit.");
    }
}
