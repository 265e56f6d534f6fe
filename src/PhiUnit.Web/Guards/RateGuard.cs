using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Guards;

/// <summary>
/// So many requests a second for each key, or for each address where there are no keys. This machine itself is let through unless a rate was asked for.
/// </summary>
sealed class RateGuard : IDisposable
{
    const int Usual = 50;

    /// <summary>Seconds of requests that may come at once.</summary>
    const int Burst = 4;

    readonly PartitionedRateLimiter<string> _limiter;
    readonly bool _countsThisMachine;

    public RateGuard(ServeOptions options)
    {
        var perSecond = options.RequestsPerSecond ?? Usual;
        _countsThisMachine = options.RequestsPerSecond is not null;
        _limiter = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new()
        {
            TokenLimit = perSecond * Burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        }));
    }

    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var caller = context.Features.Get<Caller>()!;
        var remote = context.Connection.RemoteIpAddress;
        if (caller.Name.Length == 0 && !_countsThisMachine && (remote is null || IPAddress.IsLoopback(remote))) return next(context);
        using var permit = _limiter.AttemptAcquire(caller.Name.Length > 0 ? caller.Name : remote?.ToString() ?? "");
        return permit.IsAcquired ? next(context) : throw new ProblemException(429, "Too many requests", "More requests a second than this server allows; try again in a second.") { RetryAfter = 1 };
    }

    public void Dispose() => _limiter.Dispose();
}
