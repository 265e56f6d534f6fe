using System.Buffers.Binary;
using System.IO.Compression;

namespace PhiUnit.Data.Tables;

/// <summary>Unpacks a gzip file in memory and stops at the size limits.</summary>
public static class GzipContent
{
    public static byte[] Unpack(string file, byte[] packed, TableLimits limits)
    {
        using var source = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var target = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int n; (n = source.Read(buffer)) > 0;)
            {
                target.Write(buffer, 0, n);
                if (target.Length > Allowed(packed.Length, limits)) throw new InputRefusedException(
                    TooLarge(file, packed.Length, target.Length));
            }
        }
        catch (InvalidDataException e)
        {
            throw new InputRefusedException(Damaged(file, e));
        }
        var content = target.ToArray();
        if (!EndsAsItSays(packed, content)) throw new InputRefusedException(Cut(file));
        return content;
    }

    internal static Note Damaged(string file, InvalidDataException e) => new("E_TRUNCATED", file, null, null, "a damaged gzip file", "a whole gzip file",
        $"{file}: found a damaged or truncated gzip file ({e.Message}), expected a whole one. Fetch it again.");

    internal static Note Cut(string file) => new("E_TRUNCATED", file, null, null, "a truncated gzip file", "a whole gzip file",
        $"{file}: found a gzip file whose end is missing or damaged, expected a whole one. Fetch it again.");

    // The last eight bytes are check sum and size (RFC 1952) of the whole, or of the last of several members.
    private static bool EndsAsItSays(byte[] packed, byte[] content)
    {
        if (packed.Length < 18) return false;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(packed.Length - 4));
        if (size > content.Length) return false;
        return Crc32.Of(content.AsSpan(content.Length - (int)size)) == BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(packed.Length - 8));
    }

    internal static long Allowed(long packed, TableLimits limits) =>
        Math.Min(limits.MaxBytes, Math.Max(limits.RatioFrom, (long)(packed * limits.MaxRatio)));

    internal static Note TooLarge(string file, long packed, long unpacked) => new(
        "E_ARCHIVE_RATIO", file, null, null, $"{unpacked:N0} bytes or more out of {packed:N0}", "a size that a published table has",
        $"{file}: found a packed file whose size grows from {packed:N0} to {unpacked:N0} bytes or more when unpacked, expected a " +
            $"published table " +
        "within the size limits. It is refused as a decompression bomb; ask the sender for the table itself.");
}
