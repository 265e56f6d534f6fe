namespace PhiUnit.TestSupport;

/// <summary>A theory that reads published files; skipped, visibly, where the folder or one of the files it needs is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <param name="needed">Files or folders relative to the shared folder, such as <c>data/ons_mye</c>; none: the folder is enough.</param>
    public SharedTheoryAttribute(params string[] needed) => Skip = SharedData.SkipReason(needed);
}
