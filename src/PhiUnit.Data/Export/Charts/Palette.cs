namespace PhiUnit.Data.Export.Charts;

/// <summary>Colours that stay apart in grey, and dashes that do without them.</summary>
static class Palette
{
    public const string Ink = "#0b0c0c", Blue = "#003078", Orange = "#b94700", Grey = "#6f777b";
    public const string Pale = "#d2e2f1", Middle = "#a3c3e0", Deep = "#6f9fcc";
    public const string Dashed = "7 4", Dotted = "2 3", DashDotted = "8 3 2 3";
    public const string Grid = """stroke="#d8dadb" stroke-width="1" """, Axis = """stroke="#0b0c0c" stroke-width="1" """;
}
