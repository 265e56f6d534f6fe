using BenchmarkDotNet.Running;
using PhiUnit.Benchmarks;

if (args is ["guard"]) return Guard.Run();
BenchmarkSwitcher.FromAssembly(typeof(Guard).Assembly).Run(args);
return 0;
