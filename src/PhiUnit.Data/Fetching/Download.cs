using System.Globalization;
using System.Net.Http.Headers;
using System.Net;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Workspaces;
using Polly.Retry;
using Polly;

namespace PhiUnit.Data.Fetching;

/// <summary>
/// Gets one address into a file: time-outs, retries with growing, jittered waits, Retry-After, going on where an answer broke off, size and type
/// limits, redirects only to hosts of the list.
/// </summary>
internal sealed class Download : IDisposable
{
    private const int MostRedirects = 5;
    private readonly FetchOptions _options;
    private readonly IReadOnlySet<string> _hosts;
    private readonly HttpClient _http;
    private readonly ResiliencePipeline _pipeline;

    public Download(FetchOptions options, IReadOnlySet<string> hosts)
    {
        (_options, _hosts) = (options, hosts);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.Patience,
            ConnectCallback = (context, stop) => PublicAddress.Connect(context, options.AllowLoopback, stop),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("phiunit", "0.1"));
        _pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.FirstWait,
            MaxDelay = options.LongestWait,
            ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(e => e.InnerException is not FetchRefusedException).Handle<IOException>()
                .Handle<TimeoutException>().Handle<BusyException>(),
            DelayGenerator = wait => ValueTask.FromResult(wait.Outcome.Exception is BusyException { RetryAfter: { } asked }
                ? asked < options.LongestWait ? asked : options.LongestWait : (TimeSpan?)null),
        }).Build();
    }

    /// <summary>The server asks for patience, or fails for now.</summary>
    private sealed class BusyException(string message, TimeSpan? retryAfter) : Exception(message)
    {
        public TimeSpan? RetryAfter { get; } = retryAfter;
    }

    /// <summary>What was got.</summary>
    /// <param name="Address">The address that answered, after redirects.</param>
    /// <param name="FileName">The name that the server gives the file; null when it gives none.</param>
    /// <param name="Type">Media type.</param>
    internal sealed record Answer(Uri Address, string? FileName, string? Type);

    /// <exception cref="FetchRefusedException">It failed every time, or the answer is refused.</exception>
    public async Task<Answer> Get(Uri address, string target, long maxBytes, CancellationToken stop)
    {
        // What broke off is gone on with only while the server says that it is still the same file.
        var part = new Part(target);
        Durable.Delete(target);
        try
        {
            return await _pipeline.ExecuteAsync(async token => await Attempt(address, part, maxBytes, token), stop);
        }
        catch (HttpRequestException e) when (e.InnerException is FetchRefusedException refused)
        {
            throw refused;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutException or BusyException)
        {
            throw new FetchRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"{address}: the server failed {_options.Retries + 1} times, the last time with: {e.Message}. Try again later, or use --offline."), e);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The part of an answer that came in so far.</summary>
    private sealed class Part(string path)
    {
        public string Path { get; } = path;

        public EntityTagHeaderValue? Tag { get; set; }

        public long Length => File.Exists(Path) ? new FileInfo(Path).Length : 0;
    }

    private async Task<Answer> Attempt(Uri address, Part part, long maxBytes, CancellationToken stop)
    {
        for (var redirects = 0; ; redirects++)
        {
            RefuseOther(address);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (part is { Length: > 0, Tag: { IsWeak: false } tag })
                (request.Headers.Range, request.Headers.IfRange) = (new RangeHeaderValue(part.Length, null), new RangeConditionHeaderValue(tag));
            using var response = await Patient(token => _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token), stop);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                if (redirects == MostRedirects) throw new FetchRefusedException($"{address}: redirected more than {MostRedirects} times; not followed further.");
                address = new Uri(address, location);
                continue;
            }
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable) part.Tag = null;
            Judge(address, response, maxBytes);
            await Save(response, part, maxBytes, address, stop);
            return new Answer(address, response.Content.Headers.ContentDisposition?.FileName?.Trim('"'), response.Content.Headers.ContentType?.MediaType);
        }
    }

    private void RefuseOther(Uri address)
    {
        if (address.Scheme is not ("https" or "http") || (address.Scheme == "http" && !_options.AllowLoopback))
            throw new FetchRefusedException($"{address}: found the scheme {address.Scheme}, expected https; not followed.");
        if (!_hosts.Contains(address.Authority) || address.UserInfo.Length > 0)
            throw new FetchRefusedException($"{address}: found the host {address.Authority}, expected one of {string.Join(", ", _hosts.Order(StringComparer.Ordinal))}; not followed.");
    }

    private static void Judge(Uri address, HttpResponseMessage response, long maxBytes)
    {
        var status = (int)response.StatusCode;
        if (status is 408 or 416 or 429 or >= 500)
            throw new BusyException($"{status} {response.ReasonPhrase}", response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - DateTimeOffset.UtcNow : null);
        if (status is not (200 or 206)) throw new FetchRefusedException($"{address}: found the answer {status} {response.ReasonPhrase}, expected 200. The file may have moved; see its page.");
        if (response.Content.Headers.ContentLength > maxBytes) throw TooLarge(address, maxBytes);
    }

    private async Task Save(HttpResponseMessage response, Part part, long maxBytes, Uri address, CancellationToken stop)
    {
        var goesOn = response.StatusCode == HttpStatusCode.PartialContent;
        if (goesOn && response.Content.Headers.ContentRange?.From != part.Length) throw new IOException("the answer goes on at another place than was asked for");
        part.Tag = response.Headers.ETag;
        FaultHook.Write();
        await using var file = new FileStream(part.Path, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write);
        await using var body = await response.Content.ReadAsStreamAsync(stop);
        var expected = response.Content.Headers.ContentLength is { } length ? file.Length + length : (long?)null;
        var buffer = new byte[1 << 16];
        for (int n; (n = await Patient(token => body.ReadAsync(buffer, token).AsTask(), stop)) > 0;)
        {
            if (file.Length + n > maxBytes) throw TooLarge(address, maxBytes);
            await file.WriteAsync(buffer.AsMemory(0, n), stop);
        }
        if (expected is { } all && file.Length < all) throw new IOException($"the answer broke off after {file.Length} of {all} bytes");
    }

    private async Task<T> Patient<T>(Func<CancellationToken, Task<T>> step, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_options.Patience);
        try
        {
            return await step(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"no answer for {_options.Patience.TotalSeconds} seconds"));
        }
    }

    private static FetchRefusedException TooLarge(Uri address, long maxBytes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{address}: found more than {maxBytes} bytes, expected a published table; not kept."));
}
