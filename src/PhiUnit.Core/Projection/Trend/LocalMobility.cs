using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>
/// Relative propensity to move to and from each place within the country, [place][sex][age]; the level comes from <see cref="LocalLevel"/>.
/// </summary>
/// <remarks>
/// Where flows by age are not published, net migration by age is what the estimates leave over (forward survival residual: people at the
/// end less survivors less net international migration). Gross flows are then the likeliest around the national age pattern that have
/// this net in every band of ages.
/// </remarks>
public sealed class LocalMobility(CohortShape shape)
{
    /// <summary>First age of each band: single years where students move, wider ones where a year of one place is too few people.</summary>
    static readonly int[] BandStarts = [0, 1, 5, 10, 15, 18, 19, 20, 21, 22, 23, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75];

    /// <summary>Propensity to move to the place, per person elsewhere in the country.</summary>
    public double[] In { get; } = new double[shape.Length];

    /// <summary>Propensity to leave, per resident.</summary>
    public double[] Out { get; } = new double[shape.Length];

    /// <summary>Immigrants of a cell per immigrant that the nation's ages would give it; 1 where the ages are the nation's.</summary>
    public double[] Immigrants { get; } = Ones(shape.Length);

    /// <summary>Emigrants of a cell per emigrant that the nation's ages would give it; 1 where the ages are the nation's.</summary>
    public double[] Emigrants { get; } = Ones(shape.Length);

    /// <summary>The national pattern for every place.</summary>
    public static LocalMobility National(CohortShape shape, NationalRates national)
    {
        var mobility = new LocalMobility(shape);
        for (var i = 0; i < shape.Length; i++) mobility.In[i] = mobility.Out[i] = national.Mobility[i % national.Mobility.Length];
        return mobility;
    }

    /// <summary>The national pattern bent, band by band, to the net migration that the estimates of one step imply.</summary>
    /// <param name="step">The calibration step of the places.</param>
    /// <param name="end">People at its end, [place][sex][age].</param>
    public static LocalMobility FromResiduals(CalibrationStep step, ReadOnlySpan<double> end)
    {
        ArgumentNullException.ThrowIfNull(step);
        Check.Length(end, step.Shape.Length);
        var mobility = National(step.Shape, step.National);
        for (var place = 0; place < step.Shape.Places; place++)
        {
            foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Female, Sex.Male])
            {
                var row = step.Shape.Row(place, sex);
                foreach (var (from, to) in Bands(step.Shape.Ages)) mobility.Bend(row + from, row + to, step, end);
            }
        }
        return mobility;
    }

    /// <summary>
    /// These patterns, each replaced by the Rogers-Castro schedule nearest to it (weighted with those exposed): in and out of every place and sex.
    /// A pattern of nothing stays.
    /// </summary>
    /// <param name="step">The calibration step of the places.</param>
    public LocalMobility Smoothed(CalibrationStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var smooth = new LocalMobility(shape);
        Immigrants.CopyTo(smooth.Immigrants, 0);
        Emigrants.CopyTo(smooth.Emigrants, 0);
        var parameters = new double[RogersCastro.Parameters];
        var elsewhere = new double[shape.Ages.Count];
        for (var row = 0; row < shape.Length; row += shape.Ages.Count)
        {
            ReadOnlySpan<double> survivors = step.Survivors.AsSpan(row, elsewhere.Length);
            for (var age = 0; age < elsewhere.Length; age++) elsewhere[age] = step.Country[(row + age) % step.Country.Length] - survivors[age];
            Smooth(In.AsSpan(row, elsewhere.Length), elsewhere, parameters, smooth.In.AsSpan(row, elsewhere.Length));
            Smooth(Out.AsSpan(row, elsewhere.Length), survivors, parameters, smooth.Out.AsSpan(row, elsewhere.Length));
        }
        return smooth;
    }

    static double[] Ones(int length)
    {
        var ones = new double[length];
        Array.Fill(ones, 1);
        return ones;
    }

    static void Smooth(ReadOnlySpan<double> pattern, ReadOnlySpan<double> exposed, Span<double> parameters, Span<double> smooth)
    {
        if (!pattern.ContainsAnyExcept(0.0))
        {
            smooth.Clear();
            return;
        }
        RogersCastro.Fit(pattern, exposed, parameters);
        RogersCastro.Fill(parameters, smooth);
    }

    /// <summary>First age of each band and of the next, up to the open age.</summary>
    static IEnumerable<(int From, int To)> Bands(AgeAxis ages)
    {
        var starts = BandStarts.Where(age => age < ages.Count).Append(ages.Count).ToList();
        return starts.Zip(starts.Skip(1));
    }

    void Bend(int from, int to, CalibrationStep step, ReadOnlySpan<double> end)
    {
        double net = 0, inflow = 0, outflow = 0;
        for (var i = from; i < to; i++)
        {
            net += end[i] - step.Survivors[i] - step.InternationalNet[i];
            inflow += step.InternalIn[i];
            outflow += step.InternalOut[i];
        }
        // Where nobody of a band came or left there is no flow to bend: the national pattern stands.
        if (inflow == 0 || outflow == 0) return;
        var (bentIn, bentOut) = GrossFlows.ForNet(net, inflow, outflow);
        for (var i = from; i < to; i++)
        {
            In[i] *= bentIn / inflow;
            Out[i] *= bentOut / outflow;
        }
    }
}
