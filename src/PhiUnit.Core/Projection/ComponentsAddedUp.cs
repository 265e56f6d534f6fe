using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>Adds every component of a place up over sexes and ages, in their order, draw by draw.</summary>
ref struct ComponentsAddedUp(in ComponentTotals totals) : IComponentRecord
{
    DrawLanes _births = new(totals.Births), _deaths = new(totals.Deaths), _clipped = new(totals.Clipped), _net = new(totals.NetMigration);
    DrawLanes _internalIn = new(totals.InternalIn), _internalOut = new(totals.InternalOut);
    DrawLanes _internationalIn = new(totals.InternationalIn), _internationalOut = new(totals.InternationalOut);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bear(int index, int draw, Vector512<double> people) => _births[draw] += people;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Die(int index, int draw, Vector512<double> people) => _deaths[draw] += people;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move(int index, int draw, Vector512<double> arrivals, Vector512<double> leavers)
    {
        _internalIn[draw] += arrivals;
        _internalOut[draw] += leavers;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Migrate(int index, int draw, Vector512<double> immigrants, Vector512<double> emigrants)
    {
        _internationalIn[draw] += immigrants;
        _internationalOut[draw] += emigrants;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Net(int index, int draw, Vector512<double> people) => _net[draw] += people;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Keep(int index, int draw, Vector512<double> people)
    {
        if (Vector512.GreaterThanAny(people, default)) _clipped[draw] += people;
    }

    public void KeepFromLeaving(int index, Vector512<double> people)
    {
    }
}
