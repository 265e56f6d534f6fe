namespace PhiUnit.Core.Projection;

/// <summary>
/// The rates of all steps of a projection: one contiguous array per quantity, [year][place][sex][age][draw] (fertility
/// [year][place][age][draw], sex ratio [year][place]), first step first. See <see cref="StepRates"/> for units.
/// </summary>
/// <remarks>A quantity that no step uses stays an empty array.</remarks>
public sealed class ProjectionRates(CohortShape shape, int steps, Convention convention = Convention.AgedOn)
{
    /// <summary>When in a step people are born, die and move; what migration rates are on follows from it.</summary>
    public Convention Convention { get; } = convention;

    /// <summary>Which women bear at the start of a step; mid-step only.</summary>
    public WomenAtStart WomenAtStart { get; init; }

    public CohortShape Shape { get; } = shape;
    public int Steps { get; } = steps;

    public double[] Fertility { get; } = new double[steps * shape.FertilityLength];
    public double[] SexRatioAtBirth { get; } = new double[steps * shape.Places];
    public double[] Mortality { get; } = new double[steps * shape.Length];

    public FlowRates InternalIn { get; } = new(shape, steps);
    public FlowRates InternalOut { get; } = new(shape, steps);
    public FlowRates InternationalIn { get; } = new(shape, steps);
    public FlowRates InternationalOut { get; } = new(shape, steps);

    /// <summary>Net migration in people; empty where the flows are gross.</summary>
    public double[] NetMigration { get; private set; } = [];

    /// <summary>Makes room for net migration, zero everywhere, unless there is room already.</summary>
    public double[] UseNetMigration() =>
        NetMigration.Length > 0 ? NetMigration : NetMigration = new double[Steps * Shape.Length];

    /// <summary>Moves between the places of the run, on top of the internal flows; null for none.</summary>
    public OriginDestinationRates? OriginDestination { get; private set; }

    /// <summary>Makes room for the moves between these pairs of places, zero everywhere.</summary>
    public OriginDestinationRates UseOriginDestination(IReadOnlyList<PlacePair> pairs) => OriginDestination = new(Shape, Steps, pairs);

    /// <summary>Closes the internal flows over the places of the run; null where every place has its own in-flow.</summary>
    public PoolRates? Pool { get; private set; }

    /// <summary>Closes the internal flows over the places of the run by a migrant pool; with no exchange with the outside until filled.</summary>
    public PoolRates UsePool() => Pool ??= new(Shape.Ages, Steps);

    /// <summary>The rates of one step.</summary>
    /// <param name="step">0 for the first step.</param>
    public StepRates For(int step) => new()
    {
        Convention = Convention,
        WomenAtStart = WomenAtStart,
        ArrivalsWait = Pool is not null,
        Fertility = Fertility.AsSpan(step * Shape.FertilityLength, Shape.FertilityLength),
        SexRatioAtBirth = SexRatioAtBirth.AsSpan(step * Shape.Places, Shape.Places),
        Mortality = Mortality.AsSpan(step * Shape.Length, Shape.Length),
        InternalIn = InternalIn.For(step),
        InternalOut = InternalOut.For(step),
        InternationalIn = InternationalIn.For(step),
        InternationalOut = InternationalOut.For(step),
        OriginDestination = OriginDestination is null ? default : OriginDestination.For(step),
        NetMigration = NetMigration.Length == 0 ? default : NetMigration.AsSpan(step * Shape.Length, Shape.Length),
    };
}
