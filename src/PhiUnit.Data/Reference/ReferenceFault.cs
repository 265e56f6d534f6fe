using System.Globalization;

namespace PhiUnit.Data.Reference;

/// <summary>Something wrong in a reference file: where it stands, what was found and what was expected.</summary>
/// <param name="File">File name.</param>
/// <param name="Row">Physical line, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Column of a table, key of a yaml file.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should stand there.</param>
public sealed record ReferenceFault(string File, long Row, string Column, string Found, string Expected)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}, row {Row}, {Column}: found {Found}, expected {Expected}");
}
