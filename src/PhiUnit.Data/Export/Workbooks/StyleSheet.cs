using System.Globalization;
using System.Xml;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>Fonts and cell formats of every workbook: plain sans-serif of 12 points, headings bold, nothing told by colour.</summary>
static class StyleSheet
{
    const string Wrapped = "wrap";

    static readonly (string Font, string Format, string Style, string Align)[] Formats =
    [
        ("0", "0", "0", ""), ("0", "0", "0", Wrapped), ("1", "0", "1", ""), ("2", "0", "0", Wrapped), ("0", "3", "0", ""),
        ("0", "164", "0", ""), ("0", "4", "0", ""), ("0", "1", "0", ""), ("3", "0", "2", Wrapped), ("0", "0", "0", "right"),
    ];

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", WorkbookPackage.Main);
        List(xml, "numFmts", ["""<numFmt numFmtId="164" formatCode="#,##0.0"/>"""]);
        List(xml, "fonts", [Font(12, "", ""), Font(16, "<b/>", ""), Font(12, "<b/>", ""), Font(12, "<u/>", """<color rgb="FF0000EE"/>""")]);
        List(xml, "fills", ["""<fill><patternFill patternType="none"/></fill>""", """<fill><patternFill patternType="gray125"/></fill>"""]);
        List(xml, "borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
        List(xml, "cellStyleXfs", [Format(("0", "0", "", "")), Format(("1", "0", "", "")), Format(("3", "0", "", ""))]);
        List(xml, "cellXfs", Formats.Select(Format));
        List(xml, "cellStyles",
        [
            """<cellStyle name="Normal" xfId="0" builtinId="0"/>""", """<cellStyle name="Heading 1" xfId="1" builtinId="16"/>""",
            """<cellStyle name="Hyperlink" xfId="2" builtinId="8"/>""",
        ]);
        xml.WriteEndElement();
    }

    static string Font(int size, string before, string after) => string.Create(CultureInfo.InvariantCulture,
        $"""<font>{before}<sz val="{size}"/>{after}<name val="Arial"/><family val="2"/></font>""");

    static string Format((string Font, string Format, string Style, string Align) format)
    {
        var style = format.Style.Length == 0 ? "" : $" xfId=\"{format.Style}\"";
        var align = format.Align switch
        {
            Wrapped => """<alignment vertical="top" wrapText="1"/>""",
            "right" => """<alignment horizontal="right" vertical="top"/>""",
            _ => """<alignment vertical="top"/>""",
        };
        return $"""<xf numFmtId="{format.Format}" fontId="{format.Font}" fillId="0" borderId="0"{style} applyNumberFormat="1" applyFont="1" applyAlignment="1">{align}</xf>""";
    }

    static void List(XmlWriter xml, string name, IEnumerable<string> items)
    {
        var all = items.ToList();
        xml.WriteStartElement(name, WorkbookPackage.Main);
        xml.WriteAttributeString("count", all.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteRaw(string.Concat(all));
        xml.WriteEndElement();
    }
}
