using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>Bytes to text: byte-order mark, then strict UTF-8, then Windows-1252; never a silent replacement character.</summary>
public static class TextDecoding
{
    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text and the encoding it was read in; <c>Changed</c> when that is not UTF-8.</summary>
    /// <exception cref="DecoderFallbackException">A UTF-16 file holds bytes that are no UTF-16.</exception>
    public static (string Text, string Encoding, bool Changed) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return (Utf16(bigEndian: false).GetString(bytes[2..]), "UTF-16 little-endian", true);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return (Utf16(bigEndian: true).GetString(bytes[2..]), "UTF-16 big-endian", true);
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            return (Strict.GetString(bytes), "UTF-8", false);
        }
        catch (DecoderFallbackException)
        {
            return (Encoding.GetEncoding(1252).GetString(bytes), "Windows-1252", true);
        }
    }

    private static readonly UTF8Encoding Strict = new(false, true);

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, false, true);
}
