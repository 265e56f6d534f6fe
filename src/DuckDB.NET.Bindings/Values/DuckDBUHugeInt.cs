using System.Numerics;

namespace DuckDB.NET.Native;

/// <summary>C: <c>duckdb_uhugeint</c>: an unsigned 128-bit integer, Upper x 2^64 + Lower.</summary>
public readonly record struct DuckDBUHugeInt(ulong Lower, ulong Upper)
{
    public DuckDBUHugeInt(BigInteger value) : this((UInt128)value)
    {
    }

    private DuckDBUHugeInt(UInt128 value) : this((ulong)value, (ulong)(value >> 64))
    {
    }

    public static BigInteger HugeIntMinValue => UInt128.MinValue;

    public static BigInteger HugeIntMaxValue => UInt128.MaxValue;

    public UInt128 ToUInt128() => new(Upper, Lower);

    public BigInteger ToBigInteger() => ToUInt128();
}
