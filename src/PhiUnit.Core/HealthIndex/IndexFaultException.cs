namespace PhiUnit.Core.HealthIndex;

/// <summary>
/// An index cannot be computed from what was given; <see cref="Faults"/> lists every reason, the message the first twenty.
/// </summary>
public sealed class IndexFaultException(string subject, IReadOnlyList<IndexFault> faults) : ArgumentException(Text(subject, faults))
{
    private const int Shown = 20;

    public IReadOnlyList<IndexFault> Faults { get; } = faults;

    /// <exception cref="IndexFaultException">There is a fault.</exception>
    internal static void ThrowIfAny(string subject, IReadOnlyList<IndexFault> faults)
    {
        if (faults.Count > 0) throw new IndexFaultException(subject, faults);
    }

    private static string Text(string subject, IReadOnlyList<IndexFault> faults)
    {
        var lines = faults.Take(Shown).Select(x => x.ToString()).ToList();
        if (faults.Count > Shown) lines.Add($"and {faults.Count - Shown} more");
        return $"{subject}: {faults.Count} fault(s)\n{string.Join('\n', lines)}";
    }
}
