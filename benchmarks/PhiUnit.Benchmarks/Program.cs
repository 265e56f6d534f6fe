using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PhiUnit.Benchmarks;

switch (args)
{
    case ["guard"]: return Guard.Run();
    case ["table"]: return ResultTable.Print(Path.Combine("BenchmarkDotNet.Artifacts", "results"));
}
// In this process: what is measured is what was built, with no second build of it. Ten thousand draws of an index, fifteen times, take longer than the five minutes that are usual here.
var longest = TimeSpan.FromHours(1);
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(longest, logOutput: true)).WithWarmupCount(3).WithIterationCount(15))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(JsonExporter.Brief);
BenchmarkSwitcher.FromAssembly(typeof(Guard).Assembly).Run(args, config);
return 0;
