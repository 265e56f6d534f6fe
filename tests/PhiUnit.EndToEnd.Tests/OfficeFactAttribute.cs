namespace PhiUnit.EndToEnd.Tests;

/// <summary>A fact that opens a file with LibreOffice; skipped, visibly, where it is not installed (apt-get install libreoffice-calc).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    /// <summary>Path of the program, or null.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    public OfficeFactAttribute() => Skip = Program is null ? "LibreOffice is not installed: apt-get install libreoffice-calc" : null;
}
