namespace PhiUnit.Web.Answers;

/// <summary>How many answers are made at a time: of those that read as many as there are processors; of those that project, which take all of them, one.</summary>
sealed class Gates : IDisposable
{
    public Gate Reading { get; } = new(Environment.ProcessorCount, mostWaiting: 256);

    public Gate Projecting { get; } = new(1, mostWaiting: 8);

    public void Dispose()
    {
        Reading.Dispose();
        Projecting.Dispose();
    }
}
