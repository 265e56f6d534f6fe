namespace PhiUnit.Web.Answers;

/// <summary>Lets a number of answers be made at a time; some wait, more than that are sent away.</summary>
/// <param name="atATime">Answers that are made at a time.</param>
/// <param name="mostWaiting">Requests that may wait for their turn.</param>
sealed class Gate(int atATime, int mostWaiting) : IDisposable
{
    readonly SemaphoreSlim _turns = new(atATime);
    int _waiting;

    /// <exception cref="ProblemException">Too many wait already.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancelled)
    {
        if (Interlocked.Increment(ref _waiting) > mostWaiting)
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
