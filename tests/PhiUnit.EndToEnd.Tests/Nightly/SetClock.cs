namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>A clock that is set by hand.</summary>
sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
