namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_timestamp_struct</c>.</summary>
public readonly record struct DuckDBTimestamp(DuckDBDateOnly Date, DuckDBTimeOnly Time)
{
    private const long MicrosPerDay = TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond;

    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp)
    {
        var (days, micros) = Math.DivRem(timestamp.Micros, MicrosPerDay);
        if (micros < 0)
            (days, micros) = (days - 1, micros + MicrosPerDay);
        return new(
            DuckDBDateOnly.FromDuckDBDate(new() { Days = (int)days }),
            NativeMethods.DateTimeHelpers.DuckDBFromTime(new() { Micros = micros }));
    }

    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => new()
    {
        Micros = checked(Date.ToDuckDBDate().Days * MicrosPerDay + NativeMethods.DateTimeHelpers.DuckDBToTime(Time).Micros),
    };
}
