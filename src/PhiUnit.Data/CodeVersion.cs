using System.Reflection;

namespace PhiUnit.Data;

/// <summary>The version of the code, part of every run id.</summary>
public static class CodeVersion
{
    public static string Text { get; } =
        typeof(CodeVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
