using System.Text;
using CsCheck;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class LiveDocumentTests
{
    private static readonly Gen<(string Text, (int At, int Length, string Words)[] Changes)> Typing = Gen.Select(
        LosslessTests.MarkupText,
        Gen.Select(Gen.Int[0, 500], Gen.OneOf(Gen.Const(0), Gen.Int[0, 12]), Gen.OneOf(Gen.Const(""), Gen.Char['a', 'c'].Select(letter => letter.ToString()), LosslessTests.MarkupText))
            .Array[1, 12]);

    [Fact]
    public void RandomTyping_LeavesTheTreeOfTheText() => Typing.Sample(
        typing =>
        {
            var live = new LiveDocument();
            var text = typing.Text;
            AssertIsTreeOf(text, live.Read(text, Vocabulary.Default));
            foreach (var (at, length, words) in typing.Changes)
            {
                text = Replace(text, at, length, words);
                AssertIsTreeOf(text, live.Read(text, Vocabulary.Default));
            }
        },
        iter: 20_000);

    [Fact]
    public void TypingInEveryRealLetter_LeavesTheTreeOfItsText()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        var random = new Random(1);
        string[] words = ["x", "\n", "[", "]", "1. ", "[footnoteRef:1]", " [1:  ", "", "", ".", "\t"];
        Parallel.ForEach(Corpus.Letters.Concat(Corpus.Mutants), path =>
        {
            var text = File.ReadAllText(path);
            if (text.Length > 20_000) return;
            var live = new LiveDocument();
            live.Read(text, Vocabulary.Default);
            int[] draws;
            lock (random) draws = [.. Enumerable.Range(0, 45).Select(_ => random.Next())];
            for (var i = 0; i < draws.Length; i += 3)
            {
                text = Replace(text, draws[i], draws[i + 1] % 3, words[draws[i + 2] % words.Length]);
                AssertIsTreeOf(text, live.Read(text, Vocabulary.Default));
            }
        });
    }

    [Theory]
    [InlineData("A to B. 1 May 1900.\n1. One.\n2. Two[footnoteRef:1]. [1:  note]\n3. Three.\n", "note]", "note")]
    [InlineData("A to B. 1 May 1900.\n1. One[footnoteRef:1]. [1:  open\nstill open\n2. Two.\n", "2. Two", "2. Two]")]
    [InlineData("A to B. 1 May 1900.\n1. One[footnoteRef:1]. [1:  open\n\nNo. 5.] \n2. Two.\n", ".] ", ".]")]
    [InlineData("A to B. 1 May 1900.\n1. One[footnoteRef:1]. [1:  open\n \nmore.] \n2. Two.\n", "\n \n", "\n.\n")]
    [InlineData("A to B. 1 May 1900.\n[L.S.\nTwo.\nThree.]\n", "Three.]", "Three.")]
    [InlineData("A to B. 1 May 1900.\rOne.\rTwo.", "\rTwo", "\r\nTwo")]
    [InlineData("\n\nA to B. 1 May 1900.\n1. One.\n", "A to B. 1 May 1900.", "")]
    [InlineData("\nA to B. 1 May 1900.\n1. One.\n", "\nA", "\n\n\nA")]
    [InlineData("A to B. 1 May 1900.\n1. One[footnoteRef:1]. [1:  note] \n\n2. Two.\n", " [1:  note] ", "")]
    public void OneChange_LeavesTheTreeOfTheText(string text, string old, string words)
    {
        var live = new LiveDocument();

        foreach (var next in new[] { text, text.Replace(old, words, StringComparison.Ordinal), text }) AssertIsTreeOf(next, live.Read(next, Vocabulary.Default));
    }

    [Fact]
    public void ALineThatNothingChanged_KeepsItsNode()
    {
        var live = new LiveDocument();
        var lines = live.Read("A to B. 1 May 1900.\n1. One.\n2. Two.\n3. Three.\n", Vocabulary.Default).Children;

        var changed = live.Read("A to B. 1 May 1900.\n1. One.\n2. Two and more.\n3. Three.\n", Vocabulary.Default).Children;

        changed[0].Should().BeSameAs(lines[0]);
        changed[2].Should().NotBeSameAs(lines[2]);
        changed[3].Should().BeSameAs(lines[3]);
        changed[3].ToString().Should().Be("3. Three.\n");
    }

    [Theory]
    [InlineData("1. One.\n", "1. One.[footnoteRef:1]\n", true)]
    [InlineData("1. One.\n", "1. One and more.\n", true)]
    [InlineData("1. One.\n", "1. One.(footnoteRef:1)\n", false)]
    [InlineData("1. One.(footnoteRef:1)\n", "1. One.\n", false)]
    public void TextWithANoteTooMany_IsReadAnewOnlyWhereItsReferenceMayBe(string old, string words, bool keeps)
    {
        const string behind = "2. Two. [1:  note] \n\n3. Three.\n";
        var live = new LiveDocument();
        var line = live.Read("A to B. 1 May 1900.\n" + old + behind, Vocabulary.Default).Children[^1];

        var changed = live.Read("A to B. 1 May 1900.\n" + words + behind, Vocabulary.Default);

        AssertIsTreeOf("A to B. 1 May 1900.\n" + words + behind, changed);
        ReferenceEquals(changed.Children[^1], line).Should().Be(keeps);
    }

    [Fact]
    public void AnotherVocabulary_MakesAnotherTree()
    {
        const string text = "A to B. 1 May 1900.\nWords [cipher torn] words.\n";
        var live = new LiveDocument();
        live.Read(text, Vocabulary.Default).Marks.Should().BeEmpty();

        live.Read(text, Vocabulary.Default.With(["cipher torn"])).Marks.Should().ContainSingle();
    }

    private static string Replace(string text, int at, int length, string words)
    {
        at %= text.Length + 1;
        return text.Remove(at, Math.Min(length, text.Length - at)).Insert(at, words);
    }

    private static void AssertIsTreeOf(string text, DocumentSyntax tree)
    {
        var (found, expected) = (Describe(tree), Describe(DocumentSyntax.Parse(text)));
        if (found != expected) found.Should().Be(expected, "the text is now {0}", text);
    }

    private static string Describe(DocumentSyntax tree)
    {
        var words = new StringBuilder().Append(tree.Text).AppendLine().Append(tree.Span).Append(tree.Heading?.Span).Append(tree.Heading?.Parts).AppendLine();
        foreach (var node in tree.Descendants())
        {
            words.Append(node.Kind).Append(node.Span).Append(node.Parent!.Span).Append(ReferenceEquals(node.Document, tree));
            words.Append(node switch
            {
                BlockSyntax block => $"{block.Index} {(block as ParagraphSyntax)?.Number?.Span}",
                NoteSyntax note => $"{note.Number} {note.BracketSpan} {note.IsTerminated} {tree.Notes.ReferenceTo(note)?.Span}",
                NoteReferenceSyntax reference => $"{reference.Number} {reference.NoteKind} {tree.Notes.Answering(reference)?.Span} {tree.Notes.LookalikeFor(reference)?.Span}",
                LooseBracketSyntax bracket => $"{bracket.Partner?.Span} {bracket.IsPrinted}",
                NumberSyntax number => $"{number.Shape}",
                _ => "",
            });
            words.Append((node as SyntaxToken)?.Voice).AppendLine();
        }

        foreach (var list in new IEnumerable<SyntaxNode>[] { tree.Marks, tree.LooseBrackets, tree.Notes.References, tree.Notes.Malformed, tree.Notes.Notes })
            words.AppendJoin(' ', list.Select(node => node.Span)).AppendLine();
        return words.ToString();
    }
}
