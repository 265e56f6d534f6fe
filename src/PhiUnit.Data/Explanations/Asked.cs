namespace PhiUnit.Data.Explanations;

/// <summary>Settles what a question leaves open against what a release holds.</summary>
static class Asked
{
    /// <summary>The scenario asked for, or recent trends, or the first.</summary>
    public static string Scenario(Store release, string? scenario)
    {
        var there = release.Query("SELECT scenario FROM scenarios ORDER BY scenario <> 'trend', scenario", r => r.GetText(0));
        if (scenario is null) return there[0];
        return there.Contains(scenario) ? scenario : throw new NotFoundException($"No scenario '{scenario}' in this release; it holds {string.Join(", ", there)}.");
    }

    /// <summary>The year asked for, or the last.</summary>
    public static int Year(IReadOnlyList<int> there, int? year)
    {
        if (there.Count == 0) throw new NotFoundException("This release holds no such figure.");
        if (year is null) return there.Max();
        return there.Contains(year.Value) ? year.Value : throw new NotFoundException(FormattableString.Invariant($"No year {year} in this release; it holds {there.Min()} to {there.Max()}."));
    }
}
