using PhiUnit.Core.Numerics;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Projections;

namespace PhiUnit.Data.Tests.Projections;

/// <summary>The re-run of England with deaths and the stock rounded to whole persons, age by age, after every step.</summary>
static class WholePersons
{
    /// <summary>Every published cell, the whole-person run in place of the re-run.</summary>
    public static IEnumerable<RerunDifference> Differences(NationalRerun rerun)
    {
        var (shape, years) = (rerun.Result.Shape, rerun.Result.Years);
        var run = new ProjectionResult(shape, years);
        Round(rerun.Result.Population(years.First)).CopyTo(run.Population(years.First));
        foreach (var year in years.StepYears)
        {
            var end = run.Population(year);
            CohortStep.Advance(shape, run.Population(year - 1), rerun.Rates.For(year - years.First - 1), run.Components(year), end);
            var deaths = run.Of(Component.Deaths, year).ToArray();
            // Those born in the step are left: how their births are rounded is not known.
            for (var cell = 0; cell < end.Length; cell++) if (cell % shape.RowLength > 0) end[cell] += deaths[cell] - Round(deaths[cell]);
            Round(end).CopyTo(end);
        }
        return rerun.Population.Select(d => d with { Rerun = People(run, d) }).ToList();
    }

    static double People(ProjectionResult run, RerunDifference cell)
    {
        var row = run.Population(cell.Year).Slice(run.Shape.Row(0, cell.Sex!.Value), run.Shape.RowLength);
        return cell.Age switch
        {
            105 => Ordered.Sum(row[105..110]),
            110 => Ordered.Sum(row[110..]),
            _ => row[cell.Age!.Value],
        };
    }

    static double[] Round(ReadOnlySpan<double> people)
    {
        var rounded = people.ToArray();
        for (var i = 0; i < rounded.Length; i++) rounded[i] = Round(rounded[i]);
        return rounded;
    }

    static double Round(double people) => Math.Round(people, MidpointRounding.AwayFromZero);
}
