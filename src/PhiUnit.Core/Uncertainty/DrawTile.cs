using System.Numerics.Tensors;
using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Uncertainty;

/// <summary>Some draws of one place, or of all places of a closed system, from the base year to the last.</summary>
sealed class DrawTile
{
    readonly DrawProjection _run;
    readonly CohortShape _place;
    readonly FactorPaths _factors;
    readonly double[][] _components;

    /// <summary>Those who arrive in each place, [place][sex][age][draw], where they wait for the pool.</summary>
    readonly double[] _arrivals = [];
    readonly MigrantPool? _pool;
    readonly double[] _dwellings;
    readonly double[] _households;
    readonly HousingYear[] _outcome;
    double[] _from, _to;
    DrawTileRange _range;
    PlaceLead? _lead;

    /// <param name="run">The projection.</param>
    /// <param name="setting">How it is drawn.</param>
    /// <param name="size">How many places and draws the tile has; which ones is said when it runs.</param>
    public DrawTile(DrawProjection run, DrawSetting setting, DrawTileRange size)
    {
        (_run, _range) = (run, size);
        _place = new(1, run.Rates.Shape.Ages, size.Draws);
        _factors = new(setting, size.Places, size.Draws);
        _components = [.. Enum.GetValues<Component>().Select(_ => new double[_place.Length])];
        (_dwellings, _households, _outcome) = (new double[size.Draws], new double[size.Draws], new HousingYear[size.Draws]);
        (_from, _to) = (new double[size.Places * _place.Length], new double[size.Places * _place.Length]);
        if (run.Rates.Pool is null) return;
        _pool = new(_place with { Places = size.Places }, run.Rates.Pool);
        _arrivals = new double[size.Places * _place.Length];
    }

    /// <summary>Whether the tile has room for just these places and draws.</summary>
    public bool Fits(DrawTileRange range) => (_range.Places, _range.Draws) == (range.Places, range.Draws);

    public void Run(DrawTileRange range, DrawTotals totals)
    {
        _range = range;
        _factors.Begin(_run.PlaceNumbers.AsSpan(range.FirstPlace, range.Places), range.FirstDraw);
        Begin(_from, totals);
        foreach (var year in _run.Years.StepYears)
        {
            _factors.Advance(year);
            _pool?.Open();
            for (var place = 0; place < _range.Places; place++) Advance(year, place, totals);
            if (_pool is not null) LetArrive(year, totals);
            for (var place = 0; place < _range.Places; place++)
            {
                if (_run.Adjustment.Length > 0) Adjust(year, place, totals);
                Keep(year, place, _to, totals);
            }
            (_from, _to) = (_to, _from);
        }
    }

    /// <summary>Every draw starts from the same people and homes.</summary>
    void Begin(Span<double> people, DrawTotals totals)
    {
        var start = _run.Start.AsSpan(_range.FirstPlace * _place.Length / _range.Draws);
        for (var cell = 0; cell < people.Length / _range.Draws; cell++) people.Slice(cell * _range.Draws, _range.Draws).Fill(start[cell]);
        for (var place = 0; place < _range.Places; place++) Keep(_run.Years.First, place, people, totals);
        if (_run.Homes is not { } homes) return;
        _lead = new(homes, _run.Housing, _range.FirstPlace, _range.Draws);
        Array.Fill(_dwellings, homes.Dwellings[homes.At(_run.Years.First, _range.FirstPlace)]);
        _dwellings.CopyTo(totals.DwellingsOf(_run.Years.First, totals.SlotOf(_range.FirstPlace), _range.FirstDraw, _range.Draws));
    }

    void Advance(int year, int place, DrawTotals totals)
    {
        var components = Components(place);
        var people = OfPlace(_to, place);
        var rates = _run.Rates.For(year - _run.Years.First - 1).OfPlace(_range.FirstPlace + place, _place.Ages, _factors.For(place));
        CohortStep.Advance(_place, OfPlace(_from, place), rates, components, people);
        _pool?.Take(components);
        if (_lead is not null) LeadByHomes(year, components, people, totals);
        KeepComponents(year, place, totals);
    }

