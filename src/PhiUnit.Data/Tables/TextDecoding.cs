using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>Bytes to text: byte-order mark, then UTF-16 by its zero bytes, then strict UTF-8, then Windows-1252; never a silent replacement
/// character.</summary>
public static class TextDecoding
{
    private const int Looked = 4096;

    /// <summary>The text and the encoding it was read in; <c>Changed</c> when that is not UTF-8.</summary>
    /// <exception cref="DecoderFallbackException">A UTF-16 file holds bytes that are no UTF-16.</exception>
    public static (string Text, string Encoding, bool Changed) Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = ShownBy(bytes);
        bytes = bytes[mark..];
        try
        {
            return (encoding.GetString(bytes), Named(encoding), encoding != Strict);
        }
        catch (DecoderFallbackException) when (encoding == Strict)
        {
            return (Windows1252.GetString(bytes), Named(Windows1252), true);
        }
    }

    /// <summary>The encoding that the first bytes of a text show, and the length of its byte-order mark; UTF-8 until a byte says otherwise.</summary>
    internal static (Encoding Encoding, int Mark) ShownBy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return (LittleEndian, 2);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return (BigEndian, 2);
        if (ZerosAt(bytes, 1)) return (LittleEndian, 0);
        if (ZerosAt(bytes, 0)) return (BigEndian, 0);
        return (Strict, bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0);
    }

    internal static string Named(Encoding encoding) =>
        encoding == Strict ? "UTF-8" : encoding == LittleEndian ? "UTF-16 little-endian" : encoding == BigEndian ? "UTF-16 big-endian" : "Windows-1252";

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

    /// <summary>UTF-8 that takes no wrong byte.</summary>
    internal static readonly Encoding Strict = new UTF8Encoding(false, true);

    internal static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly Encoding LittleEndian = new UnicodeEncoding(false, false, true);
    private static readonly Encoding BigEndian = new UnicodeEncoding(true, false, true);
}
