namespace PhiUnit.Data.Nightly;

/// <summary>Which night a run belongs to.</summary>
static class NightCalendar
{
    /// <summary>The date of the last scheduled time before a moment, UTC.</summary>
    public static DateOnly NightOf(DateTimeOffset now, TimeOnly at)
    {
        var date = DateOnly.FromDateTime(now.UtcDateTime);
        return TimeOnly.FromDateTime(now.UtcDateTime) >= at ? date : date.AddDays(-1);
    }

    /// <summary>Says which nights had no run; empty for none. They are not made up for: the latest stands for all of them.</summary>
    public static string Missed(DateOnly? last, DateOnly night) => last is not { } then || night.DayNumber - then.DayNumber <= 1 ? ""
        : FormattableString.Invariant($"{night.DayNumber - then.DayNumber - 1} nights were missed ({then.AddDays(1):yyyy-MM-dd} to {night.AddDays(-1):yyyy-MM-dd}); this run stands for the latest only");

    /// <summary>Says that the clock stands before the last run; empty where it does not.</summary>
    public static string WentBack(DateTimeOffset? last, DateTimeOffset now) => last is not { } then || now >= then ? ""
        : FormattableString.Invariant($"the clock says {now.UtcDateTime:yyyy-MM-dd HH:mm} and the last run began at {then.UtcDateTime:yyyy-MM-dd HH:mm}: it went back, and the run goes on");
}
