using System.Buffers.Binary;
using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>
/// The container of an old workbook: streams cut into sectors that are chained in a table. Source of the layout: Microsoft, [MS-CFB] Compound File Binary File
/// Format, sections 2.2 to 2.6.
/// </summary>
internal sealed class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int EntryBytes = 128;
    private const int ListedInHeader = 109;

    private readonly byte[] _file;
    private readonly int _sectorBytes;
    private readonly List<uint> _next;

    private CompoundFile(byte[] file)
    {
        (_file, _sectorBytes) = (file, 1 << Short(file, 0x1E));
        _next = [.. Listed().SelectMany(s => Numbers(Sector(s)))];
    }

    /// <summary>The bytes of the first of these streams that is there; null when none is.</summary>
    /// <exception cref="InvalidDataException">The container is damaged.</exception>
    public static byte[]? Stream(byte[] file, params IEnumerable<string> names)
    {
        try
        {
            var container = new CompoundFile(file);
            var directory = Joined(Chain(Number(file, 0x30), container._next).Select(s => container.Sector(s).ToArray()));
            return names.Select(n => container.Find(directory, n)).FirstOrDefault(s => s is not null);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or OutOfMemoryException)
        {
            throw new InvalidDataException("the container of the workbook is damaged", e);
        }
    }

    private byte[]? Find(byte[] directory, string name)
    {
        for (var at = 0; at + EntryBytes <= directory.Length; at += EntryBytes)
        {
            var length = Short(directory, at + 64);
            if (length is < 2 or > 64 || Encoding.Unicode.GetString(directory, at, length - 2) != name) continue;
            var (start, size) = (Number(directory, at + 116), Number(directory, at + 120));
            return (size < Number(_file, 0x38) ? Small(directory, start) : Large(start))[..(int)size];
        }
        return null;
    }

    private byte[] Large(uint start) => Joined(Chain(start, _next).Select(s => Sector(s).ToArray()));

    // Short streams lie in sectors of their own kind, within the stream of the root entry.
    private byte[] Small(byte[] directory, uint start)
    {
        var bytes = 1 << Short(_file, 0x20);
        var whole = Large(Number(directory, 116));
        var next = Chain(Number(_file, 0x3C), _next).SelectMany(s => Numbers(Sector(s))).ToList();
        return Joined(Chain(start, next).Select(s => whole.AsSpan((int)s * bytes, bytes).ToArray()));
    }

    // Sectors of the table of chains: the first in the header, the others in a chain of their own.
    private List<uint> Listed()
    {
        var listed = Numbers(_file.AsSpan(0x4C, 4 * ListedInHeader)).Where(s => s < LastSector).ToList();
        var (more, left) = (Number(_file, 0x44), Number(_file, 0x48));
        for (; left > 0 && more < LastSector; left--)
        {
            var sectors = Numbers(Sector(more));
            listed.AddRange(sectors.SkipLast(1).Where(s => s < LastSector));
            more = sectors[^1];
        }
        return listed;
    }

    private static IEnumerable<uint> Chain(uint start, List<uint> next)
    {
        for (var (sector, met) = (start, 0); sector < LastSector; sector = next[(int)sector], met++)
        {
            if (met > next.Count) throw new InvalidDataException("a chain of sectors that goes round");
            yield return sector;
        }
    }

    private ReadOnlySpan<byte> Sector(uint number) => _file.AsSpan(checked((int)(number + 1) * _sectorBytes), _sectorBytes);

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]);
        return numbers;
    }

    private static byte[] Joined(IEnumerable<byte[]> parts) => [.. parts.SelectMany(p => p)];

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
