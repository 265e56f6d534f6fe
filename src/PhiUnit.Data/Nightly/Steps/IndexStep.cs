namespace PhiUnit.Data.Nightly.Steps;

/// <summary>Computes the Health Index, unless the release is there.</summary>
static class IndexStep
{
    public static StepResult Run(Night night)
    {
        if (night.Release is not null) return StepResult.Skipped($"release {night.Plan!.RunId} holds it");
        try
        {
            night.Index = night.Build.Index();
        }
        catch (Exception e) when (e is Inputs.InputMissingException or Core.HealthIndex.IndexFaultException)
        {
            night.Fail("index_failed", "health index", e.Message);
        }
        return night.Index is null
            ? StepResult.Done("no Health Index scores are loaded")
            : StepResult.Done(FormattableString.Invariant($"edition {night.Index.Edition}, {night.Index.Scores.Areas.Count} areas, {night.Index.Scores.Years.Count} years"));
    }
}
