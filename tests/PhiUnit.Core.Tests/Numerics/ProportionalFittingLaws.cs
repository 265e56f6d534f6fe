using FsCheck;
using FsCheck.Fluent;
using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.Tests.Numerics;

public class ProportionalFittingLaws
{
    const int Rows = 3, Columns = 4;

    /// <summary>Two tables of positive values: one to fit, one whose margins are wanted.</summary>
    static readonly Arbitrary<(double[] Table, double[] Wanted)> Tables =
        (from table in Gen.Choose(1, 1000).Select(i => i / 10.0).ArrayOf(Rows * Columns)
         from wanted in Gen.Choose(1, 1000).Select(i => i / 10.0).ArrayOf(Rows * Columns)
         select (table, wanted)).ToArbitrary();

    [Fact]
    public void Margins_become_those_wanted() => Law.Holds(Tables, c =>
    {
        var (rows, columns) = (RowSums(c.Wanted), ColumnSums(c.Wanted));
        var report = ProportionalFitting.Fit(c.Table, rows, columns);
        Assert.InRange(report.LargestResidual, 0, 1e-12);
        Assert.Equal(rows, RowSums(c.Table), (a, b) => Math.Abs(a - b) < 1e-9 * a);
        Assert.Equal(columns, ColumnSums(c.Table), (a, b) => Math.Abs(a - b) < 1e-9 * a);
    });

    [Fact]
    public void What_was_twice_as_likely_stays_twice_as_likely() => Law.Holds(Tables, c =>
    {
        static double OddsRatio(double[] t) => t[0] * t[Columns + 1] / (t[1] * t[Columns]);
        var before = OddsRatio(c.Table);
        ProportionalFitting.Fit(c.Table, RowSums(c.Wanted), ColumnSums(c.Wanted));
        Assert.Equal(1, OddsRatio(c.Table) / before, 1e-9);
    });

    [Fact]
    public void A_table_that_fits_is_left_alone_and_columns_alone_take_one_round() => Law.Holds(Tables, c =>
    {
        double[] table = [.. c.Table];
        Assert.Equal(1, ProportionalFitting.Fit(table, [], ColumnSums(c.Wanted)).Rounds);
        double[] again = [.. table];
        ProportionalFitting.Fit(again, RowSums(table), ColumnSums(table));
        Assert.Equal(table, again, (a, b) => Math.Abs(a - b) <= 1e-12 * a);
    });

    [Fact]
    public void A_free_row_takes_what_the_others_leave()
    {
        double[] table = [1, 1, 1, 1];
        var report = ProportionalFitting.Fit(table, [4, double.NaN], [6, 6]);
        Assert.Equal([2, 2, 4, 4], table, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.InRange(report.LargestResidual, 0, 1e-12);
    }

    [Fact]
    public void Margins_that_contradict_each_other_are_reported_where_they_are_furthest_off()
    {
        var report = ProportionalFitting.Fit([1, 1, 1, 1], [10, 10], [5, 5], mostRounds: 20);
        Assert.Equal(20, report.Rounds);
        Assert.True(report.LargestResidual > 0.4);
        Assert.True(report.Column >= 0);

        var empty = ProportionalFitting.Fit([0, 1, 0, 1], [], [3, 2]);
        Assert.Equal((1.0, 0), (empty.LargestResidual, empty.Column));
    }

    static double[] RowSums(double[] table) => [.. table.Chunk(Columns).Select(row => row.Sum())];

    static double[] ColumnSums(double[] table) => [.. Enumerable.Range(0, Columns).Select(c => table.Where((_, i) => i % Columns == c).Sum())];
}
