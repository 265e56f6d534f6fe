namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Tests that read the one loaded workspace.</summary>
[CollectionDefinition(Name)]
public sealed class LoadedFiles : ICollectionFixture<LoadedWorkspace>
{
    public const string Name = "published files, loaded";
}
