using PhiUnit.Data.Reference;

namespace PhiUnit.Data.Tests.Reference;

public class AreaChangesTests
{
    [Fact]
    public void Authorities_that_did_not_end_are_the_296_of_2023() =>
        Assert.Equal(296, AreaRegister.Default.Areas.Count(a => a.Code[..3] is "E06" or "E07" or "E08" or "E09" && AreaChanges.Of(a.Code) is null));

    [Theory]
    [InlineData("E07000190", "E06000066")]
    [InlineData("E07000157", "E06000057")]
    [InlineData("E06000028", "E06000058")]
    [InlineData("E06000032", "E06000032")]
    public void A_chain_of_changes_leads_to_today(string code, string today) => Assert.Equal(today, AreaChanges.Today(code));

    [Fact]
    public void Every_change_leads_to_an_authority_of_the_register_and_says_when_and_by_which_order() => Assert.All(AreaChanges.All, c =>
    {
        Assert.NotNull(AreaRegister.Default.NameOf(AreaChanges.Today(c.Predecessor)));
        Assert.InRange(c.InForce.Year, 2009, 2023);
        Assert.NotEmpty(c.Source);
        Assert.True(AreaRegister.Default.NameOf(c.Predecessor) is not { } name || name.Replace(" UA", "", StringComparison.Ordinal).Replace("&", "and", StringComparison.Ordinal) == c.Name, $"{c}");
    });

    [Fact]
    public void Somerset_is_whole_with_and_without_Somerset_West_and_Taunton_and_never_with_a_part_twice()
    {
        var parts = AreaChanges.Parts.Where(p => p.Place == "E06000066").ToDictionary(p => p.Code);
        bool IsWhole(params string[] codes) =>
            codes.Sum(c => parts["E07000" + c].Parts) == parts["E07000187"].Whole && codes.Aggregate(0, (bits, c) => bits | parts["E07000" + c].Parts) == parts["E07000187"].Whole;
        Assert.True(IsWhole("187", "188", "189", "246"));
        Assert.True(IsWhole("187", "188", "189", "190", "191"));
        Assert.False(IsWhole("187", "188", "189", "190"));
        Assert.False(IsWhole("187", "188", "189", "190", "191", "246"));
        Assert.False(IsWhole("187", "188", "190", "246"));
    }
}
