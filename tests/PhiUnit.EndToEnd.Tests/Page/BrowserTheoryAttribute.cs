namespace PhiUnit.EndToEnd.Tests.Page;

/// <summary>A theory that drives the page in a real browser; skipped, visibly, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Absence;
}
