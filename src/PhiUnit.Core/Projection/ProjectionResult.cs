namespace PhiUnit.Core.Projection;

/// <summary>Population of every year and components of every step, in people, each year in cell order [place][sex][age][draw].</summary>
public sealed class ProjectionResult
{
    readonly double[] _population;
    readonly double[][] _components;
    bool _hasNet, _hasAdjustment;

    public ProjectionResult(CohortShape shape, YearRange years)
    {
        (Shape, Years) = (shape, years);
        _population = new double[(years.Steps + 1) * shape.Length];
        _components = [.. Enum.GetValues<Component>().Select(_ => new double[years.Steps * shape.Length])];
    }

    public CohortShape Shape { get; }
    public YearRange Years { get; }

    /// <summary>People at 30 June of a year, the base year included.</summary>
    public Span<double> Population(int year) => Slice(_population, year - Years.First);

    /// <summary>A component of the step that ends in a year.</summary>
    public Span<double> Of(Component component, int year) => Slice(_components[(int)component], year - Years.First - 1);

    /// <summary>All components of the step that ends in a year.</summary>
    public Components Components(int year) => new()
    {
        Births = Of(Component.Births, year),
        Deaths = Of(Component.Deaths, year),
        InternalIn = Of(Component.InternalIn, year),
        InternalOut = Of(Component.InternalOut, year),
        InternationalIn = Of(Component.InternationalIn, year),
        InternationalOut = Of(Component.InternationalOut, year),
        NetMigration = Of(Component.NetMigration, year),
        Clipped = Of(Component.Clipped, year),
    };

    /// <summary>Takes away what an earlier run wrote and this one will not: every run writes the other components.</summary>
    internal void Begin(bool withNet, bool withAdjustment)
    {
        if (_hasNet && !withNet) Array.Clear(_components[(int)Component.NetMigration]);
        if (_hasAdjustment) Array.Clear(_components[(int)Component.Adjustment]);
        (_hasNet, _hasAdjustment) = (withNet, withAdjustment);
    }

    /// <summary>Some of the places, in the order given.</summary>
    public ProjectionResult Only(IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var some = new ProjectionResult(Shape with { Places = places.Count }, Years);
        CopyPlaces(_population, some._population, places);
        for (var component = 0; component < _components.Length; component++) CopyPlaces(_components[component], some._components[component], places);
        return some;
    }

    void CopyPlaces(double[] from, double[] to, IReadOnlyList<int> places)
    {
        var length = Shape.Length / Shape.Places;
        for (var year = 0; year < from.Length / Shape.Length; year++)
        {
            for (var i = 0; i < places.Count; i++)
                from.AsSpan(year * Shape.Length + places[i] * length, length).CopyTo(to.AsSpan((year * places.Count + i) * length));
        }
    }

    Span<double> Slice(double[] values, int index) => values.AsSpan(index * Shape.Length, Shape.Length);
}
