using PhiUnit.Benchmarks.Projection;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Uncertainty;

/// <summary>One step of many draws that share their rates, each with factors of its own: the kernel of every run of draws.</summary>
public sealed class DrawsStepRun
{
    readonly ProjectionInputs _central;
    readonly CohortShape _shape;
    readonly AlignedArray _start, _end, _factors;
    readonly AlignedArray[] _cells, _totals;

    public DrawsStepRun(int draws, int places = 1)
    {
        _central = new(places, 1);
        _shape = _central.Shape with { Draws = draws };
        (_start, _end, _factors) = (new(_shape.Length), new(_shape.Length), new(places * draws));
        _cells = [.. Enum.GetValues<Component>().Select(_ => new AlignedArray(_shape.Length))];
        _totals = [.. Enum.GetValues<Component>().Select(_ => new AlignedArray(places * draws))];
        for (var cell = 0; cell < _shape.Length; cell++) _start.Span[cell] = _central.Start[cell / draws];
        for (var draw = 0; draw < _factors.Length; draw++) _factors.Span[draw] = 0.9 + 0.2 * draw / _factors.Length;
    }

    /// <summary>Doubles of the state: people read and people written.</summary>
    public long StateDoubles => 2L * _shape.Length;

    /// <summary>Doubles that the step by cell moves: people read, people and deaths and four flows and people kept written.</summary>
    public long Doubles => 8L * _shape.Length;

    /// <summary>The step with every component by cell.</summary>
    public void Advance() => CohortStep.Advance(_shape, _start.Span, Rates, Components, _end.Span);

    /// <summary>The step with the components added up: people are all that it reads and writes.</summary>
    public void AdvanceDraws() => CohortStep.AdvanceDraws(_shape, _start.Span, Rates, Totals, _end.Span);

    StepRates Rates => _central.Rates.For(0) with
    {
        Factors = new()
        {
            Fertility = _factors.Span,
            Mortality = _factors.Span,
            InternalIn = _factors.Span,
            InternalOut = _factors.Span,
            Immigration = _factors.Span,
            Emigration = _factors.Span,
        },
    };

    Components Components => new()
    {
        Births = _cells[(int)Component.Births].Span,
        Deaths = _cells[(int)Component.Deaths].Span,
        InternalIn = _cells[(int)Component.InternalIn].Span,
        InternalOut = _cells[(int)Component.InternalOut].Span,
        InternationalIn = _cells[(int)Component.InternationalIn].Span,
        InternationalOut = _cells[(int)Component.InternationalOut].Span,
        NetMigration = default,
        Clipped = _cells[(int)Component.Clipped].Span,
    };

    ComponentTotals Totals => new()
    {
        Births = _totals[(int)Component.Births].Span,
        Deaths = _totals[(int)Component.Deaths].Span,
        InternalIn = _totals[(int)Component.InternalIn].Span,
        InternalOut = _totals[(int)Component.InternalOut].Span,
        InternationalIn = _totals[(int)Component.InternationalIn].Span,
        InternationalOut = _totals[(int)Component.InternationalOut].Span,
        NetMigration = _totals[(int)Component.NetMigration].Span,
        Clipped = _totals[(int)Component.Clipped].Span,
    };
}
