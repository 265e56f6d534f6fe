using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests.Serving;

/// <summary>phiunit serve as a user runs it: a process of its own on a free port of this machine.</summary>
public sealed class ServeProcess : IDisposable
{
    readonly Process _process;

    public ServeProcess(string workspace, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Cli.ExitCode).Assembly.Location, "serve", "--workspace", workspace, "--urls", "http://127.0.0.1:0", "--json", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        var error = _process.StandardError.ReadToEndAsync();
        var text = "";
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            text += line;
            if (line == "}") break;
        }
        if (text.Length == 0) throw new InvalidOperationException($"serve did not start: {error.Result}");
        using var started = JsonDocument.Parse(text);
        RunId = started.RootElement.GetProperty("run_id").GetString()!;
        Client = new HttpClient { BaseAddress = new(started.RootElement.GetProperty("urls")[0].GetString()!) };
    }

    public HttpClient Client { get; }

    /// <summary>The release that it began with.</summary>
    public string RunId { get; }

    public HttpResponseMessage Send(string path, string method = "GET", string? accept = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.Send(request);
    }

    public string Text(string path, string accept) => Read(Send(path, accept: accept));

    public JsonElement Json(string path) => JsonDocument.Parse(Read(Send(path))).RootElement;

    public HttpResponseMessage Post(string path, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        return Client.Send(request);
    }

    public static byte[] Bytes(HttpResponseMessage response)
    {
        using var bytes = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Body(HttpResponseMessage response) => Encoding.UTF8.GetString(Bytes(response));

    static string Read(HttpResponseMessage response)
    {
        var text = Body(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.RequestMessage!.RequestUri}: {response.StatusCode} {text}");
        return text;
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
