using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>Age patterns of migration from published flows by sex and age (METHODS of this project; ONS subnational projections do the same).</summary>
public static class PublishedMobility
{
    /// <summary>
    /// Internal: moves ÷ those who could make them. International: the place's ages against the country's, so that they go with the national
    /// projection's. A flow of nobody leaves the national pattern.
    /// </summary>
    /// <param name="step">The calibration step of the places.</param>
    /// <param name="flows">Flows of the same places.</param>
    public static LocalMobility Of(CalibrationStep step, PublishedFlows flows)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(flows);
        if (flows.Shape != step.Shape) throw new ArgumentException($"{flows.Shape} found, {step.Shape} expected.", nameof(flows));
        var mobility = LocalMobility.National(step.Shape, step.National);
        for (var place = 0; place < step.Shape.Places; place++) Fill(mobility, step, flows, step.Cells(place));
        return mobility;
    }

    static void Fill(LocalMobility mobility, CalibrationStep step, PublishedFlows flows, Range cells)
    {
        var exposed = flows.Exposed.AsSpan(cells);
        var elsewhere = new double[exposed.Length];
        for (var i = 0; i < elsewhere.Length; i++) elsewhere[i] = flows.CountryExposed[i] - exposed[i];
        Rates(flows.InternalIn.AsSpan(cells), elsewhere, mobility.In.AsSpan(cells));
        Rates(flows.InternalOut.AsSpan(cells), exposed, mobility.Out.AsSpan(cells));
        var immigrants = step.National.Step(step.National.InternationalIn, step.Year);
        Against(flows.InternationalIn.AsSpan(cells), flows.CountryIn, mobility.Immigrants.AsSpan(cells));
        Normalise(mobility.Immigrants.AsSpan(cells), immigrants);
        var expected = new double[exposed.Length];
        for (var i = 0; i < expected.Length; i++) expected[i] = flows.CountryExposed[i] > 0 ? flows.CountryOut[i] * exposed[i] / flows.CountryExposed[i] : 0;
        Against(flows.InternationalOut.AsSpan(cells), expected, mobility.Emigrants.AsSpan(cells));
    }

    static void Rates(ReadOnlySpan<double> moves, ReadOnlySpan<double> exposed, Span<double> rates)
    {
        if (Ordered.Sum(moves) == 0) return;
        for (var i = 0; i < rates.Length; i++) rates[i] = exposed[i] > 0 ? moves[i] / exposed[i] : 0;
    }

    static void Against(ReadOnlySpan<double> own, ReadOnlySpan<double> expected, Span<double> ratio)
    {
        var total = Ordered.Sum(own);
        if (total == 0) return;
        var share = Ordered.Sum(expected) / total;
        for (var i = 0; i < ratio.Length; i++) ratio[i] = expected[i] > 0 ? own[i] * share / expected[i] : 0;
    }

    /// <summary>As many people in the calibration step as with the national ages.</summary>
    static void Normalise(Span<double> ratio, ReadOnlySpan<double> national)
    {
        var scale = Ordered.Sum(national) / Ordered.Dot(national, ratio);
        for (var i = 0; i < ratio.Length; i++) ratio[i] *= scale;
    }
}
