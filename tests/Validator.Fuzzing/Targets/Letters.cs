using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Diagnostics;
using Validator.Files;
using Validator.Rules;
using Validator.Syntax;

namespace Validator.Fuzzing.Targets;

/// <summary>What holds for any letter.</summary>
internal static class Letters
{
    private const int Long = 20_000;

    /// <summary>Analyses with all rules on.</summary>
    public static readonly Analyzer Analyzer = new(RuleCatalog.All, new RuleSelection(["ED"], []));

    public static FuzzTarget Parse { get; } = new(
        "parse", "Any text becomes a tree that prints it back and whose spans tile it", ParseBack, SeedLetters.All, Words.OfLetters);

    public static FuzzTarget Length { get; } = new(
        "length", "A long letter that says the same again and again is analysed in time and memory that grow with its length", AnalyzeLong, SeedLetters.All, Words.OfLetters);

    public static FuzzTarget Rules { get; } = new(
        "rules", "With all rules on, none throws, findings stand inside the letter and are the same twice", Analyze, SeedLetters.All, Words.OfLetters);

    /// <summary>Checks that a tree is sound.</summary>
    public static void CheckTree(DocumentSyntax document)
    {
        var printed = new StringBuilder(document.Text.Length);
        foreach (var token in document.Tokens()) printed.Append(document.Text, token.Span.Start, token.Span.Length);
        BrokenPromiseException.Unless(printed.ToString() == document.Text, "The tree does not print its text back");
        CheckTiles(document);
        foreach (var node in document.Descendants())
        {
            BrokenPromiseException.Unless(node.Document == document, $"The {node.Kind} at {node.Span} belongs to another tree");
            CheckTiles(node);
        }

        foreach (var note in document.Notes.Notes)
            if (document.Notes.ReferenceTo(note) is NoteReferenceSyntax reference)
                BrokenPromiseException.Unless(document.Notes.Answering(reference) == note, $"The note at {note.Span} answers a reference that another answers");
    }

    private static void CheckTiles(SyntaxNode node)
    {
        if (node is SyntaxToken)
        {
            BrokenPromiseException.Unless(node.Children.IsEmpty && !node.Span.IsEmpty, $"The {node.Kind} at {node.Span} is empty or holds others");
            return;
        }

        var position = node.Span.Start;
        foreach (var child in node.Children)
        {
            BrokenPromiseException.Unless(child.Span.Start == position, $"The {child.Kind} at {child.Span} in the {node.Kind} at {node.Span} begins too early or too late");
            BrokenPromiseException.Unless(child.Parent == node, $"The {child.Kind} at {child.Span} has another parent than the {node.Kind} that holds it");
            position = child.Span.End;
        }

        BrokenPromiseException.Unless(position == node.Span.End, $"The children of the {node.Kind} at {node.Span} end at {position}");
    }

    private static void ParseBack(byte[] input) => CheckTree(DocumentSyntax.Parse(FuzzText.Of(input)));

    private static void AnalyzeLong(byte[] input)
    {
        var unit = FuzzText.Of(input);
        if (unit.Length == 0) return;
        var once = new StringBuilder(Long + unit.Length);
        while (once.Length < Long) once.Append(unit);
        var half = Allocated(once.ToString());
        var whole = Allocated(once.Append(once).ToString());
        BrokenPromiseException.Unless(whole < 100_000 + (half * 5 / 2), $"{once.Length / 2} characters take {half} bytes, twice as many take {whole}");
    }

    /// <summary>How many bytes are used up, and given back, in analysing a text: what no clock tells is the same on every machine.</summary>
    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Analyzer.Analyze(new Letter("/e/a.txt", "a.txt", LetterText.Of(text)), EditionOptions.Default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Analyze(byte[] input)
    {
        if (FuzzText.Letter(input) is not { } content) return;
        var letter = new Letter("/e/a.txt", "a.txt", content);
        var first = Analyzer.Analyze(letter, EditionOptions.Default);
        var again = Analyzer.Analyze(letter, EditionOptions.Default);
        var other = Analyzer.Analyze(new Letter("/e/b.txt", "b.txt", content), EditionOptions.Default);
        var aboutAll = Analyzer.AnalyzeEdition([first.Facts!, other.Facts!], _ => EditionOptions.Default, () => true);
        var lines = DocumentSyntax.Parse(content.Text).Lines;
        foreach (var finding in first.Findings.Concat(aboutAll)) CheckFinding(finding, content.Text, lines);
        BrokenPromiseException.Unless(Told(first.Findings) == Told(again.Findings), "To analyse a letter twice finds something else");
    }

    private static void CheckFinding(Finding finding, string text, Validator.Text.LineMap lines)
    {
        BrokenPromiseException.Unless(finding.Id != "ED0004", finding.Message);
        BrokenPromiseException.Unless(finding.Span.End <= text.Length, $"{finding.Id} stands at {finding.Span}, outside the letter");
        BrokenPromiseException.Unless(finding.Place == lines.PlaceOf(finding.Span), $"{finding.Id} at {finding.Span} says that it stands at {finding.Place}");
        BrokenPromiseException.Unless(finding.Message.Length > 0, $"{finding.Id} says nothing");
        foreach (var related in finding.Related) BrokenPromiseException.Unless(related.Place.End.Line < lines.Count, $"{finding.Id} speaks of {related.Place}, outside the letter");
    }

    /// <summary>All that is told of findings.</summary>
    public static string Told(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Id} {finding.Severity} {finding.Span} {finding.Message} {finding.Fingerprint}")));
}
