using System.Reflection;
using PhiUnit.Core;

namespace PhiUnit.Data;

/// <summary>The version of the code, part of every run id.</summary>
public static class CodeVersion
{
    public static string Text { get; } =
        typeof(CodeVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Changes with every change of the arithmetic or of the data layer: compilation is deterministic, so the same source has the same one.</summary>
    public static string Fingerprint { get; } = string.Join('-', new[] { typeof(Place), typeof(CodeVersion) }.Select(t => t.Module.ModuleVersionId.ToString("N")));
}
