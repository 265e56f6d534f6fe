using System.Globalization;
using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>XML Spreadsheets 2003 in the layout of the open data of the national projections; every figure is made up.</summary>
internal static class XmlSpreadsheetFile
{
    private const string Space = "urn:schemas-microsoft-com:office:spreadsheet";

    public static byte[] Of(params (string Sheet, string Rows)[] sheets) => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\"?>\r\n<?mso-application progid=\"Excel.Sheet\"?>\r\n<Workbook xmlns=\"{Space}\" xmlns:ss=\"{Space}\">" +
        string.Concat(sheets.Select(s => $"<Worksheet ss:Name=\"{s.Sheet}\"><Table>{s.Rows}</Table></Worksheet>")) + "</Workbook>");

    public static string Row(params IEnumerable<object> cells) => $"<Row>{string.Concat(cells.Select(Cell))}</Row>";

    public static string Cell(object value) => value is string text
        ? $"<Cell><Data ss:Type=\"String\">{text}</Data></Cell>"
        : string.Create(CultureInfo.InvariantCulture, $"<Cell><Data ss:Type=\"Number\">{value}</Data></Cell>");

    /// <summary>The projection of one country and variant, 2018-based: its population, and a sheet that nobody wants.</summary>
    /// <param name="first">The figure of boys aged 0; every other is one more than the one before.</param>
    public static byte[] Projection(int first) => Of(("Contents", Row("Projection type:", "a variant")), ("Population", Population(first)), ("Total_migration", Row("Sex", "Age", "Flow")));

    private static string Population(int first)
    {
        string[] ages = [.. Enumerable.Range(0, 105).Select(a => a.ToString(CultureInfo.InvariantCulture)), "105 - 109", "110 and over"];
        var rows = from sex in (int[])[1, 2] from age in ages select (sex, age);
        return Row("Sex", "Age", "2018") + string.Concat(rows.Select((key, i) => Row(key.sex, key.age, first + i)));
    }
}
