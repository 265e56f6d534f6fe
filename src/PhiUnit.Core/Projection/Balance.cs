namespace PhiUnit.Core.Projection;

/// <summary>
/// The accounting equation, checked: start (aged on) + births − deaths + in − out + net + clipped + adjustment = end, in every cell of every step.
/// It is the same under every <see cref="Convention"/>, because each component stands at the age its people have at the end of the step.
/// </summary>
/// <remarks>
/// mid-step: end[x] = S[x] · (start + half)[x − 1] + half[x] and deaths[x] = (1 − S[x]) · (start + half)[x − 1] give
/// end[x] = start[x − 1] − deaths[x] + (half[x − 1] + half[x]), whose last bracket is the component; in the open age half[open − 1] and
/// half[open] both come aged on. `half` stands for in − out + net + clipped of either half.
/// </remarks>
/// <param name="Cells">Number of cells checked.</param>
/// <param name="LargestResidual">Largest absolute difference, in people; per 100,000 people where a cell and its arrivals are more than that.</param>
/// <param name="Year">Year of that cell.</param>
/// <param name="Cell">Its offset in the cell order.</param>
public readonly record struct Balance(long Cells, double LargestResidual, int Year, int Cell)
{
    /// <summary>Largest residual that still counts as balanced, in people.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Whether every cell balances to <see cref="Tolerance"/>.</summary>
    public bool Holds => LargestResidual <= Tolerance;

    /// <summary>Checks every cell of every step of a projection.</summary>
    public static Balance Of(ProjectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var balance = new Balance(0, 0, result.Years.First, 0);
        foreach (var year in result.Years.StepYears) balance = balance.With(result, year);
        return balance;
    }

    Balance With(ProjectionResult result, int year)
    {
        var shape = result.Shape;
        var start = result.Population(year - 1);
        var end = result.Population(year);
        var c = result.Components(year);
        var adjustment = result.Of(Component.Adjustment, year);
        var worst = this;
        for (var cell = 0; cell < shape.Length; cell++)
        {
            var before = AgedOn(shape, start, cell) + c.Births[cell];
            var expected = before - c.Deaths[cell] + c.InternalIn[cell] - c.InternalOut[cell]
                + c.InternationalIn[cell] - c.InternationalOut[cell] + c.NetMigration[cell] + c.Clipped[cell] + adjustment[cell];
            // Rounding grows with the people that are added up.
            var scale = Math.Max(1, (before + c.InternalIn[cell] + c.InternationalIn[cell] + Math.Abs(c.NetMigration[cell])) / 1e5);
            var residual = Math.Abs(expected - end[cell]) / scale;
            // A NaN comes out on top and stays there.
            if (residual > worst.LargestResidual || (double.IsNaN(residual) && !double.IsNaN(worst.LargestResidual))) worst = worst with { LargestResidual = residual, Year = year, Cell = cell };
        }
        return worst with { Cells = Cells + shape.Length };
    }

    /// <summary>People of a cell before any component: those who were one age younger, in the open age also those who were there already.</summary>
    static double AgedOn(CohortShape shape, ReadOnlySpan<double> start, int cell)
    {
        var age = cell % shape.RowLength / shape.Draws;
        if (age == 0) return 0;
        var younger = start[cell - shape.Draws];
        return age == shape.Ages.Open ? younger + start[cell] : younger;
    }
}
