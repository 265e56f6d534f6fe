namespace PhiUnit.Data.Reference;

/// <summary>A code that an authority of today was made of at some time.</summary>
/// <param name="Code">GSS code of the part.</param>
/// <param name="Place">GSS code of the authority of today.</param>
/// <param name="Parts">The oldest authorities that the part is made of, one bit each.</param>
/// <param name="Whole">Those that the authority of today is made of: codes whose bits fill it and do not overlap are the whole authority, once.</param>
public sealed record AreaPart(string Code, string Place, int Parts, int Whole);
