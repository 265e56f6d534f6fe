using PhiUnit.Data;
using PhiUnit.Web.Answers;

namespace PhiUnit.Web.Routes;

/// <summary>An answer that can be made.</summary>
/// <param name="Key">What was asked, the same text whenever it means the same.</param>
/// <param name="Make">Makes it in a form.</param>
sealed record Answer(string Key, Func<Store, string, Body> Make);
