using PhiUnit.Data.Contracts;
using PhiUnit.Data.Releases;

namespace PhiUnit.Data.Explanations;

/// <summary>The published files behind a value, and in each the rows about the places, as the workspace keeps them.</summary>
sealed class ExplainedInputs(Store? workspace)
{
    static readonly string[] PlaceKeys = ["place", "area"];

    public IReadOnlyList<ExplainedInput> Read(IReadOnlyList<ReleaseInput> inputs, IReadOnlyDictionary<string, string> roles, IReadOnlyList<string> places) =>
    [
        .. inputs.Where(i => roles.ContainsKey(i.Dataset)).Select(input =>
        {
            var (first, last, rows) = Rows(input, places);
            return new ExplainedInput(input.Dataset, roles[input.Dataset], input.Release, input.File, input.Sha256, input.Licence, first, last, rows);
        }),
    ];

    /// <summary>First and last row of the file about the places and how many there are; nothing where the table has no places or is no longer loaded.</summary>
    (int? First, int? Last, long? Rows) Rows(ReleaseInput input, IReadOnlyList<string> places)
    {
        var contract = ContractLibrary.Default.Contracts.FirstOrDefault(c => c.Name == input.Dataset);
        if (workspace is null || contract?.Raw.Keys.FirstOrDefault(PlaceKeys.Contains) is not { } key) return default;
        return workspace.Query($"""
            SELECT min(row), max(row), count(DISTINCT row) FROM packed.{SqlText.Identifier(contract.Raw.Table)} JOIN raw.file USING (file_id)
            WHERE sha256 = $sha AND dataset = $dataset AND file || coalesce(' [' || member || ']', '') = $file
            AND trim({SqlText.Identifier(key)}) IN ({string.Join(", ", places.Select(SqlText.Literal))})
            """, r => (r.GetIntOrNull(0), r.GetIntOrNull(1), r.GetLongOrNull(2)), ("sha", input.Sha256), ("dataset", input.Dataset), ("file", input.File)).Single();
    }
}
