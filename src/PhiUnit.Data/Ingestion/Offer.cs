namespace PhiUnit.Data.Ingestion;

/// <summary>A file that was offered, as far as it can be judged without the store.</summary>
/// <param name="Item">The file.</param>
/// <param name="Asked">Dataset and release asked for; a manifest may say them.</param>
internal sealed record Offer(FileList.Item Item, IngestOptions Asked)
{
    /// <summary>What became of it already: passed over or refused; null otherwise.</summary>
    public IngestEntry? Entry { get; init; }

    /// <summary>Hash of its content.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Its tables, read and checked; null when these bytes were loaded before.</summary>
    public FileReading? Reading { get; init; }
}
