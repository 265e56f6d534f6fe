namespace PhiUnit.Data;

/// <summary>Writes names and text into SQL where a parameter cannot stand.</summary>
public static class SqlText
{
    /// <summary>Text as a string literal: it's becomes 'it''s'.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The name of a schema, table or column: place "x" becomes "place ""x""".</summary>
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
