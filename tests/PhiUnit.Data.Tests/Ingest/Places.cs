namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>The places that CHECKS.md lists, in its order, for use in queries.</summary>
internal static class Places
{
    public const string Bedford = "E06000055";
    public const string CentralBedfordshire = "E06000056";
    public const string Luton = "E06000032";
    public const string MiltonKeynes = "E06000042";
    public const string England = "E92000001";

    public static readonly string[] Four = [Bedford, CentralBedfordshire, Luton, MiltonKeynes];

    public static string CodeOf(string name) => name switch
    {
        "Bedford" => Bedford,
        "Central Bedfordshire" => CentralBedfordshire,
        "Luton" => Luton,
        "Milton Keynes" => MiltonKeynes,
        _ => England,
    };
}
