using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Indicators;

/// <summary>The rows of a table that agree in every group column.</summary>
/// <param name="Rows">Row indices, in table order.</param>
public sealed record IndicatorGroup(IReadOnlyList<int> Rows)
{
    /// <summary>No text that is read from a table holds it.</summary>
    const char Separator = '\u001F';

    /// <summary>Groups in order of first appearance; with no group column all rows are one.</summary>
    internal static IReadOnlyList<IndicatorGroup> Of(IReadOnlyList<TextRow> rows, int[] columns)
    {
        var groups = new List<IndicatorGroup>();
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            var key = string.Join(Separator, columns.Select(c => rows[i].Cells[c] ?? ""));
            if (!found.TryGetValue(key, out var members))
            {
                found.Add(key, members = []);
                groups.Add(new(members));
            }
            members.Add(i);
        }
        return groups;
    }
}
