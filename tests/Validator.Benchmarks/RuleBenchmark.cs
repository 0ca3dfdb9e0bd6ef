using BenchmarkDotNet.Attributes;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Benchmarks;

/// <summary>Each rule alone over all letters, parsed before: the one that costs a third of the time is found here.</summary>
public class RuleBenchmark
{
    private (Letter Letter, DocumentSyntax Document)[] letters = [];
    private Analyzer analyzer = new([]);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    public static IEnumerable<string> Rules => ["none", .. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [GlobalSetup]
    public void Load()
    {
        letters = [.. Letters.Load().Texts.Select((text, index) => (new Letter($"/{index}.txt", $"{index}.txt", LetterText.Of(text)), DocumentSyntax.Parse(text)))];
        analyzer = new Analyzer(RuleCatalog.All.Where(rule => rule.Descriptor.Id == Rule), new RuleSelection([Rule], []));
    }

    [Benchmark]
    public int Analyze()
    {
        var findings = 0;
        foreach (var (letter, document) in letters) findings += analyzer.Analyze(letter, document, EditionOptions.Default).Findings.Count;
        return findings;
    }
}
