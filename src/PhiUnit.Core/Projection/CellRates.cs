using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>What drives four cells of a step from an index on; see <see cref="StepRates"/> for units.</summary>
interface ICellRates
{
    Vector256<double> Mortality(int index);
    Vector256<double> InternalIn(int index, Vector256<double> survivors);
    Vector256<double> InternalOut(int index, Vector256<double> survivors);
    Vector256<double> InternationalIn(int index, Vector256<double> survivors);
    Vector256<double> InternationalOut(int index, Vector256<double> survivors);
    Vector256<double> NetMigration(int index);
}

/// <summary>Rates that are given for every cell.</summary>
readonly ref struct RatesOfCells(in StepRates rates) : ICellRates
{
    readonly Lanes _mortality = new(rates.Mortality);
    readonly FlowLanes _internalIn = new(rates.InternalIn), _internalOut = new(rates.InternalOut);
    readonly FlowLanes _internationalIn = new(rates.InternationalIn), _internationalOut = new(rates.InternationalOut);
    readonly Lanes _netMigration = new(rates.NetMigration);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Mortality(int index) => _mortality[index];
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> InternalIn(int index, Vector256<double> survivors) => _internalIn.Of(index, survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> InternalOut(int index, Vector256<double> survivors) => _internalOut.Of(index, survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> InternationalIn(int index, Vector256<double> survivors) => _internationalIn.Of(index, survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> InternationalOut(int index, Vector256<double> survivors) => _internationalOut.Of(index, survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> NetMigration(int index) => _netMigration.IsEmpty ? default : _netMigration[index];

    /// <summary>A flow of four cells: per survivor × survivors + count.</summary>
    readonly ref struct FlowLanes(Flow flow)
    {
        readonly Lanes _perSurvivor = new(flow.PerSurvivor), _count = new(flow.Count);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Of(int index, Vector256<double> survivors)
        {
            var people = _perSurvivor.IsEmpty ? default : _perSurvivor[index] * survivors;
            return _count.IsEmpty ? people : people + _count[index];
        }
    }
}

/// <summary>Rates that are given for a row of draws together, each draw with a factor of its own.</summary>
/// <remarks>Moved from row to row: <see cref="MoveTo"/>.</remarks>
ref struct RatesOfDraws(StepRates rates, CohortShape shape) : ICellRates
{
    readonly StepRates _rates = rates;
    readonly Lanes _mortalityFactor = new(rates.Factors.Mortality), _inFactor = new(rates.Factors.InternalIn), _outFactor = new(rates.Factors.InternalOut);
    readonly Lanes _immigrationFactor = new(rates.Factors.Immigration), _emigrationFactor = new(rates.Factors.Emigration);
    int _firstIndex, _firstFactor;
    Vector256<double> _mortality, _net;
    RowFlow _internalIn, _internalOut, _internationalIn, _internationalOut;

    /// <summary>Takes up the rates of a cell, [place][sex][age], whose draws start at an index.</summary>
    public void MoveTo(int cell)
    {
        _firstIndex = cell * shape.Draws;
        _firstFactor = cell / (CohortShape.Sexes * shape.Ages.Count) * shape.Draws;
        _mortality = Vector256.Create(_rates.Mortality[cell]);
        _net = _rates.NetMigration.IsEmpty ? default : Vector256.Create(_rates.NetMigration[cell]);
        (_internalIn, _internalOut) = (new(_rates.InternalIn, cell), new(_rates.InternalOut, cell));
        (_internationalIn, _internationalOut) = (new(_rates.InternationalIn, cell), new(_rates.InternationalOut, cell));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly int Factor(int index) => index - _firstIndex + _firstFactor;
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> Mortality(int index) => Vector256.MinNative(_mortality * _mortalityFactor[Factor(index)], Vector256<double>.One);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> InternalIn(int index, Vector256<double> survivors) => _inFactor[Factor(index)] * _internalIn.Of(survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> InternalOut(int index, Vector256<double> survivors) => _outFactor[Factor(index)] * _internalOut.Of(survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> InternationalIn(int index, Vector256<double> survivors) => _immigrationFactor[Factor(index)] * _internationalIn.Of(survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> InternationalOut(int index, Vector256<double> survivors) => _emigrationFactor[Factor(index)] * _internationalOut.Of(survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> NetMigration(int index) => _net;

    /// <summary>A flow of the draws of one cell before their factors.</summary>
    readonly struct RowFlow(Flow flow, int cell)
    {
        readonly Vector256<double> _perSurvivor = flow.PerSurvivor.IsEmpty ? default : Vector256.Create(flow.PerSurvivor[cell]);
        readonly Vector256<double> _count = flow.Count.IsEmpty ? default : Vector256.Create(flow.Count[cell]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Of(Vector256<double> survivors) => _perSurvivor * survivors + _count;
    }
}
