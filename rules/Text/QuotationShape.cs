namespace Validator.Rules.Text;

/// <summary>A quotation mark between its neighbours, and what it can be by them.</summary>
internal readonly struct QuotationShape
{
    private static readonly HashSet<string> WordsWithoutTheirBeginning = new(StringComparer.OrdinalIgnoreCase)
    {
        "s", "t", "n", "d", "m", "em", "ll", "re", "ve", "tis", "twas", "twere", "twill", "til", "till", "cause", "bout", "round", "neath", "gainst", "mid", "cept",
    };

    private readonly string text;
    private readonly int position;
    private readonly char before;
    private readonly char after;

    public QuotationShape(string text, int position)
    {
        this.text = text;
        this.position = position;
        before = position > 0 ? text[position - 1] : '\n';
        after = position + 1 < text.Length ? text[position + 1] : '\n';
    }

    private char Mark => text[position];

    public bool IsSingle => Mark is '\'' or '‘' or '’' or '‚' or '‛';

    /// <summary>White space or the line's start stands before it.</summary>
    public bool FollowsSpace => char.IsWhiteSpace(before);

    /// <summary>White space or the line's end stands behind it.</summary>
    public bool PrecedesSpace => char.IsWhiteSpace(after);

    /// <summary>What stands before it ends or may end a quotation: a letter, a digit, a stop, a bracket that closes.</summary>
    public bool IsGluedBehind => !FollowsSpace && !IsOpeningPunctuation(before) && !(IsQuotationMark(before) && (PrecedesWord || PrecedesSuppliedWord));

    /// <summary>A word or a number follows at once.</summary>
    public bool PrecedesWord => char.IsLetterOrDigit(after);

    public bool FollowsLetter => char.IsLetter(before);

    public bool CanClose => Mark is not ('„' or '‚' or '‛' or '‟') && IsGluedBehind && !PrecedesWord && !(before == ':' && PrecedesSuppliedWord);

    public bool CanOpen => !IsGluedBehind && !PrecedesSpace && !IsWordWithoutItsBeginning;

    /// <summary>What a double mark does.</summary>
    /// <param name="inside">Whether a quotation is open before it.</param>
    /// <param name="isClosedLater">Whether a mark that can close follows.</param>
    public QuotationRole DoubleRole(bool inside, bool isClosedLater) => Mark switch
    {
        '"' when FollowsSpace && PrecedesSpace => QuotationRole.Ditto,
        '"' when IsAfterNumber && !inside => QuotationRole.Measure,
        '"' => CanOpen ? QuotationRole.Opening : QuotationRole.Closing,
        '“' => CanClose ? QuotationRole.Closing : QuotationRole.Opening,
        '”' when FollowsSpace && PrecedesSpace && !inside => QuotationRole.Ditto,
        '”' => CanOpen && PrecedesWord && !inside ? QuotationRole.Opening : QuotationRole.Closing,
        _ => FollowsSpace && PrecedesSpace && !isClosedLater ? QuotationRole.Ditto : QuotationRole.Opening,
    };

    /// <summary>What a single mark does.</summary>
    /// <param name="inside">Whether a quotation in single marks is open before it.</param>
    /// <param name="isClosedLater">Whether a mark that can close follows.</param>
    public QuotationRole SingleRole(bool inside, bool isClosedLater) => Mark switch
    {
        '‚' or '‛' => QuotationRole.Opening,
        '‘' when FollowsLetter && PrecedesWord => QuotationRole.Apostrophe,
        '‘' => CanClose ? QuotationRole.Closing : QuotationRole.Opening,
        _ when FollowsSpace && PrecedesSpace => inside ? QuotationRole.Closing : QuotationRole.Ditto,
        '\'' when IsAfterNumber && !inside && !char.IsLetter(after) => QuotationRole.Measure,
        _ when IsGluedBehind => CanClose && (inside || !char.IsLetterOrDigit(before)) ? QuotationRole.Closing : QuotationRole.Apostrophe,
        _ when char.IsDigit(after) || IsWordWithoutItsBeginning || !isClosedLater => QuotationRole.Apostrophe,
        _ => QuotationRole.Opening,
    };

    /// <summary>A number, or the minutes of one (<c>5'10"</c>).</summary>
    private bool IsAfterNumber => char.IsDigit(before) || before is '′' or '°' or '½' or '¼' or '¾' || before == '\'' && position > 1 && char.IsDigit(text[position - 2]);

    /// <summary>A word in brackets follows at once, and no note reference.</summary>
    private bool PrecedesSuppliedWord =>
        after == '[' && position + 2 < text.Length && char.IsLetter(text[position + 2])
        && string.CompareOrdinal(text, position + 2, "footnoteRef", 0, 11) != 0 && string.CompareOrdinal(text, position + 2, "endnoteRef", 0, 10) != 0;

    /// <summary>’em, ’tis, ’s: an apostrophe at a word's beginning.</summary>
    private bool IsWordWithoutItsBeginning
    {
        get
        {
            if (Mark is not ('\'' or '’')) return false;
            var end = position + 1;
            while (end < text.Length && end - position < 8 && char.IsLetter(text[end])) end++;
            return WordsWithoutTheirBeginning.Contains(text.Substring(position + 1, end - position - 1));
        }
    }

    private static bool IsOpeningPunctuation(char character) =>
        character is '(' or '[' or '{' or '<' or '—' or '–' or '-' or '/' or '=' or '„' or '‚';

    private static bool IsQuotationMark(char character) =>
        character is '“' or '‘' or '”' or '’' or '«' or '»' or '‹' or '›' or '"' or '\'';
}
