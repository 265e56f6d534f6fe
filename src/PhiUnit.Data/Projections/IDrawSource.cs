using PhiUnit.Core.Uncertainty;

namespace PhiUnit.Data.Projections;

/// <summary>Draws of a scenario that were made elsewhere.</summary>
public interface IDrawSource
{
    /// <summary>Reads the draws of some places.</summary>
    /// <param name="draws">The scenario that they are draws of.</param>
    /// <param name="places">Which of its places, as indices.</param>
    /// <param name="bands">Bands that people are kept by.</param>
    /// <param name="setting">Number of draws and seed.</param>
    /// <param name="earlier">Totals that are no longer needed and may be written over.</param>
    DrawTotals Read(ScenarioDraws draws, IReadOnlyList<int> places, IReadOnlyList<AgeBand> bands, DrawSetting setting, DrawTotals? earlier);
}
