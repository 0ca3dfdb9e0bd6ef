using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Validator.Parsing;
using Validator.Text;

namespace Validator.Syntax;

/// <summary>
/// A letter as a lossless tree: printing its tokens gives the text back, whatever the text. It is immutable, and safe for
/// use by many threads, unless it is a <see cref="LiveDocument"/>'s.
/// </summary>
public sealed class DocumentSyntax : SyntaxNode
{
    private LineMap? lines;
    private NoteTable? notes;
    private bool hadLooseBrackets;

    private DocumentSyntax(string text, Vocabulary vocabulary)
        : base(null, new TextSpan(0, text.Length))
    {
        Text = text;
        Content = Folder.Fold(this, vocabulary);
        Take(0, Content.Blocks.Length);
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The whole text, a byte order mark excepted.</summary>
    public string Text { get; private set; }

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => Content.Blocks;

    /// <summary>Its blocks in the order of the text, blank lines included.</summary>
    public IEnumerable<BlockSyntax> Blocks => Children.Cast<BlockSyntax>();

    /// <summary>Its heading; none where the first line that is not blank is a numbered paragraph.</summary>
    public HeadingSyntax? Heading { get; private set; }

    /// <summary>The editor's marks: every bracket of the vocabulary's forms, supplied words excepted, in the order of the text.</summary>
    public ImmutableArray<BracketSyntax> Marks => Content.Marks;

    /// <summary>Whether one of the marks may name what it leaves out; for nearly every letter a quick no.</summary>
    public bool MayNameOmissions => Content.MayNameOmissions;

    /// <summary>The brackets that have no partner in their own block, in the order of the text.</summary>
    public ImmutableArray<LooseBracketSyntax> LooseBrackets => Content.LooseBrackets;

    /// <summary>Where its lines begin.</summary>
    public LineMap Lines => lines ??= new LineMap(Text);

    /// <summary>Which note answers which reference.</summary>
    public NoteTable Notes => notes ??= new NoteTable(Content.Notes);

    internal DocumentContent Content { get; private set; }

    /// <summary>Reads a letter. Any text is one; what cannot be read becomes a node that says so.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="vocabulary">The marks that the edition uses.</param>
    public static DocumentSyntax Parse(string text, Vocabulary? vocabulary = null) => new(text, vocabulary ?? Vocabulary.Default);

    /// <summary>Changes the text, whose content is to be taken next.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="changed">What of the old text it has something else for.</param>
    internal void Change(string text, TextSpan changed)
    {
        lines = lines?.Change(text, changed);
        Text = text;
        Span = new TextSpan(0, text.Length);
    }

    /// <summary>The indices of the blocks in which words have become another's since somebody last asked; see <see cref="BlockSyntax.IsRevoiced"/>.</summary>
    internal IReadOnlyList<int> TakeRevoiced()
    {
        if (Content.LooseBrackets.IsEmpty && !hadLooseBrackets) return [];
        hadLooseBrackets = !Content.LooseBrackets.IsEmpty;
        var revoiced = new List<int>();
        foreach (var block in Blocks)
        {
            if (block.IsRevoiced) revoiced.Add(block.Index);
            block.IsRevoiced = false;
        }

        return revoiced;
    }

    /// <summary>Takes what the text is made of.</summary>
    /// <param name="content">What it is made of.</param>
    /// <param name="first">The first block that was not here before.</param>
    /// <param name="count">How many such blocks there are.</param>
    internal void Take(DocumentContent content, int first, int count)
    {
        var isSameCount = content.Blocks.Length == Content.Blocks.Length;
        Content = content;
        Take(first, isSameCount ? first + count : content.Blocks.Length);
        var lines = count == 0 ? default : TextSpan.FromBounds(Children[first].Span.Start, Children[first + count - 1].Span.End);
        if (notes?.TryReplace(content.Notes, lines) == false) notes = null;
    }

    private void Take(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var block = (BlockSyntax)Children[i];
            block.Parent = this;
            block.Index = i;
        }

        Heading = Children.FirstOrDefault(static block => block is not BlankLineSyntax) as HeadingSyntax;
    }

    /// <summary>The block at an index; none past either end.</summary>
    public BlockSyntax? BlockAt(int index) => index >= 0 && index < Children.Length ? (BlockSyntax)Children[index] : null;

    /// <summary>The token that holds the character at <paramref name="position"/>; the last one at the text's end. None in an empty text.</summary>
    public SyntaxToken? TokenAt(int position)
    {
        SyntaxNode node = this;
        while (node is not SyntaxToken)
        {
            var children = node.Children;
            if (children.IsEmpty) return null;
            int low = 0, high = children.Length - 1;
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (children[middle].Span.Start <= position) low = middle;
                else high = middle - 1;
            }

            node = children[low];
        }

        return (SyntaxToken)node;
    }

    /// <summary>The next block after <paramref name="block"/> that is no blank line.</summary>
    public BlockSyntax? NextWrittenBlock(BlockSyntax block)
    {
        for (var i = block.Index + 1; i < Children.Length; i++)
            if (Children[i] is not BlankLineSyntax) return (BlockSyntax)Children[i];
        return null;
    }
}
