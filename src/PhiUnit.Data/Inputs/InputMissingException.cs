namespace PhiUnit.Data.Inputs;

/// <summary>The workspace lacks figures that a projection or an index needs.</summary>
public sealed class InputMissingException(string need, string found, string expected)
    : Exception($"{need}: found {found}, expected {expected}. Load the published file with 'phiunit ingest' and run again.")
{
    /// <summary>What is needed, in words.</summary>
    public string Need { get; } = need;
}
