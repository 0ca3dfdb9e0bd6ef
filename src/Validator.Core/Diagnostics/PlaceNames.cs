using Validator.Syntax;

namespace Validator.Diagnostics;

/// <summary>
/// What people call the places of a letter: <c>heading</c>, <c>note 2</c> by Word's number, <c>paragraph 3</c> for a numbered
/// paragraph and the unnumbered blocks after it, else <c>block 4</c>, which counts the lines of the letter that are not
/// blank, the heading among them, from 1.
/// </summary>
public sealed class PlaceNames
{
    private readonly DocumentSyntax document;
    private readonly string[] names;

    /// <summary>Names the places of <paramref name="document"/>.</summary>
    public PlaceNames(DocumentSyntax document)
    {
        this.document = document;
        names = new string[document.Children.Length];
        string? paragraph = null;
        var written = 0;
        foreach (var block in document.Blocks)
        {
            if (block is not BlankLineSyntax) written++;
            if (block is LabelSyntax) paragraph = null;
            if (block is ParagraphSyntax { Number.Shape: { IsPlain: true, IsQuoted: false } shape })
                paragraph = shape.First == shape.Last ? $"paragraph {shape.First}" : $"paragraphs {shape.First}–{shape.Last}";
            names[block.Index] = block is HeadingSyntax ? "heading" : paragraph ?? $"block {Math.Max(1, written)}";
        }
    }

    /// <summary>The name of the place of the character at <paramref name="position"/>.</summary>
    public string At(int position)
    {
        if (document.TokenAt(position) is not { } token) return "block 1";
        return token.EnclosingNote is { } note ? $"note {note.Number}" : names[token.Block!.Index];
    }
}
