namespace PhiUnit.Data.Contracts;

/// <summary>What a column may hold.</summary>
public enum ColumnType
{
    /// <summary>Any text, or nothing.</summary>
    Text,

    /// <summary>A nine-character code of the Government Statistical Service, such as E06000032.</summary>
    Gss,

    /// <summary>A nine-character code or the name of an area in the register.</summary>
    Area,

    /// <summary>Female, male or persons in any published spelling.</summary>
    Sex,

    /// <summary>A single year of age, an open age group, Birth, or all ages.</summary>
    Age,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A financial year such as 2025/26.</summary>
    FinancialYear,

    /// <summary>A number from 0 to 1, or nothing.</summary>
    Share,

    /// <summary>A whole number, zero or more.</summary>
    Count,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number.</summary>
    Number,
}
