using System.Numerics.Tensors;
using PhiUnit.Core.Households;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Uncertainty;

/// <summary>Some draws of one place, or of all places of a closed system, from the base year to the last.</summary>
sealed class DrawTile
{
    readonly DrawProjection _run;
    readonly DrawSetting _setting;
    readonly CohortShape _place;
    readonly FactorPaths _factors;
    readonly AlignedArray[] _components;
    readonly AlignedArray _totals;
    readonly MigrantPool? _pool;
    readonly TotalErrorPath? _errors;
    readonly double[] _dwellings;
    readonly double[] _households;
    readonly HousingYear[] _outcome;

    /// <summary>People of all places, [place][sex][age][draw].</summary>
    AlignedArray _people;

    /// <summary>People of one place at the end of its step.</summary>
    AlignedArray _to;
    DrawTileRange _range;
    PlaceLead? _lead;

    /// <param name="run">The projection.</param>
    /// <param name="setting">How it is drawn.</param>
    /// <param name="size">How many places and draws the tile has; which ones is said when it runs.</param>
    public DrawTile(DrawProjection run, DrawSetting setting, DrawTileRange size)
    {
        (_run, _setting, _range) = (run, setting, size);
        _place = new(1, run.Rates.Shape.Ages, size.Draws);
        _factors = new(setting, size.Places, size.Draws);
        _components = [.. Enum.GetValues<Component>().Select(_ => new AlignedArray(_place.Length))];
        _totals = new(_components.Length * size.Draws);
        (_dwellings, _households, _outcome) = (new double[size.Draws], new double[size.Draws], new HousingYear[size.Draws]);
        (_people, _to) = (new(size.Places * _place.Length), new(_place.Length));
        if (run.TotalErrors is { } errors) _errors = new(errors, setting, size.Draws);
        if (run.Rates.Pool is { } pool) _pool = new(_place with { Places = size.Places }, pool);
    }

    /// <summary>Whether the tile has room for just these places and draws.</summary>
    public bool Fits(DrawTileRange range) => (_range.Places, _range.Draws) == (range.Places, range.Draws);

    public void Run(DrawTileRange range, DrawTotals totals)
    {
        _range = range;
        _factors.Begin(_run.PlaceNumbers.AsSpan(range.FirstPlace, range.Places), range.FirstDraw);
        Begin(totals);
        foreach (var year in _run.Years.StepYears)
        {
            _factors.Advance(year);
            if (_pool is not null) FillPool(year);
            for (var place = 0; place < _range.Places; place++) Advance(year, place, totals);
        }
    }

    /// <summary>Every draw starts from the same homes, and from the people of the base year, who may be more or fewer than estimated.</summary>
    void Begin(DrawTotals totals)
    {
        var people = _people.Span;
        var start = _run.Start.AsSpan(_range.FirstPlace * _place.Length / _range.Draws);
        for (var cell = 0; cell < people.Length / _range.Draws; cell++)
        {
            var factor = _factors.Of(DrawnRate.BasePopulation, cell * _range.Draws / _place.Length);
            TensorPrimitives.Multiply(factor, start[cell], people.Slice(cell * _range.Draws, _range.Draws));
        }
        for (var place = 0; place < _range.Places; place++) Keep(_run.Years.First, place, OfPlace(place), totals);
        if (_run.Homes is not { } homes) return;
        _lead = new(homes, _run.Housing, _range.FirstPlace, _range.Draws);
        _errors?.Begin(_range.FirstPlace, _run.PlaceNumbers[_range.FirstPlace], _range.FirstDraw);
        Array.Fill(_dwellings, homes.Dwellings[homes.At(_run.Years.First, _range.FirstPlace)]);
        _dwellings.CopyTo(totals.DwellingsOf(_run.Years.First, totals.SlotOf(_range.FirstPlace), _range.FirstDraw, _range.Draws));
    }

    /// <summary>
    /// Who arrives in one place is known when all have said who leaves: the places are stepped once for that alone, which costs less than
    /// keeping what came of it.
    /// </summary>
    void FillPool(int year)
    {
        _pool!.Open();
        for (var place = 0; place < _range.Places; place++)
            AgedOnDraws<ComponentsForPool>.Advance(_place, OfPlace(place), Rates(year, place), new(_pool), _to.Span);
        _pool.Fit(year - _run.Years.First - 1);
    }

    void Advance(int year, int place, DrawTotals totals)
    {
        var rates = Rates(year, place) with { ArrivalsPerAsked = _pool is null ? default : _pool.Asked };
        if (_lead is null) CohortStep.AdvanceDraws(_place, OfPlace(place), rates, Totals, _to.Span);
        else
        {
            CohortStep.Advance(_place, OfPlace(place), rates, Components, _to.Span);
            LeadByHomes(year, Components, _to.Span, totals);
            AddUp(Components);
        }
        if (_run.Adjustment.Length > 0) Adjust(year, place, totals);
        if (totals.SlotOf(_range.FirstPlace + place) is >= 0 and var slot)
            Totals.CopyTo(totals.ComponentsOf(year, slot, _range.FirstDraw, _range.Draws));
        Keep(year, place, _to.Span, totals);
        if (_range.Places == 1) (_people, _to) = (_to, _people);
        else _to.Span.CopyTo(OfPlace(place));
    }

