using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests.Serving;

/// <summary>How the API answers: tags, forms, headers, and a sentence for everything that cannot be.</summary>
[Collection(DemoTests.Name)]
public class HttpTests(DrawnServer server) : IClassFixture<DrawnServer>
{
    const string Population = "/v1/places/E06000032/population?year=2033";

    [Theory]
    [InlineData("/v1/places/E99999999/population", 404, "E99999999")]
    [InlineData("/v1/places/Atlantis", 404, "Atlantis")]
    [InlineData("/v1/nothing", 404, "/v1/places")]
    [InlineData("/v2/places", 404, "/v1/places")]
    [InlineData("/v1/places/E06000032/population?scenario=utopia", 404, "trend, local-plan")]
    [InlineData("/v1/places/E06000032/population?year=1990", 400, "2023 to 2040")]
    [InlineData("/v1/places/E06000032/population?year=2041", 400, "2023 to 2040")]
    [InlineData("/v1/places/E06000032/components?year=2023", 400, "2024 to 2040")]
    [InlineData("/v1/places/E06000032/index?year=2014", 400, "2015 to 2021")]
    [InlineData("/v1/places/E06000032/population?year=soon", 400, "'soon'")]
    [InlineData("/v1/places/E06000032/population?year=2030.5", 400, "2030.5")]
    [InlineData("/v1/places/E06000032/population?year=-1", 400, "2023 to 2040")]
    [InlineData("/v1/places/E06000032/population?year=99999999999999999999", 400, "2023 to 2040")]
    [InlineData("/v1/places/E06000032/population?quantile=0", 400, "above 0 and below 1")]
    [InlineData("/v1/places/E06000032/population?quantile=1", 400, "above 0 and below 1")]
    [InlineData("/v1/places/E06000032/population?quantile=1.5", 400, "above 0 and below 1")]
    [InlineData("/v1/places/E06000032/population?quantile=-0.5", 400, "above 0 and below 1")]
    [InlineData("/v1/places/E06000032/population?quantile=NaN", 400, "above 0 and below 1")]
    [InlineData("/v1/places/E06000032/population?quantile=median", 400, "'median'")]
    [InlineData("/v1/places/E06000032/index?quantile=2", 400, "above 0 and below 1")]
    [InlineData("/v1/places/E06000032/population?quantile=0.33", 404, "0.025, 0.1")]
    [InlineData("/v1/places/BLMK/population?quantile=0.5", 400, "ages=broad")]
    [InlineData("/v1/places/E06000032/population?ages=many", 400, "single or broad")]
    [InlineData("/v1/places/E06000032/population?yaer=2030", 400, "'yaer'")]
    [InlineData("/v1/places/E06000032/population?year=2030&year=2031", 400, "2 times")]
    [InlineData("/v1/places?year=2030", 400, "'year'")]
    [InlineData("/v1/compare", 400, "0 different places")]
    [InlineData("/v1/compare?places=E06000032", 400, "1 different places")]
    [InlineData("/v1/compare?places=E06000032,E06000032", 400, "1 different places")]
    [InlineData("/v1/compare?places=E06000032,nowhere", 404, "nowhere")]
    [InlineData("/v1/boundaries?level=galaxy", 400, "ltla or ward")]
    [InlineData("/v1/places/E06000032/what-if", 400, "homes=0.75")]
    [InlineData("/v1/places/E06000032/what-if?homes=1&homes_per_year=5", 400, "not both")]
    [InlineData("/v1/places/E06000032/what-if?homes=2.5", 400, "0 to 2")]
    [InlineData("/v1/places/E06000032/what-if?homes=lots", 400, "'lots'")]
    [InlineData("/v1/places/E06000032/what-if?homes=1&draws=1000000", 400, "0 to 1000")]
    [InlineData("/v1/places/E06000032/what-if?homes=1&draws=7", 400, "50 to 1000")]
    [InlineData("/v1/places/E06000032/what-if?homes=1&scenario=trend", 404, "local-plan")]
    [InlineData("/v1/places/E06000032/downloads/nothing.csv", 404, "nothing.csv")]
    [InlineData("/v1/places/E06000032/downloads/population.exe", 404, "population.exe")]
    public void What_cannot_be_answered_gets_a_sentence(string path, int status, string says)
    {
        using var response = server.Process.Send(path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(ServeProcess.Body(response)).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(says, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/places/E06000032'%20OR%20'1'='1/population")]
    [InlineData("/v1/places/E06000032%3B%20DROP%20TABLE%20population/population")]
    [InlineData("/v1/places/..%2F..%2F..%2Fetc%2Fpasswd/population")]
    [InlineData("/v1/places/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/..%5c..%5cwindows%5cwin.ini")]
    [InlineData("/v1/places/E06000032/downloads/..%2F..%2Fmanifest.json")]
    [InlineData("/v1/places/E06000032/downloads/%2Fetc%2Fpasswd")]
    [InlineData("/v1/places/E06000032/population?scenario=trend'%20UNION%20SELECT%20*%20FROM%20read_text('/etc/passwd')--")]
    [InlineData("/v1/places/E06000032/population?year=2030;COPY%20population%20TO%20'x'")]
    [InlineData("/v1/places/E06000032/population?quantile=0.5)%20OR%201=1")]
    [InlineData("/v1/places/E06000032/population?ages=single'--")]
    [InlineData("/v1/compare?places=E06000032,E06000042'%20OR%20'1'='1")]
    [InlineData("/v1/boundaries?places=E06000032')--")]
    [InlineData("/v1/places/%00/population")]
    [InlineData("/v1/places/%F0%9F%8F%A0/population")]
    public void A_path_or_SQL_in_a_parameter_does_nothing(string path)
    {
        using var response = server.Process.Send(path);
        Assert.InRange((int)response.StatusCode, 400, 414);
        var text = ServeProcess.Body(response);
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Error:", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, server.Process.Send("/health/ready").StatusCode);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public void Other_methods_are_refused(string method)
    {
        foreach (var path in new[] { Population, "/v1/places", "/health/live", "/openapi/v1.json" })
        {
            using var response = server.Process.Send(path, method);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.Contains("GET", response.Content.Headers.Allow);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public void A_giant_query_is_refused()
    {
        Assert.Equal(HttpStatusCode.RequestUriTooLong, server.Process.Send($"/v1/compare?places={string.Join(',', Enumerable.Repeat("E06000032", 1000))}").StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, server.Process.Send("/v1/places/" + new string('x', 100_000)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, server.Process.Send("/v1/compare?places=" + string.Join(',', Enumerable.Range(0, 50).Select(i => $"E{i:00000000}"))).StatusCode);
        using var body = new StringContent($$"""{"homes": {{new string('1', 10_000)}}}""", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, server.Process.Post("/v1/places/E06000032/what-if", body).StatusCode);
    }

    [Theory]
    [InlineData("Accept", "nonsense", 400)]
    [InlineData("Accept", "text/html", 406)]
    [InlineData("Accept", "text/html, */*;q=0.1", 200)]
    [InlineData("Accept", "text/csv;q=0", 406)]
    [InlineData("If-None-Match", "\"half", 200)]
    [InlineData("If-None-Match", "W/\"x\", \"y\"", 200)]
    [InlineData("Range", "bytes=0-99999999999999", 200)]
    [InlineData("X-Forwarded-For", "1.2.3.4", 200)]
    [InlineData("X-Forwarded-User", "admin", 200)]
    [InlineData("Authorization", "Bearer '; DROP TABLE population", 200)]
    [InlineData("Cookie", "a=b; c=<script>", 200)]
    [InlineData("Host", "evil.example", 421)]
    public void Hostile_headers_do_no_harm(string name, string value, int status)
    {
        using var response = server.Process.Send(Population, headers: (name, value));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.DoesNotContain("evil", response.Headers.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /v1/places HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /v1/places HTTP/9.9\r\nHost: localhost\r\n\r\n", "505")]
    [InlineData("GARBAGE\r\n\r\n", "400")]
    [InlineData("GET /v1/places HTTP/1.1\r\nHost: localhost\r\nX: a\nb\r\n\r\n", "400")]
    [InlineData("GET http://evil.example/v1/places HTTP/1.1\r\nHost: evil.example\r\n\r\n", "421")]
    public void Broken_requests_are_refused(string request, string status)
    {
        using var client = new TcpClient("127.0.0.1", server.Process.Client.BaseAddress!.Port);
        using var stream = client.GetStream();
        stream.Write(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {status}", reader.ReadLine(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_without_end_is_refused()
    {
        using var response = server.Process.Send(Population, headers: ("X-Long", new string('x', 100_000)));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData(Population)]
    [InlineData("/v1/places")]
    [InlineData("/v1/nothing")]
    [InlineData("/health/ready")]
    public void Every_answer_is_safe_in_a_browser(string path)
    {
        using var response = server.Process.Send(path);
        Assert.False(response.Headers.Contains("Server"));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public void Every_answer_says_where_it_is_from()
    {
        using var csv = server.Process.Send(Population, accept: "text/csv");
        Assert.Equal([server.Process.RunId], csv.Headers.GetValues("X-Run-Id"));
        Assert.Contains("Office for National Statistics", csv.Headers.GetValues("X-Attribution").Single(), StringComparison.Ordinal);
        Assert.Contains("rel=\"license\"", string.Join(",", csv.Headers.GetValues("Link")), StringComparison.Ordinal);
        var release = server.Process.Json(Population).GetProperty("release");
        Assert.Equal(server.Process.RunId, release.GetProperty("run_id").GetString());
        Assert.Contains(release.GetProperty("inputs").EnumerateArray(), i => i.GetProperty("dataset").GetString() == "mye2");
        Assert.Equal("Open Government Licence v3.0", release.GetProperty("licences")[0].GetString());
    }

    [Fact]
    public void What_a_client_has_already_is_not_sent_again()
    {
        using var first = server.Process.Send(Population);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.StartsWith($"\"{server.Process.RunId}-", tag.Tag, StringComparison.Ordinal);
        Assert.Equal(["Accept"], first.Headers.Vary);
        using var again = server.Process.Send(Population, headers: ("If-None-Match", tag.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(ServeProcess.Bytes(again));
        Assert.Equal(HttpStatusCode.NotModified, server.Process.Send(Population, headers: ("If-None-Match", $"\"other\", {tag.Tag}")).StatusCode);

        var others = new[] { server.Process.Send(Population, accept: "text/csv"), server.Process.Send(Population + "&scenario=local-plan"), server.Process.Send("/v1/places/E06000042/population?year=2033") };
        Assert.All(others, other => Assert.NotEqual(tag, other.Headers.ETag));
        Assert.Equal(tag, server.Process.Send("/v1/places/e06000032/population?scenario=trend&year=2033").Headers.ETag);
    }

    [Fact]
    public void HEAD_has_the_headers_and_no_body()
    {
        using var head = server.Process.Send(Population, "HEAD");
        using var get = server.Process.Send(Population);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(ServeProcess.Bytes(head));
    }
}