    void LeadByHomes(int year, in Components components, Span<double> people, DrawTotals totals)
    {
        var homes = _run.Homes!;
        var (last, now) = (homes.At(year - 1, _range.FirstPlace), homes.At(year, _range.FirstPlace));
        var completions = homes.Dwellings[now] - homes.Dwellings[last];
        var factor = _factors.Of(DrawnRate.Completions, 0);
        for (var draw = 0; draw < _range.Draws; draw++)
        {
            _dwellings[draw] += completions * factor[draw];
            _households[draw] = _dwellings[draw] * homes.OccupiedShare[now];
        }
        _lead!.Lead(year, _run.Rates.Convention, _households, components, people, _outcome);
        _dwellings.CopyTo(totals.DwellingsOf(year, totals.SlotOf(_range.FirstPlace), _range.FirstDraw, _range.Draws));
    }

    void LetArrive(int year, DrawTotals totals)
    {
        _pool!.Fit(year - _run.Years.First - 1);
        for (var place = 0; place < _range.Places; place++)
        {
            var arrivals = OfPlace(_arrivals, place);
            _pool.Arrive(arrivals, OfPlace(_to, place));
            Keep(Component.InternalIn, year, place, arrivals, totals);
        }
    }

    void Adjust(int year, int place, DrawTotals totals)
    {
        var cells = _place.Length / _range.Draws;
        var central = _run.Adjustment.AsSpan(((year - _run.Years.First - 1) * _run.Rates.Shape.Places + _range.FirstPlace + place) * cells, cells);
        var people = OfPlace(_to, place);
        for (var cell = 0; cell < cells; cell++)
        {
            var draws = people.Slice(cell * _range.Draws, _range.Draws);
            TensorPrimitives.Add(draws, central[cell], draws);
        }
        if (totals.SlotOf(_range.FirstPlace + place) is >= 0 and var slot)
            totals.ComponentOf(Component.Adjustment, year, slot, _range.FirstDraw, _range.Draws).Fill(Ordered.Sum(central));
    }

    void Keep(int year, int place, ReadOnlySpan<double> people, DrawTotals totals)
    {
        var slot = totals.SlotOf(_range.FirstPlace + place);
        if (slot < 0) return;
        for (var band = 0; band < totals.Bands.Count; band++)
        {
            var (sex, from, to) = totals.Bands[band];
            var first = _place.Cell(0, sex, from) + place * _place.Length;
            var kept = totals.PopulationOf(year, slot, band, _range.FirstDraw, _range.Draws);
            DrawSums.Add(people.Slice(first, (to - from + 1) * _range.Draws), kept);
        }
    }

    /// <summary>Those who still wait to arrive are kept when they do; births stand at age 0 alone.</summary>
    void KeepComponents(int year, int place, DrawTotals totals)
    {
        foreach (var component in (ReadOnlySpan<Component>)[Component.Deaths, Component.InternalOut, Component.InternationalIn, Component.InternationalOut, Component.Clipped])
            Keep(component, year, place, _components[(int)component], totals);
        for (var row = 0; row < _place.Length; row += _place.RowLength)
            Keep(Component.Births, year, place, _components[(int)Component.Births].AsSpan(row, _range.Draws), totals);
        if (_pool is null) Keep(Component.InternalIn, year, place, _components[(int)Component.InternalIn], totals);
        if (_run.Rates.NetMigration.Length > 0) Keep(Component.NetMigration, year, place, _components[(int)Component.NetMigration], totals);
    }

    void Keep(Component component, int year, int place, ReadOnlySpan<double> cells, DrawTotals totals)
    {
        if (totals.SlotOf(_range.FirstPlace + place) is >= 0 and var slot)
            DrawSums.Add(cells, totals.ComponentOf(component, year, slot, _range.FirstDraw, _range.Draws));
    }

    /// <summary>Room for the components of a place: the same for each, but for those who wait to arrive.</summary>
    Components Components(int place) => new()
    {
        Births = _components[(int)Component.Births],
        Deaths = _components[(int)Component.Deaths],
        InternalIn = _pool is null ? _components[(int)Component.InternalIn] : OfPlace(_arrivals, place),
        InternalOut = _components[(int)Component.InternalOut],
        InternationalIn = _components[(int)Component.InternationalIn],
        InternationalOut = _components[(int)Component.InternationalOut],
        NetMigration = _run.Rates.NetMigration.Length > 0 ? _components[(int)Component.NetMigration] : default,
        Clipped = _components[(int)Component.Clipped],
    };

    Span<double> OfPlace(Span<double> cells, int place) => cells.Slice(place * _place.Length, _place.Length);
}
