using System.Globalization;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>Names of cells: A1, AB12.</summary>
static class CellName
{
    const int Letters = 26;

    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    static string Column(int column) => (column < Letters ? "" : Column(column / Letters - 1)) + (char)('A' + column % Letters);
}
