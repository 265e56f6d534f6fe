namespace PhiUnit.Core.Projection.Trend;

/// <summary>The cells of one place and one step in the rates of a projection, to be filled from the nation's.</summary>
readonly struct PlaceStep
{
    readonly ProjectionRates _rates;
    readonly int _year;
    readonly int _place;
    readonly int _first;
    readonly int _firstFertility;

    public PlaceStep(ProjectionRates rates, YearRange years, int year, int place)
    {
        var step = year - years.First - 1;
        (_rates, _year, _place) = (rates, year, place);
        _first = step * rates.Shape.Length + rates.Shape.Row(place, Sex.Female);
        _firstFertility = step * rates.Shape.FertilityLength + place * rates.Shape.RowLength;
    }

    public void FillVital(NationalRates national, LocalLevel level)
    {
        var fertility = national.FertilityAt(_year);
        for (var age = 0; age < fertility.Length; age++) _rates.Fertility[_firstFertility + age] = level.Fertility * fertility[age];

        var mortality = national.Step(national.Mortality, _year);
        for (var i = 0; i < mortality.Length; i++) _rates.Mortality[_first + i] = Math.Min(1, level.Mortality * mortality[i]);
    }

    /// <summary>Bi-regional: out at a rate on the place's own survivors, in at a rate on the survivors of the rest of the country.</summary>
    public void FillInternal(LocalMobility mobility, LocalLevel level, ReadOnlySpan<double> country)
    {
        var firstMobility = _place * country.Length;
        var outRate = _rates.InternalOut.UsePerSurvivor();
        var inRate = _rates.InternalIn.UsePerSurvivor();
        var inCount = _rates.InternalIn.UseCount();
        for (var i = 0; i < country.Length; i++)
        {
            outRate[_first + i] = Math.Min(1, level.InternalOut * mobility.Out[firstMobility + i]);
            inRate[_first + i] = -level.InternalIn * mobility.In[firstMobility + i];
            inCount[_first + i] = level.InternalIn * mobility.In[firstMobility + i] * country[i];
        }
    }

    public void FillInternational(NationalRates national, LocalMobility mobility, LocalLevel level, ReadOnlySpan<double> emigrationRate)
    {
        var immigrants = national.Step(national.InternationalIn, _year);
        var firstMobility = _place * immigrants.Length;
        var inCount = _rates.InternationalIn.UseCount();
        var outRate = _rates.InternationalOut.UsePerSurvivor();
        for (var i = 0; i < immigrants.Length; i++)
        {
            inCount[_first + i] = level.ImmigrationShare * immigrants[i] * mobility.Immigrants[firstMobility + i];
            outRate[_first + i] = Math.Min(1, level.Emigration * emigrationRate[i] * mobility.Emigrants[firstMobility + i]);
        }
    }
}
