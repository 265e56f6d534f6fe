namespace PhiUnit.Data;

/// <summary>What became of one table of a file.</summary>
public enum IngestOutcome
{
    /// <summary>Loaded as given.</summary>
    Accept,

    /// <summary>Loaded; the notes say what was changed.</summary>
    Normalise,

    /// <summary>Rows named in the notes were held back.</summary>
    Quarantine,

    /// <summary>Nothing of the file was loaded.</summary>
    Reject,

    /// <summary>No table, or one that nothing here reads.</summary>
    Skip,
}
