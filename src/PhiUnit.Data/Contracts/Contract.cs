using System.Text.RegularExpressions;

namespace PhiUnit.Data.Contracts;

/// <summary>
/// What a published table must look like: how it is recognised, bound, checked and documented. Read from a data file under
/// Reference/Contracts; nothing about a publisher's layout is guessed from the rows.
/// </summary>
public sealed class Contract
{
    /// <summary>Name of the dataset, as <c>--dataset</c> takes it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The publication it belongs to; <c>--dataset</c> takes this too.</summary>
    public string Family { get; set; } = "";

    public string Title { get; set; } = "";

    public string Publisher { get; set; } = "";

    public string Licence { get; set; } = "";

    /// <summary>The line to show with any output.</summary>
    public string Attribution { get; set; } = "";

    /// <summary>What a reader must know about the layout.</summary>
    public string About { get; set; } = "";

    /// <summary>False for a table that is known and that nothing here reads: it is skipped, not refused.</summary>
    public bool Loaded { get; set; } = true;

    /// <summary>Pattern that the sheet name, the file name without its type or a title above the header must match; null: the header is
    /// enough.</summary>
    public string? Named { get; set; }

    /// <summary>Other editions in the same layout, known by their names; null: there are none.</summary>
    public NotUsed? NotUsed { get; set; }

    /// <summary>The lowest row on which the publisher puts the header; further down is loaded and noted. 30: anywhere in the
    /// head.</summary>
    public int HeaderRow { get; set; } = 30;

    /// <summary>Columns that tell what a row is about.</summary>
    public List<ContractColumn> Columns { get; set; } = [];

    /// <summary>Columns that hold figures.</summary>
    public List<ContractColumn> Values { get; set; } = [];

    /// <summary>Where the rows go: table in raw and its key columns, each a role, a part of a value column's header, or context.</summary>
    public RawTarget Raw { get; set; } = new();

    /// <summary>Figures that mean "not available": no fact, never zero.</summary>
    public List<string> Missing { get; set; } = [];

    /// <summary>Those of <see cref="Missing"/> that are digits.</summary>
    internal string[] MissingDigits => field ??= [.. Missing.Where(m => m.Length > 0 && m.All(char.IsAsciiDigit))];

    /// <summary>Figures that mean none in a row with other figures: zero, and noted. An empty string stands for an empty cell.</summary>
    public List<string> Nil { get; set; } = [];

    /// <summary>Roles that make a row unique.</summary>
    public List<string> Key { get; set; } = [];

    /// <summary>Roles whose rows are judged together, where a table is too large to be held whole; empty: place, area, or the only role of the
    /// key.</summary>
    public List<string> Together { get; set; } = [];

    /// <summary>A row without this role is a heading, a subtotal or a footnote, and is left out.</summary>
    public string? LeaveOutRowsWithout { get; set; }

    /// <summary>Rows that hold other things than the facts of the table: kept in raw, not counted.</summary>
    public RowFilter? Facts { get; set; }

    /// <summary>Facts are the figures of England; those of Wales, Scotland and Northern Ireland are kept and not counted.</summary>
    public bool CountsEngland { get; set; }

    /// <summary>Rows that say the same twice are taken once and noted; false: they are refused like rows that disagree.</summary>
    public bool DropsRepeats { get; set; }

    /// <summary>How far a revision may go before the whole version is held back; null: any.</summary>
    public RevisionRange? Revision { get; set; }

    /// <summary>Keys that stand in a title, sheet or file name: key to the pattern whose last group is its value.</summary>
    public Dictionary<string, string> Context { get; set; } = [];

    /// <summary>Tables side by side on one sheet, an empty column between them, each with the same headers: the sexes they are for.</summary>
    public List<string> SideBySide { get; set; } = [];

    /// <summary>How many months after 30 June of a release's last year the next one is out; null: no rhythm is known.</summary>
    public int? MonthsToNext { get; set; }

    /// <summary>What must be complete.</summary>
    public ContractGrid? Grid { get; set; }

    /// <summary>Totals and identities that the figures must keep.</summary>
    public List<ContractControl> Controls { get; set; } = [];

    /// <summary>How the release label is found.</summary>
    public ReleaseRule Release { get; set; } = new();

    /// <summary>In the count of facts, ages from here on are one open age group (the tables of places end there); null: as
    /// published.</summary>
    public int? CountAgesAsOneFrom { get; set; }

    /// <summary>Roles whose rows no check parts: what a large table can be cut at. Empty when it cannot be cut.</summary>
    public IReadOnlyList<string> RowsTogether
    {
        get
        {
            if (SideBySide.Count > 0) return [];
            var roles = Together.Count > 0 ? Together : Key.Contains("place") ? ["place"] : Key.Contains("area") ? ["area"] : Key.Count == 1 ? Key : [];
            return Grid?.Ages is not null && !roles.TrueForAll(Grid.Each.Contains) ? [] : roles;
        }
    }

    private Regex? _named;

    /// <summary>Whether one of the names satisfies <see cref="Named"/>.</summary>
    public bool Accepts(IEnumerable<string> names) =>
        Named is null || names.Any((_named ??= new Regex(Named, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).IsMatch);

    public bool Answers(string dataset) =>
        string.Equals(Name, dataset, StringComparison.OrdinalIgnoreCase)
            || string.Equals(Family, dataset, StringComparison.OrdinalIgnoreCase);
}
