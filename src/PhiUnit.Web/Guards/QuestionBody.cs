using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Guards;

/// <summary>Takes the parameters of a POST from its body, a JSON object of numbers and texts, so that it is answered as a GET with the same would be.</summary>
static class QuestionBody
{
    public static async Task ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true }) return;
        if (!request.HasJsonContentType()) throw new ProblemException(415, "Not JSON", "The body has another media type; application/json expected, or parameters in the query.");
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = 2 }, context.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object) throw NotAnObject();
            var asked = request.Query.ToDictionary(q => q.Key, q => q.Value);
            foreach (var property in body.RootElement.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null))
                asked[property.Name] = StringValues.Concat(asked.GetValueOrDefault(property.Name), property.Value.ToString());
            request.Query = new QueryCollection(asked);
        }
        catch (JsonException)
        {
            throw NotAnObject();
        }
    }

    static ProblemException NotAnObject() => ProblemException.BadRequest("Not a question", """The body was not understood; a JSON object such as {"homes": 0.75} expected.""");
}
