using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Contracts;

/// <summary>A text table tied to its contract: which column is what, and which rows hold figures.</summary>
public sealed class BoundTable
{
    internal BoundTable(Contract contract, TextTable source, TextRow header, HeaderMatch match, BodyRows body)
    {
        (Contract, Source, Header) = (contract, source, header);
        (Columns, Values) = (match.Columns, match.Values);
        Rows = body.Rows;
        Titles = [.. source.Rows.TakeWhile(r => r.Number < header.Number).SelectMany(r => r.Cells)
            .Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!)];
        _byRole = Columns.ToDictionary(c => c.Column.Role, StringComparer.Ordinal);
    }

    private BoundTable(BoundTable whole, IReadOnlyList<TextRow> rows)
    {
        (Contract, Source, Header, Columns, Values) = (whole.Contract, whole.Source, whole.Header, whole.Columns, whole.Values);
        (Titles, _byRole, Rows) = (whole.Titles, whole._byRole, rows);
    }

    private readonly Dictionary<string, BoundColumn> _byRole;

    public Contract Contract { get; }

    public TextTable Source { get; }

    public TextRow Header { get; }

    public IReadOnlyList<BoundColumn> Columns { get; }

    public IReadOnlyList<BoundColumn> Values { get; }

    /// <summary>Rows that hold figures, in file order.</summary>
    public IReadOnlyList<TextRow> Rows { get; }

    /// <summary>Text above the header.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Titles, sheet name and file name: where a publisher says what a table is, most trusted first.</summary>
    public IEnumerable<string> Names => [.. Titles, .. Source.Names, TextTable.Stem(Source.File)];

    /// <summary>The same table with the rows that satisfy the condition.</summary>
    public BoundTable Where(Func<TextRow, bool> condition) => new(this, [.. Rows.Where(condition)]);

    public BoundColumn? Find(string role) => _byRole.GetValueOrDefault(role);

    /// <summary>The cell of a role without surrounding spaces; empty when the table has no such column.</summary>
    public string Text(TextRow row, string role) => Find(role) is { } column ? row.Trimmed(column.Index) : "";
}
