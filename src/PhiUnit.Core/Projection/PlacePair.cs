namespace PhiUnit.Core.Projection;

/// <summary>A move from one place to another, both as indices on the place axis.</summary>
public readonly record struct PlacePair(int Origin, int Destination);
