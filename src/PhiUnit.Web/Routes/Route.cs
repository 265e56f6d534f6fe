using Microsoft.AspNetCore.Http;
using PhiUnit.Data.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>A route that is answered from one release.</summary>
/// <param name="Path">Path, with {names}.</param>
/// <param name="Summary">What it answers, in a sentence.</param>
/// <param name="Media">Forms that it can be had in, the default first.</param>
/// <param name="Parameters">What it can be asked.</param>
/// <param name="Ask">Checks what is asked, before anything is read.</param>
sealed record Route(string Path, string Summary, IReadOnlyList<string> Media, IReadOnlyList<Parameter> Parameters, Func<Asked, Answer> Ask)
{
    /// <summary>Columns of the rows; empty where the answer is no table.</summary>
    public IReadOnlyList<AnswerColumn> Columns { get; init; } = [];

    public IReadOnlyList<string> Methods { get; init; } = [HttpMethods.Get, HttpMethods.Head];
}
