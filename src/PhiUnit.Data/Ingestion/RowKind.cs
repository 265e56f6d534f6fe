namespace PhiUnit.Data.Ingestion;

/// <summary>What a row of a table is.</summary>
internal enum RowKind
{
    /// <summary>Figures to use.</summary>
    Fact,

    /// <summary>The total over the ages of other rows.</summary>
    AllAges,

    /// <summary>Persons beside females and males: a control, never added.</summary>
    Persons,

    /// <summary>Figures of an area outside England: kept and checked, not counted among the facts.</summary>
    Elsewhere,

    /// <summary>Another quantity than the table's facts.</summary>
    Other,
}
