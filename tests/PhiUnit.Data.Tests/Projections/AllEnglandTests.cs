using PhiUnit.Core.Projection;
using PhiUnit.Data.Inputs;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;
using PhiUnit.Data.Tests.Ingestion;

namespace PhiUnit.Data.Tests.Projections;

/// <summary>Every English authority has local inputs, the City of London and the Isles of Scilly too.</summary>
[Collection(LoadedFiles.Name)]
public class AllEnglandTests(LoadedWorkspace workspace)
{
    [SharedFact]
    public void All_296_authorities_are_projected_from_inputs_of_their_own()
    {
        var places = LoadedPlaces.Read(workspace.Store);
        Assert.Equal(296, places.Count);
        var run = ScenarioRuns.Run(workspace.Store, places, [ScenarioLibrary.Find("trend")!], 2025)[0];
        Assert.Equal(57_690_323, run.Result.Population(2023).ToArray().Sum());
        Assert.All(run.Result.Population(2025).ToArray(), people => Assert.True(double.IsFinite(people) && people >= 0));
        Assert.All(run.Households.Dwellings, dwellings => Assert.True(double.IsFinite(dwellings) && dwellings > 0));
        Assert.All(run.Levels, level => Assert.All((double[])[level.Fertility, level.Mortality, level.InternalIn, level.InternalOut], v => Assert.True(v > 0 && double.IsFinite(v))));
        Assert.True(Balance.Of(run.Result).Holds);
    }
}
