using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PhiUnit.Data;

namespace PhiUnit.Web.Answers;

/// <summary>Turns everything that cannot be answered into application/problem+json (RFC 9457).</summary>
sealed partial class Problems(RequestDelegate next, ILogger<Problems> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ProblemException problem) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, problem);
            return;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, new(bad.StatusCode, "Bad request", "The request is not well formed."));
            return;
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Failed(e, context.Request.Path);
            await WriteAsync(context, new(500, "Internal error", "This should not have happened; the server's log says more."));
            return;
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0 }) await WriteAsync(context, OfStatus(context));
    }

    /// <summary>What routing found wrong.</summary>
    static ProblemException OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        404 => ProblemException.NotFound("No such route", "There is nothing at this path. /v1/places lists the places, /openapi/v1.json describes every route."),
        405 => new(405, "Method not allowed", $"{context.Request.Method} is not possible here; {context.Response.Headers.Allow} is. Figures are published by the command line, not over HTTP."),
        var status => new(status, "Request refused", "The request cannot be answered."),
    };

    static async Task WriteAsync(HttpContext context, ProblemException problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = Media.Problem;
        response.Headers.ETag = default;
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new { type = "about:blank", title = problem.Title, status = problem.Status, detail = problem.Message }, Json.Indented);
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Error, "Failed on {Path}")]
    partial void Failed(Exception e, PathString path);
}
