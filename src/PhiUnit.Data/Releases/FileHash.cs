using System.Security.Cryptography;
using PhiUnit.Data.Workspaces;

namespace PhiUnit.Data.Releases;

/// <summary>SHA-256 of a file, lower-case hex.</summary>
static class FileHash
{
    public static string Of(string path)
    {
        FaultHook.Read();
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
