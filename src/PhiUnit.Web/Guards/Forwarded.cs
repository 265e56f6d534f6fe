using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace PhiUnit.Web.Guards;

/// <summary>Takes the word of the configured proxies, and of nobody else, for the address and the name that a request came under.</summary>
static class Forwarded
{
    public static void Use(WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<ServeOptions>().Proxies;
        if (proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownProxies.Add(IPAddress.Parse(proxy));
        app.UseForwardedHeaders(options);
    }
}
