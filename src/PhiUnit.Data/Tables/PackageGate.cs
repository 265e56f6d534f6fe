using System.IO.Compression;
using System.Text;

namespace PhiUnit.Data.Tables;

/// <summary>Looks at a zipped workbook before any reader does: unpacked size, ratio, check sums, and document type declarations.</summary>
public static class PackageGate
{
    /// <exception cref="InputRefusedException">The package is damaged, too large once unpacked, or declares a document type.</exception>
    public static void Check(string file, byte[] bytes, TableLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Any(e => e.IsEncrypted)) throw new InputRefusedException(WorkbookTables.Encrypted(file));
            // Lengths that were made up may be too large to be added.
            var allowed = GzipContent.Allowed(bytes.Length, limits);
            var largest = zip.Entries.Count == 0 ? 0 : zip.Entries.Max(e => e.Length);
            var unpacked = largest > allowed ? largest : zip.Entries.Sum(e => e.Length);
            if (unpacked > allowed) throw new InputRefusedException(GzipContent.TooLarge(file, bytes.Length, unpacked));
            foreach (var part in zip.Entries.Where(IsXml))
            {
                RefuseDocumentType(file, part);
                RefuseChanged(part);
            }
            RefuseMissingSheets(zip);
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException)
        {
            throw new InputRefusedException(WorkbookTables.Damaged(file, e));
        }
    }

    private static bool IsXml(ZipArchiveEntry e) =>
        e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // A digit that changed on the way would be read as it stands: the readers do not compare check sums.
    private static void RefuseChanged(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var (buffer, sum) = (new byte[1 << 16], 0u);
        for (int n; (n = stream.Read(buffer)) > 0;) sum = Crc32.Of(buffer.AsSpan(0, n), sum);
        if (sum != part.Crc32) throw new InvalidDataException($"the check sum of {part.FullName} is wrong");
    }

    // Readers give a sheet whose part is not there as an empty one.
    private static void RefuseMissingSheets(ZipArchive zip)
    {
        foreach (var part in WorkbookFormulas.SheetParts(zip).Where(p => !zip.Entries.Any(e => e.FullName.EndsWith(Path.GetFileName(p), StringComparison.OrdinalIgnoreCase))))
            throw new InvalidDataException($"its sheet {part} is missing");
    }

    private static void RefuseDocumentType(string file, ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var head = new byte[4096];
        var n = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!Encoding.Latin1.GetString(head, 0, n).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return;
        throw new InputRefusedException(DocumentType(file, part.FullName));
    }

    internal static Note DocumentType(string file, string where) => new("E_XML_DTD", file, null, null, "a document type declaration (DTD)", "a workbook without one",
        $"{file}: found a document type declaration (DTD) in {where}, expected a workbook without one. " +
        "Spreadsheet programs never write one; do not open this file, ask the sender for another.");
}
