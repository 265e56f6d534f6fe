using System.Globalization;
using System.Xml;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>The part that makes a range a table: name, range, headings.</summary>
static class TablePart
{
    public static void Write(XmlWriter xml, TableSheet sheet, int number)
    {
        void Attribute(string name, string value) => xml.WriteAttributeString(name, value);
        xml.WriteStartElement("table", WorkbookPackage.Main);
        Attribute("id", Text(number));
        Attribute("name", sheet.Table.Name);
        Attribute("displayName", sheet.Table.Name);
        Attribute("ref", sheet.Range);
        xml.WriteStartElement("autoFilter", WorkbookPackage.Main);
        Attribute("ref", sheet.Range);
        xml.WriteEndElement();
        xml.WriteStartElement("tableColumns", WorkbookPackage.Main);
        Attribute("count", Text(sheet.Table.Columns.Count));
        foreach (var (i, column) in sheet.Table.Columns.Index())
        {
            xml.WriteStartElement("tableColumn", WorkbookPackage.Main);
            Attribute("id", Text(i + 1));
            Attribute("name", column.Name);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("tableStyleInfo", WorkbookPackage.Main);
        Attribute("name", "TableStyleLight1");
        Attribute("showFirstColumn", "0");
        Attribute("showLastColumn", "0");
        Attribute("showRowStripes", "0");
        Attribute("showColumnStripes", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
