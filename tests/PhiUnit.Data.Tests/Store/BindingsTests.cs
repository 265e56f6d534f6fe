using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace PhiUnit.Data.Tests;

/// <summary>A binding that is missing or misspelt would otherwise show only when the first caller reaches it.</summary>
public class BindingsTests
{
    private const string Bindings = "DuckDB.NET.Bindings";

    [Fact]
    public void Every_member_that_the_provider_refers_to_exists()
    {
        var provider = Assembly.Load("DuckDB.NET.Data");
        using var file = new PEReader(File.OpenRead(provider.Location));
        var metadata = file.GetMetadataReader();
        var members = metadata.MemberReferences.Where(member => IsOurs(metadata, metadata.GetMemberReference(member).Parent)).ToList();

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.NotNull(provider.ManifestModule.ResolveMember(MetadataTokens.GetToken(member))));
    }

    [Fact]
    public void Every_native_function_exists_in_the_library()
    {
        var bindings = Assembly.Load(Bindings);
        using var file = new PEReader(File.OpenRead(bindings.Location));
        var metadata = file.GetMetadataReader();
        var functions = metadata.MethodDefinitions.Select(method => metadata.GetMethodDefinition(method).GetImport())
            .Where(import => !import.Module.IsNil).Select(import => metadata.GetString(import.Name)).Distinct().ToList();
        var library = NativeLibrary.Load("duckdb", bindings, null);

        Assert.NotEmpty(functions);
        Assert.All(functions, function => Assert.True(NativeLibrary.TryGetExport(library, function, out _), function));
    }

    private static bool IsOurs(MetadataReader metadata, EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeReference)
            return false;
        var scope = metadata.GetTypeReference((TypeReferenceHandle)type).ResolutionScope;
        return scope.Kind == HandleKind.AssemblyReference
            ? metadata.StringComparer.Equals(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, Bindings)
            : IsOurs(metadata, scope);
    }
}
