using Microsoft.AspNetCore.Http;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Guards;

/// <summary>Sends the files of the page.</summary>
sealed class PageMiddleware(RequestDelegate next, PageFiles files)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || files.Find(request.Path.Value ?? "") is not var (body, etag)) return next(context);
        context.Response.Headers.ETag = etag;
        context.Response.Headers.CacheControl = "no-cache";
        if (!Responder.IsKnown(request, etag)) return Responder.SendAsync(context, body);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
