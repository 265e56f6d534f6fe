namespace PhiUnit.Data.Fetching;

/// <summary>A snapshot of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Path">The snapshot.</param>
/// <param name="IsNew">Whether these bytes were never fetched before.</param>
public sealed record FetchedFile(FetchSource Source, string Path, bool IsNew);
