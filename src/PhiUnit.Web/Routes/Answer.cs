using PhiUnit.Data;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>An answer that can be made.</summary>
/// <param name="Key">What was asked, the same text whenever it means the same.</param>
/// <param name="Make">Makes it in a form.</param>
sealed record Answer(string Key, Func<Store, string, Body> Make)
{
    /// <summary>Whether making it takes all processors for a while, so that few are made at a time.</summary>
    public bool TakesAllProcessors { get; init; }
}
