namespace PhiUnit.Data.Reference;

/// <summary>A local authority that ended, or went on under another code.</summary>
/// <param name="Predecessor">Its GSS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Successor">GSS code of the authority that it went into, which may have ended since.</param>
/// <param name="InForce">Day from which the successor counts.</param>
/// <param name="Source">The order that made the change.</param>
public sealed record AreaChange(string Predecessor, string Name, string Successor, DateOnly InForce, string Source);
