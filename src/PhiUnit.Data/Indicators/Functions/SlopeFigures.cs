using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>The columns of a table of quantiles, [row].</summary>
sealed class SlopeFigures
{
    readonly double[] _values;
    readonly double[]? _lower, _upper, _standardErrors;
    readonly SlopeScale _scale;

    public SlopeFigures(IndicatorTable table, IndicatorOptions options)
    {
        var rule = options.Scale switch { SlopeScale.Log => NumberRule.NotNegative, SlopeScale.Logit => NumberRule.Share, _ => NumberRule.Any };
        _scale = options.Scale;
        Quantiles = table.Numbers("quantile", NumberRule.WholePositive);
        Populations = table.Numbers("population", NumberRule.Positive);
        _values = table.Numbers("value", rule);
        _standardErrors = table.OptionalNumbers("se", NumberRule.NotNegative);
        if (table.Has("lower") != table.Has("upper"))
            table.Faults.Add("E_MISSING_COLUMN", null, table.Has("lower") ? "upper" : "lower", "one limit", "both columns lower and upper, or neither");
        else (_lower, _upper) = (table.OptionalNumbers("lower", rule), table.OptionalNumbers("upper", rule));
        CheckOrder(table);
        RequireQuantiles(table);
    }

    public double[] Quantiles { get; }

    public double[] Populations { get; }

    /// <summary>Quantiles that a group must have: as declared, or the highest in the table.</summary>
    public int QuantileCount(IndicatorTable table, IndicatorOptions options)
    {
        var highest = (int)Quantiles.Where(q => !double.IsNaN(q)).DefaultIfEmpty(0).Max();
        var number = options.Quantiles ?? highest;
        var parameters = IndicatorParameters.Default;
        if (number < parameters.LeastQuantiles || number > parameters.MostQuantiles)
            table.Faults.Add("E_QUANTILES", null, "quantile", string.Create(CultureInfo.InvariantCulture, $"{number} quantiles"),
                string.Create(CultureInfo.InvariantCulture, $"{parameters.LeastQuantiles} to {parameters.MostQuantiles}"));
        for (var row = 0; row < Quantiles.Length; row++)
        {
            if (Quantiles[row] > number)
                table.Refuse("E_QUANTILES", row, "quantile", Quantiles[row].ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"1 to {number}"));
        }
        return number;
    }

    public void RefuseTwice(IndicatorTable table, IndicatorGroup group)
    {
        foreach (var same in group.Rows.GroupBy(r => Quantiles[r]).Where(g => g.Count() > 1))
            table.Refuse("E_QUANTILE_TWICE", same.Skip(1).First(), "quantile",
                string.Create(CultureInfo.InvariantCulture, $"{same.Key} again in the same group (line {table.Line(same.First())} has it)"), "every quantile once in a group");
    }

    public string? Missing(IndicatorTable table, IndicatorGroup group) => MissingCells.Note(table, group.Rows,
        ("population", Populations), ("value", _values), ("lower", _lower), ("upper", _upper), ("se", _standardErrors));

    public IEnumerable<int> Absent(IndicatorGroup group, int number) => Enumerable.Range(1, number).Except(group.Rows.Select(r => (int)Quantiles[r]));

    public SlopeQuantiles At(int[] rows) => new(
        Array.ConvertAll(rows, r => Populations[r]),
        Array.ConvertAll(rows, r => _values[r]),
        _lower is null && _standardErrors is null ? null : Array.ConvertAll(rows, StandardError));

    // Limits say on which scale the value is normal; a standard error beside them adds nothing.
    double StandardError(int row) => _lower is null
        ? _standardErrors![row]
        : (_scale.To(_upper![row]) - _scale.To(_lower[row])) / (2 * IndicatorParameters.Default.InputLimits.Z);

    void CheckOrder(IndicatorTable table)
    {
        for (var row = 0; _lower is not null && row < _lower.Length; row++)
        {
            if (_lower[row] > _upper![row])
                table.Refuse("E_LIMITS_REVERSED", row, "lower", _lower[row].ToString("R", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"at most upper, {_upper[row]:R}"));
        }
    }

    void RequireQuantiles(IndicatorTable table)
    {
        for (var row = 0; row < Quantiles.Length; row++)
        {
            if (double.IsNaN(Quantiles[row]) && table.Text(row, "quantile").Length == 0)
                table.Refuse("E_QUANTILES", row, "quantile", "an empty cell", "a quantile, 1 = most deprived");
        }
    }
}
