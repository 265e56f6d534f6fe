namespace PhiUnit.Data.Nightly;

/// <summary>What a night does when something fails.</summary>
/// <param name="Event">What fails, such as input_refused.</param>
/// <param name="Dataset">Dataset or source that it is about; * for any.</param>
/// <param name="Action">keep_last_good, leave_out, warn or stop.</param>
/// <param name="Reason">Why.</param>
public sealed record FailureRule(string Event, string Dataset, string Action, string Reason)
{
    public const string Any = "*", KeepLastGood = "keep_last_good", LeaveOut = "leave_out", Warn = "warn", Stop = "stop";
}
