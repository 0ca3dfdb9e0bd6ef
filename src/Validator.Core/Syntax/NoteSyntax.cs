using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Validator.Syntax;

/// <summary>A note's body with the extractor's marks around it: <c> [1:  text] </c>.</summary>
public sealed class NoteSyntax : SyntaxNode
{
    // The extractor's spaces around the bracket.
    private readonly int lead;
    private readonly int tail;

    internal NoteSyntax(BlockPlace place, TextSpan span, TextSpan bracketSpan, int number, bool isTerminated, ImmutableArray<SyntaxNode> children)
        : base(place, span)
    {
        lead = bracketSpan.Start - span.Start;
        tail = span.End - bracketSpan.End;
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
    public TextSpan BracketSpan => TextSpan.FromBounds(Span.Start + lead, Span.End - tail);

    /// <summary>Word's internal number of the note.</summary>
    public int Number { get; }

    /// <summary>Its place among those of its sort in the letter, from 0: where <see cref="NoteTable"/> has it.</summary>
    internal int Ordinal { get; set; }

    /// <summary>Whether the body's bracket closes.</summary>
    public bool IsTerminated { get; }

    /// <summary>The editor's words: what stands between the extractor's marks.</summary>
    public TextSpan ContentSpan =>
        TextSpan.FromBounds(Children[0].Span.End, IsTerminated ? Children[Children.Length - 1].Span.Start : Span.End);

    /// <summary>Whether the body says nothing.</summary>
    public bool IsEmpty => Document.Text.AsSpan(ContentSpan.Start, ContentSpan.Length).IsWhiteSpace();
}
