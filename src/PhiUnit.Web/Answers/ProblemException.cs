namespace PhiUnit.Web.Answers;

/// <summary>A request that cannot be answered, as RFC 9457 wants it said.</summary>
/// <param name="status">Status code.</param>
/// <param name="title">What kind of problem, the same each time.</param>
/// <param name="detail">A sentence: what was found, what is expected.</param>
sealed class ProblemException(int status, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    /// <summary>Seconds after which to try again; null where that would not help.</summary>
    public int? RetryAfter { get; init; }

    public static ProblemException NotFound(string title, string detail) => new(404, title, detail);

    public static ProblemException BadRequest(string title, string detail) => new(400, title, detail);
}
