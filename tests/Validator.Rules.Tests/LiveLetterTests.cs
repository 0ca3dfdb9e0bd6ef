using Microsoft.CodeAnalysis;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

/// <summary>However a letter is typed, what is found in it is what a check of its text finds.</summary>
public sealed class LiveLetterTests
{
    private static readonly Analyzer AllRules = new(RuleCatalog.All, new RuleSelection(["ED"], []));

    private static readonly string[] Words =
        ["x", " ", "\n", "\r\n", "[", "]", "1. ", "3. ", "[footnoteRef:1]", " [1:  See note 9.] ", "[…]", "[sic]", " ;", "“", "’", "'", "…", "е", "e\u0301", "\u200F", "Friday, 1 July 1943", "Enclosure\n", "", "", ""];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var page in RulePage.All)
                foreach (var fence in page.Fences)
                    if (fence.Language == "edition" && !fence.Text.StartsWith(Check.LetterMark, StringComparison.Ordinal)) examples.Add(page.Name, fence.Line);
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void EachLineOfAnExampleTakenOutAndPutBack_IsFoundAsInACheck(string page, int line)
    {
        var fence = RulePage.Named(page).Fences.Single(fence => fence.Line == line);
        var typist = new Typist(MarkedText.Read(fence.Text).Text, Check.OptionsOf(null, fence.Configuration, fence.Name), fence.Name);
        for (var at = 0; at < typist.Text.Length;)
        {
            var end = typist.Text.IndexOf('\n', at) + 1;
            var words = typist.Text[at..end];
            typist.Replace(at, words.Length, "");
            typist.Replace(at, 0, words);
            typist.Replace(at, 0, "x");
            typist.Replace(at, 1, "");
            typist.Replace(at + words.Length / 2, 0, "\n");
            typist.Replace(at + words.Length / 2, 1, "");
            at = end;
        }
    }

    [Fact]
    public void TypingInEveryRealLetter_IsFoundAsInACheck()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var random = new Random(1);
        Parallel.ForEach(Corpus.Letters.Concat(Corpus.Mutants), path =>
        {
            var text = new DiskFiles().ReadLetter(path).Text;
            if (text.Length > 20_000) return;
            int[] draws;
            lock (random) draws = [.. Enumerable.Range(0, 45).Select(_ => random.Next())];
            var typist = new Typist(text, EditionOptions.Default, Path.GetFileName(path));
            for (var i = 0; i < draws.Length; i += 3) typist.Replace(draws[i] % (typist.Text.Length + 1), draws[i + 1] % 4, Words[draws[i + 2] % Words.Length]);
        });
    }

    [Fact]
    public void MoreFindingsThanAreListed_AreListedFromTheFirstOn()
    {
        var typist = new Typist("A to B. 1 May 1900.\n" + string.Concat(Enumerable.Repeat("So  be it.\n", FindingsListed + 200)), EditionOptions.Default, "a.txt");
        for (var i = 0; i < 3; i++) typist.Replace(typist.Text.IndexOf("  ", StringComparison.Ordinal), 1, "");
        typist.Replace(typist.Text.Length - 5, 0, " ");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    [InlineData(9)]
    public void NoteThatTakesAnotherNumber_IsFoundAsInACheck(int number)
    {
        var typist = new Typist("A to B. 1 May 1900.\nOne[footnoteRef:1] [1:  A.] \nTwo[footnoteRef:2] [2:  B.] \nThree[footnoteRef:3] [3:  C.] \n", EditionOptions.Default, "a.txt");
        foreach (var line in new[] { "One[footnoteRef:1] [1:  A.]", "Two[footnoteRef:2] [2:  B.]", "Three[footnoteRef:3] [3:  C.]" })
        {
            var other = System.Text.RegularExpressions.Regex.Replace(line, "[0-9]", $"{number}");
            var place = typist.Text.IndexOf(line, StringComparison.Ordinal);
            typist.Replace(place, line.Length, other);
            typist.Replace(place, other.Length, line);
        }
    }

    [Fact]
    public void RuleThatThrows_FindsNoMoreThanInACheck()
    {
        var analyzer = new Analyzer([.. RuleCatalog.All, new Irritable()]);
        var typist = new Typist("A to B. 1 May 1900.\nOne.\nTwo.\nThree.\n", EditionOptions.Default, "a.txt", analyzer);
        typist.Replace(typist.Text.IndexOf("Two", StringComparison.Ordinal), 0, "!");
        typist.Replace(typist.Text.IndexOf("One", StringComparison.Ordinal), 0, "x");
        typist.Replace(typist.Text.IndexOf('!'), 1, "");
        typist.Replace(typist.Text.IndexOf("One", StringComparison.Ordinal), 0, "x");
    }

    [Fact]
    public void OtherOptions_AreHeeded()
    {
        var live = new LiveLetter();
        var letter = new Letter("/a.txt", "a.txt", LetterText.Of("A to B. 1 May 1900.\nSo  be it.\n"));
        live.Analyze(letter, EditionOptions.Default, AllRules, TestContext.Current.CancellationToken).Should().Contain(finding => finding.Id == "ED6007");
        live.Analyze(letter, Check.OptionsOf(null, "dotnet_diagnostic.ED6007.severity = none\n", "a.txt"), new Analyzer(RuleCatalog.All), TestContext.Current.CancellationToken).Should().NotContain(finding => finding.Id == "ED6007");
    }

    [Fact]
    public void AnalysisThatWasStopped_LeavesNothingBehind()
    {
        var live = new LiveLetter();
        var letter = new Letter("/a.txt", "a.txt", LetterText.Of("A to B. 1 May 1900.\nSo  be it.\nSo  be it.\n"));
        using var source = new CancellationTokenSource();
        var stopping = new Analyzer([.. RuleCatalog.All, new Stopping(source)]);
        var analyze = () => live.Analyze(letter, EditionOptions.Default, stopping, source.Token);
        analyze.Should().Throw<OperationCanceledException>();
        live.Analyze(letter, EditionOptions.Default, stopping, TestContext.Current.CancellationToken).Select(Told)
            .Should().Equal(stopping.Analyze(letter, EditionOptions.Default).Findings.Select(Told));
    }

    /// <summary>What is kept of blocks that stay the same would otherwise keep, in a long letter, a megabyte for each stroke elsewhere.</summary>
    [Fact]
    public void TextThatIsNoMore_IsNotKept()
    {
        var (live, first) = Type();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        first.TryGetTarget(out _).Should().BeFalse();
        GC.KeepAlive(live);
    }

    // In a method of its own, so that nothing of it is in use afterwards.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (LiveLetter Live, WeakReference<string> First) Type()
    {
        var live = new LiveLetter();
        var text = string.Concat(RulePage.All.SelectMany(page => page.Fences).Where(fence => fence.Language == "edition").Select(fence => fence.Text + "\n"));
        live.Analyze(LetterOf(text), EditionOptions.Default, AllRules);
        live.Analyze(LetterOf(text + "x\n"), EditionOptions.Default, AllRules);
        live.FactsOf(LetterOf(text + "x\n"), EditionOptions.Default);
        return (live, new WeakReference<string>(text));

        static Letter LetterOf(string text) => new("/a.txt", "a.txt", LetterText.Of(text));
    }

    private const int FindingsListed = 1000;

    private static string Told(Finding finding) =>
        $"{finding.Id} {finding.Severity} {finding.Place} {finding.Span} {finding.Message} {finding.Fingerprint} {string.Join(", ", finding.Related)}";

    private static string Told(Facts facts) => $"{facts with { Marks = [], References = [] }} {string.Join(", ", facts.Marks)} {string.Join(", ", facts.References)}";

    /// <summary>Types in a letter, and holds after each stroke that what is found is what a check finds.</summary>
    private sealed class Typist
    {
        private readonly LiveLetter live = new();
        private readonly EditionOptions options;
        private readonly string name;
        private readonly Analyzer analyzer;

        public Typist(string text, EditionOptions options, string name, Analyzer? analyzer = null)
        {
            Text = text;
            this.options = options;
            this.name = name;
            this.analyzer = analyzer ?? AllRules;
            Compare("the letter is opened");
        }

        public string Text { get; private set; }

        public void Replace(int start, int length, string words)
        {
            var before = Text;
            Text = string.Concat(Text.AsSpan(0, start), words, Text.AsSpan(Math.Min(Text.Length, start + length)));
            Compare($"{length} characters at {start} of {before} are replaced by “{words}”");

            // The edition asks for the facts of a letter that may have changed again by then.
            Told(live.FactsOf(LetterOf(before), options)).Should().Be(Told(Facts.Of(LetterOf(before), DocumentSyntax.Parse(before, options.Vocabulary))));
        }

        private Letter LetterOf(string text) => new("/e/" + name, name, LetterText.Of(text));

        private void Compare(string because)
        {
            var letter = LetterOf(Text);
            var found = live.Analyze(letter, options, analyzer).Select(Told);
            found.Should().Equal(analyzer.Analyze(letter, options).Findings.Select(Told), "{0}", because);
        }
    }

    /// <summary>Reports every line, and throws where one holds an exclamation mark.</summary>
    private sealed class Irritable : Rule
    {
        public override DiagnosticDescriptor Descriptor => field ??= Describe("ED9999", "Line", "A line", Category.Text, DiagnosticSeverity.Warning);

        public override void Register(RuleRegistry on) => on.Node<ParagraphSyntax>((paragraph, context) =>
        {
            if (paragraph.ToString().Contains('!', StringComparison.Ordinal)) throw new InvalidOperationException("It shouts");
            context.Report(paragraph.Span);
        });
    }

    /// <summary>Has the analysis stopped at the last line.</summary>
    private sealed class Stopping(CancellationTokenSource source) : Rule
    {
        public override DiagnosticDescriptor Descriptor => field ??= Describe("ED9999", "Line", "A line", Category.Text, DiagnosticSeverity.Warning);

        public override void Register(RuleRegistry on) => on.Node<ParagraphSyntax>((paragraph, _) =>
        {
            if (paragraph.Index == 1) source.Cancel();
        });
    }
}
