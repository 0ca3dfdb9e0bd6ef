using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Validator.Configuration;
using Validator.Rules;

namespace Validator.Tests;

/// <summary>Sections of <c>.editorconfig</c> mean what they mean everywhere in .NET, and take no time, whoever wrote them.</summary>
public sealed class SectionPatternTests
{
    /// <summary>An option whose value is whatever stands there.</summary>
    private static readonly EditionOption<string?> Dates = new("edition_dates", null, "anything", (string text, out string? value) => (value = text) is not null);

    private static readonly DiagnosticDescriptor Rule = RuleCatalog.All.Single(rule => rule.Descriptor.Id == "ED3001").Descriptor;

    [Theory]
    [InlineData("*", "a.txt deep/b.txt")]
    [InlineData("*.txt", "a.txt deep/b.txt")]
    [InlineData("a.txt", "a.txt deep/a.txt")]
    [InlineData("/a.txt", "a.txt", "deep/a.txt")]
    [InlineData("deep/*.txt", "deep/a.txt", "a.txt deep/er/a.txt")]
    [InlineData("deep/**.txt", "deep/a.txt deep/er/a.txt", "a.txt")]
    [InlineData("**/er/*", "deep/er/a.txt", "er/a.txt.txt/b deep/a.txt")]
    [InlineData("?.txt", "a.txt deep/b.txt", "ab.txt .txt")]
    [InlineData("[abc].txt", "a.txt", "d.txt")]
    [InlineData("[a-c].txt", "b.txt", "d.txt -.txt")]
    [InlineData("[!a-c].txt", "d.txt", "b.txt")]
    [InlineData("{a,bc}.txt", "a.txt bc.txt", "b.txt abc.txt")]
    [InlineData("{a,b{c,d}}.{txt,md}", "a.txt bc.md bd.txt", "b.txt bcd.md")]
    [InlineData("19{1..12}-*.txt", "191-a.txt 1912-b.txt", "1913-a.txt 190-a.txt 19-a.txt")]
    [InlineData("{-3..3}.txt", "-2.txt 0.txt 3.txt", "4.txt -4.txt -.txt")]
    [InlineData("\\*.txt", "*.txt", "a.txt")]
    [InlineData("{a.txt", "", "a.txt {a.txt")]
    [InlineData("a}.txt", "", "a.txt a}.txt")]
    [InlineData("[].txt", "", "a.txt [].txt")]
    public void Pattern_IsAboutFiles(string pattern, string about, string others = "")
    {
        foreach (var path in Paths(about)) IsAbout(pattern, path).Should().BeTrue($"[{pattern}] is about {path}");
        foreach (var path in Paths(others)) IsAbout(pattern, path).Should().BeFalse($"[{pattern}] is not about {path}");
    }

    /// <summary>Ranges of numbers are left out: in braces among other things the compilers read them as about nothing, against the specification.</summary>
    [Fact]
    public void File_MeansWhatTheCompilersTakeItFor()
    {
        var items = OneOf("*", "**", "?", "a", "b", "/", "{", "}", ",", "{a,b}", "[ab]", "[!a]", "[a-b]", "1", "\\*", ".").Array[1, 8].Select(string.Concat);
        var names = OneOf("a", "b", "/", "1", "12", "*", ".", "c").Array[1, 8].Select(parts => string.Concat(parts));
        var lines = OneOf("edition_dates = x", "Edition_Dates=y # why", "edition_dates: z;w", "dotnet_diagnostic.ED3001.severity = none", "dotnet_diagnostic.ed3001.severity = ERROR", "dotnet_diagnostic.ED3001.severity = eror", "# comment", "words", "dotnet_analyzer_diagnostic.severity = silent", "");
        var files = Gen.Select(items, lines.Array[0, 4], (pattern, said) => $"[{pattern}]\n{string.Join('\n', said)}\n").Array[0, 3].Select(string.Concat);
        Gen.Select(files, names).Sample((text, name) =>
        {
            if (name.Split('/').Any(part => part is "" or "." or "..")) return;
            var theirs = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, "/e/.editorconfig") }).GetOptionsForSourcePath($"/e/{name}");
            var ours = ResolverOf(text).OptionsFor($"/e/{name}");
            ours.Get(Dates).Should().Be(theirs.AnalyzerOptions.GetValueOrDefault("edition_dates"), $"of [{name}] in\n{text}");
            ours.SeverityOf(Rule).Should().Be(new EditionOptions(theirs.AnalyzerOptions, theirs.TreeOptions).SeverityOf(Rule), $"of [{name}] in\n{text}");
        }, iter: 4_000);
    }

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("**a**a**a**a**a**a**a**a**a**a**a**b")]
    [InlineData("{*,**}{*,**}{*,**}{*,**}{*,**}{*,**}{*,**}{*,**}{*,**}{*,**}{*,**}b")]
    [InlineData("{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}b")]
    public void HostilePattern_IsReadLikeAnyOther(string pattern)
    {
        IsAbout(pattern, new string('a', 4000)).Should().BeFalse();
        IsAbout(pattern, new string('1', 4000)).Should().BeFalse();
        IsAbout(pattern, new string('a', 3000) + "b").Should().Be(!pattern.Contains('9', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('{')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData(',')]
    [InlineData('#')]
    [InlineData(' ')]
    [InlineData('=')]
    public void HostileFile_IsReadToItsEnd(char character)
    {
        var many = new string(character, 1_000_000);
        foreach (var text in new[] { $"[{many}]\nedition_document = false\n", $"[*]\nedition_document = a{many}b\n", $"{many}\n", $"a{many}b\n" })
        {
            var resolver = ResolverOf(text);
            resolver.OptionsFor("/e/a.txt").Get(EditionOptions.IsDocument).Should().Be(true);
            resolver.Mistakes(path => path).Should().HaveCountLessThan(3);
        }
    }

    [Fact]
    public void ManySections_AreReadOnceEach()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{i}.txt]\nedition_document = false\n")));
        var resolver = ResolverOf(text);
        resolver.OptionsFor("/e/19999.txt").Get(EditionOptions.IsDocument).Should().Be(false);
        resolver.OptionsFor("/e/20000.txt").Get(EditionOptions.IsDocument).Should().Be(true);
    }

    private static Gen<string> OneOf(params string[] parts) => Gen.Int[0, parts.Length - 1].Select(i => parts[i]);

    private static bool IsAbout(string pattern, string path) => !ResolverOf($"[{pattern}]\nedition_document = false\n").OptionsFor("/e/" + path).Get(EditionOptions.IsDocument);

    private static ConfigurationResolver ResolverOf(string text) => new(new MemoryFiles().Add("/e/.editorconfig", text), RuleCatalog.All);

    private static string[] Paths(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
