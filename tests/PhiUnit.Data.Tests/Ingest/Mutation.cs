using System.Text;

namespace PhiUnit.Data.Tests.Ingestion;

/// <summary>Bytes changed at random: replaced, put in, taken out, said again.</summary>
internal static class Mutation
{
    private static readonly byte[] Favoured = Encoding.ASCII.GetBytes(",\"\r\n\t;-+.eE0123456789\0 ");

    public static byte[] Of(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var by = random.Next(3) == 0 ? (byte)random.Next(256) : Favoured[random.Next(Favoured.Length)];
            switch (random.Next(4))
            {
                case 0: bytes[at] = by; break;
                case 1: bytes.Insert(at, by); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 80), bytes.Count - at))); break;
            }
        }
        return [.. bytes];
    }
}
