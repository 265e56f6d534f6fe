using System.Net;
using System.Net.Sockets;

namespace PhiUnit.Data.Fetching;

/// <summary>Connects to public addresses only: a name that leads into the own network is refused, whatever it is called.</summary>
public static class PublicAddress
{
    internal static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, bool allowLoopback, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, stop);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, a => IsPublic(a) || (allowLoopback && IPAddress.IsLoopback(a))))
            throw new FetchRefusedException($"{host} leads to an address inside a private network, expected a public one; it was not asked.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Not loopback, private (RFC 1918, RFC 4193), shared (RFC 6598), link-local, multicast or unspecified.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast || address.IsIPv6UniqueLocal ||
            address.Equals(IPAddress.IPv6Any)) return false;
        if (address.AddressFamily != AddressFamily.InterNetwork) return true;
        var b = address.GetAddressBytes();
        return !(b[0] is 0 or 10 or 127 or >= 224 || (b[0] == 100 && b[1] is >= 64 and < 128) || (b[0] == 169 && b[1] == 254) ||
            (b[0] == 172 && b[1] is >= 16 and < 32) || (b[0] == 192 && b[1] == 168));
    }
}
