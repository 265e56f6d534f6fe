using PhiUnit.Data.Export;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Export;

public class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://evil.example/\",\"x\")")]
    [InlineData("+44 Windfall")]
    [InlineData("-2+3 Power Court")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("\tMK East")]
    [InlineData("\rMK East")]
    [InlineData("\n=1+1")]
    [InlineData("-")]
    [InlineData("\t5")]
    [InlineData("-Infinity")]
    [InlineData("＝1+1")]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text)
    {
        Assert.True(SpreadsheetText.CouldRun(text));
        Assert.Equal("'" + text, SpreadsheetText.Neutral(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Wixams")]
    [InlineData("-24")]
    [InlineData("+0.5")]
    [InlineData("-1.5E-7")]
    [InlineData("a=b")]
    [InlineData("'tis a place")]
    public void Numbers_and_plain_text_stay_as_they_are(string text) => Assert.Equal(text, SpreadsheetText.Neutral(text));

    [Fact]
    public void Every_short_text_comes_back_and_none_of_them_can_run()
    {
        foreach (var text in Texts("'=+-@\t\r\n\"1,a", 4))
        {
            var cell = SpreadsheetText.Neutral(text);
            Assert.False(SpreadsheetText.CouldRun(cell), cell);
            Assert.Equal(text, SpreadsheetText.Original(cell));
        }
    }

    [Fact]
    public void A_csv_file_comes_back_through_our_own_reader()
    {
        string[] texts = [.. Texts("'=+-@\t\r\n\"1,a", 3).Where(t => t.Length > 0)];
        using var target = new StringWriter();
        using (var csv = new CsvFile(target, "text", "number"))
        {
            foreach (var text in texts) csv.Text(text).Number(-0.1 - 0.2).EndRow();
        }
        var rows = CsvTable.Read("texts.csv", target.ToString(), ",", TableLimits.Default).Rows;
        Assert.Equal(texts, rows.Skip(1).Select(r => SpreadsheetText.Original(r.Cells[0]!)));
        Assert.All(rows.Skip(1), r => Assert.Equal("-0.30000000000000004", r.Cells[1]));
    }

    static IEnumerable<string> Texts(string letters, int longest) => longest == 0
        ? [""]
        : Texts(letters, longest - 1).SelectMany(t => letters.Select(l => t + l).Append(t)).Distinct(StringComparer.Ordinal);
}
