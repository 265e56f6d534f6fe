using System.Globalization;
using System.Xml;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>The parts that bind a workbook together (ECMA-376, Open Packaging Conventions).</summary>
static class PackageParts
{
    const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    const string Dublin = "http://purl.org/dc/elements/1.1/", Terms = "http://purl.org/dc/terms/", Instance = "http://www.w3.org/2001/XMLSchema-instance";
    const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Sheets in order; the first one is in front.</summary>
    public static void Workbook(XmlWriter xml, IReadOnlyList<string> sheets)
    {
        xml.WriteStartElement("workbook", WorkbookPackage.Main);
        xml.WriteStartElement("bookViews", WorkbookPackage.Main);
        Element(xml, WorkbookPackage.Main, "workbookView", ("xWindow", "0"), ("yWindow", "0"), ("windowWidth", "28800"), ("windowHeight", "15000"), ("activeTab", "0"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", WorkbookPackage.Main);
        foreach (var (i, name) in sheets.Index())
        {
            xml.WriteStartElement("sheet", WorkbookPackage.Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("r", "id", WorkbookPackage.Relationships, $"rId{Text(i + 1)}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Title, author, language and day: what a screen reader announces.</summary>
    public static void Properties(XmlWriter xml, string title, Provenance provenance)
    {
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        xml.WriteElementString("dc", "title", Dublin, title);
        xml.WriteElementString("dc", "subject", Dublin, provenance.Geography);
        xml.WriteElementString("dc", "creator", Dublin, Provenance.Author);
        xml.WriteElementString("dc", "description", Dublin, string.Join(" ", provenance.Attribution));
        xml.WriteElementString("dc", "identifier", Dublin, provenance.RunId);
        xml.WriteElementString("dc", "language", Dublin, Provenance.Language);
        xml.WriteElementString("cp", "version", Core, provenance.CodeVersion);
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(provenance.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void Root(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Package);
        Element(xml, Package, "Relationship", ("Id", "rId1"), ("Type", $"{WorkbookPackage.Relationships}/officeDocument"), ("Target", "xl/workbook.xml"));
        Element(xml, Package, "Relationship", ("Id", "rId2"), ("Type", $"{Package}/metadata/core-properties"), ("Target", "docProps/core.xml"));
        xml.WriteEndElement();
    }

    public static void Related(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> parts)
    {
        xml.WriteStartElement("Relationships", Package);
        foreach (var (id, type, target) in parts)
            Element(xml, Package, "Relationship", ("Id", id), ("Type", $"{WorkbookPackage.Relationships}/{type}"), ("Target", target));
        xml.WriteEndElement();
    }

    /// <param name="xml">Written.</param>
    /// <param name="tables">Whether each sheet has a table.</param>
    public static void ContentTypes(XmlWriter xml, IReadOnlyList<bool> tables)
    {
        void Override(string part, string type) => Element(xml, Types, "Override", ("PartName", part), ("ContentType", type));
        xml.WriteStartElement("Types", Types);
        Element(xml, Types, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, Types, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Override("/xl/workbook.xml", Sheet + "sheet.main+xml");
        Override("/xl/styles.xml", Sheet + "styles+xml");
        Override("/xl/sharedStrings.xml", Sheet + "sharedStrings+xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        foreach (var (i, hasTable) in tables.Index())
        {
            Override($"/xl/worksheets/sheet{Text(i + 1)}.xml", Sheet + "worksheet+xml");
            if (hasTable) Override($"/xl/tables/table{Text(i + 1)}.xml", Sheet + "table+xml");
        }
        xml.WriteEndElement();
    }

    static void Element(XmlWriter xml, string space, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
