namespace PhiUnit.Data.Packs;

/// <summary>Words the faults of an assumption pack in one way: where, found, expected.</summary>
static class PackNote
{
    public static Note Of(string code, string file, int? row, string? column, string found, string expected)
    {
        var line = row is > 0 ? $", line {row}" : "";
        var named = column is null ? "" : $", {column}";
        return new(code, file, row is > 0 ? row : null, column, found, expected,
            $"{file}{line}{named}: found {found}, expected {expected}. Correct the pack and run again; nothing was written.");
    }
}
