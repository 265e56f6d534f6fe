namespace PhiUnit.Data.Assurance;

/// <summary>A decision that a newcomer would question (docs/decisions).</summary>
/// <param name="Title">Number and title.</param>
/// <param name="Decision">What was decided, in its own words.</param>
public sealed record LoggedDecision(string Title, string Decision)
{
    const string Prefix = "Decisions/", Mark = "**Decision.**";

    static readonly Lazy<IReadOnlyList<LoggedDecision>> Embedded = new(() =>
    [
        .. typeof(LoggedDecision).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ]);

    /// <summary>In the order of their numbers.</summary>
    public static IReadOnlyList<LoggedDecision> All => Embedded.Value;

    static LoggedDecision Read(string resource)
    {
        using var text = new StreamReader(typeof(LoggedDecision).Assembly.GetManifestResourceStream(resource)!);
        var paragraphs = text.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var decided = paragraphs.FirstOrDefault(p => p.StartsWith(Mark, StringComparison.Ordinal)) ?? paragraphs.ElementAtOrDefault(1) ?? "";
        decided = string.Join(' ', decided.Split('\n').Where(line => !line.StartsWith('#')));
        return new(paragraphs[0].Split('\n')[0].TrimStart('#', ' '), decided.Replace(Mark, "", StringComparison.Ordinal).Trim());
    }
}
