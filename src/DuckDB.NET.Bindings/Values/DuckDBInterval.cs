namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_interval</c>. The three parts do not convert into each other.</summary>
public readonly record struct DuckDBInterval(int Months, int Days, long Micros)
{
    public static implicit operator DuckDBInterval(TimeSpan span) =>
        new(0, span.Days, (span.Ticks - span.Days * TimeSpan.TicksPerDay) / TimeSpan.TicksPerMicrosecond);

    public static explicit operator TimeSpan(DuckDBInterval interval) => interval.Months == 0
        ? new TimeSpan(checked(interval.Days * TimeSpan.TicksPerDay + interval.Micros * TimeSpan.TicksPerMicrosecond))
        : throw new InvalidCastException($"An interval of {interval.Months} months has no fixed length; read it as DuckDBInterval.");
}
