namespace PhiUnit.Data.Ingestion;

/// <summary>Makes the next item on another thread while the one before is worked on; items keep their order.</summary>
internal static class ReadAhead
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> items)
    {
        using var source = items.GetEnumerator();
        var next = Task.Run(source.MoveNext);
        try
        {
            while (next.GetAwaiter().GetResult())
            {
                var item = source.Current;
                next = Task.Run(source.MoveNext);
                yield return item;
            }
        }
        finally
        {
            // The source must not be closed while it is being read.
            ((IAsyncResult)next).AsyncWaitHandle.WaitOne();
        }
    }
}
