namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Takes away what nothing keeps; never the current release or the one before it.</summary>
static class PruneStep
{
    public static StepResult Run(Night night)
    {
        var (releases, nights) = new Retention(night.Workspace, night.Settings.Keep, night.Clock).Run();
        return releases.Count + nights == 0
            ? StepResult.Skipped("nothing is beyond what is kept")
            : StepResult.Done(FormattableString.Invariant($"{releases.Count} releases and {nights} reports taken away"));
    }
}
