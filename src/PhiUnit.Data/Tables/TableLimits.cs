namespace PhiUnit.Data.Tables;

/// <summary>What a file may weigh before it is refused: a published table is far below, a decompression bomb far above.</summary>
public sealed record TableLimits
{
    /// <summary>Largest file and largest total once unpacked, in bytes.</summary>
    public long MaxBytes { get; init; } = 2L << 30;

    /// <summary>Unpacked size over packed size from which a large packed file counts as a bomb.</summary>
    public double MaxRatio { get; init; } = 200;

    /// <summary>Below this unpacked size, in bytes, the ratio is not looked at.</summary>
    public long RatioFrom { get; init; } = 32 << 20;

    /// <summary>Size, in bytes once unpacked, above which a text file is read in slices: it takes about twelve times its size in memory.</summary>
    public long SlicesFrom { get; init; } = 16 << 20;

    /// <summary>Longest cell, in characters: what a worksheet cell can hold.</summary>
    public int MaxCell { get; init; } = 32_767;

    /// <summary>Most cells of a row: what a row of a worksheet can hold.</summary>
    public int MaxColumns { get; init; } = 16_384;

    /// <summary>Cells of a slice; the rows of one place are never parted, so a slice may hold more.</summary>
    public int SliceCells { get; init; } = 1 << 16;

    /// <summary>Cells that wait for the rest of their place where the rows of places are mixed.</summary>
    public int MostWaiting { get; init; } = 1 << 20;

    public static TableLimits Default { get; } = new();
}
