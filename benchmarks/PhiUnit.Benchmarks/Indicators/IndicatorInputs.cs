using PhiUnit.Core.Indicators;

namespace PhiUnit.Benchmarks.Indicators;

/// <summary>Invented figures in the sizes of a national run, and the loops over groups that a run makes: limits at 95 % and 99.8 %.</summary>
sealed class IndicatorInputs
{
    const int Bands = 19, LifeBands = 20, Quantiles = 10;

    readonly Confidence _at95 = new(0.95), _at998 = new(0.998);
    readonly double[] _weights = new double[Bands], _counts, _populations, _rates, _variances;
    readonly double[] _widths = new double[LifeBands], _shares = new double[LifeBands], _deaths, _lives, _years, _yearVariances;
    readonly double[] _people, _values, _errors, _slope = new double[Quantiles], _intercept = new double[Quantiles];

    public IndicatorInputs(int rates, int tables, int slopes)
    {
        var random = new Random(1);
        double[] Filled(int length, double least, double most) => [.. Enumerable.Range(0, length).Select(_ => least + (most - least) * random.NextDouble())];
        (_counts, _populations) = (Filled(rates * Bands, 1, 400), Filled(rates * Bands, 500, 30_000));
        (_rates, _variances, _weights) = (new double[rates], new double[rates], Filled(Bands, 1000, 7000));
        (_deaths, _lives) = (Filled(tables * LifeBands, 1, 300), Filled(tables * LifeBands, 1000, 30_000));
        (_years, _yearVariances) = (new double[tables * LifeBands], new double[tables * LifeBands]);
        (_widths, _shares) = ([1, 4, .. Enumerable.Repeat(5.0, 18)], [0.1, .. Enumerable.Repeat(0.5, 19)]);
        (_people, _values, _errors) = (Filled(slopes * Quantiles, 5000, 40_000), Filled(slopes * Quantiles, 70, 85), Filled(slopes * Quantiles, 0.3, 1.5));
    }

    /// <summary>Rates and their limits; the sum keeps the work from being left out.</summary>
    public double StandardisedRates()
    {
        DirectlyStandardisedRate.Compute(_counts, _populations, _weights, _rates, _variances);
        var sum = 0.0;
        for (var i = 0; i < _rates.Length; i++)
        {
            var events = Core.Numerics.Ordered.Sum(_counts.AsSpan(i * Bands, Bands));
            sum += DirectlyStandardisedRate.Limits(_rates[i], _variances[i], events, _at95).Lower;
            sum += DirectlyStandardisedRate.Limits(_rates[i], _variances[i], events, _at998).Upper;
        }
        return sum;
    }

    /// <summary>Life tables of 20 bands with limits at every age.</summary>
    public double LifeTables()
    {
        var sum = 0.0;
        for (var table = 0; table < _years.Length; table += LifeBands)
        {
            var years = _years.AsSpan(table, LifeBands);
            var variances = _yearVariances.AsSpan(table, LifeBands);
            LifeExpectancy.Compute(
                new() { Widths = _widths, Shares = _shares, Deaths = _deaths.AsSpan(table, LifeBands), Populations = _lives.AsSpan(table, LifeBands) },
                years, variances);
            for (var i = 0; i < LifeBands; i++)
            {
                var standardError = Math.Sqrt(variances[i]);
                sum += _at95.Around(years[i], standardError).Lower + _at998.Around(years[i], standardError).Upper;
            }
        }
        return sum;
    }

    /// <summary>Slope and relative indices of deciles with closed-form limits.</summary>
    public double SlopeIndices()
    {
        var sum = 0.0;
        for (var group = 0; group < _people.Length; group += Quantiles)
        {
            SlopeLine.Coefficients(_people.AsSpan(group, Quantiles), _slope, _intercept);
            var values = _values.AsSpan(group, Quantiles);
            var index = SlopeIndex.Of(_slope, _intercept, values, SlopeScale.Identity);
            var normal = new NormalSlope(_slope, _intercept, values, _errors.AsSpan(group, Quantiles));
            sum += index.Slope + index.Ratio + normal.Slope(_at95).Lower + normal.Slope(_at998).Upper + normal.Ratio(_at95).Lower + normal.Ratio(_at998).Upper;
        }
        return sum;
    }

    /// <summary>The same groups as rates, simulated.</summary>
    public double SimulatedSlopeIndices(SlopeSimulation simulation)
    {
        var sum = 0.0;
        Span<double> points = stackalloc double[Quantiles], errors = stackalloc double[Quantiles];
        for (var group = 0; group < _people.Length; group += Quantiles)
        {
            SlopeLine.Coefficients(_people.AsSpan(group, Quantiles), _slope, _intercept);
            for (var i = 0; i < Quantiles; i++) (points[i], errors[i]) = (SlopeScale.Log.To(_values[group + i]), _errors[group + i] / _values[group + i]);
            simulation.Run(_slope, _intercept, points, errors, SlopeScale.Log);
            sum += simulation.Slope(_at95).Lower + simulation.Ratio(_at998).Upper;
        }
        return sum;
    }
}