    void LeadByHomes(int year, in Components components, Span<double> people, DrawTotals totals)
    {
        if (_errors is null) DrawHomes(year);
        else DrawTotal(year);
        _lead!.Lead(year, _run.Rates.Convention, _households, components, people, _outcome);
        _dwellings.CopyTo(totals.DwellingsOf(year, totals.SlotOf(_range.FirstPlace), _range.FirstDraw, _range.Draws));
    }

    void DrawHomes(int year)
    {
        var homes = _run.Homes!;
        var (last, now) = (homes.At(year - 1, _range.FirstPlace), homes.At(year, _range.FirstPlace));
        var completions = homes.Dwellings[now] - homes.Dwellings[last];
        var factor = _factors.Of(DrawnRate.Completions, 0);
        var size = _factors.Of(DrawnRate.HouseholdSize, 0);
        // The mean of the draws is the plan: a factor whose logarithm has mean 0 has its mean above 1.
        var expected = completions * Elementary.Exp(-_setting.Of(DrawnRate.Completions).VarianceAfter(year - _run.Years.First) / 2);
        for (var draw = 0; draw < _range.Draws; draw++)
        {
            _dwellings[draw] += expected * factor[draw];
            // Larger households hold as many people as more of them would.
            _households[draw] = _dwellings[draw] * homes.OccupiedShare[now] * size[draw];
        }
    }

    /// <summary>The total of its course, from a base that may be off itself, with the error of past forecasts.</summary>
    void DrawTotal(int year)
    {
        var total = _run.Homes!.Households(year, _range.FirstPlace);
        var start = _factors.Of(DrawnRate.BasePopulation, 0);
        var error = _errors!.Advance(year - _run.Years.First);
        for (var draw = 0; draw < _range.Draws; draw++) _households[draw] = total * start[draw] * error[draw];
    }

    void Adjust(int year, int place, DrawTotals totals)
    {
        var cells = _place.Length / _range.Draws;
        var central = _run.Adjustment.AsSpan(((year - _run.Years.First - 1) * _run.Rates.Shape.Places + _range.FirstPlace + place) * cells, cells);
        for (var cell = 0; cell < cells; cell++)
        {
            var draws = _to.Slice(cell * _range.Draws, _range.Draws);
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
            var first = _place.Cell(0, sex, from);
            var kept = totals.PopulationOf(year, slot, band, _range.FirstDraw, _range.Draws);
            DrawSums.Add(people.Slice(first, (to - from + 1) * _range.Draws), kept);
        }
    }

    /// <summary>Births stand at age 0 alone.</summary>
    void AddUp(in Components components)
    {
        var totals = Totals;
        totals.Clear();
        for (var row = 0; row < _place.Length; row += _place.RowLength) DrawSums.Add(components.Births.Slice(row, _range.Draws), totals.Births);
        DrawSums.Add(components.Deaths, totals.Deaths);
        DrawSums.Add(components.InternalIn, totals.InternalIn);
        DrawSums.Add(components.InternalOut, totals.InternalOut);
        DrawSums.Add(components.InternationalIn, totals.InternationalIn);
        DrawSums.Add(components.InternationalOut, totals.InternationalOut);
        if (!components.NetMigration.IsEmpty) DrawSums.Add(components.NetMigration, totals.NetMigration);
        DrawSums.Add(components.Clipped, totals.Clipped);
    }

    StepRates Rates(int year, int place) =>
        _run.Rates.For(year - _run.Years.First - 1).OfPlace(_range.FirstPlace + place, _place.Ages, _factors.For(place));

    /// <summary>Room for the components of a place by cell, where homes lead.</summary>
    Components Components => new()
    {
        Births = _components[(int)Component.Births].Span,
        Deaths = _components[(int)Component.Deaths].Span,
        InternalIn = _components[(int)Component.InternalIn].Span,
        InternalOut = _components[(int)Component.InternalOut].Span,
        InternationalIn = _components[(int)Component.InternationalIn].Span,
        InternationalOut = _components[(int)Component.InternationalOut].Span,
        NetMigration = _run.Rates.NetMigration.Length > 0 ? _components[(int)Component.NetMigration].Span : default,
        Clipped = _components[(int)Component.Clipped].Span,
    };

    /// <summary>Components of a place and step over both sexes and all ages.</summary>
    ComponentTotals Totals => new()
    {
        Births = Total(Component.Births),
        Deaths = Total(Component.Deaths),
        InternalIn = Total(Component.InternalIn),
        InternalOut = Total(Component.InternalOut),
        InternationalIn = Total(Component.InternationalIn),
        InternationalOut = Total(Component.InternationalOut),
        NetMigration = Total(Component.NetMigration),
        Clipped = Total(Component.Clipped),
    };

    Span<double> Total(Component component) => _totals.Slice((int)component * _range.Draws, _range.Draws);

    /// <summary>People of a place, at the start of the step until it is made.</summary>
    Span<double> OfPlace(int place) => _people.Slice(place * _place.Length, _place.Length);
}
