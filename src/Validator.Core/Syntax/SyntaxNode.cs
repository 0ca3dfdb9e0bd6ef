using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>
/// A node of the lossless tree: immutable, unless it is of a <see cref="LiveDocument"/>, with a half-open span in UTF-16 units from the file's
/// start. Its children, where it has any, cover its span without gap or overlap.
/// </summary>
[DebuggerDisplay("{Kind} {Span}: {ToString(),nq}")]
public abstract class SyntaxNode
{
    // Where the node was read.
    private TextSpan span;

    private protected SyntaxNode(BlockPlace? place, TextSpan span)
    {
        Place = place ?? new BlockPlace((DocumentSyntax)this);
        this.span = span;
    }

    /// <summary>What the node is.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The characters that the node covers.</summary>
    public TextSpan Span
    {
        get => Place.Shift == 0 ? span : new TextSpan(span.Start + Place.Shift, span.Length);
        private protected set => span = value;
    }

    /// <summary>The document that the node belongs to.</summary>
    public DocumentSyntax Document => Place.Document;

    /// <summary>The node that holds this one; none for the document.</summary>
    public SyntaxNode? Parent { get; internal set; }

    /// <summary>The nodes inside this one, in the order of the text.</summary>
    public virtual ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.Empty;

    /// <summary>The node's characters, without a copy.</summary>
    public ReadOnlySpan<char> Source => Document.Text.AsSpan(Span.Start, Span.Length);

    /// <summary>The block that the node stands in; the node itself where it is one, none for the document.</summary>
    public BlockSyntax? Block => Place.Block;

    /// <summary>What the nodes of its block share.</summary>
    internal BlockPlace Place { get; }

    /// <summary>The nearest note around the node, if it stands in one.</summary>
    public NoteSyntax? EnclosingNote
    {
        get
        {
            var node = Parent;
            while (node is not null and not NoteSyntax) node = node.Parent;
            return node as NoteSyntax;
        }
    }

    /// <summary>Every node below this one, each before its children, in the order of the text.</summary>
    public IEnumerable<SyntaxNode> Descendants()
    {
        var open = new Stack<(ImmutableArray<SyntaxNode> Nodes, int Next)>();
        open.Push((Children, 0));
        while (open.Count > 0)
        {
            var (nodes, next) = open.Pop();
            if (next == nodes.Length) continue;
            open.Push((nodes, next + 1));
            yield return nodes[next];
            if (!nodes[next].Children.IsEmpty) open.Push((nodes[next].Children, 0));
        }
    }

    /// <summary>The tokens below this node, or the node itself where it is one, in the order of the text.</summary>
    public IEnumerable<SyntaxToken> Tokens() =>
        this is SyntaxToken token ? [token] : Descendants().OfType<SyntaxToken>();

    /// <summary>The node's exact source text.</summary>
    public sealed override string ToString() => Document.Text.Substring(Span.Start, Span.Length);
}
