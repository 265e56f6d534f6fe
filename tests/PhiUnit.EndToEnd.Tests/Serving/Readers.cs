using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace PhiUnit.EndToEnd.Tests.Serving;

/// <summary>Readers that ask a server for people of a place over and over: every answer must come, and be of one release.</summary>
public sealed class Readers
{
    readonly ConcurrentDictionary<string, int> _answers = new(StringComparer.Ordinal);
    readonly List<Task> _readers;
    volatile bool _ended;

    /// <param name="server">The server.</param>
    /// <param name="count">Readers at once.</param>
    /// <param name="place">The place that they ask for.</param>
    /// <param name="lastYear">They ask for 2024 to this year in turn.</param>
    /// <param name="check">What must hold of an answer of the release with this run id.</param>
    public Readers(ServeProcess server, int count, string place, int lastYear, Action<string, JsonElement>? check = null) =>
        _readers = [.. Enumerable.Range(0, count).Select(reader => Task.Run(async () =>
        {
            for (var i = reader; !_ended; i++)
            {
                using var response = await server.Client.GetAsync($"/v1/places/{place}/population?ages=broad&quantile=all&year={2024 + i % (lastYear - 2023)}", CancellationToken.None);
                var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {text}");
                using var document = JsonDocument.Parse(text);
                var id = document.RootElement.GetProperty("release").GetProperty("run_id").GetString()!;
                Assert.Equal([id], response.Headers.GetValues("X-Run-Id"));
                Assert.StartsWith($"\"{id}-", response.Headers.ETag!.Tag, StringComparison.Ordinal);
                check?.Invoke(id, document.RootElement);
                _answers.AddOrUpdate(id, 1, (_, n) => n + 1);
            }
        }))];

    /// <summary>Answers so far, by run id.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    /// <summary>Ends the readers; what failed for one of them fails here.</summary>
    public async Task Stop()
    {
        _ended = true;
        await Task.WhenAll(_readers);
    }
}
