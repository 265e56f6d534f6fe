using FsCheck;
using FsCheck.Fluent;

namespace PhiUnit.Core.Tests;

/// <summary>Runs a property over generated cases; a failure names the smallest case found.</summary>
static class Law
{
    public static void Holds<T>(Arbitrary<T> cases, Action<T> assertion) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(cases, assertion));
}
