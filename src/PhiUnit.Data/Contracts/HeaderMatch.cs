using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Contracts;

/// <summary>A contract held against one row: what would be bound, what is missing, what is there twice.</summary>
internal sealed class HeaderMatch
{
    public List<BoundColumn> Columns { get; } = [];

    public List<BoundColumn> Values { get; } = [];

    public List<ContractColumn> Missing { get; } = [];

    public List<BoundColumn> Twice { get; } = [];

    public bool IsComplete => Missing.Count == 0;

    /// <summary>Share of the required columns that are there, 0 to 1.</summary>
    public double Share { get; private set; }

    public static HeaderMatch Of(Contract contract, string[] headers, bool stopEarly)
    {
        var match = new HeaderMatch();
        var taken = new bool[headers.Length];
        var required = 0;
        foreach (var (column, isValue) in contract.Columns.Select(c => (c, false)).Concat(contract.Values.Select(c => (c, true))))
        {
            if (!column.Optional) required++;
            if (match.Bind(column, headers, taken, isValue ? match.Values : match.Columns) || column.Optional) continue;
            match.Missing.Add(column);
            if (stopEarly) return match;
        }
        match.Values.Sort((a, b) => a.Index.CompareTo(b.Index));
        match.Share = (double)(required - match.Missing.Count) / Math.Max(1, required);
        return match;
    }

    /// <summary>Header text with white space folded to one space, no-break spaces made plain, and without a byte-order mark that was written twice.</summary>
    public static string[] Fold(TextRow row) => Array.ConvertAll(row.Cells, Fold);

    public static string Fold(string? text) =>
        text is null ? "" : string.Join(' ', text.Trim('\uFEFF', '\u200B').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool Bind(ContractColumn column, string[] headers, bool[] taken, List<BoundColumn> into)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = false;
        for (var i = 0; i < headers.Length; i++)
        {
            if (taken[i] || headers[i].Length == 0 || column.Match(headers[i]) is not { Success: true } m) continue;
            var bound = new BoundColumn(i, headers[i], column,
                column.Groups.Where(g => m.Groups[g].Success).ToDictionary(g => g, g => m.Groups[g].Value));
            var again = !seen.Add(headers[i]);
            // A second column of a family that has one member may be the next column of the contract (start and end population).
            if (found && !column.Many && !again) continue;
            taken[i] = true;
            (again ? Twice : into).Add(bound);
            found = true;
        }
        return found;
    }
}
