using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Projection;

/// <summary>
/// What happens to people who have aged on, as the accounting equation of a step: some die, survivors leave, others arrive. Eight cells, or
/// eight draws of one cell, at a time; everything stays in registers between what is read and what is written.
/// </summary>
static class Settlement
{
    /// <returns>People at the end of the step.</returns>
    /// <param name="index">First of the eight in [place][sex][age][draw].</param>
    /// <param name="draw">First of the eight draws; 0 where they are cells.</param>
    /// <param name="aged">People who have aged on, newborns at age 0.</param>
    /// <param name="rates">What drives the step.</param>
    /// <param name="arriving">When those move in who come from other places.</param>
    /// <param name="record">Takes down the components.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Settle<TRates, TRecord>(int index, int draw, Vector512<double> aged, scoped in TRates rates, Arriving arriving, scoped ref TRecord record)
        where TRates : ICellRates, allows ref struct
        where TRecord : IComponentRecord, allows ref struct
    {
        var deaths = rates.Mortality(index, draw) * aged;
        record.Die(index, draw, deaths);
        var survivors = aged - deaths;

        var arrivals = rates.InternalIn(index, draw, survivors);
        var leavers = rates.InternalOut(index, draw, survivors);
        record.Move(index, draw, arrivals, leavers);
        var immigrants = rates.InternationalIn(index, draw, survivors);
        var emigrants = rates.InternationalOut(index, draw, survivors);
        record.Migrate(index, draw, immigrants, emigrants);

        var staying = survivors - leavers - emigrants;
        var clipped = default(Vector512<double>);
        if (rates.HasNet || Vector512.LessThanAny(staying, default))
        {
            var net = rates.NetMigration(index);
            var loss = Vector512.MinNative(net, default);
            clipped = Vector512.MaxNative(default(Vector512<double>) - staying - loss, default);
            record.KeepFromLeaving(index, ShareOf(clipped, leavers, leavers + emigrants - loss));
            if (rates.HasNet) record.Net(index, draw, net);
            // What is left short comes back to exactly zero.
            staying = staying + net + clipped;
        }
        record.Keep(index, draw, clipped);
        return arriving switch
        {
            Arriving.AtOnce => staying + arrivals + immigrants,
            Arriving.Later => staying + immigrants,
            _ => staying + immigrants + arrivals,
        };
    }

    /// <summary>Of people kept, every out-flow has lost its share.</summary>
    static Vector512<double> ShareOf(Vector512<double> clipped, Vector512<double> leavers, Vector512<double> asked) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(clipped, default), clipped * leavers / asked, default);
}
