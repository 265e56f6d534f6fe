using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Households;

/// <summary>The trend flows of one place in a step, [sex][age][draw], read and replaced four draws at a time.</summary>
ref struct TrendFlows(in Components components, Span<double> people, bool arrivalsLeave)
{
    Lanes _people = new(people), _internalIn = new(components.InternalIn), _immigrants = new(components.InternationalIn);
    Lanes _internalOut = new(components.InternalOut), _emigrants = new(components.InternationalOut), _clipped = new(components.Clipped);
    readonly Lanes _net = new(components.NetMigration);

    /// <summary>What happened in four cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly CellFlows At(int index)
    {
        var (internalOut, emigrants) = (_internalOut[index], _emigrants[index]);
        var (keptInternal, keptAbroad) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var clipped = _clipped[index];
        if (Vector256.GreaterThanAny(clipped, default))
        {
            // Of people kept, each out-flow has lost its share, and keeps on asking for it.
            var asked = internalOut + emigrants - (_net.IsEmpty ? default : Vector256.MinNative(_net[index], default));
            var keptShare = Vector256.ConditionalSelect(Vector256.GreaterThan(clipped, default), Vector256.MinNative(clipped / asked, Vector256<double>.One), default);
            (keptInternal, keptAbroad) = (internalOut * keptShare, emigrants * keptShare);
        }
        var arrivals = _internalIn[index] + _immigrants[index];
        var leavers = internalOut - keptInternal + (emigrants - keptAbroad);
        return new(_people[index] - arrivals + leavers, arrivals, leavers, keptInternal, keptAbroad);
    }

    /// <summary>Leavers, people kept because more would leave than there are, and arrivals, once the flows are scaled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly (Vector256<double> Leavers, Vector256<double> Kept, Vector256<double> Arrivals) Scaled(in CellFlows cell, in FlowScale scale)
    {
        var leavers = cell.Leavers * scale.Out + cell.Settled * scale.SpreadOut;
        var arrivals = cell.Arrivals * scale.In + cell.Settled * scale.SpreadIn;
        // Under mid-step those who come may leave within the step: half of them are there before half of the others leave.
        var most = arrivalsLeave ? cell.Settled + arrivals : cell.Settled;
        return (leavers, Vector256.MaxNative(leavers - most, default), arrivals);
    }

    /// <summary>Writes the scaled flows of four cells, and the people they lead to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Replace(int index, in FlowScale scale)
    {
        var cell = At(index);
        var (leavers, kept, arrivals) = Scaled(cell, scale);
        _internalIn[index] = _internalIn[index] * scale.In + cell.Settled * scale.SpreadIn;
        _immigrants[index] *= scale.In;
        _internalOut[index] = (_internalOut[index] - cell.KeptInternal) * scale.Out + cell.Settled * scale.SpreadOut + cell.KeptInternal;
        _emigrants[index] = (_emigrants[index] - cell.KeptAbroad) * scale.Out + cell.KeptAbroad;
        _clipped[index] += kept;
        _people[index] = cell.Settled - leavers + kept + arrivals;
    }
}
