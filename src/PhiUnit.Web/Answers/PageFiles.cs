using System.Security.Cryptography;

namespace PhiUnit.Web.Answers;

/// <summary>The files of the page, carried in this assembly; by path below /.</summary>
sealed class PageFiles
{
    const string Prefix = "page/";

    static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".json"] = Media.Json,
        [".map"] = Media.Json,
        [".txt"] = "text/plain; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".webmanifest"] = "application/manifest+json",
    };

    readonly Dictionary<string, (Body Body, string ETag)> _files = Read();

    /// <summary>The file at a path; of a folder, its index.html.</summary>
    public (Body Body, string ETag)? Find(string path) =>
        _files.TryGetValue(path.EndsWith('/') ? path + "index.html" : path, out var file) ? file : null;

    static Dictionary<string, (Body, string)> Read()
    {
        var assembly = typeof(PageFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => "/" + name[Prefix.Length..], name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (new Body(bytes, MediaTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream")), $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        }, StringComparer.Ordinal);
    }
}
