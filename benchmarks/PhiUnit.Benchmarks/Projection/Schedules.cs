namespace PhiUnit.Benchmarks.Projection;

/// <summary>Made-up schedules by single year of age, of about the size that a district has.</summary>
static class Schedules
{
    /// <summary>People of one sex.</summary>
    public static double People(int age) => age < 60 ? 1200 : Math.Max(2, 1200 * (1 - (age - 60) / 42.0));

    /// <summary>Births per woman: none outside 15 to 46.</summary>
    public static double Fertility(int age) => age is < 15 or > 46 ? 0 : 0.11 * Bell(age, 31, 6);

    /// <summary>Probability of dying over a year.</summary>
    public static double Mortality(int age) => age == 0 ? 0.004 : Math.Min(0.6, 3e-5 * Math.Exp(0.1 * age));

    /// <summary>Moves to other places per survivor: most about the age at which people leave home.</summary>
    public static double Moves(int age) => 0.03 + 0.12 * Bell(age, 22, 6);

    static double Bell(double age, double peak, double width) => Math.Exp(-Math.Pow((age - peak) / width, 2));
}
