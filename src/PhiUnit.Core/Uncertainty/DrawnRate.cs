namespace PhiUnit.Core.Uncertainty;

/// <summary>What a draw scales.</summary>
public enum DrawnRate
{
    /// <summary>Births per woman.</summary>
    Fertility,

    /// <summary>Probability of dying.</summary>
    Mortality,

    /// <summary>Moves from other places in the country.</summary>
    InternalIn,

    /// <summary>Moves to other places in the country.</summary>
    InternalOut,

    Immigration,
    Emigration,

    /// <summary>Net completions of homes, where homes lead.</summary>
    Completions,

    /// <summary>People per household, where homes lead.</summary>
    HouseholdSize,

    /// <summary>People of the base year; strays at the start alone.</summary>
    BasePopulation,
}
