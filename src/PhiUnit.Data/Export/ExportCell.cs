namespace PhiUnit.Data.Export;

/// <summary>A cell of an exported table: text, a number, or nothing.</summary>
public readonly record struct ExportCell(string? Text, double? Number)
{
    public static ExportCell Empty => default;

    public static ExportCell Of(string? text) => new(text, null);

    public static ExportCell Of(double? number) => new(null, number);

    public bool IsEmpty => Text is null && Number is null;
}
