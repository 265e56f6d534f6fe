namespace PhiUnit.Data.Projections;

/// <summary>A broad age: first and last age, both included, and what it is called.</summary>
public sealed record BroadAge(int From, int To, string Name)
{
    /// <summary>Everyone.</summary>
    public const string AllAges = "all ages";

    /// <summary>Broad ages in ascending order; together they are everyone.</summary>
    public static IReadOnlyList<BroadAge> All { get; } = [new(0, 15, "0-15"), new(16, 64, "16-64"), new(65, 84, "65-84"), new(85, int.MaxValue, "85+")];
}
