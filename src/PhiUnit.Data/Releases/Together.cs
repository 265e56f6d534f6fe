using System.Runtime.ExceptionServices;

namespace PhiUnit.Data.Releases;

/// <summary>Two pieces of work at once.</summary>
static class Together
{
    /// <summary>Ends when both have ended; throws what the first of them that failed has thrown, as it would have alone.</summary>
    public static void Run(Action one, Action other)
    {
        try
        {
            Parallel.Invoke(one, other);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
