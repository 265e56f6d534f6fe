using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Tables;

/// <summary>A text file, plain or gzip, that is too large to be held in memory: it is read from its start as often as needed, block by block.</summary>
internal sealed class LargeText
{
    private const int Looked = 4096;
    private const int BlockBytes = 1 << 16;
    private const int BlockCharacters = 1 << 15;
    private const int GzipEnd = 8;

    private readonly bool _packed;
    private readonly int _mark;
    private readonly TableLimits _limits;
    private Encoding _encoding;

    private LargeText(string path, string name, bool packed, byte[] head, TableLimits limits)
    {
        (Path, Name, _packed, _limits) = (path, name, packed, limits);
        (_encoding, _mark) = TextDecoding.ShownBy(head);
    }

    public string Path { get; }

    /// <summary>Name for messages.</summary>
    public string Name { get; }

    /// <summary>The encoding, unless it is UTF-8.</summary>
    public string? Encoding => _encoding == TextDecoding.Strict ? null : TextDecoding.Named(_encoding);

    /// <summary>The text in a file above the limit; null for a smaller file, and for one that holds no text.</summary>
    public static LargeText? Of(string path, string name, TableLimits limits)
    {
        using var file = OpenFile(path);
        var head = Head(file);
        var packed = FileContent.KindOf(head) == ContentKind.Gzip;
        if (Math.Max(file.Length, packed ? UnpackedSize(file) : 0) <= limits.SlicesFrom) return null;
        if (packed) head = Unpacked(path);
        return FileContent.KindOf(head) == ContentKind.Text ? new LargeText(path, name, packed, head, limits) : null;
    }

    /// <summary>Reads it once to its end: is it whole, is it text, in which encoding.</summary>
    /// <exception cref="InputRefusedException">It is damaged, grows beyond the limits, or is no text.</exception>
    public void Inspect()
    {
        try
        {
            InspectText(out var bytes, out var sum);
            if (_packed && !EndsAsItSays(bytes, sum)) throw new InputRefusedException(GzipContent.Cut(Name));
        }
        catch (InvalidDataException e)
        {
            throw new InputRefusedException(GzipContent.Damaged(Name, e));
        }
    }

    /// <summary>The text, block by block.</summary>
    public IEnumerable<string> Blocks()
    {
        using var stream = Open();
        stream.ReadExactly(new byte[_mark]);
        using var reader = new StreamReader(stream, _encoding, detectEncodingFromByteOrderMarks: false, BlockBytes);
        var block = new char[BlockCharacters];
        for (int n; (n = reader.ReadBlock(block)) > 0;) yield return new string(block, 0, n);
    }

    private void InspectText(out long bytes, out uint sum)
    {
        using var stream = Open();
        var allowed = _packed ? GzipContent.Allowed(new FileInfo(Path).Length, _limits) : long.MaxValue;
        var (buffer, characters) = (new byte[BlockBytes], new char[BlockBytes + 2]);
        var (decoder, line, zero) = (_encoding.GetDecoder(), 1, 0);
        (bytes, sum) = (0, 0);
        for (int n; (n = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0; bytes += n)
        {
            if (bytes + n > allowed) throw new InputRefusedException(GzipContent.TooLarge(Name, new FileInfo(Path).Length, bytes + n));
            if (_packed) sum = Crc32.Of(buffer.AsSpan(0, n), sum);
            var text = characters.AsSpan(0, Decode(ref decoder, buffer.AsSpan(0, n), characters, bytes));
            var at = text.IndexOf('\0');
            if (zero == 0 && at >= 0) zero = line + text[..at].Count('\n');
            line += text.Count('\n');
        }
        Decode(ref decoder, [], characters, bytes);
        if (zero > 0) throw new InputRefusedException(FileTables.ZeroByte(Name, zero));
    }

    // The first byte that is no UTF-8 makes the whole file Windows-1252; what came before has been the same lines in either.
    private int Decode(ref Decoder decoder, ReadOnlySpan<byte> bytes, char[] characters, long before)
    {
        if (before == 0) bytes = bytes[Math.Min(_mark, bytes.Length)..];
        try
        {
            return decoder.GetChars(bytes, characters, flush: bytes.IsEmpty);
        }
        catch (DecoderFallbackException) when (_encoding == TextDecoding.Strict)
        {
            _encoding = TextDecoding.Windows1252;
            decoder = _encoding.GetDecoder();
            return decoder.GetChars(bytes, characters, flush: false);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputRefusedException(FileTables.NoUtf16(Name, Math.Max(0, before - _mark) + e.Index));
        }
    }

    // The last eight bytes are check sum and size (RFC 1952) of the whole, or of the last of several members.
    private bool EndsAsItSays(long bytes, uint sum)
    {
        using var file = OpenFile(Path);
        var end = Last(file, GzipEnd);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(4));
        if (size > bytes) return false;
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == (size == bytes ? sum : SumFrom(bytes - size));
    }

    private uint SumFrom(long start)
    {
        using var stream = Open();
        var buffer = new byte[BlockBytes];
        var sum = 0u;
        for (int n; (n = stream.Read(buffer)) > 0; start -= n)
            if (start < n) sum = Crc32.Of(buffer.AsSpan((int)Math.Max(0, start), n - (int)Math.Max(0, start)), sum);
        return sum;
    }

    private Stream Open() => _packed ? new GZipStream(OpenFile(Path), CompressionMode.Decompress) : OpenFile(Path);

    private static FileStream OpenFile(string path)
    {
        FaultHook.Read();
        return File.OpenRead(path);
    }

    private static byte[] Unpacked(string path)
    {
        try
        {
            using var stream = new GZipStream(OpenFile(path), CompressionMode.Decompress);
            return Head(stream);
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[Looked];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static long UnpackedSize(FileStream file) => file.Length < GzipEnd ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(Last(file, GzipEnd).AsSpan(4));

    private static byte[] Last(FileStream file, int count)
    {
        var bytes = new byte[count];
        file.Position = file.Length - count;
        file.ReadExactly(bytes);
        return bytes;
    }
}
