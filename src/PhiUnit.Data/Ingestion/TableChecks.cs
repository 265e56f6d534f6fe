using PhiUnit.Data.Contracts;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Sources;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Ingestion;

/// <summary>
/// Every check of a table, in their order. A table that is too large to be held comes in slices, the rows of one place in one of them
/// (<see cref="SlicedTable"/>); any other is one slice.
/// </summary>
internal static class TableChecks
{
    /// <param name="reading">The table, with what is known of the slices before.</param>
    /// <param name="slice">Rows up to the header, and rows below it.</param>
    /// <param name="workbook">The workbook that a sheet comes from; empty for a text.</param>
    public static void Slice(TableReading reading, TextTable slice, byte[] workbook)
    {
        Rows(reading, slice, workbook);
        if (reading.Notes.FailedBy(TableStep.Rows)) return;
        reading.Notes.Step = TableStep.Cells;
        KeyCells.Check(reading, AreaRegister.Default);
        ValueCells.Check(reading);
        Grid.Check(reading);
        reading.Notes.Step = TableStep.Totals;
        if (!reading.Notes.FailedBy(TableStep.Cells)) Controls.Check(reading);
        ReleaseLabel.Look(reading);
    }

    /// <summary>Refuses a table whose places are parted, once; their rows and keys are still looked at.</summary>
    public static void Parted(TableReading reading, Note apart)
    {
        reading.Notes.Step = TableStep.Rows;
        if (reading.Notes.IsFirst(apart.Code, "")) reading.Notes.Add(apart);
    }

    /// <summary>What can be said only when every row was seen.</summary>
    /// <param name="reading">The table.</param>
    /// <param name="release">Release label in place of the one that the table gives.</param>
    public static void End(TableReading reading, string? release)
    {
        var notes = reading.Notes;
        notes.Step = TableStep.Rows;
        RowKeys.NoteRepeats(reading);
        if (reading.Before.Lines == 0 && !notes.FailedBy(TableStep.Rows)) notes.Add(BodyRows.NoRows(reading.Contract, reading.Table.Source, reading.Table.Header));
        notes.Step = TableStep.Cells;
        Grid.CheckPlaces(reading, AreaRegister.Default);
        notes.Step = TableStep.Totals;
        Controls.NoteElsewhere(reading);
        notes.Step = TableStep.Load;
        if (!notes.FailedBy(TableStep.Rows)) reading.Release = release ?? ReleaseLabel.Of(reading);
    }

    private static void Rows(TableReading reading, TextTable slice, byte[] workbook)
    {
        var notes = reading.Notes;
        notes.Step = TableStep.Rows;
        var bound = TableBinding.Bind(slice, reading.Recognition, notes);
        reading.Before.Lines += bound.Rows.Count;
        CellSpellings.Normalise(bound, notes);
        var source = PublishedSources.For(reading.Contract);
        var known = UnknownPlaces.Hold(bound, AreaRegister.Default, notes);
        var chosen = source.Choose(known.Table, notes);
        var single = RowKeys.Check(chosen.Table, reading);
        reading.Take(single, source.Context(single, notes), known.Held + chosen.Held);
        FormulaCells.Check(reading, bound.Rows, workbook);
    }
}
