using System.Diagnostics;
using System.Text.Json;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Nightly;

/// <summary>The log of a night: one JSON object on each line, with the trace that it belongs to.</summary>
sealed class NightLog(string path, TimeProvider clock) : IDisposable
{
    static readonly JsonSerializerOptions OneLine = new(Json.Indented) { WriteIndented = false };

    readonly StreamWriter _lines = Open(path);

    /// <param name="level">info, warning or error.</param>
    /// <param name="what">What happened, snake_case.</param>
    /// <param name="step">In which step.</param>
    /// <param name="message">In words.</param>
    /// <param name="seconds">How long it took; null where that says nothing.</param>
    public void Write(string level, string what, string step, string message, double? seconds = null)
    {
        FaultHook.Write();
        var activity = Activity.Current;
        _lines.WriteLine(JsonSerializer.Serialize(new
        {
            time = clock.GetUtcNow(),
            level,
            @event = what,
            step,
            message,
            seconds,
            calls = FaultHook.CallsOf(step) is > 0 and var calls ? calls : (long?)null,
            trace_id = activity?.TraceId.ToString(),
            span_id = activity?.SpanId.ToString(),
        }, OneLine));
    }

    public void Dispose() => _lines.Dispose();

    static StreamWriter Open(string path)
    {
        FaultHook.Write();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
    }
}
