namespace PhiUnit.Data;

/// <summary>Holds a store to less memory than it may otherwise take, from its creation to its end.</summary>
internal sealed class LessMemory : IDisposable
{
    private readonly Store store;
    private readonly string before;

    public LessMemory(Store store)
    {
        this.store = store;
        before = store.Scalar<string>("SELECT current_setting('memory_limit')");
        // What the database has given up goes back to the system while the write goes on.
        store.Execute("SET memory_limit = '64MB'; SET allocator_background_threads = true");
    }

    public void Dispose() => store.Execute($"SET memory_limit = {SqlText.Literal(before)}; SET allocator_background_threads = false");
}
