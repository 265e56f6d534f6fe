namespace PhiUnit.Core.Indicators;

/// <summary>A group of ages in completed years, both ends included; open when <paramref name="To"/> is null.</summary>
public readonly record struct AgeBand(int From, int? To)
{
    public bool IsOpen => To is null;

    /// <summary>Whether the band starts on the birthday on which the other ends.</summary>
    public bool Follows(AgeBand earlier) => earlier.To is { } last && From == last + 1;

    /// <summary>As it is written in tables: 0-4, 90+, 7.</summary>
    public override string ToString() => To is not { } last ? FormattableString.Invariant($"{From}+")
        : last == From ? FormattableString.Invariant($"{From}") : FormattableString.Invariant($"{From}-{last}");
}
