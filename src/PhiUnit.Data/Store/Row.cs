using System.Data.Common;

namespace PhiUnit.Data;

/// <summary>One row of a query, valid while it is being read. Columns count from 0. A NULL is an error unless the name says OrNull.</summary>
public readonly struct Row
{
    private readonly DbDataReader reader;

    internal Row(DbDataReader reader) => this.reader = reader;

    public bool IsNull(int column) => reader.IsDBNull(column);

    public string GetText(int column) => GetValue<string>(column);

    public string? GetTextOrNull(int column) => IsNull(column) ? null : GetText(column);

    public bool GetBool(int column) => GetValue<bool>(column);

    public int GetInt(int column) => GetValue<int>(column);

    public int? GetIntOrNull(int column) => GetValue<int?>(column);

    public long GetLong(int column) => GetValue<long>(column);

    public long? GetLongOrNull(int column) => GetValue<long?>(column);

    public double GetDouble(int column) => GetValue<double>(column);

    public double? GetDoubleOrNull(int column) => GetValue<double?>(column);

    public DateOnly GetDate(int column) => GetValue<DateOnly>(column);

    public DateOnly? GetDateOrNull(int column) => GetValue<DateOnly?>(column);

    /// <summary>The column as a type that DuckDB's own converts to. A NULL becomes null where T is a nullable value type.</summary>
    /// <exception cref="InvalidOperationException">The column is NULL and T cannot hold it.</exception>
    public T GetValue<T>(int column)
    {
        if (!IsNull(column))
            return reader.GetFieldValue<T>(column);
        return Nullable.GetUnderlyingType(typeof(T)) is not null
            ? default!
            : throw new InvalidOperationException($"Column {column} ({reader.GetName(column)}) is NULL; expected {typeof(T).Name}.");
    }
}
