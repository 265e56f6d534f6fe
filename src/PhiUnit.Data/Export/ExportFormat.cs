namespace PhiUnit.Data.Export;

/// <summary>What a release can be exported as.</summary>
public enum ExportFormat
{
    Csv,
    Parquet,
    Xlsx,
    Json,
    Html,
}
