using System.Reflection;
using DuckDB.NET.Data;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data;

/// <summary>
/// Appends rows to one table, column by column in the table's order; the fast way in for many rows. Rows become visible when the
/// appender is closed, so a load that must be whole runs inside <see cref="Store.Transaction"/>.
/// </summary>
public sealed class TableAppender : IDisposable
{
    // By delegate because calling the overloads by name makes the compiler load types that one of the two DuckDB providers keeps unsigned.
    private static readonly Func<IDuckDBAppenderRow, string?, IDuckDBAppenderRow> AppendText = Overload<string?>();
    private static readonly Func<IDuckDBAppenderRow, int?, IDuckDBAppenderRow> AppendInt = Overload<int?>();
    private static readonly Func<IDuckDBAppenderRow, long?, IDuckDBAppenderRow> AppendLong = Overload<long?>();
    private static readonly Func<IDuckDBAppenderRow, double?, IDuckDBAppenderRow> AppendDouble = Overload<double?>();

    // A generic method of an interface takes no delegate; a list is long enough for the cost of a call by name not to matter.
    private static readonly MethodInfo AppendList = typeof(IDuckDBAppenderRow).GetMethods()
        .Single(m => m is { Name: nameof(IDuckDBAppenderRow.AppendValue), IsGenericMethodDefinition: true }
            && m.GetParameters()[0].ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .MakeGenericMethod(typeof(double));

    private readonly DuckDBAppender appender;
    private IDuckDBAppenderRow? row;

    internal TableAppender(DuckDBAppender appender) => this.appender = appender;

    private IDuckDBAppenderRow Row => row ??= appender.CreateRow();

    public TableAppender Append(string? value)
    {
        AppendText(Row, value);
        return this;
    }

    public TableAppender Append(int? value)
    {
        AppendInt(Row, value);
        return this;
    }

    public TableAppender Append(long? value)
    {
        AppendLong(Row, value);
        return this;
    }

    public TableAppender Append(double? value)
    {
        AppendDouble(Row, value);
        return this;
    }

    /// <summary>A list of doubles, for a column DOUBLE[].</summary>
    public TableAppender Append(IEnumerable<double> values)
    {
        AppendList.Invoke(Row, [values]);
        return this;
    }

    /// <summary>Ends the row. Too few columns are an error.</summary>
    public void EndRow()
    {
        Row.EndRow();
        row = null;
    }

    /// <summary>Hands over the rows that are still held back.</summary>
    public void Close()
    {
        FaultHook.Write();
        appender.Close();
    }

    public void Dispose() => appender.Dispose();

    private static Func<IDuckDBAppenderRow, T, IDuckDBAppenderRow> Overload<T>() => typeof(IDuckDBAppenderRow)
        .GetMethod(nameof(IDuckDBAppenderRow.AppendValue), [typeof(T)])!
        .CreateDelegate<Func<IDuckDBAppenderRow, T, IDuckDBAppenderRow>>();
}
