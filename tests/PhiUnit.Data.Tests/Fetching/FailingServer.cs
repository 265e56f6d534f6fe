using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PhiUnit.Data.Tests.Fetching;

/// <summary>A server on this machine that answers each request as the next step of a script says, byte by byte as it stands there.</summary>
internal sealed class FailingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<Func<string, byte[]?>> _script;
    private readonly List<string> _requests = [];

    /// <param name="script">Request head to the bytes of the answer; null: no answer at all.</param>
    public FailingServer(params Func<string, byte[]?>[] script)
    {
        _script = new(script);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Host => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public string Address => $"http://{Host}";

    /// <summary>Heads of the requests so far.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    public static Func<string, byte[]?> Answer(string status, string body, params string[] headers) => _ =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n{body}");

    /// <summary>An answer that breaks off: it promises the whole and gives the first bytes.</summary>
    public static Func<string, byte[]?> Broken(string body, int given, params string[] headers) => _ =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n{body[..given]}");

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true) await Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        var stream = client.GetStream();
        var buffer = new byte[8192];
        var n = await stream.ReadAsync(buffer);
        var head = Encoding.UTF8.GetString(buffer, 0, n);
        lock (_requests) _requests.Add(head);
        if (_script.TryDequeue(out var step) && step(head) is { } answer)
        {
            await stream.WriteAsync(answer);
            client.Dispose();
        }
    }
}
