namespace PhiUnit.Data.Nightly;

/// <summary>The disk has no room for a night; nothing was begun.</summary>
public sealed class DiskTooFullException(string folder, long free, long needed, string? current) : Exception(FormattableString.Invariant(
    $"{folder}: found {free >> 20} MB free, expected at least {needed >> 20} MB (the new release beside the present one, new files, and the reserve minimum_free_mb). Nothing was begun; {(current is null ? "no release is current" : $"release {current} stays current")}. Free some space, keep fewer releases, or lower minimum_free_mb."));
