namespace PhiUnit.Data.Reference;

/// <summary>Reference files that cannot be used; every fault of all of them is in <see cref="Faults"/> and in the message.</summary>
public sealed class ReferenceException(IReadOnlyList<ReferenceFault> faults)
    : Exception(string.Join('\n', faults.Select(x => x.ToString())))
{
    public IReadOnlyList<ReferenceFault> Faults { get; } = faults;
}
