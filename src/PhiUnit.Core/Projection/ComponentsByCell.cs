using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>Writes every component of every cell, [sex][age][draw].</summary>
ref struct ComponentsByCell(in Components components) : IComponentRecord
{
    DrawLanes _births = new(components.Births), _deaths = new(components.Deaths), _clipped = new(components.Clipped), _net = new(components.NetMigration);
    DrawLanes _internalIn = new(components.InternalIn), _internalOut = new(components.InternalOut);
    DrawLanes _internationalIn = new(components.InternationalIn), _internationalOut = new(components.InternationalOut);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bear(int index, int draw, Vector512<double> people) => _births[index] = people;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Die(int index, int draw, Vector512<double> people) => _deaths[index] = people;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move(int index, int draw, Vector512<double> arrivals, Vector512<double> leavers)
    {
        _internalIn[index] = arrivals;
        _internalOut[index] = leavers;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Migrate(int index, int draw, Vector512<double> immigrants, Vector512<double> emigrants)
    {
        _internationalIn[index] = immigrants;
        _internationalOut[index] = emigrants;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Net(int index, int draw, Vector512<double> people)
    {
        if (!_net.IsEmpty) _net[index] = people;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Keep(int index, int draw, Vector512<double> people) => _clipped[index] = people;

    public void KeepFromLeaving(int index, Vector512<double> people)
    {
    }
}
