using System.Net;
using System.Net.Http.Json;
using PhiUnit.Data.Releases;

namespace PhiUnit.EndToEnd.Tests.Serving;

/// <summary>What the engine answers from a release alone is what it would have published.</summary>
[Collection(DemoTests.Name)]
public class WhatIfRouteTests(DemoWorkspace demo, DrawnServer server) : IClassFixture<DrawnServer>
{
    [Theory]
    [InlineData("E06000032")]
    [InlineData("BLMK")]
    public void All_of_the_planned_homes_lead_to_the_published_figures_and_intervals(string code)
    {
        var answer = server.Process.Json($"/v1/places/{code}/what-if?homes=1&draws=200");
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Drawn));
        var intervals = release.Query($"""
            SELECT year, max(value) FILTER (quantile = 0.1), max(value) FILTER (quantile = 0.9) FROM population_intervals
            WHERE scenario = 'local-plan' AND place = '{code}' AND sex = 'persons' AND band = 'all ages' GROUP BY year ORDER BY year
            """, row => (Year: row.GetInt(0), Lower: row.GetDouble(1), Upper: row.GetDouble(2)));
        var years = answer.GetProperty("years").EnumerateArray().ToList();
        Assert.Equal(intervals.Select(i => i.Year), years.Select(y => y.GetProperty("year").GetInt32()));
        Assert.All(years.Zip(intervals), pair =>
        {
            double Of(string name) => pair.First.GetProperty(name).GetDouble();
            Assert.Equal(Of("planned_population"), Of("population"), 1e-6);
            Assert.Equal(pair.Second.Lower, Of("lower_80"), 1e-6);
            Assert.Equal(pair.Second.Upper, Of("upper_80"), 1e-6);
            Assert.Equal(Of("population"), pair.First.GetProperty("bands").EnumerateArray().Sum(b => b.GetProperty("value").GetDouble()), 1e-6);
        });
        Assert.All(answer.GetProperty("components").EnumerateArray(), c => Assert.Equal(c.GetProperty("planned").GetDouble(), c.GetProperty("value").GetDouble(), 1e-6));
        Assert.Equal(182, answer.GetProperty("ages").GetArrayLength());
    }

    [Fact]
    public void Half_of_them_lead_to_what_the_scenario_of_half_the_homes_projects()
    {
        using var release = ReleaseReader.Open(DemoWorkspace.Current(demo.Project("--scenario", "local-plan-50")));
        var expected = release.Query("""
            SELECT place, sex, age, value FROM population WHERE scenario = 'local-plan-50' AND quantile IS NULL AND year = 2036 ORDER BY place, sex, age
            """, row => (Place: row.GetText(0), Sex: row.GetText(1), Age: row.GetInt(2), Value: row.GetDouble(3)));
        foreach (var place in expected.GroupBy(r => r.Place))
        {
            var ages = server.Process.Json($"/v1/places/{place.Key}/what-if?homes=0.5&year=2036").GetProperty("ages").EnumerateArray().ToList();
            Assert.Equal(place.Select(r => (r.Sex, r.Age)), ages.Select(a => (a.GetProperty("sex").GetString()!, a.GetProperty("age").GetInt32())));
            Assert.All(place.Zip(ages), pair => Assert.Equal(pair.First.Value, pair.Second.GetProperty("value").GetDouble(), 1e-6));
        }
    }

    [Fact]
    public void More_homes_mean_more_people_and_a_number_a_year_is_that_number()
    {
        double People(string homes) => server.Process.Json($"/v1/places/BLMK/what-if?{homes}").GetProperty("years").EnumerateArray().Last().GetProperty("population").GetDouble();
        double[] people = [.. new[] { "homes=0.5", "homes=0.75", "homes=1", "homes=1.2" }.Select(People)];
        Assert.Equal(people.Order(), people);
        Assert.Equal(people[2], People("homes_per_year=6000"), 1e-3);
        var years = server.Process.Json("/v1/places/E06000032/what-if?homes_per_year=321.5").GetProperty("years").EnumerateArray().Skip(1).ToList();
        Assert.Equal(17, years.Count);
        Assert.All(years, y => Assert.Equal(321.5, y.GetProperty("net_dwellings").GetDouble(), 1e-6));
    }

    [Fact]
    public void A_question_can_be_posted()
    {
        var got = server.Process.Json("/v1/places/E06000032/what-if?homes=0.75&draws=50");
        using var posted = server.Process.Post("/v1/places/E06000032/what-if", JsonContent.Create(new { homes = 0.75, draws = 50 }));
        Assert.Equal(got.GetRawText(), ServeProcess.Body(posted));
        foreach (var (body, status) in new[] { ("[1]", 400), ("{", 400), ("{\"homes\": {\"a\": 1}}", 400), ("{\"homes\": 9}", 400), ("{\"home\": 1}", 400) })
        {
            using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
            Assert.Equal((HttpStatusCode)status, server.Process.Post("/v1/places/E06000032/what-if", content).StatusCode);
        }
        using var form = new FormUrlEncodedContent([new("homes", "1")]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, server.Process.Post("/v1/places/E06000032/what-if", form).StatusCode);
    }
}
