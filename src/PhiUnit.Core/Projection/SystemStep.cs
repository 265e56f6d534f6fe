namespace PhiUnit.Core.Projection;

/// <summary>A step of all places that is tried, not kept; its components summed over the places.</summary>
sealed class SystemStep(CohortShape shape)
{
    readonly double[] _end = new double[shape.Length];
    readonly double[][] _components = [.. Enum.GetValues<Component>().Select(_ => new double[shape.Length])];

    public void Advance(ReadOnlySpan<double> start, ProjectionRates rates, int step)
    {
        var components = new Components
        {
            Births = _components[(int)Component.Births],
            Deaths = _components[(int)Component.Deaths],
            InternalIn = _components[(int)Component.InternalIn],
            InternalOut = _components[(int)Component.InternalOut],
            InternationalIn = _components[(int)Component.InternationalIn],
            InternationalOut = _components[(int)Component.InternationalOut],
            NetMigration = _components[(int)Component.NetMigration],
            Clipped = _components[(int)Component.Clipped],
        };
        CohortStep.Advance(shape, start, rates.For(step), components, _end);
    }

    /// <summary>A component over all places, [sex][age].</summary>
    public double[] Sums(Component component) => Sums(shape, _components[(int)component]);

    /// <summary>Σ over places, in their order, [sex][age].</summary>
    public static double[] Sums(CohortShape shape, ReadOnlySpan<double> cells)
    {
        var sums = new double[shape.Length / shape.Places];
        for (var i = 0; i < cells.Length; i++) sums[i % sums.Length] += cells[i];
        return sums;
    }
}
