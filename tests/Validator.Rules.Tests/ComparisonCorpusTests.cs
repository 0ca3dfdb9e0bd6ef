using System.Globalization;
using Validator.Analysis;
using Validator.Comparing;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Fixing;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

/// <summary>What comparing letters says of real ones, held against what is known of them without it.</summary>
public sealed class ComparisonCorpusTests
{
    /// <summary>Defects in what is the editor's or the extractor's wherever it stands: references, notes and their numbers, marks, brackets that close.</summary>
    private static readonly string[] NeverTheAuthors =
    [
        "dangling-reference", "orphan-note", "duplicate-note-number", "notes-out-of-order", "empty-note", "misspelt-footnoteRef", "misspelt-sic", "bracketed-three-dots",
        "unclosed-note", "unclosed-bracket",
    ];

    [Fact]
    public void Mutant_HasTheAuthorsWordsChangedWhereItsDefectStandsInThem()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var mutants = Corpus.MutantTable.ToArray();
        mutants.Should().HaveCountGreaterThanOrEqualTo(154);
        var wrong = mutants.Where(mutant => Compare(mutant).IsAuthorUnchanged == TouchesTheAuthor(mutant)).Select(mutant => mutant["file"]);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void SafeFixes_LeaveTheAuthorsWordsUnchanged()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var fixer = new Fixer(RuleCatalog.All);
        var changed = 0;
        foreach (var path in Corpus.Letters.Concat(Corpus.Mutants))
        {
            var text = LetterDecoder.Decode(File.ReadAllBytes(path)).Text;
            var mended = fixer.Fix(new Letter("letter.txt", "letter.txt", LetterText.Of(text)), EditionOptions.Default, new FixRequest { LeastSafe = FixSafety.Safe }).Text;
            var comparison = LetterComparer.Compare(DocumentSyntax.Parse(text), DocumentSyntax.Parse(mended));
            comparison.IsAuthorUnchanged.Should().BeTrue(path);
            if (!comparison.IsSame) changed++;
        }

        changed.Should().BeGreaterThan(20);
    }

    [Fact]
    public void ChangedWord_IsFoundInEveryLetter()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        foreach (var path in Corpus.Letters)
        {
            var text = File.ReadAllText(path);
            var document = DocumentSyntax.Parse(text);
            if (document.Tokens().LastOrDefault(token => token is TextSyntax { Voice: Voice.Author } && token.Span.Length > 20) is not { } words) continue;
            var middle = text.IndexOf(' ', words.Span.Start + 1) is var space && space > 0 && space < words.Span.End ? space : words.Span.Start + 10;
            var change = LetterComparer.Compare(document, DocumentSyntax.Parse(text.Insert(middle, "zzz"))).AuthorChanges.Should().ContainSingle(path).Subject;
            change.After.Should().Contain("zzz");
        }
    }

    private static LetterComparison Compare(IReadOnlyDictionary<string, string> mutant) =>
        LetterComparer.Compare(DocumentSyntax.Parse(OriginOf(mutant)), DocumentSyntax.Parse(LetterDecoder.Decode(File.ReadAllBytes(Corpus.MutantNamed(mutant["file"]))).Text));

    private static string OriginOf(IReadOnlyDictionary<string, string> mutant) => File.ReadAllText(Corpus.OriginNamed(mutant["origin"]));

    /// <summary>
    /// Whether a defect touches the author's words, reasoned from its kind and its place in the letter that it was made from: outside the
    /// heading and outside all brackets, which sound letters close. Nothing here knows the parser.
    /// </summary>
    private static bool TouchesTheAuthor(IReadOnlyDictionary<string, string> mutant)
    {
        if (NeverTheAuthors.Contains(mutant["kind"])) return false;

        // A paragraph that is taken out has words of the author's in it.
        if (mutant["kind"] == "skipped-paragraph-number") return true;

        var origin = OriginOf(mutant);
        var line = int.Parse(mutant["line"], CultureInfo.InvariantCulture) - 1;
        var lineStart = 0;
        for (var i = 0; i < line; i++) lineStart = origin.IndexOf('\n', lineStart) + 1;
        if (origin[..lineStart].Trim().Length == 0) return false;
        var at = lineStart + int.Parse(mutant["column"], CultureInfo.InvariantCulture) - 1;
        var depth = 0;
        for (var i = 0; i < at; i++)
        {
            if (origin[i] == '[') depth++;
            else if (origin[i] == ']' && depth > 0) depth--;
        }

        // An omission that loses its brackets stands in the transcript as if the author had written it; a number in brackets is the editor's.
        return depth == 0 && !(mutant["kind"] == "repeated-paragraph-number" && origin[at] == '[');
    }
}
