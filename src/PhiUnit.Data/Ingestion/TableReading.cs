using PhiUnit.Data.Contracts;
using PhiUnit.Data.Sources;

namespace PhiUnit.Data.Ingestion;

/// <summary>One table under check, whole or slice after slice: its facts counted, its remarks collected.</summary>
internal sealed class TableReading(Recognition recognition, NoteList notes)
{
    private long _held;

    public Recognition Recognition { get; } = recognition;

    public Contract Contract => Recognition.Contract;

    public NoteList Notes { get; } = notes;

    /// <summary>The rows under check: the whole table, or the slice of it that was taken last.</summary>
    public BoundTable Table { get; private set; } = null!;

    public TableContext Context { get; private set; } = TableContext.Empty;

    /// <summary>What each row is, in the order of the rows under check.</summary>
    public RowKind[] Kinds { get; private set; } = [];

    /// <summary>Codes among these rows that had ended before the first year of the table, with the authority that they went into.</summary>
    public IReadOnlyDictionary<string, string> Successors { get; private set; } = new Dictionary<string, string>();

    /// <summary>Whether females or males stand anywhere in the table; null: as in the rows under check.</summary>
    public bool? HasSexes { get; init; }

    /// <summary>What has to be known of the rows before, where a table comes in slices.</summary>
    public RowsBefore Before { get; } = new();

    /// <summary>Rows of figures taken so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows held back; the notes name them.</summary>
    public long Held => IsHeld ? _held + Rows : _held;

    /// <summary>The whole table is held back and not loaded.</summary>
    public bool IsHeld { get; private set; }

    public string Release { get; set; } = "";

    /// <summary>Figures loaded: without totals, controls and missing values.</summary>
    public long Facts { get; set; }

    /// <summary>Sum of the facts, in their unit.</summary>
    public decimal Sum { get; set; }

    /// <summary>Whether its rows may be written: nothing is wrong with those before, nothing is held back.</summary>
    public bool IsRight => !Notes.HasErrors && !IsHeld;

    /// <summary>Goes on to these rows.</summary>
    /// <param name="table">The whole table, or the next slice.</param>
    /// <param name="context">What it says outside its rows.</param>
    /// <param name="held">Rows of it that were held back.</param>
    public void Take(BoundTable table, TableContext context, int held)
    {
        (Table, Context) = (table, context);
        Kinds = RowKinds.Of(table, HasSexes);
        Successors = ExpiredCodes.In(table, context, Notes);
        Rows += table.Rows.Count;
        _held += held;
    }

    public void Hold() => IsHeld = true;
}
