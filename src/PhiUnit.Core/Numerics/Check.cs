using System.Runtime.CompilerServices;

namespace PhiUnit.Core.Numerics;

/// <summary>Preconditions of the kernels: each throws one <see cref="ArgumentException"/> that says what was found and what was expected.</summary>
internal static class Check
{
    public static void Length(ReadOnlySpan<double> values, int expected, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        if (values.Length != expected) ThrowLength(values.Length, expected, name);
    }

    /// <summary>Two lengths that must be the same.</summary>
    public static void SameLength(
        int first,
        int second,
        [CallerArgumentExpression(nameof(first))] string? firstName = null,
        [CallerArgumentExpression(nameof(second))] string? secondName = null)
    {
        if (first != second) throw new ArgumentException($"{firstName} is {first}, {secondName} is {second}; they must be the same.");
    }

    public static void LengthOrEmpty(ReadOnlySpan<double> values, int expected, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        if (!values.IsEmpty) Length(values, expected, name);
    }

    static void ThrowLength(int found, int expected, string? name) =>
        throw new ArgumentException($"Length {found} found, {expected} expected.", name);
}
