using System.Globalization;
using System.Xml;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>Writes the XML of one worksheet, row after row.</summary>
sealed class SheetWriter(XmlWriter xml, SharedTexts texts)
{
    int _row;

    /// <summary>Everything before the rows: size, view with the cursor in A1, widths.</summary>
    /// <param name="dimension">Cells of the sheet.</param>
    /// <param name="widths">Width of each column in characters.</param>
    /// <param name="frozen">Rows that stay in view; 0 for none.</param>
    /// <param name="isFirst">Whether the workbook opens here.</param>
    public void Start(string dimension, IReadOnlyList<double> widths, int frozen, bool isFirst)
    {
        Open("worksheet");
        Open("sheetPr");
        Element("pageSetUpPr", ("fitToPage", "1"));
        Close();
        Element("dimension", ("ref", dimension));
        View(frozen, isFirst);
        Element("sheetFormatPr", ("defaultRowHeight", "15"));
        Open("cols");
        for (var i = 0; i < widths.Count; i++)
            Element("col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", widths[i].ToString("R", CultureInfo.InvariantCulture)), ("customWidth", "1"));
        Close();
        Open("sheetData");
    }

    public void Row(params ReadOnlySpan<(ExportCell Cell, CellStyle Style)> cells)
    {
        _row++;
        Open("row");
        xml.WriteAttributeString("r", Text(_row));
        for (var i = 0; i < cells.Length; i++) Cell(CellName.Of(i, _row), cells[i].Cell, cells[i].Style);
        Close();
    }

    /// <summary>Everything after the rows.</summary>
    /// <param name="links">Cells that lead to a sheet.</param>
    /// <param name="hasTable">Whether a table part belongs to the sheet.</param>
    public void End(IReadOnlyCollection<(string Cell, string Sheet)> links, bool hasTable)
    {
        Close();
        if (links.Count > 0)
        {
            Open("hyperlinks");
            foreach (var (cell, sheet) in links) Element("hyperlink", ("ref", cell), ("location", $"'{sheet}'!A1"), ("display", sheet));
            Close();
        }
        Element("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        if (hasTable)
        {
            Open("tableParts");
            xml.WriteAttributeString("count", "1");
            Open("tablePart");
            xml.WriteAttributeString("r", "id", WorkbookPackage.Relationships, "rId1");
            Close();
            Close();
        }
        Close();
    }

    void View(int frozen, bool isFirst)
    {
        Open("sheetViews");
        Open("sheetView");
        if (isFirst) xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (frozen > 0)
        {
            Element("pane", ("ySplit", Text(frozen)), ("topLeftCell", CellName.Of(0, frozen + 1)), ("activePane", "bottomLeft"), ("state", "frozen"));
            Element("selection", ("pane", "bottomLeft"), ("activeCell", "A1"), ("sqref", "A1"));
        }
        else
        {
            Element("selection", ("activeCell", "A1"), ("sqref", "A1"));
        }
        Close();
        Close();
    }

    void Cell(string name, ExportCell cell, CellStyle style)
    {
        Open("c");
        xml.WriteAttributeString("r", name);
        xml.WriteAttributeString("s", Text(style.Index));
        if (cell.Number is null) xml.WriteAttributeString("t", "s");
        xml.WriteElementString("v", WorkbookPackage.Main, cell.Number?.ToString("R", CultureInfo.InvariantCulture) ?? Text(texts.Of(SheetText.Of(cell.Text))));
        Close();
    }

    void Open(string name) => xml.WriteStartElement(name, WorkbookPackage.Main);

    void Close() => xml.WriteEndElement();

    void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        Close();
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
