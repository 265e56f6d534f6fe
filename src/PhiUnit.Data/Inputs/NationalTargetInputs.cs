using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Inputs;

/// <summary>
/// What the national projection says of England, step by step, at the age at the end of the step. ONS publishes its components by other ages
/// (deaths as rates by age at the start, migrants by age label at either end): the re-run of its projection turns them into these.
/// </summary>
static class NationalTargetInputs
{
    /// <param name="store">The workspace.</param>
    /// <param name="ages">Ages wanted; the open group is folded from those above it.</param>
    /// <param name="years">Base year and last year.</param>
    /// <param name="sexRatioAtBirth">Males per female.</param>
    public static NationalTargets Read(Store store, AgeAxis ages, YearRange years, double sexRatioAtBirth)
    {
        var targets = new NationalTargets(ages, years);
        var rerun = NationalRerun.Run(store, years, new(sexRatioAtBirth)).Result;
        var published = new PublishedProjection(store, years);
        foreach (var year in years.StepYears)
        {
            var step = year - years.First - 1;
            void Take(Component component, double[] values) => Fold(rerun, rerun.Of(component, year), targets.In(values, step));
            Take(Component.Deaths, targets.Deaths);
            Take(Component.InternationalIn, targets.Immigrants);
            Take(Component.InternationalOut, targets.Emigrants);
            Take(Component.InternalIn, targets.FromOutside);
            Take(Component.InternalOut, targets.ToOutside);
            foreach (var sex in Enum.GetValues<Sex>())
            {
                targets.In(targets.Births, step)[(int)sex] = rerun.Of(Component.Births, year)[rerun.Shape.Row(0, sex)];
                OpenAge.FoldCounts(published.Population(year, sex), targets.In(targets.Population, step).Slice((int)sex * ages.Count, ages.Count));
            }
        }
        return targets;
    }

    static void Fold(ProjectionResult rerun, ReadOnlySpan<double> cells, Span<double> folded)
    {
        var ages = folded.Length / CohortShape.Sexes;
        foreach (var sex in Enum.GetValues<Sex>())
            OpenAge.FoldCounts(cells.Slice(rerun.Shape.Row(0, sex), rerun.Shape.RowLength), folded.Slice((int)sex * ages, ages));
    }
}
