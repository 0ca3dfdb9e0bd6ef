using System.Text;
using BenchmarkDotNet.Attributes;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Benchmarks;

/// <summary>One pass over all letters on one thread. Divide the bytes that are printed at the start by the mean.</summary>
[MemoryDiagnoser]
public class LetterBenchmark
{
    private readonly Analyzer analyzer = new(RuleCatalog.All);
    private string[] texts = [];
    private byte[][] files = [];
    private Letter[] letters = [];

    [GlobalSetup]
    public void Load()
    {
        (texts, var bytes) = Letters.Load();
        files = [.. texts.Select(Encoding.UTF8.GetBytes)];
        letters = [.. texts.Select((text, index) => new Letter($"/{index}.txt", $"{index}.txt", LetterText.Of(text)))];
        Console.WriteLine($"// {texts.Length} letters, {bytes:N0} bytes in UTF-8, {texts.Sum(text => (long)text.Length):N0} characters");
    }

    [Benchmark]
    public int Decode()
    {
        var characters = 0;
        foreach (var file in files) characters += LetterDecoder.Decode(file).Text.Length;
        return characters;
    }

    [Benchmark(Baseline = true)]
    public int Parse()
    {
        var nodes = 0;
        foreach (var text in texts) nodes += DocumentSyntax.Parse(text).Children.Length;
        return nodes;
    }

    [Benchmark]
    public int ParseAndAllRules()
    {
        var findings = 0;
        foreach (var letter in letters) findings += analyzer.Analyze(letter, EditionOptions.Default).Findings.Count;
        return findings;
    }
}
