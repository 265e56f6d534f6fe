using PhiUnit.Data.Tables;

namespace PhiUnit.Data;

/// <summary>How files are taken in.</summary>
public sealed record IngestOptions
{
    /// <summary>Name or family of the dataset that every file must be; null: recognised by its header.</summary>
    public string? Dataset { get; init; }

    /// <summary>Release label in place of the one that the file or its contract gives.</summary>
    public string? Release { get; init; }

    /// <summary>Load revisions however far they go; false: one beyond the range of its contract is held back.</summary>
    public bool AcceptRevisions { get; init; }

    public TableLimits Limits { get; init; } = TableLimits.Default;

    /// <summary>When a version counts as loaded.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with each file before it is read, its number from 1 and the number of files.</summary>
    public Action<string, int, int>? Progress { get; init; }
}
