namespace PhiUnit.Data.Releases;

/// <summary>Something that was done to a release.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="RunId">Which release.</param>
/// <param name="Event">current (the pointer was set to it), withdrawn, assured, approved, draft, pruned, rebuilt.</param>
/// <param name="By">Who; empty for the program.</param>
/// <param name="Role">In which role; empty for the program.</param>
/// <param name="Note">Why.</param>
public sealed record ReleaseEvent(DateTimeOffset Time, string RunId, string Event, string By, string Role, string Note)
{
    public const string Current = "current", Withdrawn = "withdrawn", Draft = "draft", Assured = "assured", Approved = "approved", Pruned = "pruned", Rebuilt = "rebuilt";
}
