using System.Text;
using Validator.Reporting;
using Validator.Text;

namespace Validator.Comparing;

/// <summary>Says what a change is of which only part of the characters' properties changed.</summary>
internal static class ChangeClassifier
{
    private static readonly (AuthorChangeKind Kind, Func<string, string> WithoutIt)[] Kinds =
    [
        (AuthorChangeKind.Space, WithoutSpaces),
        (AuthorChangeKind.Normalization, Compose),
        (AuthorChangeKind.QuotationMark, text => Map(text, FoldQuotationMark)),
        (AuthorChangeKind.InvisibleCharacter, text => Keep(text, character => !VisibleText.IsUnprintable(character) || char.IsSurrogate(character))),
        (AuthorChangeKind.LookalikeLetter, text => Map(text, character => LookalikeLetters.TwinOf(character, Script.Latin) ?? character)),
        (AuthorChangeKind.Capitals, text => text.ToUpperInvariant()),
        (AuthorChangeKind.Punctuation, text => Keep(WithoutSpaces(text), character => !char.IsPunctuation(character) && !char.IsSymbol(character))),
    ];

    public static AuthorChangeKind Classify(string before, string after)
    {
        foreach (var (kind, withoutIt) in Kinds)
            if (withoutIt(before) == withoutIt(after)) return kind;
        return AuthorChangeKind.Words;
    }

    private static string WithoutSpaces(string text) => Keep(text, character => !char.IsWhiteSpace(character));

    private static string Keep(string text, Func<char, bool> isKept) => string.Concat(text.Where(isKept));

    private static string Map(string text, Func<char, char> map) => string.Concat(text.Select(map));

    private static char FoldQuotationMark(char character) => character switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '`' or '´' or '′' or '‹' or '›' => '\'',
        _ => character,
    };

    private static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && Composition.IsMark(text[end])) end++;
            var (letter, length) = Composition.Compose(text.AsSpan(i, end - i));
            composed.Append(letter);
            i += length;
        }

        return composed.ToString();
    }
}
