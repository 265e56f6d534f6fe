using System.Reflection;
using PhiUnit.Core;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Reference;

/// <summary>The scenarios that ship, and those in files of the user's own.</summary>
public static class ScenarioLibrary
{
    const string Prefix = "PhiUnit.Data.Reference.Scenarios.";
    const string Suffix = ".yaml";

    /// <summary>Names of the shipped scenarios, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a shipped scenario by name, or one in a file by its path.</summary>
    /// <returns>The scenario with all that it inherits, or null when there is neither such a name nor such a file.</returns>
    /// <exception cref="InputRefusedException">A file is wrong; the notes list all of it.</exception>
    public static Scenario? Find(string nameOrPath) => Find(nameOrPath, []);

    static Scenario? Find(string nameOrPath, List<string> heirs)
    {
        if (Text(nameOrPath) is not { } text) return null;
        var notes = new List<Note>();
        var file = Path.GetFileName(File.Exists(nameOrPath) ? nameOrPath : nameOrPath + Suffix);
        var scenario = new ScenarioReader(file, notes).Read(text, parent => Parent(parent, nameOrPath, heirs, file, notes));
        return notes.Count == 0 ? scenario : throw new InputRefusedException(notes);
    }

    static Scenario? Parent(string name, string heir, List<string> heirs, string file, List<Note> notes)
    {
        heirs.Add(heir);
        if (heirs.Contains(name))
        {
            notes.Add(ScenarioReader.Fault(file, null, "inherits", $"{string.Join(" -> ", heirs)} -> {name}", "scenarios that do not inherit from themselves"));
            return null;
        }
        var parent = Find(name, heirs);
        if (parent is null) notes.Add(ScenarioReader.Fault(file, null, "inherits", name, $"a scenario: {string.Join(", ", Names)}, or a file"));
        return parent;
    }

    static string? Text(string nameOrPath)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + nameOrPath + Suffix);
        if (stream is not null) return new StreamReader(stream).ReadToEnd();
        return File.Exists(nameOrPath) ? File.ReadAllText(nameOrPath) : null;
    }
}
