using System.Diagnostics;

namespace PhiUnit.Data.Nightly;

/// <summary>Spans of the nightly run, one for the run and one for each step; who listens is the program's choice (OpenTelemetry).</summary>
public static class NightTelemetry
{
    public const string SourceName = "PhiUnit.Nightly";

    internal static ActivitySource Source { get; } = new(SourceName, CodeVersion.Text);
}
