namespace PhiUnit.Data.Fetching;

/// <summary>A file was not fetched: the server failed every time, or what it answered is refused. What was there before is untouched.</summary>
public sealed class FetchRefusedException : Exception
{
    public FetchRefusedException(string message) : base(message) { }

    public FetchRefusedException(string message, Exception inner) : base(message, inner) { }
}
