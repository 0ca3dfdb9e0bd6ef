using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Syntax;

namespace Validator.Rules.Text;

/// <summary>Where spaces stand in a block before punctuation that belongs to the word before it.</summary>
internal sealed class SpacedMarks : PlacedPart
{
    private readonly List<(TextSpan Spaces, bool IsDoubtful)> found = [];

    private SpacedMarks(BlockSyntax block, IEnumerable<TextSpan> spaces) : base(block)
    {
        foreach (var span in spaces)
            if (IsWrong(block, span)) found.Add((span, IsTall(Text[span.End]) && FrenchText.ReachesBeyond(span, block.Span)));
    }

    /// <summary>The spaces, without the marks. In a short line the lines around it tell whether it is French.</summary>
    public IEnumerable<TextSpan> Wrong =>
        Now(found).Where(mark => !mark.IsDoubtful || !FrenchText.KeepsSpace(Text, mark.Spaces, new TextSpan(0, Text.Length))).Select(mark => mark.Spaces);

    /// <summary>Finds those of a block; none where it has none.</summary>
    public static SpacedMarks? Of(BlockReading reading) =>
        reading.Get(TextSurvey.Of) is { SpacedPunctuation: { Count: > 0 } spaces } && new SpacedMarks(reading.Block, spaces) is { found.Count: > 0 } marks ? marks : null;

    /// <inheritdoc/>
    protected override void Move(int by) => Move(found, mark => mark with { Spaces = new TextSpan(mark.Spaces.Start + by, mark.Spaces.Length) });

    private static bool IsTall(char mark) => mark is ';' or ':' or '?' or '!';

    /// <summary>Whether spaces stand before punctuation that belongs to the word before it, as far as their block tells.</summary>
    private static bool IsWrong(BlockSyntax block, TextSpan spaces)
    {
        var document = block.Document;
        var text = document.Text;
        if (spaces.Start == 0 || text[spaces.Start - 1] is '\n' or '\r' or '\t' or '[' or '(' or '*' or '…') return false;
        var mark = text[spaces.End];
        var after = spaces.End + 1 < text.Length ? text[spaces.End + 1] : '\n';
        if (IsEllipsis(text, spaces, mark, after)) return false;
        if (mark == '.' && char.IsDigit(after)) return false;
        if (mark == ':' && (IsRatio(text, spaces.Start - 1, spaces.End + 1) || IsProportion(text, spaces))) return false;
        if (IsTall(mark) && FrenchText.KeepsSpace(text, spaces, block.Span)) return false;
        return Prose.Holds(document, spaces.Start)
            && document.TokenAt(spaces.Start - 1) is { Kind: not SyntaxKind.NoteOpening and not SyntaxKind.NoteClosing } before
            && before.Parent is not OmissionSyntax and not NamedOmissionSyntax
            && document.TokenAt(spaces.End) is not NumberSyntax
            && !IsExcused(document, spaces.End + 1);
    }

    /// <summary>Whether the editor says of the mark that it stands so in the source: <c>word . [sic]</c></summary>
    private static bool IsExcused(DocumentSyntax document, int position)
    {
        while (position < document.Text.Length && document.Text[position] == ' ') position++;
        return position < document.Text.Length && document.Text[position] == '[' && document.TokenAt(position)?.Parent is EditorialCommentSyntax;
    }

    /// <summary>Whether the mark is a stop of <c>. . .</c> or <c>...</c>, or stands behind these.</summary>
    private static bool IsEllipsis(string text, TextSpan spaces, char mark, char after)
    {
        var next = spaces.End + 1;
        while (next < text.Length && text[next] == ' ') next++;
        if (mark == '.' && (after is '.' or '…' || next < text.Length && text[next] == '.')) return true;
        return text[spaces.Start - 1] == '.' && spaces.Start > 1 && text[spaces.Start - 2] is '.' or ' ';
    }

    /// <summary><c>1 : 50</c></summary>
    private static bool IsRatio(string text, int before, int after)
    {
        while (after < text.Length && text[after] == ' ') after++;
        return char.IsDigit(text[before]) && after < text.Length && char.IsDigit(text[after]);
    }

    /// <summary><c>a : b : : c : d</c></summary>
    private static bool IsProportion(string text, TextSpan spaces)
    {
        var next = spaces.End + 1;
        while (next < text.Length && text[next] == ' ') next++;
        return text[spaces.Start - 1] == ':' || next > spaces.End + 1 && next < text.Length && text[next] == ':';
    }
}
