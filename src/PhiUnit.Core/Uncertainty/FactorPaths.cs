using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Uncertainty;

/// <summary>The factors of a run of draws, year after year, [rate][place][draw].</summary>
/// <remarks>
/// Each number belongs to (seed, rate, draw, place, year) alone: a draw is the same whichever others are made beside it, and two scenarios meet the
/// same chances (common random numbers).
/// </remarks>
sealed class FactorPaths
{
    /// <summary>Stands for the year of a deviation that is there from the start.</summary>
    const uint Start = 0;

    /// <summary>Stands for all places where the shared part of a deviation is drawn.</summary>
    const uint Everywhere = 0;

    readonly DrawSetting _setting;
    readonly uint[] _places;
    readonly int _draws;
    readonly double[] _deviation;
    readonly AlignedArray _factor;
    readonly double[] _shared;
    readonly double[] _own;
    uint _firstDraw;

    /// <param name="setting">How far rates stray.</param>
    /// <param name="places">Number of places.</param>
    /// <param name="draws">Number of draws, a multiple of four.</param>
    public FactorPaths(DrawSetting setting, int places, int draws)
    {
        (_setting, _places, _draws) = (setting, new uint[places], draws);
        var length = Enum.GetValues<DrawnRate>().Length * places * draws;
        (_deviation, _factor) = (new double[length], new(length));
        (_shared, _own) = (new double[draws], new double[draws]);
    }

    /// <summary>Begins in the base year: levels and the base itself may be off from the start.</summary>
    /// <param name="places">A number for each place that stays the same in every run; not 0.</param>
    /// <param name="firstDraw">First draw, counted from that of the setting.</param>
    public void Begin(ReadOnlySpan<uint> places, int firstDraw)
    {
        places.CopyTo(_places);
        _firstDraw = (uint)(_setting.FirstDraw + firstDraw);
        Array.Clear(_deviation);
        _factor.Span.Fill(1);
        foreach (var rate in Enum.GetValues<DrawnRate>())
        {
            var deviation = _setting.Of(rate);
            if (deviation.Initial > 0) Stray(rate, deviation, deviation.Initial, Start);
        }
    }

    /// <summary>Moves on to the step that ends in a year.</summary>
    public void Advance(int year)
    {
        foreach (var rate in (ReadOnlySpan<DrawnRate>)
            [DrawnRate.Fertility, DrawnRate.Mortality, DrawnRate.InternalIn, DrawnRate.InternalOut, DrawnRate.Immigration, DrawnRate.Emigration, DrawnRate.Completions, DrawnRate.HouseholdSize])
        {
            var deviation = _setting.Of(rate);
            if (deviation.Strays) Stray(rate, deviation, deviation.StandardDeviation, (uint)year);
        }
    }

    /// <summary>What the draws multiply a rate of a place by, [draw].</summary>
    public ReadOnlySpan<double> Of(DrawnRate rate, int place) => _factor.Slice(At(rate, place), _draws);

    /// <summary>The factors of a place.</summary>
    public DrawFactors For(int place) => new()
    {
        Fertility = Of(DrawnRate.Fertility, place),
        Mortality = Of(DrawnRate.Mortality, place),
        InternalIn = Of(DrawnRate.InternalIn, place),
        InternalOut = Of(DrawnRate.InternalOut, place),
        Immigration = Of(DrawnRate.Immigration, place),
        Emigration = Of(DrawnRate.Emigration, place),
    };

    /// <summary>What is left of a deviation, and a normal change of this size beside it.</summary>
    void Stray(DrawnRate rate, RateDeviation deviation, double size, uint year)
    {
        var random = new Philox(_setting.Seed, (uint)rate);
        var shared = size * Math.Sqrt(deviation.SharedVariance);
        var own = size * Math.Sqrt(1 - deviation.SharedVariance);
        if (shared > 0) random.Normals(_firstDraw, Everywhere, year, _shared);
        for (var place = 0; place < _places.Length; place++)
        {
            if (own > 0) random.Normals(_firstDraw, _places[place], year, _own);
            var strayed = _deviation.AsSpan(At(rate, place), _draws);
            var factor = _factor.Slice(At(rate, place), _draws);
            for (var draw = 0; draw < _draws; draw++)
                strayed[draw] = deviation.Persistence * strayed[draw] + (shared * _shared[draw] + own * _own[draw]);
            Lanes logs = new(strayed), factors = new(factor);
            for (var draw = 0; draw < _draws; draw += Lanes.Count) factors[draw] = LaneFunctions.Exp(logs[draw]);
        }
    }

    int At(DrawnRate rate, int place) => ((int)rate * _places.Length + place) * _draws;
}
