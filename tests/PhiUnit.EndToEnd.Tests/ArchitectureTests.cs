using System.Reflection;

namespace PhiUnit.EndToEnd.Tests;

/// <summary>Dependencies point one way: Cli to Web to Data to Core; Core points at nothing of ours and reads no file, clock or database.</summary>
public class ArchitectureTests
{
    static readonly Assembly Core = typeof(Core.Place).Assembly;
    static readonly Assembly Data = typeof(Data.Store).Assembly;
    static readonly Assembly Web = typeof(Web.Server).Assembly;

    [Fact]
    public void Core_stands_alone() => Assert.Empty(Ours(Core));

    [Fact]
    public void Data_knows_Core_only() => Assert.Equal(["PhiUnit.Core"], Ours(Data));

    [Fact]
    public void Web_knows_Data_and_Core() => Assert.Empty(Ours(Web).Except(["PhiUnit.Core", "PhiUnit.Data"]));

    [Fact]
    public void Only_Data_knows_DuckDB()
    {
        Assert.Contains(Data.GetReferencedAssemblies(), a => a.Name!.StartsWith("DuckDB", StringComparison.Ordinal));
        foreach (var other in new[] { Core, Web, typeof(Cli.ExitCode).Assembly })
            Assert.DoesNotContain(other.GetReferencedAssemblies(), a => a.Name!.StartsWith("DuckDB", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("System.IO.FileSystem")]
    [InlineData("System.Text.Json")]
    [InlineData("System.Data.Common")]
    [InlineData("System.Net.Http")]
    [InlineData("CsvHelper")]
    public void Core_is_arithmetic(string assembly) => Assert.DoesNotContain(Core.GetReferencedAssemblies(), a => a.Name == assembly);

    static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("PhiUnit", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
