using BenchmarkDotNet.Attributes;
using PhiUnit.Core;
using PhiUnit.Data;
using PhiUnit.Data.Projections;
using PhiUnit.Data.Reference;

namespace PhiUnit.Benchmarks.Uncertainty;

/// <summary>What if there were other homes: the four places of the samples to 2040, 1,000 draws, quantiles of totals and broad ages. Target: 200 ms on two cores.</summary>
public class WhatIfBenchmarks
{
    ScenarioModel _model = null!;
    double _homes = 6000;

    [GlobalSetup]
    public void Setup()
    {
        var folder = Directory.CreateTempSubdirectory("phiunit-benchmark-");
        using (var store = Store.Open(Path.Combine(folder.FullName, "workspace.duckdb")))
        {
            Ingest.Run(store, [Samples()], new IngestOptions());
            var places = AreaRegister.Default.HomePlaces.Select(code => new Place(code, AreaRegister.Default.NameOf(code)!)).ToList();
            _model = ScenarioModel.Read(store, places, ScenarioLibrary.Find("local-plan")!, 2040);
        }
        folder.Delete(recursive: true);
    }

    [Benchmark]
    public double OtherHomes()
    {
        _homes += 1;
        var draws = _model.DrawsWithHomes(_homes, "benchmark");
        return ScenarioIntervals.Of(draws, new(Deviations.Setting(1000, 1), Groupings.All)).Population[^1].Values[3];
    }

    [Benchmark]
    public double OtherHomesWithoutDraws() => _model.RunWithHomes(_homes += 1, "benchmark").Result.Population(2040)[0];

    static string Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "data-samples");
            if (Directory.Exists(samples)) return samples;
        }
        throw new DirectoryNotFoundException("data-samples expected above the benchmarks");
    }
}
