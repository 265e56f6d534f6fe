using System.Security.Cryptography;
using System.Text;

namespace PhiUnit.Web.Guards;

/// <summary>A key to the API.</summary>
public static class ApiKey
{
    const string Prefix = "phiunit_";

    /// <summary>A new key of 256 random bits.</summary>
    public static string New() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the file of keys holds of it: SHA-256, hexadecimal.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
