using System.Text;
using PhiUnit.Data.Export.Workbooks;
using PhiUnit.Data.Places;

namespace PhiUnit.Data.Export.PlacePacks;

/// <summary>Writes the packs of a release: a file for each place and grouping, and a page that leads to them.</summary>
public static class PlacePackFiles
{
    /// <param name="release">Tables of the release.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="target">Folder to write into, which exists.</param>
    public static void Write(Store release, string folder, string target)
    {
        var (places, before) = (new PlaceReader(release, folder).All(), ComparedWith(folder));
        foreach (var place in places) File.WriteAllText(Path.Combine(target, FileName(place)), Page(release, folder, before, place.Code));
        var html = new HtmlText().Paragraph($"Release {Provenance.Of(folder).RunId}: one page for each place.").Links(places.Select(p => (FileName(p), $"{p.Name} ({p.Code})")));
        File.WriteAllText(Path.Combine(target, "index.html"), html.Page("Place packs"));
    }

    /// <summary>The pack of one place.</summary>
    /// <param name="release">Tables of the release.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="before">What <see cref="ComparedWith"/> said: asked once for all pages, so that none differs from the others by a read that failed.</param>
    /// <param name="nameOrCode">The place.</param>
    /// <exception cref="NotFoundException">The release holds no such place.</exception>
    public static string Page(Store release, string folder, string? before, string nameOrCode) =>
        PlacePackPage.Of(new PlacePackReader(release, folder, before).Read(nameOrCode));

    /// <summary>The same as a workbook.</summary>
    /// <exception cref="NotFoundException">The release holds no such place.</exception>
    public static void WriteWorkbook(Store release, string folder, string? before, string nameOrCode, string path)
    {
        var pack = new PlacePackReader(release, folder, before).Read(nameOrCode);
        Workbook.Write($"{pack.Report.Place.Name}: population, homes and health", PlaceTables.Of(pack), pack.Provenance, path);
    }

    /// <summary>Run id of the release that packs of this one compare themselves with; null for none.</summary>
    /// <param name="folder">Folder of the release.</param>
    public static string? ComparedWith(string folder) => ReleaseChangeReader.Before(folder) is { } before ? Path.GetFileName(before) : null;

    /// <summary>Name and code in letters and digits that every file system takes; nothing that leads out of the folder.</summary>
    public static string FileName(NamedPlace place) => $"{Plain(place.Name)}-{Plain(place.Code)}.html";

    static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        return plain.Length == 0 ? "place" : plain.ToString()[..Math.Min(60, plain.Length)].Trim('-');
    }
}
