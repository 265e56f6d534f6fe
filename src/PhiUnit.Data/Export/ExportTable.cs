namespace PhiUnit.Data.Export;

/// <summary>A table to be written as csv, JSON or a worksheet.</summary>
public sealed record ExportTable
{
    /// <summary>Name of its file or sheet.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>One or two sentences.</summary>
    public required string About { get; init; }

    public required IReadOnlyList<ExportColumn> Columns { get; init; }

    /// <summary>Hands every row in order to the reader; the same row each time it is asked, and the array only while the call lasts.</summary>
    public required Action<Action<ExportCell[]>> Read { get; init; }

    /// <summary>A table whose rows are at hand.</summary>
    public static ExportTable Of(TableAbout about, IReadOnlyList<ExportColumn> columns, IReadOnlyList<ExportCell[]> rows)
    {
        ArgumentNullException.ThrowIfNull(about);
        return new()
        {
            Name = about.Table,
            Title = about.Title,
            About = about.About,
            Columns = columns,
            Read = read =>
            {
                foreach (var row in rows) read(row);
            },
        };
    }
}
