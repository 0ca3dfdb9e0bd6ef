using BenchmarkDotNet.Attributes;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;
using Validator.Rules;

namespace Validator.Benchmarks;

/// <summary>What a letter costs that changes by one character and is checked again: the engine's share of what <see cref="ServerMeasurement"/> measures.</summary>
[MemoryDiagnoser]
public class KeystrokeBenchmark
{
    private readonly Analyzer analyzer = new(RuleCatalog.All);
    private readonly LiveLetter live = new();
    private string text = "";
    private int keystrokes;

    [Params(5_000, 1_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Make() => text = ServerMeasurement.LetterOf(Characters);

    [Benchmark]
    public int Type()
    {
        var at = text.Length / 2;
        text = keystrokes++ % 2 == 0 ? text.Insert(at, "x") : text.Remove(at, 1);
        return live.Analyze(new Letter("/a.txt", "a.txt", LetterText.Of(text)), EditionOptions.Default, analyzer).Count;
    }
}
