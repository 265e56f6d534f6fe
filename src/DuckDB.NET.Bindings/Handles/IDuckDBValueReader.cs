namespace DuckDB.NET.Native;

/// <summary>The argument of a table function.</summary>
public interface IDuckDBValueReader
{
    bool IsNull();

    T GetValue<T>();
}
