namespace PhiUnit.Core.Projection;

/// <summary>When those move in who come from other places in the country.</summary>
enum Arriving
{
    /// <summary>With everybody else.</summary>
    AtOnce,

    /// <summary>After the step, from a <see cref="MigrantPool"/>.</summary>
    Later,

    /// <summary>Last of all, since a <see cref="MigrantPool"/> has said how many: the same bits as later.</summary>
    Last,
}
