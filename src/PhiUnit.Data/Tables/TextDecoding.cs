using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>Bytes to text: byte-order mark, then UTF-16 by its zero bytes, then strict UTF-8, then Windows-1252; never a silent replacement
/// character.</summary>
public static class TextDecoding
{
    private const int Looked = 4096;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text and the encoding it was read in; <c>Changed</c> when that is not UTF-8.</summary>
    /// <exception cref="DecoderFallbackException">A UTF-16 file holds bytes that are no UTF-16.</exception>
    public static (string Text, string Encoding, bool Changed) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return (Utf16(bigEndian: false).GetString(bytes[2..]), "UTF-16 little-endian", true);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return (Utf16(bigEndian: true).GetString(bytes[2..]), "UTF-16 big-endian", true);
        if (ZerosAt(bytes, 1)) return (Utf16(bigEndian: false).GetString(bytes), "UTF-16 little-endian", true);
        if (ZerosAt(bytes, 0)) return (Utf16(bigEndian: true).GetString(bytes), "UTF-16 big-endian", true);
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

    // Plain text in UTF-16 without its mark: one byte of nearly every pair is zero, the other never.
    private static bool ZerosAt(ReadOnlySpan<byte> bytes, int phase)
    {
        var (zeros, others, pairs) = (0, 0, Math.Min(bytes.Length, Looked) / 2);
        for (var i = 0; i < pairs; i++)
        {
            if (bytes[(2 * i) + phase] == 0) zeros++;
            if (bytes[(2 * i) + 1 - phase] == 0) others++;
        }
        return pairs > 1 && others == 0 && zeros >= pairs * 0.8;
    }

    private static readonly UTF8Encoding Strict = new(false, true);

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, false, true);
}
