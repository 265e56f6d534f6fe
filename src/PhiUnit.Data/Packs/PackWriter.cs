using System.Text.Json;
using PhiUnit.Core;
using PhiUnit.Core.Households;
using PhiUnit.Core.Projection;
using PhiUnit.Data.Export;

namespace PhiUnit.Data.Packs;

/// <summary>Writes what a pack came to: population.csv, components.csv, summary.csv, housing.csv where homes lead, manifest.json.</summary>
public static class PackWriter
{
    static readonly Sex[] Sexes = [Sex.Female, Sex.Male];

    /// <summary>The name of each component in files.</summary>
    static readonly (Component Component, string Name)[] ComponentNames = [.. Enum.GetValues<Component>().Select(c => (c, ComponentName.Of(c)))];

    /// <param name="pack">The pack that was projected.</param>
    /// <param name="source">Its folder; the manifest lists its files by hash.</param>
    /// <param name="result">The projection.</param>
    /// <param name="housing">What the homes came to, or null.</param>
    /// <param name="target">Folder to write into; made if absent.</param>
    public static void Write(AssumptionPack pack, string source, ProjectionResult result, HousingLed? housing, string target)
    {
        Directory.CreateDirectory(target);
        WritePopulation(pack, result, Path.Combine(target, "population.csv"));
        WriteComponents(pack, result, Path.Combine(target, "components.csv"));
        WriteSummary(pack, result, Path.Combine(target, "summary.csv"));
        if (housing is not null) WriteHousing(pack, housing, Path.Combine(target, "housing.csv"));
        WriteManifest(pack, source, target);
    }

    static void WritePopulation(AssumptionPack pack, ProjectionResult result, string path)
    {
        using var csv = new CsvFile(path, "place", "year", "sex", "age", "population");
        for (var year = result.Years.First; year <= result.Years.Last; year++)
        {
            var people = result.Population(year);
            foreach (var (place, sex, age, cell) in Cells(pack, result.Shape))
                csv.Text(place.Code).Number(year).Text(PackCell.SexName(sex)).Number(age).Number(people[cell]).EndRow();
        }
    }

    static void WriteComponents(AssumptionPack pack, ProjectionResult result, string path)
    {
        using var csv = new CsvFile(path, "place", "year", "sex", "age", "component", "value");
        foreach (var year in result.Years.StepYears)
        {
            foreach (var (place, sex, age, cell) in Cells(pack, result.Shape))
            {
                foreach (var (component, name) in ComponentNames)
                {
                    var value = result.Of(component, year)[cell];
                    if (value != 0) csv.Text(place.Code).Number(year).Text(PackCell.SexName(sex)).Number(age).Text(name).Number(value).EndRow();
                }
            }
        }
    }

    static void WriteSummary(AssumptionPack pack, ProjectionResult result, string path)
    {
        using var csv = new CsvFile(path, ["place", "year", "population", .. ComponentNames.Select(c => c.Name)]);
        for (var year = result.Years.First; year <= result.Years.Last; year++)
        {
            for (var place = 0; place < pack.Places.Count; place++)
            {
                csv.Text(pack.Places[place].Code).Number(year).Number(PlaceTotal(result.Shape, place, result.Population(year)));
                foreach (var (component, _) in ComponentNames)
                    csv.Number(year == result.Years.First ? null : PlaceTotal(result.Shape, place, result.Of(component, year)));
                csv.EndRow();
            }
        }
    }

    static void WriteHousing(AssumptionPack pack, HousingLed housing, string path)
    {
        using var csv = new CsvFile(path, "place", "year", "households", "household_size", "household_size_by_rates", "household_size_of_trend", "iterations");
        foreach (var year in pack.Settings.Years.StepYears)
        {
            for (var place = 0; place < pack.Places.Count; place++)
            {
                var figures = housing.Of(year, place);
                csv.Text(pack.Places[place].Code).Number(year).Number(figures.Households).Number(figures.SizeApplied)
                    .Number(figures.SizeByRates).Number(figures.SizeOfTrend).Number(figures.Iterations).EndRow();
            }
        }
    }

    static void WriteManifest(AssumptionPack pack, string source, string target)
    {
        var manifest = new
        {
            code_version = CodeVersion.Text,
            convention = PackConvention.Name(pack.Settings.Convention),
            first_year = pack.Settings.Years.First,
            last_year = pack.Settings.Years.Last,
            open_age = pack.Settings.Ages.Open,
            inputs = PackFiles.Of(source, Directory.GetFiles(source).Select(f => Path.GetFileName(f)!)),
            files = PackFiles.Of(target, ["population.csv", "components.csv", "summary.csv", .. pack.Households is null ? Array.Empty<string>() : ["housing.csv"]]),
            notes = pack.Notes.Select(n => n.Message),
        };
        File.WriteAllText(Path.Combine(target, "manifest.json"), JsonSerializer.Serialize(manifest, Json.Indented) + "\n");
    }

    static double PlaceTotal(CohortShape shape, int place, ReadOnlySpan<double> values)
    {
        double total = 0;
        foreach (var value in values.Slice(shape.Row(place, Sex.Female), CohortShape.Sexes * shape.RowLength)) total += value;
        return total;
    }

    static IEnumerable<(Place Place, Sex Sex, int Age, int Cell)> Cells(AssumptionPack pack, CohortShape shape)
    {
        for (var place = 0; place < pack.Places.Count; place++)
        {
            foreach (var sex in Sexes)
            {
                for (var age = 0; age < shape.Ages.Count; age++) yield return (pack.Places[place], sex, age, shape.Cell(place, sex, age));
            }
        }
    }
}
