using System.IO.Compression;
using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>Looks at a zipped workbook before any reader does: unpacked size, ratio, and document type declarations.</summary>
public static class PackageGate
{
    /// <exception cref="InputRefusedException">The package is damaged, too large once unpacked, or declares a document type.</exception>
    public static void Check(string file, byte[] bytes, TableLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var unpacked = zip.Entries.Sum(e => e.Length);
            if (zip.Entries.Any(e => e.IsEncrypted)) throw new InputRefusedException(WorkbookTables.Encrypted(file));
            if (unpacked > GzipContent.Allowed(bytes.Length, limits))
                throw new InputRefusedException(GzipContent.TooLarge(file, bytes.Length, unpacked));
            foreach (var part in zip.Entries.Where(IsXml)) RefuseDocumentType(file, part);
        }
        catch (InvalidDataException e)
        {
            throw new InputRefusedException(new Note("E_TRUNCATED", file, null, null, "a damaged workbook", "a whole workbook",
                $"{file}: found a damaged or truncated workbook ({e.Message}), expected a whole one. Fetch it again."));
        }
    }

    private static bool IsXml(ZipArchiveEntry e) =>
        e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void RefuseDocumentType(string file, ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var head = new byte[4096];
        var n = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!Encoding.Latin1.GetString(head, 0, n).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return;
        throw new InputRefusedException(
            new Note("E_XML_DTD", file, null, null, "a document type declaration (DTD)", "a workbook without one",
            $"{file}: found a document type declaration (DTD) in {part.FullName}, expected a workbook without one. " +
            "Spreadsheet programs never write one; do not open this file, ask the sender for another."));
    }
}
