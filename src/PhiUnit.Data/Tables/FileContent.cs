using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
public enum ContentKind { Text, Gzip, ZipPackage, OldWorkbook, XmlWorkbook, Encrypted, Html, Json, Xml, Pdf, Archive, Empty }

/// <summary>Recognises a kind of content by its first bytes.</summary>
public static class FileContent
{
    public static ContentKind KindOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return ContentKind.Empty;
        if (bytes.StartsWith<byte>([0x1F, 0x8B])) return ContentKind.Gzip;
        if (bytes.StartsWith("PK"u8) && (bytes.Length < 4 || bytes[2] < ' ')) return ContentKind.ZipPackage;
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? ContentKind.Encrypted : ContentKind.OldWorkbook;
        if (bytes.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF]) || bytes.StartsWith("Rar!"u8) || bytes.StartsWith("BZh"u8) ||
            bytes.StartsWith<byte>([0xFD, 0x37, 0x7A, 0x58, 0x5A]) || bytes.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD]) || IsTape(bytes))
            return ContentKind.Archive;
        if (bytes.StartsWith("%PDF"u8)) return ContentKind.Pdf;
        var kind = OfText(Opening(bytes));
        return kind is ContentKind.Xml or ContentKind.Html && XmlSpreadsheetTables.Starts(bytes) ? ContentKind.XmlWorkbook : kind;
    }

    // A tape archive says what it is behind the name and the rights of its first file (POSIX ustar).
    private static bool IsTape(ReadOnlySpan<byte> bytes) => bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8);

    /// <summary>The first non-blank line, at most 60 characters, for messages.</summary>
    public static string Opening(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 400)]).TrimStart('\uFEFF').TrimStart();
        var end = text.IndexOfAny(['\r', '\n']);
        if (end >= 0) text = text[..end];
        return text.Length > 60 ? text[..60] : text;
    }

    private static ContentKind OfText(string opening)
    {
        if (opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) ||
            opening.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || opening.StartsWith("<table", StringComparison.OrdinalIgnoreCase))
            return ContentKind.Html;
        if (opening.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || opening.StartsWith("<!", StringComparison.Ordinal))
            return ContentKind.Xml;
        if (opening.StartsWith('<')) return ContentKind.Html;
        return opening.StartsWith('{') || opening.StartsWith("[{", StringComparison.Ordinal) || opening is "[" or "[]" ? ContentKind.Json
            : ContentKind.Text;
    }
}
