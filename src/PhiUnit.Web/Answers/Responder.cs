using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PhiUnit.Web.Guards;
using PhiUnit.Web.Releases;
using PhiUnit.Web.Routes;

namespace PhiUnit.Web.Answers;

/// <summary>Answers a request from one release: from answers that were made before where it can, otherwise a few at a time.</summary>
sealed class Responder(ServedRelease served, Gates gates)
{
    static readonly string Version = typeof(Responder).Module.ModuleVersionId.ToString("N");

    public async Task AnswerAsync(HttpContext context, Route route)
    {
        await QuestionBody.ReadAsync(context);
        using var release = served.Hold();
        var response = context.Response;
        release.Headers.Set(response.Headers);
        response.Headers.Vary = "Accept";
        var media = Media.Negotiate(context.Request.Headers.Accept, route.Media);
        var caller = context.Features.Get<Caller>()!;
        var answer = route.Ask(new(context.Request, release, caller));
        var key = $"{route.Path} {answer.Key} {media} {caller.Scope}";
        var etag = ETagOf(release.Facts.RunId, key);
        response.Headers.ETag = etag;
        response.Headers.CacheControl = caller.Name.Length > 0 ? "private, no-cache" : "no-cache";
        if (IsKnown(context.Request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var body = release.Cache.Find(key);
        if (body is null)
        {
            var gate = answer.TakesAllProcessors ? gates.Projecting : gates.Reading;
            if (release.Damage() is { } damage) throw new ProblemException(503, "Damaged release", $"The release is not what was published: {damage}.") { RetryAfter = 60 };
            body = await gate.RunAsync(() => release.With(store => answer.Make(store, media)), context.RequestAborted);
            release.Cache.Add(key, body);
        }
        await SendAsync(context, body);
    }

    public static async Task SendAsync(HttpContext context, Body body)
    {
        var response = context.Response;
        response.ContentType = body.MediaType;
        response.ContentLength = body.Bytes.Length;
        if (body.FileName is not null) response.Headers.ContentDisposition = $"attachment; filename=\"{body.FileName}\"";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(body.Bytes, context.RequestAborted);
    }

    /// <summary>Whether the client has it already (RFC 9110, 13.1.2).</summary>
    public static bool IsKnown(HttpRequest request, string etag) =>
        !HttpMethods.IsPost(request.Method) && request.Headers.IfNoneMatch.Count > 0 && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Tag == etag);

    /// <summary>Run id and route, and the build that writes the bytes: what is the same under it is the same to the byte.</summary>
    static string ETagOf(string runId, string key) => $"\"{runId}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Version} {key}")).AsSpan(0, 12))}\"";
}
