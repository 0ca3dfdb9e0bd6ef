using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>Lines after which a series may begin anew.</summary>
internal static class Titles
{
    private const int LongestTitle = 80;

    /// <summary>Whether a new series may begin after <paramref name="block"/>: a label, a title, or a line that ends in a colon.</summary>
    public static bool Introduces(BlockSyntax block)
    {
        if (block is LabelSyntax or HeadingSyntax or TableRowSyntax) return true;
        var body = TextOf(block);
        return EndsInColon(body) || IsTitle(block, body);
    }

    /// <summary>Whether a block ends in a colon.</summary>
    public static bool EndsInColon(BlockSyntax block) => EndsInColon(TextOf(block));

    /// <summary>
    /// A line of at most 80 characters that is all capitals, a numbered or lettered head, or has no comma, semicolon or
    /// stop at its end.
    /// </summary>
    private static bool IsTitle(BlockSyntax block, ReadOnlySpan<char> body)
    {
        if (body.IsEmpty || body.Length > LongestTitle) return false;
        if (body[body.Length - 1] is not (',' or ';' or '.')) return true;
        return IsAllCapitals(body) || IsHead(block, body);
    }

    /// <summary><c>Part II.</c>, <c>V. Conclusions.</c>: a short line that begins with a letter or Roman numeral or with <c>Part</c>.</summary>
    private static bool IsHead(BlockSyntax block, ReadOnlySpan<char> body) =>
        block is ParagraphSyntax { Number: { Shape.Numeral: NumeralKind.Upper } }
        || body.StartsWith("Part ".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || body.StartsWith("Section ".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || body.StartsWith("Chapter ".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool IsAllCapitals(ReadOnlySpan<char> body)
    {
        var letters = 0;
        foreach (var character in body)
        {
            if (char.IsLower(character)) return false;
            if (char.IsUpper(character)) letters++;
        }

        return letters > 0;
    }

    private static bool EndsInColon(ReadOnlySpan<char> body)
    {
        body = body.TrimEnd(" ”\"’»)–—-".AsSpan());
        return body.Length > 0 && body[body.Length - 1] == ':';
    }

    /// <summary>The block's own text without the references at its end.</summary>
    public static ReadOnlySpan<char> TextOf(BlockSyntax block)
    {
        var span = block.BodySpan;
        var end = span.End;
        for (var i = block.Children.Length - 1; i >= 0; i--)
        {
            var child = block.Children[i];
            if (child.Span.Start >= span.End) continue;
            if (child is not NoteReferenceSyntax && !(child is TextSyntax text && text.Source.IsWhiteSpace())) break;
            end = child.Span.Start;
        }

        return block.Document.Text.AsSpan(span.Start, Math.Max(0, end - span.Start)).TrimEnd();
    }
}
