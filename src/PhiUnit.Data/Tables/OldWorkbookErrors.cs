using System.Buffers.Binary;
using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>
/// Error cells of a sheet in an old workbook (xls), which its reader gives as empty. Source of the layout: Microsoft, [MS-XLS] Excel Binary File Format, BoundSheet8,
/// BoolErr, Formula, Bes (section 2.5.10).
/// </summary>
internal static class OldWorkbookErrors
{
    private const int BoundSheet = 0x85, BoolErr = 0x205, EndOfPart = 0x0A;
    private const int LatestFormat = 0x600;

    private static readonly int[] StartOfPart = [0x09, 0x209, 0x409, 0x809];
    private static readonly int[] Formula = [0x06, 0x206, 0x406];

    private static readonly Dictionary<byte, string> Names = new()
    {
        [0x00] = "#NULL!", [0x07] = "#DIV/0!", [0x0F] = "#VALUE!", [0x17] = "#REF!", [0x1D] = "#NAME?", [0x24] = "#NUM!", [0x2A] = "#N/A",
    };

    /// <summary>The errors by row and column, each from 0.</summary>
    /// <exception cref="InvalidDataException">The workbook is damaged.</exception>
    public static Dictionary<(int Row, int Column), string> Of(byte[] workbook, string sheet)
    {
        var found = new Dictionary<(int, int), string>();
        if (CompoundFile.Stream(workbook, "Workbook", "Book") is not { } stream || StartOf(stream, sheet) is not { } start) return found;
        foreach (var (id, at, length) in Part(stream, start))
            if (Code(id, stream.AsSpan(at, length)) is { } code)
                found[(Short(stream, at), Short(stream, at + 2))] = Names.GetValueOrDefault(code, "an error of the spreadsheet program");
        return found;
    }

    private static byte? Code(int id, ReadOnlySpan<byte> record)
    {
        if (id == BoolErr && record.Length >= 8) return record[7] == 1 ? record[6] : null;
        // Of a formula's result in eight bytes the last two tell that it is no number, the first that it is an error.
        return Formula.Contains(id) && record.Length >= 14 && record[12] == 0xFF && record[13] == 0xFF && record[6] == 2 ? record[8] : null;
    }

    private static int? StartOf(byte[] stream, string sheet)
    {
        var latest = stream.Length >= 6 && Short(stream, 4) == LatestFormat;
        foreach (var (id, at, length) in Part(stream, 0))
            if (id == BoundSheet && length > 8 && Name(stream.AsSpan(at, length), latest) == sheet) return BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(at));
        return null;
    }

    private static string Name(ReadOnlySpan<byte> record, bool latest)
    {
        var characters = record[6];
        if (!latest) return TextDecoding.Windows1252.GetString(record.Slice(7, Math.Min(characters, record.Length - 7)));
        var wide = (record[7] & 1) == 1;
        var bytes = record.Slice(8, Math.Min(wide ? 2 * characters : characters, record.Length - 8));
        return (wide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes);
    }

    // The records of a part of the stream; charts inside a sheet are parts within it.
    private static IEnumerable<(int Id, int At, int Length)> Part(byte[] stream, int start)
    {
        var depth = 0;
        for (var at = start; at >= 0 && at + 4 <= stream.Length;)
        {
            var (id, length) = (Short(stream, at), Short(stream, at + 2));
            if (at + 4 + length > stream.Length) yield break;
            if (StartOfPart.Contains(id)) depth++;
            else if (id == EndOfPart && --depth <= 0) yield break;
            else if (depth == 1) yield return (id, at + 4, length);
            at += 4 + length;
        }
    }

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
