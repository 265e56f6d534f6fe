namespace PhiUnit.Data;

/// <summary>The scripts of the folder Sql, embedded in this assembly.</summary>
internal static class SqlScript
{
    private const string Folder = "Sql/";
    private const string Extension = ".sql";

    public static string Text(string name)
    {
        using var stream = typeof(SqlScript).Assembly.GetManifestResourceStream(Folder + name + Extension)
            ?? throw new ArgumentException($"There is no script {name}; there are: {string.Join(", ", Names())}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Names() => typeof(SqlScript).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Extension.Length])
        .Order(StringComparer.Ordinal);
}
