using System.Net;
using System.Text.RegularExpressions;
using PhiUnit.Data.Releases;
using PhiUnit.Data.Tables;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Fetching;

/// <summary>Fetches published files into snapshots; what is ingested is always a snapshot.</summary>
public sealed partial class Fetch(Workspace workspace, FetchSources sources, FetchOptions options)
{
    private readonly Snapshots _snapshots = new(workspace);

    /// <summary>The snapshot of a source: fetched now, or the newest there is when offline.</summary>
    /// <exception cref="FetchRefusedException">It failed every time, or the answer is refused; snapshots that were there stay.</exception>
    /// <exception cref="NotFoundException">Offline, and never fetched.</exception>
    public async Task<FetchedFile> Run(FetchSource source, CancellationToken stop = default)
    {
        if (options.Offline)
            return new(source, _snapshots.Newest(source) ?? throw new NotFoundException($"No snapshot of {source.Name} in {workspace.Folder}. Fetch it once without --offline."), IsNew: false);
        using var download = new Download(options, sources.Hosts);
        var incoming = _snapshots.Incoming(source);
        var address = source.Pattern is null ? new Uri(source.Page) : await OnPage(source, download, incoming + ".page", stop);
        var answer = await download.Get(address, incoming, options.MaxBytes, stop);
        RefusePage(answer.Address, incoming);
        var (path, isNew) = _snapshots.Keep(source, incoming, NameOf(source, answer), answer.Address, DateTimeOffset.UtcNow);
        return new(source, path, isNew);
    }

    private async Task<Uri> OnPage(FetchSource source, Download download, string page, CancellationToken stop)
    {
        Durable.Delete(page);
        var answer = await download.Get(new Uri(source.Page), page, options.MaxPageBytes, stop);
        var text = WebUtility.HtmlDecode(Durable.ReadText(page));
        Durable.Delete(page);
        var found = Link().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(l => Regex.IsMatch(l, source.Pattern!, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
        return found is null
            ? throw new FetchRefusedException($"{source.Page}: found no address that matches {source.Pattern}, expected the file of {source.Title}. The page may have changed; fetch the file by hand and ingest it.")
            : new Uri(answer.Address, found);
    }

    // A server that answers with a page in place of the file says 200 all the same.
    private static void RefusePage(Uri address, string file)
    {
        var head = new byte[400];
        FaultHook.Read();
        using (var stream = File.OpenRead(file)) head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (FileContent.KindOf(head) is not (ContentKind.Html or ContentKind.Xml or ContentKind.Empty or ContentKind.Pdf)) return;
        var opening = FileContent.Opening(head);
        Durable.Delete(file);
        throw new FetchRefusedException($"{address}: found '{opening}', expected a table; a page or an error came in its place and was not kept.");
    }

    private static string NameOf(FetchSource source, Download.Answer answer)
    {
        var name = source.File ?? Path.GetFileName(answer.FileName ?? Uri.UnescapeDataString(answer.Address.AbsolutePath));
        name = Unsafe().Replace(name, "_");
        return name.Trim('.', '_').Length == 0 ? source.Name : name;
    }

    [GeneratedRegex("""href\s*=\s*["']([^"'<>]+)["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"[^A-Za-z0-9._ ()-]", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();
}
