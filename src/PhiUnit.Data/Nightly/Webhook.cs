using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PhiUnit.Data.Fetching;

namespace PhiUnit.Data.Nightly;

/// <summary>Posts the summary of a night to one address that the settings name; no other is ever asked, and no redirect is followed.</summary>
public static class Webhook
{
    const int Tries = 3;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether an address may be asked: https on a listed host, or anything on this machine.</summary>
    public static bool MayAsk(Uri address, IReadOnlyCollection<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.UserInfo.Length > 0) return false;
        if (IsLoopback(address)) return address.Scheme is "http" or "https";
        return address.Scheme == "https" && hosts.Contains(address.Authority, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Posts a JSON document.</summary>
    /// <returns>What came of it, in words; a night does not fail because nobody listens.</returns>
    public static async Task<string> Post(WebhookSettings settings, string json, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var loopback = IsLoopback(settings.Url);
        using var http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = Patience,
            ConnectCallback = (context, token) => PublicAddress.Connect(context, loopback, token),
        })
        { Timeout = Patience };
        var said = "";
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            try
            {
                using var content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
                using var response = await http.PostAsync(settings.Url, content, stop);
                said = FormattableString.Invariant($"{settings.Url.Host} answered {(int)response.StatusCode}");
                if (response.IsSuccessStatusCode || (int)response.StatusCode is < 500 and not 429) return said;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                said = $"{settings.Url.Host} did not answer: {e.Message}";
            }
            if (attempt < Tries) await Task.Delay(TimeSpan.FromSeconds(attempt), stop);
        }
        return said;
    }

    static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
