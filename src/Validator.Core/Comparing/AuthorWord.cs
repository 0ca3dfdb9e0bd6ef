using System.Text;
using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Comparing;

/// <summary>A word of the author's, with its punctuation.</summary>
/// <param name="Text">Its characters; what the editor put inside it, such as a reference, is left out.</param>
/// <param name="Span">From its first to its last character in the letter.</param>
/// <param name="Gap">The white space before it; a line end is LF, however many lines without words of the author's lie between.</param>
/// <param name="GapSpan">From the word before to this one.</param>
/// <param name="IsGapMarked">Whether something that is not the author's stands in the gap, whose spaces are then the editor's too.</param>
/// <param name="IsNumber">Whether it is a paragraph's number.</param>
internal readonly record struct AuthorWord(string Text, TextSpan Span, string Gap, TextSpan GapSpan, bool IsGapMarked, bool IsNumber)
{
    /// <summary>The author's words in a letter, in order.</summary>
    public static List<AuthorWord> In(VoiceMap voices)
    {
        var document = voices.Document;
        var words = new List<AuthorWord>();
        var (word, gap) = (new StringBuilder(), new StringBuilder());
        var (start, end, isMarked, isNumber, wordGap, wordIsMarked) = (0, 0, false, false, "", false);
        foreach (var token in document.Tokens())
        {
            if (token.Kind is SyntaxKind.LineEnd or SyntaxKind.Tab && token.Voice != Voice.Editor)
            {
                gap.Append(token.Kind == SyntaxKind.Tab ? '\t' : '\n');
                continue;
            }

            for (var i = token.Span.Start; i < token.Span.End; i++)
            {
                var character = document.Text[i];
                if (voices.At(token, i) != Voice.Author) isMarked = true;
                else if (char.IsWhiteSpace(character)) gap.Append(character);
                else Add(token, i, character);
            }
        }

        EndWord();
        return words;

        void Add(SyntaxToken token, int position, char character)
        {
            if (gap.Length > 0 || word.Length == 0)
            {
                EndWord();
                (start, wordGap, wordIsMarked, isNumber) = (position, Normalise(gap.ToString()), isMarked, token.Kind == SyntaxKind.Number);
                gap.Clear();
            }

            word.Append(character);
            end = position + 1;
            isMarked = false;
        }

        void EndWord()
        {
            if (word.Length == 0) return;
            var before = words.Count == 0 ? 0 : words[words.Count - 1].Span.End;
            words.Add(new AuthorWord(word.ToString(), TextSpan.FromBounds(start, end), wordGap, TextSpan.FromBounds(before, start), wordIsMarked, isNumber));
            word.Clear();
        }
    }

    /// <summary>Whether the gap is the same as another's, as far as the spaces in them are the author's.</summary>
    public bool HasGapOf(AuthorWord other) =>
        IsGapMarked || other.IsGapMarked ? BeginsLine == other.BeginsLine : Gap == other.Gap;

    /// <summary>Whether a line ends between the word before and this one.</summary>
    public bool BeginsLine => Gap.AsSpan().IndexOf('\n') >= 0;

    /// <summary>Lines that hold nothing of the author's are no part of a gap.</summary>
    private static string Normalise(string gap)
    {
        var first = gap.IndexOf('\n');
        return first < 0 ? gap : gap.Remove(first, gap.LastIndexOf('\n') - first);
    }
}
