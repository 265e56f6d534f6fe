using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>Rates where every cell has its own, eight cells at a time.</summary>
readonly ref struct CellRates(in StepRates rates) : ICellRates
{
    readonly DrawLanes _mortality = new(rates.Mortality), _netMigration = new(rates.NetMigration);
    readonly FlowLanes _internalIn = new(rates.InternalIn), _internalOut = new(rates.InternalOut);
    readonly FlowLanes _internationalIn = new(rates.InternationalIn), _internationalOut = new(rates.InternationalOut);

    public bool HasNet => !_netMigration.IsEmpty;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Mortality(int index, int draw) => _mortality[index];
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> InternalIn(int index, int draw, Vector512<double> survivors) => _internalIn.Of(index, survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> InternalOut(int index, int draw, Vector512<double> survivors) => _internalOut.Of(index, survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> InternationalIn(int index, int draw, Vector512<double> survivors) => _internationalIn.Of(index, survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> InternationalOut(int index, int draw, Vector512<double> survivors) => _internationalOut.Of(index, survivors);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> NetMigration(int index) => HasNet ? _netMigration[index] : default;

    /// <summary>A flow of eight cells: per survivor × survivors + count.</summary>
    readonly ref struct FlowLanes(Flow flow)
    {
        readonly DrawLanes _perSurvivor = new(flow.PerSurvivor), _count = new(flow.Count);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Of(int index, Vector512<double> survivors)
        {
            var people = _perSurvivor.IsEmpty ? default : _perSurvivor[index] * survivors;
            return _count.IsEmpty ? people : people + _count[index];
        }
    }
}
