using PhiUnit.Benchmarks.Households;
using PhiUnit.Benchmarks.Projection;
using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Benchmarks.Uncertainty;

/// <summary>1,000 draws of some places over 17 years, kept by broad age.</summary>
sealed class DrawsRun
{
    readonly DrawProjection _projection;
    readonly AgeBand[] _bands;

    public DrawsRun(int places, bool closed = false, bool led = false)
    {
        var inputs = new ProjectionInputs(places, 17, closed: closed);
        _bands = AgeBand.Groups(inputs.Shape.Ages, MadeUpDraws.BroadBands);
        _projection = new(inputs.Years, inputs.Start, inputs.Rates, [.. Enumerable.Range(1, places).Select(number => (uint)number)])
        {
            Homes = led ? MadeUpHomes.For(inputs) : null,
        };
    }

    public DrawTotals Run(int threads) => _projection.Run(MadeUpDraws.Setting, _bands, threads);
}
