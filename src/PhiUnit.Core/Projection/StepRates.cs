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

    /// <summary>Net migration in people, for inputs that know no gross flows; empty for none.</summary>
    public ReadOnlySpan<double> NetMigration { get; init; }

    internal void CheckLengths(CohortShape shape)
    {
        Check.Length(Fertility, shape.FertilityLength);
        Check.Length(SexRatioAtBirth, shape.Places);
        Check.Length(Mortality, shape.Length);
        InternalIn.CheckLength(shape.Length);
        InternalOut.CheckLength(shape.Length);
        InternationalIn.CheckLength(shape.Length);
        InternationalOut.CheckLength(shape.Length);
        Check.LengthOrEmpty(NetMigration, shape.Length);
        if (OriginDestination.IsEmpty) return;
        OriginDestination.CheckLength(shape);
        if (Convention != Convention.AgedOn)
            throw new ArgumentException($"Origin-destination flows under {Convention} found; {Convention.AgedOn} expected.");
    }
}
