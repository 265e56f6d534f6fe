using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection.Trend;

/// <summary>
/// The step in which the levels of the places are taken, cell by cell, [place][sex][age]: survivors at local levels of fertility and
/// mortality, and the published totals of migration spread by the national age pattern.
/// </summary>
public sealed class CalibrationStep
{
    /// <param name="shape">Places and ages; one draw.</param>
    /// <param name="national">The national projection, which must cover the step.</param>
    /// <param name="year">Year in which the step ends.</param>
    /// <param name="start">People at its start, [place][sex][age].</param>
    /// <param name="observed">What was observed, [place].</param>
    public CalibrationStep(CohortShape shape, NationalRates national, int year, ReadOnlySpan<double> start, ReadOnlySpan<LocalObservation> observed)
    {
        ArgumentNullException.ThrowIfNull(national);
        Check.Length(start, shape.Length);
        if (observed.Length != shape.Places)
            throw new ArgumentException($"Length {observed.Length} found, {shape.Places} expected.", nameof(observed));
        (Shape, National, Year) = (shape, national, year);
        Expected = ClosedStep.Advance(shape, start, national.FertilityAt(year), national.Step(national.Mortality, year), national.SexRatioAtBirth);
        Country = new double[national.Shape.Length];
        EmigrationRate = new double[national.Shape.Length];
        national.Survivors(year, Country);
        national.EmigrationRate(year, Country, EmigrationRate);
        (Fertility, Mortality) = (new double[shape.Places], new double[shape.Places]);
        (ExpectedBirths, ExpectedDeaths) = (new double[shape.Places], new double[shape.Places]);
        (Survivors, InternationalNet) = (new double[shape.Length], new double[shape.Length]);
        (InternalIn, InternalOut) = (new double[shape.Length], new double[shape.Length]);
        for (var place = 0; place < shape.Places; place++) Fill(place, observed[place]);
    }

    public CohortShape Shape { get; }
    public NationalRates National { get; }
    public int Year { get; }

    /// <summary>What national rates would give the places.</summary>
    internal ClosedStep Expected { get; }

    /// <summary>Survivors of the whole country, [sex][age].</summary>
    internal double[] Country { get; }

    /// <summary>Emigrants per survivor of the country, [sex][age].</summary>
    internal double[] EmigrationRate { get; }

    /// <summary>Births that national rates would give, [place].</summary>
    public double[] ExpectedBirths { get; }

    /// <summary>Deaths that national rates would give the people aged on and those born at the local level, [place].</summary>
    public double[] ExpectedDeaths { get; }

    /// <summary>Actual births per expected birth, [place].</summary>
    public double[] Fertility { get; }

    /// <summary>Actual deaths per expected death, [place].</summary>
    public double[] Mortality { get; }

    /// <summary>People who would be there at the end without migration.</summary>
    public double[] Survivors { get; }

    /// <summary>Immigrants less emigrants.</summary>
    public double[] InternationalNet { get; }

    /// <summary>Arrivals from elsewhere in the country by the national age pattern.</summary>
    public double[] InternalIn { get; }

    /// <summary>Moves to elsewhere in the country by the national age pattern.</summary>
    public double[] InternalOut { get; }

    /// <summary>The cells of a place.</summary>
    internal Range Cells(int place) => new(place * National.Shape.Length, (place + 1) * National.Shape.Length);

    void Fill(int place, LocalObservation observed)
    {
        var cells = Cells(place);
        ExpectedBirths[place] = Ordered.Sum(Expected.Births.AsSpan(cells));
        Fertility[place] = observed.Births / ExpectedBirths[place];
        ExpectedDeaths[place] = DeathsAtNationalRates(place);
        Mortality[place] = observed.Deaths / ExpectedDeaths[place];
        var first = Shape.Row(place, Sex.Female);
        var (emigrants, arrivals, leavers) = (new double[Country.Length], new double[Country.Length], new double[Country.Length]);
        for (var i = 0; i < Country.Length; i++)
        {
            Survivors[first + i] = SurvivorsOf(place, first + i, isBirth: i % Shape.Ages.Count == 0);
            emigrants[i] = EmigrationRate[i] * Survivors[first + i];
            leavers[i] = National.Mobility[i] * Survivors[first + i];
            arrivals[i] = National.Mobility[i] * (Country[i] - Survivors[first + i]);
        }
        ReadOnlySpan<double> immigrants = National.Step(National.InternationalIn, Year);
        for (var i = 0; i < Country.Length; i++)
        {
            InternationalNet[first + i] = observed.Immigrants * immigrants[i] / Ordered.Sum(immigrants) - observed.Emigrants * emigrants[i] / Ordered.Sum(emigrants);
            InternalIn[first + i] = observed.Arrivals * arrivals[i] / Ordered.Sum(arrivals);
            InternalOut[first + i] = observed.Leavers * leavers[i] / Ordered.Sum(leavers);
        }
    }

    double DeathsAtNationalRates(int place)
    {
        double deaths = 0;
        foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Female, Sex.Male])
        {
            var row = Expected.Deaths.AsSpan(Shape.Row(place, sex), Shape.RowLength);
            deaths += Fertility[place] * row[0] + Ordered.Sum(row[1..]);
        }
        return deaths;
    }

    /// <summary>Aged on less deaths at the local level; those born in the step are as many as were observed.</summary>
    double SurvivorsOf(int place, int cell, bool isBirth)
    {
        var agedOn = Expected.End[cell] + Expected.Deaths[cell];
        var survivors = agedOn - Mortality[place] * Expected.Deaths[cell];
        return isBirth ? Fertility[place] * survivors : survivors;
    }
}
