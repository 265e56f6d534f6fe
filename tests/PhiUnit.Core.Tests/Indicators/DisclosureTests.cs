using FsCheck.Fluent;
using PhiUnit.Core.Indicators;

namespace PhiUnit.Core.Tests.Indicators;

public class DisclosureTests
{
    static readonly HospitalEpisodeRule Episodes = new(7, 5);

    /// <summary>Three by four cells with row sums, column sums and a grand total.</summary>
    static readonly FsCheck.Arbitrary<int[]> Tables = Arb.From(Gen.ArrayOf(Gen.Choose(0, 25), 12).Where(t => t.Length == 12));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, double.NaN)]
    [InlineData(7, double.NaN)]
    [InlineData(8, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(1002, 1000)]
    public void Counts_of_1_to_7_are_withheld_others_rounded_to_5(double count, double shown) => Assert.Equal(shown, Episodes.Shown(count));

    [Fact]
    public void No_line_keeps_exactly_one_withheld_cell_unless_all_others_are_0() => Law.Holds(Tables, table =>
    {
        var (counts, lines) = WithSums(table);
        var withheld = Array.ConvertAll(counts, Episodes.Suppresses);
        SecondarySuppression.Complete(counts, lines, withheld);
        foreach (var line in lines)
        {
            if (line.Count(c => withheld[c]) != 1) continue;
            Assert.All(line.Where(c => !withheld[c]), c => Assert.Equal(0, counts[c]));
        }
        Assert.All(Enumerable.Range(0, counts.Length), c => Assert.True(withheld[c] || !Episodes.Suppresses(counts[c])));
    });

    [Fact]
    public void A_table_without_small_counts_keeps_all()
    {
        var withheld = new bool[3];
        SecondarySuppression.Complete([10, 20, 30], [[0, 1, 2]], withheld);
        Assert.DoesNotContain(true, withheld);
    }

    [Fact]
    public void The_smallest_of_the_others_goes_too()
    {
        bool[] withheld = [true, false, false, false];
        SecondarySuppression.Complete([3, 40, 20, 63], [[0, 1, 2, 3]], withheld);
        Assert.Equal([true, false, true, false], withheld);
    }

    static (double[] Counts, List<int[]> Lines) WithSums(int[] table)
    {
        // Cell (r, c) at 5 r + c; column 4 and row 3 are sums.
        var counts = new double[20];
        for (var r = 0; r < 3; r++)
        {
            for (var c = 0; c < 4; c++)
            {
                foreach (var cell in new[] { 5 * r + c, 5 * r + 4, 15 + c, 19 }) counts[cell] += table[4 * r + c];
            }
        }
        var rows = Enumerable.Range(0, 4).Select(r => Enumerable.Range(5 * r, 5).ToArray());
        var columns = Enumerable.Range(0, 5).Select(c => Enumerable.Range(0, 4).Select(r => 5 * r + c).ToArray());
        return (counts, [.. rows, .. columns]);
    }
}
