namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_date_struct</c>. Its years go far beyond those of <see cref="DateOnly"/>.</summary>
public readonly record struct DuckDBDateOnly(int Year, byte Month, byte Day)
{
    // The Gregorian calendar repeats after 400 years, so DateOnly serves for every one of them.
    private const int YearsPerCycle = 400;
    private const int DaysPerCycle = 146_097;
    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;

    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date)
    {
        var dayNumber = (long)date.Days + EpochDayNumber;
        var cycle = (int)Math.Floor((double)dayNumber / DaysPerCycle);
        var day = DateOnly.FromDayNumber((int)(dayNumber - (long)cycle * DaysPerCycle));
        return new(day.Year + cycle * YearsPerCycle, (byte)day.Month, (byte)day.Day);
    }

    public DuckDBDate ToDuckDBDate()
    {
        var cycle = (int)Math.Floor((Year - 1.0) / YearsPerCycle);
        var day = new DateOnly(Year - cycle * YearsPerCycle, Month, Day);
        return new() { Days = checked((int)(day.DayNumber + (long)cycle * DaysPerCycle - EpochDayNumber)) };
    }
}
