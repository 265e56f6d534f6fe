using PhiUnit.Data.Ingestion;

namespace PhiUnit.Data;

/// <summary>
/// Takes published files into a workspace: published file to raw (text, as published) to clean (typed, coded, unique on its key). A file
/// that breaks its contract loads nothing and leaves everything loaded before as it was.
/// </summary>
public static class Ingest
{
    /// <param name="store">The open workspace database; this call is its only writer.</param>
    /// <param name="paths">Files and folders; folders are walked in ordinal order of the names below them.</param>
    /// <param name="options">Dataset, release label, limits.</param>
    public static IngestReport Run(Store store, IEnumerable<string> paths, IngestOptions options) =>
        new IngestRun(store, options).Run(paths);
}
