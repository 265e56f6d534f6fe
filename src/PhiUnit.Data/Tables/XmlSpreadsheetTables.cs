using System.Globalization;
using System.Text;
using System.Xml;

namespace PhiUnit.Data.Tables;

/// <summary>
/// Reads every sheet of an XML Spreadsheet 2003, in which the open data of the 2016- to 2020-based national projections are published (.xml, or .xls with
/// the same content). Source of the layout: Microsoft, XML Spreadsheet Reference (ss:Index, ss:MergeAcross, ss:Span, ss:Hidden, ss:Type). Document
/// types are prohibited.
/// </summary>
internal sealed class XmlSpreadsheetTables
{
    private const string Space = "urn:schemas-microsoft-com:office:spreadsheet";
    private const int MaxColumns = 16_384;
    private const int MaxRows = 1_048_576;
    private const int MaxCells = 1 << 24;
    private const int Looked = 4096;

    private readonly string _file;
    private readonly XmlReader _xml;
    private readonly List<TextTable> _tables = [];
    private readonly List<string?> _cells = [];
    private List<TextRow> _rows = [];
    private List<int> _hiddenRows = [];
    private List<int> _hiddenColumns = [];
    private string _sheet = "";
    private int _row, _column, _next, _count;
    private bool _isHidden;

    private XmlSpreadsheetTables(string file, XmlReader xml) => (_file, _xml) = (file, xml);

    /// <summary>Whether a text that starts as XML is such a spreadsheet: its namespace stands in the first element.</summary>
    public static bool Starts(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, Looked)].IndexOf(Encoding.ASCII.GetBytes(Space)) >= 0;

    /// <exception cref="InputRefusedException">The document is broken, declares a document type, or reaches beyond a worksheet.</exception>
    public static IReadOnlyList<TextTable> Read(string file, byte[] bytes)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
            return new XmlSpreadsheetTables(file, xml).Read();
        }
        catch (XmlException e)
        {
            throw new InputRefusedException(WorkbookTables.Damaged(file, e));
        }
    }

    private List<TextTable> Read()
    {
        while (_xml.Read())
        {
            if (_xml.NamespaceURI != Space) continue;
            if (_xml.NodeType == XmlNodeType.Element) Start();
            if (_xml.NodeType == XmlNodeType.EndElement || (_xml.NodeType == XmlNodeType.Element && _xml.IsEmptyElement)) End();
        }
        return _tables;
    }

    private void Start()
    {
        switch (_xml.LocalName)
        {
            case "Worksheet":
                (_sheet, _row, _column) = (_xml.GetAttribute("Name", Space) ?? "", 0, 0);
                (_rows, _hiddenRows, _hiddenColumns) = ([], [], []);
                break;
            case "Column": Column(); break;
            case "Row":
                _row = Number("Index") ?? _row + 1;
                (_next, _isHidden) = (0, _xml.GetAttribute("Hidden", Space) == "1");
                _cells.Clear();
                break;
            case "Cell": Cell(); break;
        }
    }

    private void End()
    {
        if (_xml.LocalName == "Worksheet") _tables.Add(new TextTable(_file, _sheet, _rows) { HiddenRows = _hiddenRows, HiddenColumns = _hiddenColumns });
        if (_xml.LocalName != "Row") return;
        if (_row > MaxRows) throw Beyond($"row {_row.ToString(CultureInfo.InvariantCulture)}");
        if (_cells.Exists(c => !string.IsNullOrEmpty(c)))
        {
            if ((_count += _cells.Count) > MaxCells) throw Beyond($"row {_row.ToString(CultureInfo.InvariantCulture)}, {_count:N0} cells from the start");
            _rows.Add(new TextRow(_row, [.. _cells]));
            if (_isHidden) _hiddenRows.Add(_row);
        }
    }

    private void Column()
    {
        var first = (Number("Index") ?? _column + 1) - 1;
        _column = Math.Min(first + 1 + (Number("Span") ?? 0), MaxColumns);
        if (_xml.GetAttribute("Hidden", Space) == "1") _hiddenColumns.AddRange(Enumerable.Range(first, Math.Max(0, _column - first)));
    }

    // A cell that is given no place stands behind the one before it, and behind what that one covers.
    private void Cell()
    {
        var at = (Number("Index") ?? _next + 1) - 1;
        var covers = Number("MergeAcross") ?? 0;
        var text = Text();
        if (at < 0 || at >= MaxColumns || covers >= MaxColumns) throw Beyond($"column {(at + 1).ToString(CultureInfo.InvariantCulture)} of row {_row.ToString(CultureInfo.InvariantCulture)}");
        _next = at + 1 + covers;
        if (string.IsNullOrEmpty(text)) return;
        while (_cells.Count <= at) _cells.Add(null);
        _cells[at] = text;
    }

    // A formula without a result stands for itself, an error for its name: no figure is read from either.
    private string? Text()
    {
        var formula = _xml.GetAttribute("Formula", Space);
        if (_xml.IsEmptyElement) return formula;
        var (type, text, depth, data) = ((string?)null, new StringBuilder(), _xml.Depth, false);
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NamespaceURI == Space && _xml.LocalName == "Data" && _xml.Depth == depth + 1)
            {
                data = _xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                type ??= _xml.GetAttribute("Type", Space);
            }
            else if (data && _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(_xml.Value);
        }
        return Value(type, text.ToString()) ?? formula;
    }

    private static string? Value(string? type, string text) => type switch
    {
        null => null,
        "Number" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => NumberText.Of(number),
        "Boolean" => text == "1" ? "TRUE" : "FALSE",
        "DateTime" => text.EndsWith("T00:00:00.000", StringComparison.Ordinal) ? text[..^13] : text.Replace('T', ' '),
        _ => text,
    };

    private int? Number(string attribute) =>
        int.TryParse(_xml.GetAttribute(attribute, Space), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, int.MaxValue / 2) : null;

    private InputRefusedException Beyond(string where) => new(new Note("E_ARCHIVE_RATIO", _file, null, null, where, "a size that a published table has",
        $"{_file}, sheet {_sheet}: found a cell in {where}, expected at most {MaxRows:N0} rows, {MaxColumns:N0} columns and {MaxCells:N0} cells in all. No published table is as large; ask the sender for the table itself."));
}
