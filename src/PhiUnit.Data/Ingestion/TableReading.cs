using PhiUnit.Data.Contracts;
using PhiUnit.Data.Sources;

namespace PhiUnit.Data.Ingestion;

/// <summary>One table read, bound and checked: its facts counted, its remarks collected, not yet loaded.</summary>
internal sealed class TableReading(BoundTable table, TableContext context, NoteList notes)
{
    public BoundTable Table { get; } = table;

    public Contract Contract => Table.Contract;

    public TableContext Context { get; } = context;

    public NoteList Notes { get; } = notes;

    /// <summary>What each row is, in the order of the table's rows.</summary>
    public RowKind[] Kinds { get; } = RowKinds.Of(table);

    /// <summary>Codes that had ended before the first year of the table, with the authority that they went into.</summary>
    public IReadOnlyDictionary<string, string> Successors { get; } = ExpiredCodes.In(table, context, notes);

    /// <summary>Rows held back; the notes name them.</summary>
    public int Held { get; set; }

    /// <summary>The whole table is held back and not loaded.</summary>
    public bool IsHeld { get; private set; }

    public void Hold()
    {
        IsHeld = true;
        Held += Table.Rows.Count;
    }

    public string Release { get; set; } = "";

    /// <summary>Figures loaded: without totals, controls and missing values.</summary>
    public long Facts { get; set; }

    /// <summary>Sum of the facts, in their unit.</summary>
    public decimal Sum { get; set; }
}
