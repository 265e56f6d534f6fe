namespace PhiUnit.TestSupport;

/// <summary>The checkout that the tests were built in.</summary>
public static class Checkout
{
    /// <summary>The folder that holds data-samples.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder of data-samples.</summary>
    public static string Sample(params string[] path) => System.IO.Path.Combine([Root, "data-samples", .. path]);

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "data-samples", "SOURCES.md"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("data-samples expected above the tests");
    }
}
