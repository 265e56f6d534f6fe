namespace PhiUnit.Core.Projection;

/// <summary>A component of change over a step. Each is counted in people, at the age its people have at the END of the step.</summary>
public enum Component
{
    Births,
    Deaths,
    InternalIn,
    InternalOut,
    InternationalIn,
    InternationalOut,

    /// <summary>Net migration, where the input gives no gross flows.</summary>
    NetMigration,

    /// <summary>People kept because an outflow asked for more people than there were; never negative.</summary>
    Clipped,

    /// <summary>People added (or, where negative, taken away) to fit a national projection; signed as it adds.</summary>
    Adjustment,
}
