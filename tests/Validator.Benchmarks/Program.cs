using BenchmarkDotNet.Running;

if (args is ["server", var program]) ServerMeasurement.Run(program);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
