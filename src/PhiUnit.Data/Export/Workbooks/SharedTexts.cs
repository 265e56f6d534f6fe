using System.Globalization;
using System.Xml;

namespace PhiUnit.Data.Export.Workbooks;

/// <summary>Texts of a workbook, each kept once; cells refer to them by position.</summary>
sealed class SharedTexts
{
    readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    readonly List<string> _texts = [];
    int _uses;

    /// <summary>Position of a text.</summary>
    public int Of(string text)
    {
        _uses++;
        if (_positions.TryGetValue(text, out var position)) return position;
        _texts.Add(text);
        _positions.Add(text, _texts.Count - 1);
        return _texts.Count - 1;
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("sst", WorkbookPackage.Main);
        xml.WriteAttributeString("count", _uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", _texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in _texts)
        {
            xml.WriteStartElement("si", WorkbookPackage.Main);
            xml.WriteStartElement("t", WorkbookPackage.Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
