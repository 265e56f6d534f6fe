using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Projection;

/// <summary>What drives eight cells of a step, or eight draws of one; see <see cref="StepRates"/> for units.</summary>
/// <remarks>index: the first of them in [place][sex][age][draw]; draw: the first draw, 0 where they are cells.</remarks>
interface ICellRates
{
    /// <summary>Probability of dying.</summary>
    Vector512<double> Mortality(int index, int draw);

    Vector512<double> InternalIn(int index, int draw, Vector512<double> survivors);
    Vector512<double> InternalOut(int index, int draw, Vector512<double> survivors);
    Vector512<double> InternationalIn(int index, int draw, Vector512<double> survivors);
    Vector512<double> InternationalOut(int index, int draw, Vector512<double> survivors);

    /// <summary>Whether there is net migration beside the flows.</summary>
    bool HasNet { get; }

    Vector512<double> NetMigration(int index);
}
