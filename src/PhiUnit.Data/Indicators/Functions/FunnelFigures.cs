namespace PhiUnit.Data.Indicators.Functions;

/// <summary>The columns of a funnel, [row].</summary>
sealed class FunnelFigures
{
    readonly double[]? _rates;
    readonly IndicatorOptions _options;

    public FunnelFigures(IndicatorTable table, IndicatorOptions options)
    {
        _options = options;
        Counts = table.Numbers("count", NumberRule.NotNegative);
        if (options.Statistic == FunnelStatistic.StandardisedRate)
        {
            _rates = table.Numbers("value", NumberRule.NotNegative);
            Denominators = Derived(table);
        }
        else Denominators = table.Numbers(DenominatorColumn, NumberRule.Positive);
        if (options.Statistic == FunnelStatistic.Proportion) CountCheck.AtMost(table, Counts, Denominators, "denominator");
    }

    public double[] Counts { get; }

    /// <summary>Persons, or events expected; of a standardised rate per × count ÷ rate, or as given where the rate is 0.</summary>
    public double[] Denominators { get; }

    string DenominatorColumn => _options.Statistic == FunnelStatistic.Ratio ? "expected" : "denominator";

    public static string Method(FunnelStatistic statistic) => statistic == FunnelStatistic.Proportion ? "Wilson" : "Poisson";

    /// <summary>Per head (ratio: 1): the mean of all rows that have both figures, weighted by denominator.</summary>
    public double Baseline(int[] rows)
    {
        if (_options.Statistic == FunnelStatistic.Ratio) return 1;
        var (count, denominator) = (0.0, 0.0);
        foreach (var row in rows)
        {
            if (double.IsNaN(Counts[row]) || double.IsNaN(Denominators[row])) continue;
            count += Counts[row];
            denominator += Denominators[row];
        }
        if (_options.Disclosure == DisclosureRule.HospitalEpisodes) count = IndicatorParameters.Default.HospitalEpisodes.Shown(count);
        return count / denominator;
    }

    /// <summary>Per head; a standardised rate as it was given.</summary>
    public double Value(int row, double count) => _rates is null ? count / Denominators[row] : _rates[row] / _options.Per;

    public string? Missing(IndicatorTable table, int row) => _rates is null
        ? MissingCells.Note(table, [row], ("count", Counts), (DenominatorColumn, Denominators))
        : MissingCells.Note(table, [row], ("count", Counts), ("value", _rates), ("denominator (the rate is 0)", Denominators));

    double[] Derived(IndicatorTable table)
    {
        var given = table.OptionalNumbers("denominator", NumberRule.Positive);
        var derived = new double[Counts.Length];
        for (var row = 0; row < derived.Length; row++)
            derived[row] = _rates![row] == 0 ? given?[row] ?? double.NaN : _options.Per * Counts[row] / _rates[row];
        return derived;
    }
}
