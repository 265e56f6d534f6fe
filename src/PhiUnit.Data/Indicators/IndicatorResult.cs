using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators;

/// <summary>One row of an output. What is not known is NaN here, an empty cell in the file, and said in a note.</summary>
/// <param name="row">Row of the table whose carried cells stand in front.</param>
public sealed class IndicatorResult(int row)
{
    readonly List<string> _notes = [];

    public int Row { get; } = row;

    public double Value { get; set; } = double.NaN;

    /// <summary>Limits at each level asked for; empty when there are none.</summary>
    public IReadOnlyList<Limits> Limits { get; set; } = [];

    /// <summary>Cells of the function's own columns: texts, numbers, or null.</summary>
    public object?[] Extra { get; set; } = [];

    public double Count { get; set; } = double.NaN;

    public double Denominator { get; set; } = double.NaN;

    public string Method { get; set; } = "";

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Whether something overflowed; the cell is left empty then.</summary>
    public bool IsBeyondNumbers => double.IsInfinity(Value) || Limits.Any(l => double.IsInfinity(l.Lower) || double.IsInfinity(l.Upper))
        || Extra.Any(e => e is double number && double.IsInfinity(number)) || double.IsInfinity(Count) || double.IsInfinity(Denominator);

    public void Note(string note) => _notes.Add(note);

    /// <summary>Takes away what must not be shown.</summary>
    public void Withhold(bool countToo)
    {
        Value = double.NaN;
        Limits = [];
        Extra = Array.ConvertAll(Extra, cell => cell is double ? null : cell);
        if (countToo) Count = double.NaN;
    }
}
