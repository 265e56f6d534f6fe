namespace PhiUnit.Data.Export.Workbooks;

/// <summary>How a cell looks. The order is that of the cell formats in <see cref="StyleSheet"/>.</summary>
/// <param name="Index">Position of its cell format.</param>
/// <param name="Pattern">Number format of .NET that takes as much room; empty for the shortest round-trip number.</param>
readonly record struct CellStyle(int Index, string Pattern)
{
    public static readonly CellStyle Plain = new(0, "R"), Text = new(1, "R"), Title = new(2, "R"), Heading = new(3, "R"), Whole = new(4, "#,0"),
        OneDecimal = new(5, "#,0.0"), TwoDecimals = new(6, "#,0.00"), Label = new(7, "0"), Link = new(8, "R"), Mark = new(9, "R");

    /// <summary>Years and ranks are labels; rounded figures have their thousands apart; unrounded ones stand as they are.</summary>
    public static CellStyle Of(ExportColumn column) => column switch
    {
        { Type: ExportType.Text } => Text,
        { RoundedTo: >= 1 } => Whole,
        { RoundedTo: >= 0.1 } => OneDecimal,
        { RoundedTo: not null } => TwoDecimals,
        { Type: ExportType.Whole } => Label,
        _ => Plain,
    };
}
