using PhiUnit.Core;
using PhiUnit.Core.Projection;
using PhiUnit.Core.Projection.Trend;

namespace PhiUnit.Data.Inputs;

/// <summary>Published migration by sex and single year of age (MYEB2), pooled over its newest years that cover every English authority.</summary>
sealed class MigrationAges(Store store, IReadOnlyList<Place> places, AgeAxis ages)
{
    readonly CohortShape _shape = new(places.Count, ages);

    /// <summary>The newest years, at most so many, with all four flows of every authority and its people at the start.</summary>
    public int[] Years(int count, int baseYear) => [.. store.Query(FormattableString.Invariant($"""
        WITH whole AS (
          SELECT year, count(*) FILTER (WHERE component = 'population') AS people, count(*) FILTER (WHERE component <> 'population') AS flows
          FROM merged.component_detail JOIN reference.authority ON code = place GROUP BY year),
        cells AS (SELECT count(*) * {CohortShape.Sexes * ages.Count} AS n FROM reference.authority)
        SELECT step.year FROM whole step JOIN whole before ON before.year = step.year - 1, cells
        WHERE step.flows = 4 * n AND step.people = n AND before.people = n AND step.year <= {baseYear} ORDER BY step.year DESC LIMIT {count}
        """), row => row.GetInt(0)).Order()];

    /// <summary>Flows of these years added up, and those who could move.</summary>
    public PublishedFlows Flows(int[] years)
    {
        var list = string.Join(", ", years);
        var flows = new PublishedFlows(_shape);
        (string Component, double[] Own, double[]? Country)[] read =
        [
            ("internal_in", flows.InternalIn, null), ("internal_out", flows.InternalOut, null),
            ("international_in", flows.InternationalIn, flows.CountryIn), ("international_out", flows.InternationalOut, flows.CountryOut),
        ];
        foreach (var (component, own, country) in read)
        {
            var condition = $"component = '{component}' AND year IN ({list})";
            Own(condition).CopyTo(own, 0);
            if (country is not null) Country(condition).CopyTo(country, 0);
        }
        var before = $"component = 'population' AND year + 1 IN ({list})";
        var born = $"component = 'population' AND year IN ({list})";
        AgeOn(Own(before), Own(born), flows.Exposed);
        AgeOn(Country(before), Country(born), flows.CountryExposed);
        return flows;
    }

    double[] Own(string condition) => store.ReadDoubles($"""
        SELECT sum(value)::DOUBLE FROM merged.component_detail WHERE place IN ({PlaceList.Of(places)}) AND {condition}
        GROUP BY place, sex, age ORDER BY {PlaceList.Position(places)}, sex, age
        """);

    double[] Country(string condition) => store.ReadDoubles($"""
        SELECT sum(value)::DOUBLE FROM merged.component_detail JOIN reference.authority ON code = place WHERE {condition} GROUP BY sex, age ORDER BY sex, age
        """);

    /// <summary>One year older, the open group with those who reach it; at age 0 those who are there at the end.</summary>
    void AgeOn(double[] before, double[] end, double[] exposed)
    {
        for (var row = 0; row < exposed.Length; row += ages.Count)
        {
            exposed[row] = end[row];
            for (var age = 1; age < ages.Count; age++) exposed[row + age] = before[row + age - 1];
            exposed[row + ages.Open] += before[row + ages.Open];
        }
    }
}
