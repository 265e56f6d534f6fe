namespace PhiUnit.Data.Workspaces;

/// <summary>Another run writes to the workspace.</summary>
public sealed class WorkspaceBusyException(string folder, WriterProcess? owner, Exception? inner)
    : Exception(FormattableString.Invariant($"Another run{(owner is null ? "" : $" (process {owner.Pid})")} is writing to {folder}. Wait until it ends, then run again."), inner);
