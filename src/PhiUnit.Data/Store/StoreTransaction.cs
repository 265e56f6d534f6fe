namespace PhiUnit.Data;

/// <summary>Everything done to a store between its creation and <see cref="Commit"/>: all of it stays, or none.</summary>
public sealed class StoreTransaction : IDisposable
{
    private readonly Store store;
    private bool ended;

    internal StoreTransaction(Store store)
    {
        this.store = store;
        store.Execute("BEGIN TRANSACTION");
    }

    public void Commit()
    {
        // A commit that fails has ended the transaction too.
        ended = true;
        store.Execute("COMMIT");
    }

    /// <summary>Takes everything back unless it was committed.</summary>
    public void Dispose()
    {
        if (ended)
            return;
        ended = true;
        store.Execute("ROLLBACK");
    }
}
