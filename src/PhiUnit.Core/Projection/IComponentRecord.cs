using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Projection;

/// <summary>Takes down what happened to eight draws of a cell of one place, in people.</summary>
/// <remarks>index: where the draws stand among [sex][age][draw]; draw: the first of them.</remarks>
interface IComponentRecord
{
    void Bear(int index, int draw, Vector512<double> people);
    void Die(int index, int draw, Vector512<double> people);
    void Move(int index, int draw, Vector512<double> arrivals, Vector512<double> leavers);
    void Migrate(int index, int draw, Vector512<double> immigrants, Vector512<double> emigrants);
    void Net(int index, int draw, Vector512<double> people);

    /// <summary>People kept because an outflow asked for more than there were.</summary>
    void Keep(int index, int draw, Vector512<double> people);

    /// <summary>Those among them who wanted to leave for other places; called only where somebody was kept.</summary>
    void KeepFromLeaving(int index, Vector512<double> people);
}
