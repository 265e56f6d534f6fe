using System.Runtime.Intrinsics;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>Births over a step. The total of a place builds up in its girls' cells at age 0, until it is split.</summary>
static class Births
{
    /// <summary>Nobody born yet. Births stand at age 0 alone: the other ages are not touched.</summary>
    public static void Clear(CohortShape shape, Span<double> births)
    {
        for (var row = 0; row < shape.Length; row += shape.RowLength) births.Slice(row, shape.Draws).Clear();
    }

    /// <summary>births of the place += Σ over ages 1 … last of fertility × women.</summary>
    public static void Add(CohortShape shape, in StepRates rates, ReadOnlySpan<double> people, int lastAge, Span<double> births)
    {
        for (var place = 0; place < shape.Places; place++)
        {
            var femaleRow = shape.Row(place, Sex.Female);
            var women = people.Slice(femaleRow, shape.RowLength);
            AddByDraw(rates.Fertility.Slice(place * shape.RowLength, shape.RowLength), women, lastAge, births.Slice(femaleRow, shape.Draws));
        }
    }

    // Ages in ascending order, one by one: a width-dependent sum would not give the same bits everywhere.
    static void AddByDraw(ReadOnlySpan<double> fertility, ReadOnlySpan<double> women, int lastAge, Span<double> births)
    {
        for (var draw = 0; draw < births.Length; draw++)
        {
            var sum = births[draw];
            for (var cell = births.Length + draw; cell < (lastAge + 1) * births.Length; cell += births.Length) sum += fertility[cell] * women[cell];
            births[draw] = sum;
        }
    }

    /// <summary>
    /// births of one place = factor × Σ over ages 1 … open of fertility × women aged on, where its draws share the fertility, [age].
    /// </summary>
    /// <param name="place">Shape of one place.</param>
    /// <param name="rates">Fertility, and its factors.</param>
    /// <param name="start">People at the start of the step.</param>
    /// <param name="end">Read: those who have met in the open age group. Written: births, in the girls' cells at age 0.</param>
    public static void AddTogether(CohortShape place, in StepRates rates, ReadOnlySpan<double> start, Span<double> end)
    {
        DrawLanes younger = new(start), there = new(end), factor = new(rates.Factors.Fertility);
        var (draws, open) = (place.Draws, place.Ages.Open);
        for (var draw = 0; draw < draws; draw += DrawLanes.Count)
        {
            Vector512<double> births = default;
            for (var age = 1; age < open; age++)
            {
                if (rates.Fertility[age] != 0) births += rates.Fertility[age] * younger[(age - 1) * draws + draw];
            }
            if (rates.Fertility[open] != 0) births += rates.Fertility[open] * there[open * draws + draw];
            there[draw] = births * factor[draw];
        }
    }

    /// <summary>Splits the total × share of the step: 1 / (1 + sex ratio) of them are girls.</summary>
    public static void SplitBySex(CohortShape shape, ReadOnlySpan<double> sexRatio, double share, Span<double> births)
    {
        for (var place = 0; place < shape.Places; place++)
        {
            var girls = births.Slice(shape.Row(place, Sex.Female), shape.Draws);
            var boys = births.Slice(shape.Row(place, Sex.Male), shape.Draws);
            var femaleShare = 1 / (1 + sexRatio[place]);
            for (var draw = 0; draw < girls.Length; draw++)
            {
                var total = girls[draw] * share;
                girls[draw] = total * femaleShare;
                boys[draw] = total - girls[draw];
            }
        }
    }

    /// <summary>Newborns become the people of age 0.</summary>
    public static void Enter(CohortShape shape, ReadOnlySpan<double> births, Span<double> people)
    {
        for (var row = 0; row < shape.Length; row += shape.RowLength) births.Slice(row, shape.Draws).CopyTo(people.Slice(row, shape.Draws));
    }
}
