using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Uncertainty;

/// <summary>The errors of one place's total in some draws, year after year. Each number belongs to (seed, draw, place or kind, year) alone.</summary>
/// <param name="errors">How far totals stray.</param>
/// <param name="setting">Seed and first draw.</param>
/// <param name="draws">Number of draws.</param>
sealed class TotalErrorPath(TotalErrors errors, DrawSetting setting, int draws)
{
    /// <summary>Apart from the purposes of rates, which count from 0.</summary>
    const uint Purpose = 100;

    /// <summary>Stands for all places where what they share is drawn; kinds count from the next, places begin far above.</summary>
    const uint Everywhere = 0;

    readonly double[] _z = new double[draws], _chance = new double[draws], _factor = new double[draws];
    int _place;
    uint _number, _firstDraw;

    /// <summary>Begins in the base year.</summary>
    /// <param name="place">Place, as an index.</param>
    /// <param name="number">Its number, the same in every run.</param>
    /// <param name="firstDraw">First draw, counted from that of the setting.</param>
    public void Begin(int place, uint number, int firstDraw) => (_place, _number, _firstDraw) = (place, number, (uint)(setting.FirstDraw + firstDraw));

    /// <summary>What the total is multiplied by some years after the base year, [draw]; called year by year from the first.</summary>
    public ReadOnlySpan<double> Advance(int years)
    {
        var kept = years == 1 ? 0 : Elementary.Exp(errors.Memory * Elementary.Log((years - 1) / (double)years));
        var (shared, ofKind, fresh) = (errors.Shared, errors.SharedByKind(_place), Math.Sqrt(1 - kept * kept));
        for (var draw = 0; draw < draws; draw++) _z[draw] *= kept;
        Add(Everywhere, years, fresh * Math.Sqrt(shared));
        Add((uint)errors.Kinds[_place] + 1, years, fresh * Math.Sqrt(ofKind));
        Add(_number, years, fresh * Math.Sqrt(1 - shared - ofKind));
        for (var draw = 0; draw < draws; draw++) _factor[draw] = Elementary.Exp(errors.At(_place, years, _z[draw]));
        return _factor;
    }

    void Add(uint of, int years, double size)
    {
        if (!(size > 0)) return;
        new Philox(setting.Seed, Purpose).Normals(_firstDraw, of, (uint)years, _chance);
        for (var draw = 0; draw < draws; draw++) _z[draw] += size * _chance[draw];
    }
}
