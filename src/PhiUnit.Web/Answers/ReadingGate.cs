namespace PhiUnit.Web.Answers;

/// <summary>Lets as many answers be made at a time as there are processors; some wait, more than that are sent away.</summary>
sealed class ReadingGate : IDisposable
{
    /// <summary>Requests that may wait for their turn.</summary>
    const int MostWaiting = 256;

    readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    int _waiting;

    /// <exception cref="ProblemException">Too many wait already.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancelled)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new ProblemException(429, "Too many requests", "Too many answers are being made; try again in a second.") { RetryAfter = 1 };
        }
        try
        {
            await _turns.WaitAsync(cancelled);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
        try
        {
            return work();
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
