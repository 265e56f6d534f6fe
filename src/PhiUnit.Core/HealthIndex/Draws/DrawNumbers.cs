using PhiUnit.Core.Numerics;

namespace PhiUnit.Core.HealthIndex.Draws;

/// <summary>Random numbers of the draws of an index: each a function of seed, purpose, draw, area, year and indicator alone.</summary>
internal readonly record struct DrawNumbers(uint Seed, int Count)
{
    /// <summary>The choice of every draw among so many, each as likely.</summary>
    public int[] Choices(DrawPurpose purpose, int among)
    {
        var numbers = new Philox(Seed, (uint)purpose);
        var choices = new int[Count];
        for (var draw = 0; draw < Count; draw++) choices[draw] = (int)(numbers.Uniform((uint)draw, 0, 0) * among);
        return choices;
    }

    /// <summary>Proportions that add to 1, uniform over all such, [part][draw].</summary>
    public double[][] Mix(DrawPurpose purpose, int parts)
    {
        var numbers = new Philox(Seed, (uint)purpose);
        var (count, mix) = (Count, new double[parts][]);
        for (var part = 0; part < parts; part++) mix[part] = new double[count];
        for (var draw = 0; draw < Count; draw++)
        {
            var total = 0.0;
            for (var part = 0; part < parts; part++) total += mix[part][draw] = -Elementary.Log(numbers.Uniform((uint)draw, 0, 0, (uint)part));
            for (var part = 0; part < parts; part++) mix[part][draw] /= total;
        }
        return mix;
    }

    public double Normal(DrawPurpose purpose, int draw, int area, int year, int indicator) =>
        new Philox(Seed, (uint)purpose).Normal((uint)draw, (uint)area, (uint)year, (uint)indicator);
}
