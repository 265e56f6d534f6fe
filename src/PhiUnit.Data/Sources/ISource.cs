using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Sources;

/// <summary>One published dataset: what its tables say outside the rows, and what only this dataset must keep.</summary>
public interface ISource
{
    /// <summary>Names of the contracts it reads.</summary>
    IReadOnlyList<string> Contracts { get; }

    /// <summary>Keys that hold for every row (sex, year, edition ...), out of titles, sheet name and columns; what is missing goes into
    /// the notes.</summary>
    TableContext Context(BoundTable table, NoteList notes);

    /// <summary>Leaves out rows that repeat others and holds back rows that cannot be used; the notes say which.</summary>
    RowChoice Choose(BoundTable table, NoteList notes) => new(table, 0);
}
