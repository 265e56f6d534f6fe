using PhiUnit.Core;
using PhiUnit.Core.Projection;

namespace PhiUnit.Benchmarks.Projection;

/// <summary>The same step written cell by cell, as one would write it first: the baseline within a run.</summary>
static class NaiveStep
{
    public static void Advance(StepRun step)
    {
        var shape = step.Inputs.Shape;
        var rates = step.Inputs.Rates.For(0);
        var start = step.Start;
        var end = step.End;
        var c = step.Components;
        for (var place = 0; place < shape.Places; place++)
        {
            for (var draw = 0; draw < shape.Draws; draw++)
            {
                double births = 0;
                for (var age = 1; age <= shape.Ages.Open; age++)
                    births += rates.Fertility[place * shape.RowLength + age * shape.Draws + draw] * AgedOn(shape, start, place, Sex.Female, age, draw);
                foreach (var sex in (ReadOnlySpan<Sex>)[Sex.Female, Sex.Male])
                {
                    var female = births / (1 + rates.SexRatioAtBirth[place]);
                    for (var age = 0; age <= shape.Ages.Open; age++)
                    {
                        var cell = shape.Cell(place, sex, age, draw);
                        c.Births[cell] = age > 0 ? 0 : sex == Sex.Female ? female : births - female;
                        var aged = age == 0 ? c.Births[cell] : AgedOn(shape, start, place, sex, age, draw);
                        c.Deaths[cell] = rates.Mortality[cell] * aged;
                        var survivors = aged - c.Deaths[cell];
                        c.InternalIn[cell] = rates.InternalIn.Count[cell];
                        c.InternalOut[cell] = rates.InternalOut.PerSurvivor[cell] * survivors;
                        c.InternationalIn[cell] = rates.InternationalIn.Count[cell];
                        c.InternationalOut[cell] = rates.InternationalOut.PerSurvivor[cell] * survivors;
                        var staying = survivors - c.InternalOut[cell] - c.InternationalOut[cell];
                        c.Clipped[cell] = Math.Max(-staying, 0);
                        end[cell] = staying + c.Clipped[cell] + c.InternalIn[cell] + c.InternationalIn[cell];
                    }
                }
            }
        }
    }

    static double AgedOn(CohortShape shape, ReadOnlySpan<double> start, int place, Sex sex, int age, int draw)
    {
        var younger = start[shape.Cell(place, sex, age - 1, draw)];
        return age == shape.Ages.Open ? younger + start[shape.Cell(place, sex, age, draw)] : younger;
    }
}
