using Microsoft.AspNetCore.Http;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Guards;

/// <summary>
/// Answers only under names of this machine, those that it listens on, and those that were configured: a page elsewhere cannot have its own name point here
/// and read what comes back. Where keys are asked for and no names are configured, any name will do.
/// </summary>
sealed class HostGuard(ServeOptions options)
{
    readonly HashSet<string> _names = new(options.Hosts.Concat(options.Urls.Select(Listening.HostOf)), StringComparer.OrdinalIgnoreCase);
    readonly bool _isOpen = options.Keys is not null && options.Hosts.Count == 0;

    public Task Check(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        return _isOpen || Listening.IsThisMachine(host) || _names.Contains(host)
            ? next(context)
            : throw new ProblemException(421, "Not this server", $"Host '{Shown.Of(host)}' found; a name of this server expected. Start it with --host NAME if it is reached under another.");
    }
}
