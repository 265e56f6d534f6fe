namespace PhiUnit.Data.Indicators.Functions;

/// <summary>stats life-expectancy and stats healthy-life-expectancy.</summary>
sealed class LifeExpectancyFunction(bool healthy) : IIndicatorFunction
{
    public string Name => healthy ? "healthy-life-expectancy" : "life-expectancy";

    public FunctionGuide Guide { get; } = new(
        healthy ? "Years lived in good health, at the start of every age band, with confidence limits." : "Life expectancy at the start of every age band, with confidence limits.",
        "age_band (any bands without gap; ages at which bands start will do; the last is open whatever its label), deaths, population (person-years, above 0)"
        + (healthy ? ", prevalence (share of people in good health, 0 to 1) [, sample (people asked)]" : "")
        + ". Out: one row per group and band; count and denominator are deaths and population from that age on. "
        + "Empty where the population is 5,000 or fewer in all, a band has more deaths than people, the open band has no deaths, or the 95 % interval is wider than 20 years.",
        "q = nM/(1 + n(1 − a)M), a = 0.1 in the band from birth, else 0.5; open band 1/M; Var(q) = q²(1 − q)/D"
        + (healthy ? "; Σ πL ÷ l; variance Σ L²π(1 − π)/N ÷ l² (with sample) + the term of mortality." : "; limits ± z × standard error."),
        healthy ? "Sullivan (1971); Mathers (1991); Jagger, Van Oyen and Robine (2014); Chiang (1984)." : "Chiang (1984), II; Silcocks, Jenner and Reza (2001); OHID and ONS.",
        "--confidence 0.95 0.998");

    public IndicatorSettings Settings => IndicatorSettings.Confidence | IndicatorSettings.Disclosure;

    public IndicatorColumns Columns(IndicatorOptions options) => healthy
        ? new([AgeBands.Column, "deaths", "population", "prevalence"], ["sample"], [AgeBands.Column])
        : new([AgeBands.Column, "deaths", "population"], [], [AgeBands.Column]);

    public IReadOnlyList<string> ExtraColumns(IndicatorOptions options) => healthy ? ["life_expectancy"] : [];

    public IReadOnlyList<IndicatorResult> Compute(IndicatorTable table, IndicatorOptions options)
    {
        var bands = AgeBands.Read(table);
        var figures = new LifeTableFigures(table, healthy);
        table.Faults.ThrowIfAny();
        var groups = table.Groups.Select(g => bands.Ordered(g.Rows, startAges: true)).ToList();
        table.Faults.ThrowIfAny();
        return [.. groups.SelectMany(rows => Results(table, rows, bands, figures, options))];
    }

    IndicatorResult[] Results(IndicatorTable table, int[] rows, AgeBands bands, LifeTableFigures figures, IndicatorOptions options)
    {
        var results = Array.ConvertAll(rows, r => new IndicatorResult(r) { Method = healthy ? "Sullivan" : "Chiang II" });
        if (figures.Missing(table, rows) is { } missing)
        {
            foreach (var result in results) result.Note(missing);
            return results;
        }
        CountFromEachAge(results, rows, figures);
        if (figures.Fault(table, rows) is { } fault)
        {
            foreach (var result in results) result.Note(fault);
            return results;
        }
        Fill(results, figures.Compute(rows, bands), options);
        if (healthy && !figures.HasSamples) foreach (var result in results) result.Note("limits without the survey's part: no column sample");
        return results;
    }

    void Fill(IndicatorResult[] results, (double[] Life, double[] Years, double[] Variances) table, IndicatorOptions options)
    {
        var parameters = IndicatorParameters.Default;
        for (var i = 0; i < results.Length; i++)
        {
            var (years, standardError) = (table.Years[i], Math.Sqrt(table.Variances[i]));
            if (parameters.WidestIntervalConfidence.Around(years, standardError).Width > parameters.WidestInterval)
            {
                results[i].Note(FormattableString.Invariant($"[z] the 95 % interval is wider than {parameters.WidestInterval} years"));
                continue;
            }
            results[i].Value = years;
            results[i].Limits = [.. options.Confidences.Select(c => c.Confidence.Around(years, standardError))];
            if (healthy) results[i].Extra = [table.Life[i]];
        }
    }

    static void CountFromEachAge(IndicatorResult[] results, int[] rows, LifeTableFigures figures)
    {
        var (deaths, population) = (0.0, 0.0);
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            deaths += figures.Deaths[rows[i]];
            population += figures.Populations[rows[i]];
            (results[i].Count, results[i].Denominator) = (deaths, population);
        }
    }
}
