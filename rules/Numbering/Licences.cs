using Validator.Rules.Marks;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>
/// What allows a series to jump: an omission, or a statement that something is left out, at a paragraph's end or alone on
/// its line; there, in the editor's own words. <c>[grp. undec.]</c>, a bare <c>...</c> and an omission in mid-paragraph allow nothing.
/// </summary>
internal static class Licences
{
    private static readonly string[] WordsOfOmission =
        ["omitted", "omission", "missing", "lost", "not printed", "not reproduced", "ausgelassen", "auslassung", "fehlt", "fehlen", " omis", "manque"];

    /// <summary>The mark that licenses a jump between the blocks <paramref name="from"/> and <paramref name="to"/>, the first included; none where there is none.</summary>
    public static SyntaxNode? Between(DocumentSyntax document, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var block = (BlockSyntax)document.Children[i];
            if (block is BlankLineSyntax) continue;
            if (LastMark(block) is { } mark) return mark;
            if (OpenStatement(block) is { } statement) return statement;
        }

        return null;
    }

    /// <summary>Whether the part that begins at the block <paramref name="start"/> says before its first number that it is an extract.</summary>
    public static bool IsExtract(DocumentSyntax document, int start, int firstNumber)
    {
        for (var i = start; i <= firstNumber && i < document.Children.Length; i++)
        {
            var block = (BlockSyntax)document.Children[i];
            if (block is BlankLineSyntax) continue;
            var isHead = block is HeadingSyntax or LabelSyntax || block.Span.Length < 100;
            if (isHead && NamesExtract(block.Body)) return true;
            foreach (var child in block.Children)
                if (child is StatementSyntax statement && NamesExtract(statement.Content)) return true;
        }

        return false;
    }

    /// <summary>The omission inside a numbered paragraph that is not its last item, which may be meant for the jump before it.</summary>
    public static OmissionSyntax? Inside(BlockSyntax block)
    {
        var last = LastMark(block);
        return block.Children.OfType<OmissionSyntax>().FirstOrDefault(omission => omission != last || IsWholeText(block, omission));
    }

    private static bool IsWholeText(BlockSyntax block, OmissionSyntax omission) =>
        block is ParagraphSyntax { Number: { } number } && block.Document.Text.AsSpan(number.Span.End, omission.Span.Start - number.Span.End).IsWhiteSpace();

    /// <summary>The omission or statement of omission that is the block's last item before its notes.</summary>
    private static SyntaxNode? LastMark(BlockSyntax block)
    {
        for (var i = block.Children.Length - 1; i >= 0; i--)
        {
            switch (block.Children[i])
            {
                case NoteSyntax or NoteReferenceSyntax or MalformedReferenceSyntax or PunctuationSyntax or LeakedCommentSyntax:
                case TextSyntax text when text.Source.Trim(" .,;:!?”\"’»)\u00A0".AsSpan()).IsEmpty:
                    continue;
                case TextSyntax text when i > 0 && block.Children[i - 1] is LooseBracketSyntax { IsOpening: true } && IsGap(text):
                    return text;
                case OmissionSyntax or NamedOmissionSyntax or StatementSyntax { StatesOmission: true }:
                    return block.Children[i];
                case LossSyntax { StatesOmission: true } loss when IsAloneOrAfterSentence(block, loss):
                    return loss;
                case BracketSyntax bracket when bracket.Span.Start == block.BodySpan.Start && StatesOmission(bracket.Content.ToString().ToLowerInvariant()):
                    return bracket;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a text is an omission whose bracket never closes: that is one mistake, and no missing paragraph besides.</summary>
    private static bool IsGap(TextSyntax text) =>
        Gaps.Next(text, text.Span.Start) is { } gap && gap.Start == text.Span.Start && text.Source.Slice(gap.Length).IsWhiteSpace();

    /// <summary><c>Paragraphs 3–6 are omitted.</c>, <c>Hier fehlt ein Blatt.</c>; a group that is missing is a word of a telegram.</summary>
    private static bool StatesOmission(string words) =>
        !words.Contains("group") && !words.Contains("grp") && WordsOfOmission.Any(words.Contains);

    private static bool IsAloneOrAfterSentence(BlockSyntax block, SyntaxNode mark)
    {
        var start = block is ParagraphSyntax { Number: { } number } ? number.Span.End : block.Span.Start;
        var before = block.Document.Text.AsSpan(start, mark.Span.Start - start).TrimEnd();
        return before.IsEmpty || before[before.Length - 1] is '.' or '?' or '!' or ']' or ':' or '”' or '"';
    }

    /// <summary>A statement of omission that runs over several lines.</summary>
    private static LooseBracketSyntax? OpenStatement(BlockSyntax block)
    {
        foreach (var child in block.Children)
        {
            if (child is not LooseBracketSyntax { IsOpening: true } bracket) continue;
            var words = block.Document.Text.AsSpan(bracket.Span.End, block.Span.End - bracket.Span.End);
            if (Vocabulary.Default.Find(words.Trim()) is { StatesOmission: true }) return bracket;
        }

        return null;
    }

    private static bool NamesExtract(ReadOnlySpan<char> text) =>
        text.IndexOf("Extract".AsSpan(), StringComparison.Ordinal) >= 0 || text.IndexOf("EXTRACT".AsSpan(), StringComparison.Ordinal) >= 0 || text.IndexOf("Auszug".AsSpan(), StringComparison.Ordinal) >= 0;
}
