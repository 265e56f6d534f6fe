namespace PhiUnit.Data.Nightly;

/// <summary>An input that failed, so that outputs made from it rest on its last good version, or a place that was left out.</summary>
/// <param name="Event">What failed, as in the failure rules.</param>
/// <param name="Subject">Dataset, source, file or place.</param>
/// <param name="Since">First night that it failed, without one that it did not since.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record StaleMark(string Event, string Subject, DateOnly Since, string Reason);
