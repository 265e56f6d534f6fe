namespace PhiUnit.EndToEnd.Tests.Page;

/// <summary>The chromium of this machine (Debian: apt install chromium), or the program that the environment variable PHIUNIT_CHROMIUM names.</summary>
static class Chromium
{
    static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The program, or null where there is none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("PHIUNIT_CHROMIUM") is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists);

    /// <summary>Why a test cannot run here; null where it can, and in CI, where a missing browser is a failure.</summary>
    public static string? Absence =>
        Program is not null || Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? null : $"no browser: none of {string.Join(", ", Usual)}, and PHIUNIT_CHROMIUM names none";
}
