namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Authorities that were joined have the sum of those that they were made of, and nothing is lost or counted twice.</summary>
[Collection(LoadedFiles.Name)]
public class MergedFigures(LoadedWorkspace workspace)
{
    [SharedTheory]
    [InlineData("component", "value", "year, component", "year <= 2020")]
    [InlineData("net_additional_dwellings", "net_dwellings", "year", "year <= 2021")]
    [InlineData("dwelling_stock", "dwellings", "year", "true")]
    [InlineData("household_projection", "households", "base_year, year", "true")]
    [InlineData("household_population", "population", "base_year, year", "true")]
    [InlineData("household_by_age", "households", "base_year, year, age_from", "true")]
    // Mid-2011 is published on both boundaries: clean holds either, merged the authorities of today once.
    [InlineData("population", "population", "year, sex, age", "year <> 2011")]
    public void England_is_the_same_before_and_after(string table, string value, string key, string some)
    {
        string Sums(string schema, string whichPlaces) => $"SELECT {key}, round(sum({value}), 3) AS total FROM {schema}.{table} WHERE {whichPlaces} AND {some} GROUP BY ALL";
        var english = "regexp_matches(place, '^E0[6-9]')";
        var different = workspace.Store.Query(
            $"({Sums("clean", english)} EXCEPT {Sums("merged", english)}) UNION ALL ({Sums("merged", english)} EXCEPT {Sums("clean", english)})", row => row.GetValue<object>(0));
        Assert.Empty(different);
        Assert.Equal(0, workspace.Store.Scalar<long>($"SELECT count(*) FROM merged.{table} WHERE place IN (SELECT code FROM reference.area_part)"));
        Assert.Equal(296, workspace.Store.Scalar<long>($"SELECT count(DISTINCT place) FROM merged.{table} JOIN reference.authority ON code = place WHERE {some}"));
    }

    /// <summary>Both stand on the 2011 Census: the districts of 2020 must add up to the authorities of 2023 to the person.</summary>
    [SharedFact]
    public void Populations_of_districts_add_up_to_those_published_for_the_new_authorities()
    {
        const string sql = """
            WITH old AS (SELECT coalesce(p.place, c.place) AS place, sum(CAST(value AS BIGINT)) AS people FROM raw.component c
              JOIN raw.live USING (file_id) LEFT JOIN reference.area_part p ON p.code = c.place
              WHERE dataset = 'myeb3' AND component = 'population' AND year = '2011' GROUP BY ALL)
            SELECT count(*) FILTER (WHERE people = population) FROM old JOIN clean.population_total t USING (place) JOIN reference.authority a ON a.code = place WHERE t.year = 2011
            """;
        Assert.Equal(296, workspace.Store.Scalar<long>(sql));
    }

    [SharedFact]
    public void Cumberland_before_it_was_made() => Assert.Equal(
        workspace.Longs("SELECT sum(value)::BIGINT FROM clean.component WHERE place IN ('E07000026', 'E07000028', 'E07000029') AND component = 'births' GROUP BY year ORDER BY year"),
        workspace.Longs("SELECT value FROM merged.component WHERE place = 'E06000063' AND component = 'births' AND year < 2023 ORDER BY year"));
}
