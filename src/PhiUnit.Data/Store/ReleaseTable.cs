namespace PhiUnit.Data;

/// <summary>A table of a release, and the Parquet file (see <see cref="Store.CopyToParquet"/>) that holds its rows in their order.</summary>
public sealed record ReleaseTable(string Schema, string Name, string ParquetPath)
{
    internal string CreateStatement
    {
        get
        {
            var schema = SqlText.Identifier(Schema);
            var rows = SqlText.Literal(Path.GetFullPath(ParquetPath));
            return $"CREATE SCHEMA IF NOT EXISTS {schema}; CREATE TABLE {schema}.{SqlText.Identifier(Name)} AS FROM read_parquet({rows})";
        }
    }
}
