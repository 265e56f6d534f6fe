using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PhiUnit.Data.Export;
using PhiUnit.Data.Export.Workbooks;
using static PhiUnit.Data.Tests.Export.WorkbookFixture;

namespace PhiUnit.Data.Tests.Export;

/// <summary>Each item of the public sector's list for spreadsheets (Government Analysis Function, Releasing statistics in spreadsheets).</summary>
public class WorkbookTests(WorkbookFixture book) : IClassFixture<WorkbookFixture>
{
    [Fact]
    public void The_file_breaks_no_rule_of_its_format()
    {
        using var document = SpreadsheetDocument.Open(book.File, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
    }

    [Fact]
    public void Cover_contents_and_notes_come_first() =>
        Assert.Equal(["Cover", "Contents", "Notes", "sites", "constraint_fit"], book.Sheets.Select(s => s.Name));

    [Fact]
    public void No_cell_is_merged() => Assert.DoesNotContain(book.Sheets, s => s.Xml.Descendants(Main + "mergeCell").Any());

    [Fact]
    public void Every_sheet_but_the_cover_holds_one_table_and_it_is_marked_as_one_with_its_headings()
    {
        Assert.Empty(book.Sheets[0].Xml.Descendants(Main + "tablePart"));
        Assert.All(book.Sheets.Skip(1), s => Assert.Single(s.Xml.Descendants(Main + "tablePart")));
        foreach (var (sheet, table) in book.Sheets.Skip(1).Zip(book.Tables))
        {
            Assert.Equal(sheet.Name, table.Attribute("displayName")!.Value);
            Assert.NotEqual("0", table.Attribute("headerRowCount")?.Value);
            var first = int.Parse(table.Attribute("ref")!.Value.Split(':')[0].TrimStart('A'), CultureInfo.InvariantCulture);
            Assert.Equal(book.Cells(sheet.Xml)[first - 1], table.Descendants(Main + "tableColumn").Select(c => c.Attribute("name")!.Value));
        }
    }

    [Fact]
    public void Title_author_and_language_are_set()
    {
        var core = book.Part("docProps/core.xml");
        string Value(string name) => core.Elements().Single(e => e.Name.LocalName == name).Value;
        Assert.Equal(("A <title> & more", "PhiUnit", "en-GB"), (Value("title"), Value("creator"), Value("language")));
    }

    [Fact]
    public void The_cursor_is_in_A1_of_every_sheet_and_the_first_sheet_is_in_front()
    {
        Assert.All(book.Sheets, s => Assert.All(s.Xml.Descendants(Main + "selection"), c => Assert.Equal("A1", c.Attribute("activeCell")!.Value)));
        Assert.All(book.Sheets, s => Assert.NotEmpty(s.Xml.Descendants(Main + "selection")));
        Assert.Equal(["1", null, null, null, null], book.Sheets.Select(s => s.Xml.Descendants(Main + "sheetView").Single().Attribute("tabSelected")?.Value));
        Assert.Equal("0", book.Part("xl/workbook.xml").Descendants(Main + "workbookView").Single().Attribute("activeTab")!.Value);
    }

    [Fact]
    public void Headings_stay_in_view() => Assert.All(book.Sheets.Skip(1), s =>
    {
        var pane = s.Xml.Descendants(Main + "pane").Single();
        Assert.Equal(("4", "frozen"), (pane.Attribute("ySplit")!.Value, pane.Attribute("state")!.Value));
    });

    [Fact]
    public void There_is_no_blank_row_column_or_cell()
    {
        foreach (var (name, xml) in book.Sheets)
        {
            var rows = xml.Descendants(Main + "row").ToList();
            Assert.Equal(Enumerable.Range(1, rows.Count).Select(i => i.ToString(CultureInfo.InvariantCulture)), rows.Select(r => r.Attribute("r")!.Value));
            var width = name == "Cover" ? 1 : book.Cells(xml)[3].Length;
            Assert.All(book.Cells(xml).Skip(3), cells => Assert.Equal(width, cells.Length));
            Assert.All(book.Cells(xml), cells => Assert.DoesNotContain("", cells));
        }
        Assert.Equal("[x]", book.Cells(book.Sheets[3].Xml)[4 + 3][2]);
    }

    [Fact]
    public void No_sheet_row_or_column_is_hidden()
    {
        Assert.DoesNotContain(book.Part("xl/workbook.xml").Descendants(Main + "sheet"), s => s.Attribute("state") is not null);
        Assert.DoesNotContain(book.Sheets, s => s.Xml.Descendants().Any(e => e.Attribute("hidden") is not null));
    }

    [Fact]
    public void Columns_are_as_wide_as_their_text_or_wrap_it() => Assert.All(book.Sheets.Skip(1), s =>
    {
        var widths = s.Xml.Descendants(Main + "col").Select(c => double.Parse(c.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.All(book.Cells(s.Xml).Skip(3), cells => Assert.All(cells.Zip(widths), c => Assert.True(c.First.Length < c.Second || c.Second >= 60 || double.TryParse(c.First, out _), c.First)));
    });

    [Fact]
    public void Notes_are_referred_to_by_number_and_every_one_is_on_the_notes_sheet()
    {
        var listed = book.Cells(book.Sheets[2].Xml).Skip(4).Select(r => r[0]).ToList();
        foreach (var (name, xml) in book.Sheets.Skip(3))
        {
            var line = book.Cells(xml)[2][0];
            Assert.Equal(ExportNote.On(name).Select(n => $"[note {n.Number}]"), line.Split(['.', ',', ':']).Select(p => p.Trim()).Where(p => p.StartsWith('[')));
            Assert.All(ExportNote.On(name), n => Assert.Contains($"[note {n.Number}]", listed));
        }
        Assert.All(["[c]", "[u]", "[x]", "[z]"], mark => Assert.Contains(mark, listed));
    }

    [Fact]
    public void Contents_lead_to_every_sheet()
    {
        var links = book.Sheets[1].Xml.Descendants(Main + "hyperlink").Select(h => h.Attribute("location")!.Value);
        Assert.Equal(["'Notes'!A1", "'sites'!A1", "'constraint_fit'!A1"], links);
    }

    [Fact]
    public void Every_sheet_begins_with_a_heading_and_the_cover_says_where_the_figures_come_from()
    {
        Assert.All(book.Sheets, s => Assert.Equal("2", s.Xml.Descendants(Main + "c").First().Attribute("s")!.Value));
        var cover = string.Join('\n', book.Cells(book.Sheets[0].Xml).Select(r => r[0]));
        Assert.All([Origin.RunId, "22 November 2026", Origin.Geography, Origin.Licences[0], Origin.Attribution[0], Origin.Sources[0]],
            said => Assert.Contains(said, cover, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_a_spreadsheet_would_run_is_neutral_and_numbers_are_numbers()
    {
        var rows = book.Sheets[3].Xml.Descendants(Main + "row").Skip(4).ToList();
        var cells = book.Cells(book.Sheets[3].Xml).Skip(4).ToList();
        Assert.Equal(Texts.Length, cells.Count);
        Assert.All(Texts.Zip(cells), t => Assert.Equal(SpreadsheetText.CouldRun(t.First), t.Second[0].StartsWith('\'')));
        Assert.All(rows, r => Assert.Equal(["s", null], r.Elements(Main + "c").Take(2).Select(c => c.Attribute("t")?.Value)));
        Assert.Equal("-6172.839", cells[5][2]);
        Assert.Empty(book.Sheets.SelectMany(s => s.Xml.Descendants(Main + "f")));
    }

    [Fact]
    public void The_same_tables_give_the_same_bytes()
    {
        var again = Path.Combine(book.Folder, "again.xlsx");
        Workbook.Write("A <title> & more", [book.Table, Empty], Origin, again);
        Assert.Equal(File.ReadAllBytes(book.File), File.ReadAllBytes(again));
    }

    [Fact]
    public void A_text_that_no_cell_holds_is_not_cut()
    {
        var path = Path.Combine(book.Folder, "long.xlsx");
        var long_ = book.Table with { Read = read => read([ExportCell.Of(new string('x', 32_768)), ExportCell.Of(1), ExportCell.Of(1), ExportCell.Of(1)]) };
        Assert.Contains("32,768 characters", Assert.Single(Workbook.Write("Long", [long_, Empty], Origin, path)), StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Equal(4, document.WorkbookPart!.WorksheetParts.Count());
    }

    [Fact]
    public void A_table_that_no_sheet_holds_is_named_and_left_out()
    {
        var path = Path.Combine(book.Folder, "large.xlsx");
        var large = book.Table with
        {
            Read = read =>
            {
                for (var i = 0; i <= Workbook.MostRows - 4; i++) read([ExportCell.Of("x"), ExportCell.Of(1), ExportCell.Of(1), ExportCell.Of(1)]);
            },
        };
        Assert.Contains("sites", Assert.Single(Workbook.Write("Large", [large, Empty], Origin, path)), StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Equal(4, document.WorkbookPart!.WorksheetParts.Count());
    }
}
