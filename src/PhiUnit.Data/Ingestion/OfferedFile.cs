using System.Security.Cryptography;
using PhiUnit.Data.Contracts;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Ingestion;

/// <summary>Reads and checks one file that was offered, without the store: several may be read at once.</summary>
internal static class OfferedFile
{
    /// <param name="item">The file.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="known">Hashes of what is loaded already: such a file is not read again here.</param>
    public static Offer Read(FileList.Item item, IngestOptions options, IReadOnlySet<string> known)
    {
        var offer = new Offer(item, options);
        if (!item.Named && !MayBeRead(item.Name)) return offer with { Entry = Entry(item, IngestOutcome.Skip) };
        if (options.Dataset is { } dataset && !ContractLibrary.Default.Knows(dataset)) return offer with { Entry = Entry(item, IngestOutcome.Reject, Unknown(item, dataset)) };
        if (Unreadable(item, options.Limits, out var bytes, out var large) is { } note) return offer with { Entry = Entry(item, IngestOutcome.Reject, note) };
        try
        {
            return large is null ? Read(offer, bytes, known) : Read(offer, large, known);
        }
        catch (InputRefusedException refused)
        {
            return offer with { Entry = Entry(item, IngestOutcome.Reject, [.. refused.Notes]) };
        }
    }

    /// <summary>Reads a file after all: its bytes were loaded before, as another dataset than is asked for now.</summary>
    public static FileReading Again(Offer offer, IngestOptions options) =>
        Read(offer.Item with { Part = null }, options with { Dataset = offer.Asked.Dataset, Release = offer.Asked.Release }, new HashSet<string>()).Reading!;

    private static Offer Read(Offer offer, byte[] bytes, IReadOnlySet<string> known)
    {
        var item = offer.Item;
        if (Manifest.Read(item.Name, bytes) is { } manifest)
        {
            if (manifest.Dataset is { } dataset && !ContractLibrary.Default.Knows(dataset)) throw new InputRefusedException(Unknown(item, dataset));
            bytes = manifest.Open(item, offer.Asked.Limits);
            offer = new Offer(item with { Part = manifest.File, Named = true },
                offer.Asked with { Dataset = manifest.Dataset ?? offer.Asked.Dataset, Release = offer.Asked.Release ?? manifest.Release });
        }
        else if (!item.Named && !FileList.IsTable(item.Name, bytes)) return offer with { Entry = Entry(item, IngestOutcome.Skip) };
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return offer with { Sha256 = sha256, Reading = known.Contains(sha256) ? null : FileReading.Read(offer.Item, bytes, sha256, offer.Asked) };
    }

    private static Offer Read(Offer offer, LargeText text, IReadOnlySet<string> known)
    {
        if (!offer.Item.Named && !FileList.LooksLikeTable(offer.Item.Name)) return offer with { Entry = Entry(offer.Item, IngestOutcome.Skip) };
        var sha256 = FileHash.Of(text.Path);
        return offer with { Sha256 = sha256, Reading = known.Contains(sha256) ? null : FileReading.Read(offer.Item, text, sha256, offer.Asked) };
    }

    private static bool MayBeRead(string name) => FileList.LooksLikeTable(name) || FileList.LooksLikeManifest(name) || FileList.LooksLikeXml(name);

    private static Note? Unreadable(FileList.Item item, TableLimits limits, out byte[] bytes, out LargeText? large)
    {
        (bytes, large) = ([], null);
        try
        {
            FaultHook.Read();
            var size = new FileInfo(item.Path).Length;
            if (size > limits.MaxBytes) return GzipContent.TooLarge(item.Name, size, size);
            large = LargeText.Of(item.Path, item.Label, limits);
            if (large is null) bytes = File.ReadAllBytes(item.Path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var found = e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "a file that cannot be read";
            return new Note("E_NO_FILE", item.Name, null, null, found, "a file or folder",
                $"{item.Name}: found {found}, expected a file or folder. Check the path and its permissions.");
        }
    }

    private static IngestEntry Entry(FileList.Item item, IngestOutcome outcome, params Note[] notes) =>
        new(item.Name, null, null, null, null, outcome, 0, 0, 0, notes);

    private static Note Unknown(FileList.Item item, string dataset) =>
        new("E_UNKNOWN_DATASET", item.Name, null, null, dataset, "the name of a dataset",
            $"{item.Name}: found the dataset name '{dataset}', expected one of " +
            $"{string.Join(", ", ContractLibrary.Default.Contracts.Where(c => c.Loaded).Select(c => c.Name))}.");
}
