using System.Net;
using Microsoft.AspNetCore.Http;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Guards;

/// <summary>Finds out who asks. Where there is a file of keys, everything below /v1 needs one; the page itself and health do not.</summary>
sealed class Access
{
    const string Scheme = "Bearer ";
    const string KeyHeader = "X-Api-Key";
    const string UserHeader = "X-Forwarded-User";

    static readonly object DirectRemote = new();

    readonly CallerFile? _callers;
    readonly HashSet<IPAddress> _proxies;

    public Access(ServeOptions options)
    {
        _callers = options.Keys is null ? null : CallerFile.Read(options.Keys);
        _proxies = [.. options.Proxies.Select(proxy => IPAddress.TryParse(proxy, out var ip) ? ip : throw new ServeException($"Proxy '{proxy}' found; an IP address expected."))];
    }

    public bool AsksForKeys => _callers is not null;

    /// <summary>Remembers who is connected, before a proxy's word is taken for it.</summary>
    public static Task NoteRemote(HttpContext context, RequestDelegate next)
    {
        context.Items[DirectRemote] = context.Connection.RemoteIpAddress;
        return next(context);
    }

    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var isApi = context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase);
        context.Features.Set(_callers is null || !isApi ? Caller.Anyone : Find(context, _callers));
        return next(context);
    }

    Caller Find(HttpContext context, CallerFile callers)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"phiunit\"";
        var headers = context.Request.Headers;
        var key = headers.Authorization.ToString() is var authorization && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : headers[KeyHeader].ToString();
        var caller = key.Length > 0
            ? callers.OfHash(ApiKey.Hash(key)) ?? throw new ProblemException(401, "Unknown key", "The key is not one of this server's.")
            : Signed(context, headers[UserHeader].ToString(), callers) ?? throw new ProblemException(401, "A key is needed", $"Send a key as Authorization: Bearer KEY, or as {KeyHeader}.");
        context.Response.Headers.WWWAuthenticate = default;
        return caller;
    }

    /// <summary>Who a configured proxy says it is; anyone else's word for it counts for nothing.</summary>
    Caller? Signed(HttpContext context, string name, CallerFile callers)
    {
        if (name.Length == 0 || context.Items[DirectRemote] is not IPAddress remote || !_proxies.Contains(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote)) return null;
        return callers.Named(name) ?? throw new ProblemException(403, "Unknown person", "You are signed on, but the file of keys does not name you.");
    }
}
