namespace PhiUnit.Data.Projections;

/// <summary>A broad age: first and last age, both included, and what it is called.</summary>
public sealed record BroadAge(int From, int To, string Name)
{
    /// <summary>Everyone.</summary>
    public const string AllAges = "all ages";

    /// <summary>Broad ages in ascending order; together they are everyone.</summary>
    public static IReadOnlyList<BroadAge> All { get; } = [new(0, 15, "0-15"), new(16, 64, "16-64"), new(65, 84, "65-84"), new(85, int.MaxValue, "85+")];

    /// <summary>Ages that are asked for beside those; each is part of the one before.</summary>
    public static IReadOnlyList<BroadAge> Older { get; } = [new(65, int.MaxValue, "65+"), new(80, int.MaxValue, "80+"), new(90, int.MaxValue, "90+")];

    /// <summary>First ages of the groups that every band here can be put together from.</summary>
    public static IReadOnlyList<int> Starts => [.. All.Concat(Older).Select(b => b.From).Distinct().Order()];

    /// <summary>Whether ages from one to another, both included, lie within.</summary>
    public bool Holds(int from, int to) => from >= From && to <= To;
}
