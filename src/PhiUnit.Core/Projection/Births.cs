namespace PhiUnit.Core.Projection;

/// <summary>Births over a step. The total of a place builds up in its girls' cells at age 0, until it is split.</summary>
static class Births
{
    /// <summary>births of the place += Σ over ages 1 … last of fertility × women.</summary>
    public static void Add(CohortShape shape, ReadOnlySpan<double> fertility, ReadOnlySpan<double> people, int lastAge, Span<double> births)
    {
        var (row, draws) = (shape.RowLength, shape.Draws);
        for (var place = 0; place < shape.Places; place++)
        {
            var femaleRow = shape.Row(place, Sex.Female);
            var women = people.Slice(femaleRow, row);
            var schedule = fertility.Slice(place * row, row);
            var total = births.Slice(femaleRow, draws);
            for (var draw = 0; draw < draws; draw++)
            {
                // Ages in ascending order, one by one: a width-dependent sum would not give the same bits everywhere.
                var sum = total[draw];
                for (var cell = draws + draw; cell < (lastAge + 1) * draws; cell += draws) sum += schedule[cell] * women[cell];
                total[draw] = sum;
            }
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
