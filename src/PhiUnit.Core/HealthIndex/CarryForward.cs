namespace PhiUnit.Core.HealthIndex;

/// <summary>
/// A composite of <see cref="Years"/> is replaced, before it is re-standardised, by that of <see cref="From"/>.
/// A choice of one edition of an index, never a rule (ONS 2023: two subdomains of 2020 and 2021 are those of 2019).
/// </summary>
/// <param name="Code">Code of a composite.</param>
/// <param name="Years">Years that are replaced.</param>
/// <param name="From">Year whose composite stands in their place; not replaced itself.</param>
public sealed record CarryForward(string Code, IReadOnlyList<int> Years, int From);
