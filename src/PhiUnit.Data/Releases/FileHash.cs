using System.Security.Cryptography;

namespace PhiUnit.Data.Releases;

/// <summary>SHA-256 of a file, lower-case hex.</summary>
static class FileHash
{
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
