using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>Lets those who leave a place into a <see cref="MigrantPool"/> and says whom it asks for; nothing else is taken down.</summary>
ref struct ComponentsForPool(MigrantPool pool) : IComponentRecord
{
    DrawLanes _leavers = new(pool.Leavers), _asked = new(pool.Asked);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move(int index, int draw, Vector512<double> arrivals, Vector512<double> leavers)
    {
        _leavers[index] += leavers;
        _asked[index] += arrivals;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void KeepFromLeaving(int index, Vector512<double> people) => _leavers[index] -= people;

    public readonly void Bear(int index, int draw, Vector512<double> people)
    {
    }

    public readonly void Die(int index, int draw, Vector512<double> people)
    {
    }

    public readonly void Migrate(int index, int draw, Vector512<double> immigrants, Vector512<double> emigrants)
    {
    }

    public readonly void Net(int index, int draw, Vector512<double> people)
    {
    }

    public readonly void Keep(int index, int draw, Vector512<double> people)
    {
    }
}
