using System.Buffers.Binary;
using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Writes a sheet of an old workbook (xls): text, numbers, errors, and formulas whose result is an error. A test's own writer, after [MS-XLS] and [MS-CFB].</summary>
internal static class OldWorkbookFile
{
    private const int Sector = 512;
    private const int SmallSector = 64;
    private const uint End = 0xFFFFFFFE, Free = 0xFFFFFFFF;

    /// <summary>A cell that holds an error.</summary>
    /// <param name="Code">As the format numbers them: 0x2A is #N/A, 0x07 #DIV/0!.</param>
    /// <param name="OfFormula">The result of a formula.</param>
    public sealed record Error(byte Code, bool OfFormula);

    /// <param name="rows">Text, numbers, errors, or null for an empty cell.</param>
    /// <param name="small">Leave the stream short, so that it lies among the small ones.</param>
    public static byte[] Of(object?[][] rows, bool small = false)
    {
        byte[] sheet = [.. Words(0x809, 0x600, 0x10, 0, 0, 0, 0, 0, 0), .. rows.SelectMany((row, r) => row.SelectMany((cell, c) => Cell(cell, r, c))), .. Record(0x0A)];
        byte[] opening = [.. Words(0x809, 0x600, 5, 0, 0, 0, 0, 0, 0), .. Words(0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)];
        byte[] Listed(int start) => Record(0x85, Bytes(start), [0, 0, 5, 0], Encoding.ASCII.GetBytes("Sites"));
        var before = opening.Length + Listed(0).Length + Record(0x0A).Length;
        return Container([.. opening, .. Listed(before), .. Record(0x0A), .. sheet], small);
    }

    private static byte[] Cell(object? cell, int row, int column)
    {
        byte[] place = [.. Bytes((short)row), .. Bytes((short)column), 0, 0];
        return cell switch
        {
            string text => Record(0x204, place, Bytes((short)text.Length), [1], Encoding.Unicode.GetBytes(text)),
            int number => Record(0x203, place, BitConverter.GetBytes((double)number)),
            Error { OfFormula: false } error => Record(0x205, place, [error.Code, 1]),
            Error error => Record(0x06, place, [2, 0, error.Code, 0, 0, 0, 0xFF, 0xFF], new byte[8]),
            _ => [],
        };
    }

    private static byte[] Container(byte[] stream, bool small)
    {
        var content = Padded(stream, small ? SmallSector : Math.Max(Sector, (stream.Length / 4096 * 4096) + 4096));
        var data = Padded(content, Sector);
        var count = data.Length / Sector;
        // Sector 0 holds the table, 1 the directory, 2 the table of small sectors, the stream follows.
        List<uint> table = [0xFFFFFFFD, End, End, .. Enumerable.Range(4, count - 1).Select(s => (uint)s), End];
        var directory = Entry("Root Entry", 5, small ? 3 : End, small ? content.Length : 0, 1).Concat(Entry("Workbook", 2, small ? 0u : 3, content.Length, Free));
        List<uint> smallTable = small ? [.. Enumerable.Range(1, (content.Length / SmallSector) - 1).Select(s => (uint)s), End] : [];
        return [.. Header(small), .. Table(table), .. Padded([.. directory], Sector), .. Table(smallTable), .. data];
    }

    private static byte[] Header(bool small)
    {
        var header = new byte[Sector];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(header, 0);
        foreach (var (at, value) in ((int, int)[])[(0x18, 0x3E), (0x1A, 3), (0x1C, 0xFFFE), (0x1E, 9), (0x20, 6)]) BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), (ushort)value);
        foreach (var (at, value) in ((int, uint)[])[(0x2C, 1), (0x30, 1), (0x38, 4096), (0x3C, small ? 2 : End), (0x40, small ? 1u : 0), (0x44, End)])
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), value);
        header.AsSpan(0x50).Fill(0xFF);
        return header;
    }

    private static byte[] Entry(string name, byte kind, uint start, int size, uint child)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        (entry[64], entry[66], entry[67]) = ((byte)((2 * name.Length) + 2), kind, 1);
        foreach (var (at, value) in ((int, uint)[])[(68, Free), (72, Free), (76, child), (116, start), (120, (uint)size)]) BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(at), value);
        return entry;
    }

    private static byte[] Table(List<uint> next)
    {
        var sector = new byte[Sector];
        sector.AsSpan().Fill(0xFF);
        for (var i = 0; i < next.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(sector.AsSpan(4 * i), next[i]);
        return sector;
    }

    private static byte[] Words(int id, params short[] values) => Record(id, [.. values.Select(Bytes)]);

    private static byte[] Record(int id, params byte[][] parts) => [.. Bytes((short)id), .. Bytes((short)parts.Sum(p => p.Length)), .. parts.SelectMany(p => p)];

    private static byte[] Padded(byte[] bytes, int size) => [.. bytes, .. new byte[(size - (bytes.Length % size)) % size]];

    private static byte[] Bytes(short value) => BitConverter.GetBytes(value);

    private static byte[] Bytes(int value) => BitConverter.GetBytes(value);
}
