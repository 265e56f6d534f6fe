namespace PhiUnit.EndToEnd.Tests.Page;

/// <summary>A fact that drives the page in a real browser; skipped, visibly, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Absence;
}
