using PhiUnit.Core.HealthIndex;
using PhiUnit.Data.Reference.HealthIndex;

namespace PhiUnit.Data.Tests.HealthIndex;

public class IndexHeaderTests
{
    private static readonly IndexTree Tree = IndexEdition.Embedded(IndexEdition.Ons20152021).Tree;

    private static readonly IndexHeader Header = new(Tree);

    [SharedFact(PublishedIndex.Workbook)]
    public void Every_one_of_the_73_published_columns_is_its_own_node()
    {
        var codes = PublishedIndex.Read(Tree).Header.Select(Header.CodeOf).ToList();
        Assert.Equal(PublishedIndex.ScoreColumnCount, codes.Count);
        Assert.Equal(Tree.Nodes.Where(x => x.Level != IndexLevel.Overall).Select(x => x.Code), codes);
    }

    [Theory]
    [InlineData("Children's social, emotional and mental health [Pe2]", "Pe2.1")]
    [InlineData("\u00a0Internet\u00a0access\u00a0 [Pl2] ", "Pl2.4")]
    [InlineData("Mental health\n[Pe]", "Pe2")]
    [InlineData("Unemployment", "Pl4.3")]
    [InlineData("Healthy Places Domain", "Pl")]
    [InlineData("Health Index", "overall")]
    [InlineData("Unemployment [Pl3]", null)]
    [InlineData("Area Type [Note 3]", null)]
    [InlineData("", null)]
    public void Spaces_do_not_matter_and_the_parent_does(string header, string? code) => Assert.Equal(code, Header.CodeOf(header));
}
