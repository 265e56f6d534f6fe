using PhiUnit.Data.Export;

namespace PhiUnit.Data.Explanations;

/// <summary>Dwellings, net additions or households: sums over places, and what ties them to the population.</summary>
sealed class ExplainedHomes(Store release, IReadOnlyList<string> members)
{
    string Places => string.Join(", ", members.Select(SqlText.Literal));

    public ExplainedValue Read(ExplainQuestion question)
    {
        if (question.Sex is not null || question.Age is not null) throw new NotFoundException($"{question.Measure} has no sex and age; leave --sex and --age out.");
        var scenario = Asked.Scenario(release, question.Scenario);
        var years = release.Query("SELECT DISTINCT year FROM dwellings WHERE scenario = $scenario AND quantile IS NULL ORDER BY year", r => r.GetInt(0), ("scenario", scenario));
        var year = Asked.Year(question.Measure == "net_dwellings" ? [.. years.Skip(1)] : years, question.Year);
        var figures = release.Query($"""
            SELECT sum(dwellings ORDER BY place), sum(net_dwellings ORDER BY place), sum(households ORDER BY place), sum(household_population ORDER BY place), sum(communal_population ORDER BY place)
            FROM dwellings d JOIN households h USING (scenario, place, year)
            WHERE scenario = $scenario AND year = $year AND d.quantile IS NULL AND h.quantile IS NULL AND place IN ({Places})
            """, r => (Dwellings: r.GetDouble(0), Net: r.GetDoubleOrNull(1), Households: r.GetDouble(2), Population: r.GetDouble(3), Communal: r.GetDouble(4)), ("scenario", scenario), ("year", year)).Single();
        var value = question.Measure switch { "dwellings" => figures.Dwellings, "households" => figures.Households, _ => figures.Net!.Value };
        return new(year, scenario, value, Rounding.Homes,
        [
            .. figures.Net is { } net ? [new ExplainedPart($"dwellings {year - 1}", figures.Dwellings - net), new("net_dwellings", net)] : Array.Empty<ExplainedPart>(),
            new($"dwellings {year}", figures.Dwellings), new("households", figures.Households), new("households per dwelling", figures.Households / figures.Dwellings),
            new("household population", figures.Population), new("household size", figures.Population / figures.Households), new("communal population", figures.Communal),
        ]) { IsOfHomes = true };
    }
}
