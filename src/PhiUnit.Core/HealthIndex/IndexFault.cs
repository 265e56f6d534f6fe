namespace PhiUnit.Core.HealthIndex;

/// <summary>Something that keeps an index from being computed.</summary>
/// <param name="Item">Position, from 0, of the tree row or carry-forward entry at fault; -1 where the fault is not of one entry.</param>
/// <param name="Subject">What is at fault: a code, or "area E06000032, year 2021, indicator Pe1.1".</param>
/// <param name="Field">The field at fault, by its name in the files: parent, weight, value, population ...</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should stand there.</param>
public sealed record IndexFault(int Item, string Subject, string Field, string Found, string Expected)
{
    public override string ToString() => $"{Subject}: {Field} is {Found}, expected {Expected}";
}
