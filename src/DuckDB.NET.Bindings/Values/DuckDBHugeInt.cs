using System.Numerics;

namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_hugeint</c>: a signed 128-bit integer, Upper x 2^64 + Lower.</summary>
public readonly record struct DuckDBHugeInt(ulong Lower, long Upper)
{
    public DuckDBHugeInt(BigInteger value) : this((Int128)value)
    {
    }

    private DuckDBHugeInt(Int128 value) : this((ulong)(UInt128)value, (long)(value >> 64))
    {
    }

    public static BigInteger HugeIntMinValue => Int128.MinValue;

    public static BigInteger HugeIntMaxValue => Int128.MaxValue;

    public Int128 ToInt128() => new((ulong)Upper, Lower);

    public BigInteger ToBigInteger() => ToInt128();
}
