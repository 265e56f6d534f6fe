using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// What happens to people who have aged on: some die, survivors leave, others arrive. Four cells at a time, everything in registers between
/// what is read and what is written.
/// </summary>
ref struct Settlement(in StepRates rates, in Components components, Span<double> people)
{
    readonly CellRates _rates = new(rates);
    Lanes _people = new(people), _deaths = new(components.Deaths), _clipped = new(components.Clipped), _net = new(components.NetMigration);
    Lanes _internalIn = new(components.InternalIn), _internalOut = new(components.InternalOut);
    Lanes _internationalIn = new(components.InternationalIn), _internationalOut = new(components.InternationalOut);

    /// <summary>Four cells through the whole equation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Settle(int index, Vector256<double> aged)
    {
        var staying = Leave(index, aged, out var arriving);
        _people[index] = staying + arriving + _internationalIn[index];
    }

    /// <summary>The first part of it alone: the in-flow from other places is asked for, and does not arrive yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AwaitArrivals(int index, Vector256<double> aged)
    {
        var staying = Leave(index, aged, out _);
        _people[index] = staying + _internationalIn[index];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<double> Leave(int index, Vector256<double> aged, out Vector256<double> arriving)
    {
        var deaths = _rates.Mortality(index) * aged;
        var survivors = aged - deaths;
        var internalOut = _rates.InternalOut(index, survivors);
        var emigrants = _rates.InternationalOut(index, survivors);
        var net = _rates.NetMigration(index);
        // The order of the last line, with every sign turned: what it leaves short comes back to exactly zero.
        var clipped = Vector256.MaxNative(internalOut - survivors + emigrants - Vector256.MinNative(net, default), default);
        arriving = _rates.InternalIn(index, survivors);

        _deaths[index] = deaths;
        _internalIn[index] = arriving;
        _internalOut[index] = internalOut;
        _internationalIn[index] = _rates.InternationalIn(index, survivors);
        _internationalOut[index] = emigrants;
        if (!_net.IsEmpty) _net[index] = net;
        _clipped[index] = clipped;
        return survivors - internalOut - emigrants + net + clipped;
    }
}
