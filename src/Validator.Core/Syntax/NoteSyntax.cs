using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A note's body with the extractor's marks around it: <c> [1:  text] </c>.</summary>
public sealed class NoteSyntax : SyntaxNode
{
    internal NoteSyntax(DocumentSyntax document, TextSpan span, TextSpan bracketSpan, int number, bool isTerminated, ImmutableArray<SyntaxNode> children)
        : base(document, span)
    {
        BracketSpan = bracketSpan;
        Number = number;
        IsTerminated = isTerminated;
        Children = children;
        foreach (var child in children) child.Parent = this;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Note;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children { get; }

    /// <summary>From <c>[</c> to <c>]</c>, without the extractor's spaces around them: where a person would point.</summary>
    public TextSpan BracketSpan { get; private set; }

    /// <summary>Word's internal number of the note.</summary>
    public int Number { get; }

    /// <summary>Its place among those of its sort in the letter, from 0: where <see cref="NoteTable"/> has it.</summary>
    internal int Ordinal { get; set; }

    /// <summary>Whether the body's bracket closes.</summary>
    public bool IsTerminated { get; }

    /// <summary>The editor's words: what stands between the extractor's marks.</summary>
    public TextSpan ContentSpan =>
        TextSpan.FromBounds(Children[0].Span.End, IsTerminated ? Children[Children.Length - 1].Span.Start : Span.End);

    internal override void Move(int by)
    {
        base.Move(by);
        BracketSpan = new TextSpan(BracketSpan.Start + by, BracketSpan.Length);
    }

    /// <summary>Whether the body says nothing.</summary>
    public bool IsEmpty => Document.Text.AsSpan(ContentSpan.Start, ContentSpan.Length).IsWhiteSpace();
}
