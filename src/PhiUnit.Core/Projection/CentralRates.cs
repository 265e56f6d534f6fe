namespace PhiUnit.Core.Projection;

/// <summary>Everything that drives a step of one place whose draws share their rates; see <see cref="StepRates"/> for units.</summary>
readonly ref struct CentralRates(scoped in StepRates rates)
{
    public readonly bool HasNet = !rates.NetMigration.IsEmpty;
    public readonly CentralRate Mortality = new(rates.Mortality), Net = new(rates.NetMigration);
    public readonly CentralRate In = new(rates.InternalIn.PerSurvivor), InCount = new(rates.InternalIn.Count);
    public readonly CentralRate Out = new(rates.InternalOut.PerSurvivor), OutCount = new(rates.InternalOut.Count);
    public readonly CentralRate Immigration = new(rates.InternationalIn.PerSurvivor), ImmigrationCount = new(rates.InternationalIn.Count);
    public readonly CentralRate Emigration = new(rates.InternationalOut.PerSurvivor), EmigrationCount = new(rates.InternationalOut.Count);
}
