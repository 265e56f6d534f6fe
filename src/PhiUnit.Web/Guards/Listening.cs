using System.Net;

namespace PhiUnit.Web.Guards;

/// <summary>Where it may listen: this machine only, unless callers have to say who they are.</summary>
static class Listening
{
    /// <exception cref="ServeException">An address is not http, or open to others without keys; all such are listed.</exception>
    public static void Check(IReadOnlyList<string> urls, bool hasKeys)
    {
        var faults = urls.Select(url => Fault(url, hasKeys)).OfType<string>().ToList();
        if (urls.Count == 0) faults.Add("No address found; at least one expected, such as http://127.0.0.1:5080.");
        if (faults.Count > 0) throw new ServeException(string.Join("\n", faults));
    }

    static string? Fault(string url, bool hasKeys)
    {
        if (Parse(url) is not { } address) return $"'{url}' found; an address such as http://127.0.0.1:5080 expected.";
        if (address.Scheme != Uri.UriSchemeHttp) return $"'{url}' found; http expected: a proxy in front holds the certificate.";
        if (address.AbsolutePath != "/") return $"'{url}' found; an address without a path expected.";
        return hasKeys || IsThisMachine(address.Host)
            ? null
            : $"'{url}' is open to other machines, and nobody would have to say who they are: listen on 127.0.0.1, or name the keys of the callers with --keys FILE.";
    }

    /// <summary>* and + stand for every address of the machine.</summary>
    static Uri? Parse(string url) =>
        Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null;

    /// <summary>The host of an address.</summary>
    public static string HostOf(string url) => Parse(url)?.Host ?? "";

    public static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
