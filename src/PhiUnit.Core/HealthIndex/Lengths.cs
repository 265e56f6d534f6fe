using System.Runtime.CompilerServices;

namespace PhiUnit.Core.HealthIndex;

internal static class Lengths
{
    /// <exception cref="ArgumentException">The lengths differ; the message prints both.</exception>
    public static void ThrowIfDifferent(
        int first,
        int second,
        [CallerArgumentExpression(nameof(first))] string? firstName = null,
        [CallerArgumentExpression(nameof(second))] string? secondName = null)
    {
        if (first != second) throw new ArgumentException($"{firstName} is {first}, {secondName} is {second}; they must be the same.");
    }
}
