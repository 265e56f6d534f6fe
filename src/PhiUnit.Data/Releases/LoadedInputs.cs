using PhiUnit.Data.Contracts;

namespace PhiUnit.Data.Releases;

/// <summary>The files whose figures are live in a workspace.</summary>
static class LoadedInputs
{
    public static IReadOnlyList<ReleaseInput> Read(Store store) => store.Query("""
        SELECT dataset, release, file || coalesce(' [' || member || ']', ''), sha256 FROM raw.file WHERE live ORDER BY 1, 2, 3, 4
        """, row => new ReleaseInput(row.GetText(0), row.GetText(1), row.GetText(2), row.GetText(3), LicenceOf(row.GetText(0))));

    static string LicenceOf(string dataset) => ContractLibrary.Default.Contracts.First(c => c.Name == dataset).Licence;
}
