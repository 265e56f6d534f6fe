using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Indicators;

/// <summary>Runs a function on a table or a file.</summary>
public static class IndicatorRun
{
    /// <summary>The output, and what was changed on reading the file.</summary>
    /// <exception cref="InputRefusedException">Anything is wrong with the table; the notes list all of it.</exception>
    public static (IndicatorOutput Output, IReadOnlyList<Note> Notes) Of(IIndicatorFunction function, string path, IndicatorOptions options)
    {
        var (table, notes) = IndicatorFile.Read(path, function.Columns(options));
        return (Of(function, table, options), notes);
    }

    /// <exception cref="InputRefusedException">Anything is wrong with the table; the notes list all of it.</exception>
    public static IndicatorOutput Of(IIndicatorFunction function, IndicatorTable table, IndicatorOptions options)
    {
        IReadOnlyList<string> limits = function.Settings.HasFlag(IndicatorSettings.Confidence)
            ? [.. options.Confidences.SelectMany(c => new[] { $"lower_{c.Label}", $"upper_{c.Label}" })]
            : [];
        var extra = function.ExtraColumns(options);
        foreach (var twice in IndicatorOutput.ColumnsOf(table, limits, extra).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
            table.Faults.Add("E_COLUMN_NAME", null, twice.Key, "a column that the output has too", "another name, or no such column");
        table.Faults.ThrowIfAny();
        var results = function.Compute(table, options);
        table.Faults.ThrowIfAny();
        foreach (var result in results.Where(r => r.IsBeyondNumbers)) result.Note("[x] a figure is too large to be written");
        Disclosure.Apply(table, results, function, options);
        return new(table, limits, extra, results);
    }
}
