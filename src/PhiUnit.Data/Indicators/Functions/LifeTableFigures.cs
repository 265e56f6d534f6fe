using System.Globalization;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Data.Indicators.Functions;

/// <summary>The columns of life tables, [row].</summary>
sealed class LifeTableFigures(IndicatorTable table, bool healthy)
{
    readonly double[]? _prevalence = healthy ? table.Numbers("prevalence", NumberRule.Share) : null;
    readonly double[]? _samples = healthy ? table.OptionalNumbers("sample", NumberRule.Positive) : null;

    public double[] Deaths { get; } = table.Numbers("deaths", NumberRule.NotNegative);

    public double[] Populations { get; } = table.Numbers("population", NumberRule.Positive);

    public bool HasSamples => _samples is not null;

    public string? Missing(IndicatorTable table, int[] rows) =>
        MissingCells.Note(table, rows, ("deaths", Deaths), ("population", Populations), ("prevalence", _prevalence), ("sample", _samples));

    /// <summary>Why a group, bands in order of age, has no life table; null when it has.</summary>
    public string? Fault(IndicatorTable table, int[] rows)
    {
        var least = IndicatorParameters.Default.PopulationAbove;
        if (Array.FindIndex(rows, r => Deaths[r] > Populations[r]) is >= 0 and var above)
            return string.Create(CultureInfo.InvariantCulture, $"[z] more deaths than population (line {table.Line(rows[above])})");
        if (MissingCells.Sum(rows, Populations) <= least) return string.Create(CultureInfo.InvariantCulture, $"[z] a population of {least:#,0} or fewer in all");
        return Deaths[rows[^1]] > 0 ? null : "[z] no deaths in the open band: expectancy there is not known";
    }

    /// <summary>[band], bands in order of age: life expectancy, years of the function and their variance.</summary>
    public (double[] Life, double[] Years, double[] Variances) Compute(int[] rows, AgeBands bands)
    {
        var (life, years, variances) = (new double[rows.Length], new double[rows.Length], new double[rows.Length]);
        var table = new LifeTableInputs
        {
            // The last width is not read.
            Widths = [.. rows.Select((r, i) => i + 1 < rows.Length ? bands[rows[i + 1]].From - bands[r].From : double.NaN)],
            Shares = Array.ConvertAll(rows, r => IndicatorParameters.Default.LivedShare(bands[r])),
            Deaths = Array.ConvertAll(rows, r => Deaths[r]),
            Populations = Array.ConvertAll(rows, r => Populations[r]),
        };
        LifeExpectancy.Compute(table, life, variances);
        if (_prevalence is null) return (life, life, variances);
        HealthyLifeExpectancy.Compute(
            table, Array.ConvertAll(rows, r => _prevalence[r]), _samples is null ? [] : Array.ConvertAll(rows, r => _samples[r]), years, variances);
        return (life, years, variances);
    }
}
