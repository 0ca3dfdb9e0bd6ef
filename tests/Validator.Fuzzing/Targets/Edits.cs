using System.Text;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Configuration;
using Validator.Files;
using Validator.LanguageServer.Letters;
using Validator.LanguageServer.Protocol;
using Validator.Syntax;

namespace Validator.Fuzzing.Targets;

/// <summary>What holds for the changes that an editor sends.</summary>
internal static class Edits
{
    public static FuzzTarget Target { get; } = new(
        "edits", "Changes of an open letter, made together, leave the text that they leave when made one by one, and its tree and findings with each of them", Edit,
        [
            .. SeedLetters.All.Select(letter => (byte[])[3, 0, 2, 0, 5, 1, 1, 0, 0, 3, 2, 9, 1, 255, 255, 0, 0, 4, .. letter]),
            [1, 255, 255, 255, 255, 2, .. "a\r\nb\rc\nd"u8], [0, 0],
        ],
        Words.OfLetters);

    /// <summary>The count of changes; each a line and column, another of them and the length of the new text; the new texts; the letter.</summary>
    private static void Edit(byte[] input)
    {
        var position = 0;
        var changes = new List<ContentChange>();
        for (var count = Next() % 9; count > 0; count--)
        {
            var range = new TextRange(new Position(Next(), Next()), new Position(Next(), Next()));
            var length = Next();
            changes.Add(new ContentChange(new string((char)('a' + (length % 26)), length % 5) + (length > 200 ? "\r" : length > 150 ? "\n" : ""), length == 255 ? null : range));
        }

        var text = FuzzText.Of(input.AsSpan(Math.Min(position, input.Length)));
        var expected = text;
        var live = (new LiveDocument(), new LiveLetter());
        Follow(live, text);
        foreach (var change in changes)
        {
            expected = change.Range is { } range ? Replace(expected, range, change.Text) : change.Text;
            Follow(live, expected);
        }

        Follow(live, text);
        BrokenPromiseException.Unless(TextChanges.Apply(text, changes) == expected, "Changes made together leave another text than one by one");

        // The last value stands for a line or column far outside.
        int Next() => position >= input.Length ? 0 : input[position++] is var value and < 255 ? value : int.MaxValue;
    }

    private static void Follow((LiveDocument Tree, LiveLetter Letter) live, string text)
    {
        var tree = live.Tree.Read(text, Vocabulary.Default);
        var fresh = DocumentSyntax.Parse(text);
        BrokenPromiseException.Unless(PartsOf(tree).SequenceEqual(PartsOf(fresh)), "A tree that goes along with its text is not the text's");
        var letter = new Letter("/e/a.txt", "a.txt", LetterText.Of(text));
        var found = live.Letter.Analyze(letter, EditionOptions.Default, Letters.Analyzer);
        BrokenPromiseException.Unless(
            Letters.Told(found) == Letters.Told(Letters.Analyzer.Analyze(letter, EditionOptions.Default).Findings), "What is found in a letter that is typed is not what a check finds");
    }

    /// <summary>Each node of a tree, what it belongs to included.</summary>
    private static IEnumerable<(SyntaxKind Kind, TextSpan Span, Voice? Voice, TextSpan? Other)> PartsOf(DocumentSyntax tree) => tree.Descendants().Select(node => (node.Kind, node.Span, (node as SyntaxToken)?.Voice, node switch
    {
        NoteSyntax note => tree.Notes.ReferenceTo(note)?.Span,
        NoteReferenceSyntax reference => tree.Notes.Answering(reference)?.Span,
        LooseBracketSyntax bracket => bracket.Partner?.Span,
        HeadingSyntax heading => heading.Parts.Title,
        _ => node.Parent?.Span,
    }));

    /// <summary>What the protocol says, word for word: places past a line's end are its end, lines past the last are the text's end.</summary>
    private static string Replace(string text, TextRange range, string words)
    {
        var one = OffsetOf(text, range.Start);
        var other = OffsetOf(text, range.End);
        return new StringBuilder(text).Remove(Math.Min(one, other), Math.Abs(one - other)).Insert(Math.Min(one, other), words).ToString();
    }

    private static int OffsetOf(string text, Position position)
    {
        var at = 0;
        for (var line = 0L; line < position.Line; line++)
        {
            while (at < text.Length && text[at] is not ('\r' or '\n')) at++;
            if (at == text.Length) return at;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        }

        for (var column = 0L; column < position.Character && at < text.Length && text[at] is not ('\r' or '\n'); column++) at++;
        return at;
    }
}
