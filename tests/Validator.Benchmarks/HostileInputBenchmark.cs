using BenchmarkDotNet.Attributes;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;
using Validator.Rules;

namespace Validator.Benchmarks;

/// <summary>Inputs that break naive readers, each at a size and at twice and four times that: linear time shows as ratios of 2 and 4.</summary>
[ShortRunJob]
public class HostileInputBenchmark
{
    private readonly Analyzer analyzer = new(RuleCatalog.All);
    private Letter letter = new("", "", LetterText.Of(""));

    [Params("[", "]", "[]", "nested", "[1: ", "[1: a] ", "[footnoteRef:1]", "[a\n", "1. a\n", "(a) b\n", "“1. ", "\t[x]\t", "x", "\r", "…", "A to B. 1 May 1900.\n")]
    public string Unit { get; set; } = "";

    [Params(250_000, 500_000, 1_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Make() => letter = new Letter("/a.txt", "a.txt", LetterText.Of(
        Unit == "nested"
            ? new string('[', Characters / 2) + new string(']', Characters / 2)
            : string.Concat(Enumerable.Repeat(Unit, Characters / Unit.Length))));

    [Benchmark]
    public int ParseAndAllRules() => analyzer.Analyze(letter, EditionOptions.Default).Findings.Count;
}
