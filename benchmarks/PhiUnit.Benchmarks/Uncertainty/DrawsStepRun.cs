using PhiUnit.Benchmarks.Projection;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Uncertainty;

/// <summary>One step of many draws that share their rates, each with factors of its own: the kernel of every run of draws.</summary>
public sealed class DrawsStepRun
{
    readonly ProjectionInputs _central;
    readonly CohortShape _shape;
    readonly double[] _factors;
    readonly double[][] _cells;
    readonly double[][] _totals;

    public DrawsStepRun(int draws, int places = 1)
    {
        _central = new(places, 1);
        _shape = _central.Shape with { Draws = draws };
        _cells = [.. Enumerable.Range(0, 9).Select(_ => new double[_shape.Length])];
        _totals = [.. Enumerable.Range(0, 8).Select(_ => new double[places * draws])];
        _factors = [.. Enumerable.Range(0, places * draws).Select(draw => 0.9 + 0.2 * draw / (places * draws))];
        for (var cell = 0; cell < _shape.Length; cell++) _cells[0][cell] = _central.Start[cell / draws];
    }

    /// <summary>Bytes of the state of one moment: people by place, sex, age and draw.</summary>
    public int StateLength => _shape.Length;

    public void Advance() => CohortStep.Advance(_shape, _cells[0], Rates, Components, _cells[1]);

    /// <summary>The same step where no component is kept by cell.</summary>
    public void AdvanceTotals() => CohortStep.AdvanceDraws(_shape, _cells[0], Rates, Totals, _cells[1]);

    StepRates Rates => _central.Rates.For(0) with
    {
        Factors = new()
        {
            Fertility = _factors,
            Mortality = _factors,
            InternalIn = _factors,
            InternalOut = _factors,
            Immigration = _factors,
            Emigration = _factors,
        },
    };

    ComponentTotals Totals => new()
    {
        Births = _totals[0],
        Deaths = _totals[1],
        InternalIn = _totals[2],
        InternalOut = _totals[3],
        InternationalIn = _totals[4],
        InternationalOut = _totals[5],
        NetMigration = _totals[6],
        Clipped = _totals[7],
    };

    Components Components => new()
    {
        Births = _cells[2],
        Deaths = _cells[3],
        InternalIn = _cells[4],
        InternalOut = _cells[5],
        InternationalIn = _cells[6],
        InternationalOut = _cells[7],
        NetMigration = default,
        Clipped = _cells[8],
    };
}
