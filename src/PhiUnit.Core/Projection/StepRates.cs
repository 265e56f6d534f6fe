using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Projection;

/// <summary>Everything that drives one step. Rates are by age at the END of the step, unless said otherwise.</summary>
public readonly ref struct StepRates
{
    /// <summary>When in the step people are born, die and move; what migration rates are on follows from it.</summary>
    public Convention Convention { get; init; }

    /// <summary>Which women bear at the start of the step; mid-step only.</summary>
    public WomenAtStart WomenAtStart { get; init; }

    /// <summary>Births per woman over the step, [place][age][draw], by age of the woman at the end of the step (mid-step and end-step: her age label at either end).</summary>
    public required ReadOnlySpan<double> Fertility { get; init; }

    /// <summary>Males per female at birth, [place].</summary>
    public required ReadOnlySpan<double> SexRatioAtBirth { get; init; }

    /// <summary>Probability of dying over the step (1 − survivorship), [place][sex][age][draw]; age 0 is for births.</summary>
    public required ReadOnlySpan<double> Mortality { get; init; }

    /// <summary>Moves from other places in the country.</summary>
    public Flow InternalIn { get; init; }

    /// <summary>Moves to other places in the country.</summary>
    public Flow InternalOut { get; init; }

    /// <summary>Immigration.</summary>
    public Flow InternationalIn { get; init; }

    /// <summary>Emigration.</summary>
    public Flow InternationalOut { get; init; }

    /// <summary>Moves between the places of the run, on top of the internal flows; aged-on only, empty for none.</summary>
    public OriginDestinationFlow OriginDestination { get; init; }

    /// <summary>Those who move in from other places are asked for, but do not arrive in the step: a <see cref="MigrantPool"/> lets them. Aged-on only.</summary>
    public bool ArrivalsWait { get; init; }

    /// <summary>What a pool gives those who wait, arrivals per person asked for, [sex][age][draw]; empty until it is known. One place only.</summary>
    internal ReadOnlySpan<double> ArrivalsPerAsked { get; init; }

    /// <summary>
    /// What each draw multiplies the rates and flows by; aged-on only. Where there are factors, fertility, mortality, flows and net migration are
    /// given once for all draws, [place][sex][age], and the number of draws is a multiple of eight.
    /// </summary>
    public DrawFactors Factors { get; init; }

    /// <summary>Net migration in people, for inputs that know no gross flows; empty for none.</summary>
    public ReadOnlySpan<double> NetMigration { get; init; }

    /// <summary>The rates of one place of several, given once for all draws, with the factors of its draws.</summary>
    internal StepRates OfPlace(int place, CohortShape shape) =>
        shape.Places == 1 ? this : OfPlace(place, shape.Ages, Factors.OfPlace(place, shape.Draws));

    /// <summary>The rates of one place of several, with factors that are given for that place.</summary>
    internal StepRates OfPlace(int place, AgeAxis ages, DrawFactors factors)
    {
        var length = CohortShape.Sexes * ages.Count;
        return new()
        {
            Convention = Convention,
            WomenAtStart = WomenAtStart,
            Fertility = Fertility.Slice(place * ages.Count, ages.Count),
            SexRatioAtBirth = SexRatioAtBirth.Slice(place, 1),
            Mortality = Mortality.Slice(place * length, length),
            InternalIn = InternalIn.Slice(place * length, length),
            InternalOut = InternalOut.Slice(place * length, length),
            InternationalIn = InternationalIn.Slice(place * length, length),
            InternationalOut = InternationalOut.Slice(place * length, length),
            NetMigration = NetMigration.IsEmpty ? default : NetMigration.Slice(place * length, length),
            ArrivalsWait = ArrivalsWait,
            Factors = factors,
        };
    }

    internal void CheckLengths(CohortShape shape)
    {
        var given = Factors.IsEmpty ? shape : shape with { Draws = 1 };
        Check.Length(Fertility, given.FertilityLength);
        Check.Length(SexRatioAtBirth, shape.Places);
        Check.Length(Mortality, given.Length);
        InternalIn.CheckLength(given.Length);
        InternalOut.CheckLength(given.Length);
        InternationalIn.CheckLength(given.Length);
        InternationalOut.CheckLength(given.Length);
        Check.LengthOrEmpty(NetMigration, given.Length);
        if (!OriginDestination.IsEmpty) OriginDestination.CheckLength(shape);
        if (!Factors.IsEmpty) Factors.CheckLengths(shape.Places * shape.Draws);
        CheckCombination(shape);
    }

    readonly void CheckCombination(CohortShape shape)
    {
        if (Convention != Convention.AgedOn && !(OriginDestination.IsEmpty && !ArrivalsWait && Factors.IsEmpty))
            throw new ArgumentException($"Moves between places or factors of draws under {Convention} found; {Convention.AgedOn} expected.");
        if (!OriginDestination.IsEmpty && (ArrivalsWait || !Factors.IsEmpty))
            throw new ArgumentException("Origin-destination flows beside a migrant pool or factors of draws found; one of them expected.");
        if (!Factors.IsEmpty && shape.Draws % DrawLanes.Count != 0)
            throw new ArgumentException($"{shape.Draws} draws found; a multiple of {DrawLanes.Count} expected where draws have factors.");
    }
}
