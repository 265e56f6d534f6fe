using System.Globalization;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Indicators;

/// <summary>Collects everything that is wrong with a table and refuses it as a whole.</summary>
public sealed class IndicatorFaults(TextTable table)
{
    readonly NoteList _notes = new(table.File, table.Member);

    public bool Any => _notes.HasErrors;

    /// <param name="code">Reason code, E_….</param>
    /// <param name="line">Physical line or sheet row; null for the whole table.</param>
    /// <param name="column">Column header, or null.</param>
    /// <param name="found">What is there.</param>
    /// <param name="expected">What is to be there.</param>
    public void Add(string code, int? line, string? column, string found, string expected)
    {
        var place = table.IsSheet ? $"{table.File}, sheet {table.Member}" : table.File;
        if (line is { } number) place += (table.IsSheet ? ", row " : ", line ") + number.ToString(CultureInfo.InvariantCulture);
        if (column is not null) place += $", {column}";
        _notes.Add(new(code, table.File, line, column, found, expected,
            $"{place}: found {found}, expected {expected}. Correct the table and run again; nothing was written."));
    }

    /// <exception cref="InputRefusedException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (Any) throw new InputRefusedException(_notes.All());
    }
}
