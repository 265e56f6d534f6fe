using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>What a night tells others: a webhook, a collector of spans.</summary>
[Collection(NightTests.Name)]
public class TellingTests(NightFixture nights)
{
    [Fact]
    public async Task The_summary_goes_to_the_webhook_and_spans_to_the_collector()
    {
        using var listener = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(address + "/");
        listener.Start();
        var heard = new List<(string Path, byte[] Body)>();
        var listening = Task.Run(async () =>
        {
            while (listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await listener.GetContextAsync();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (heard) heard.Add((context.Request.Url!.AbsolutePath, body.ToArray()));
                context.Response.StatusCode = 200;
                context.Response.Close();
            }
        });
        var workspace = nights.Workspace.Copy();
        File.AppendAllText(Path.Combine(workspace, "night.yaml"), $"webhook: {{url: '{address}/hook'}}\n");

        var run = NightWorkspace.Night(workspace, [("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]);
        listener.Stop();
        await listening;

        Assert.True(run.ExitCode == 0, $"{run}");
        var said = JsonDocument.Parse(heard.Single(h => h.Path == "/hook").Body).RootElement;
        Assert.Equal(nights.Workspace.RunId, said.GetProperty("run_id").GetString());
        Assert.Contains("published", said.GetProperty("summary").GetString(), StringComparison.Ordinal);
        var spans = string.Concat(heard.Where(h => h.Path == "/v1/traces").Select(h => Encoding.Latin1.GetString(h.Body)));
        foreach (var name in (string[])["phiunit", "recompute", .. Data.Nightly.RecomputeRun.StepNames]) Assert.Contains(name, spans, StringComparison.Ordinal);
        var log = File.ReadAllLines(Directory.GetFiles(workspace, "log.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last());
        Assert.All(log, line => Assert.Equal(32, JsonDocument.Parse(line).RootElement.GetProperty("trace_id").GetString()?.Length));
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
