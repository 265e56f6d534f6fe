using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference.HealthIndex;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.IndexPacks;

/// <summary>An index pack as arrays: a tree, its rules, and the values and areas that its user brings.</summary>
/// <param name="Edition">Tree and rules.</param>
/// <param name="Panel">Values and populations of the lowest areas, areas in order of their codes, years ascending.</param>
/// <param name="Intervals">What the pack says of the error of each value, [indicator][year][area].</param>
/// <param name="Areas">All areas, higher ones after the lowest.</param>
/// <param name="Higher">Areas above the lowest.</param>
/// <param name="Notes">What the reader noticed and the index does without.</param>
public sealed record IndexPack(
    IndexEdition Edition, IndexPanel Panel, IndexIntervals Intervals, IReadOnlyList<IndexPackArea> Areas, IReadOnlyList<HigherArea> Higher, IReadOnlyList<Note> Notes)
{
    /// <summary>Computes the index.</summary>
    /// <exception cref="InputRefusedException">A value is missing or cannot be used; the notes list every fault.</exception>
    public (IndexScores Scores, IndexScores Higher) Compute()
    {
        try
        {
            var scores = CompositeIndex.Compute(Edition.Tree, Edition.Rules, Panel);
            return (scores, HigherAreas.Score(scores, Panel.Population.Span, Higher));
        }
        catch (IndexFaultException exception)
        {
            throw new InputRefusedException([.. exception.Faults.Select(IndexPackFault.Note)]);
        }
    }
}
