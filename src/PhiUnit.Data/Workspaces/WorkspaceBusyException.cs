namespace PhiUnit.Data.Workspaces;

/// <summary>Another run writes to the workspace.</summary>
public sealed class WorkspaceBusyException(string folder, Exception inner)
    : Exception($"Another run is writing to {folder}. Wait until it ends, then run again.", inner);
