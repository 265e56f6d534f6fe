using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>What drives four cells of a step from an index on, where every cell has rates of its own; see <see cref="StepRates"/> for units.</summary>
readonly ref struct CellRates(in StepRates rates)
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
