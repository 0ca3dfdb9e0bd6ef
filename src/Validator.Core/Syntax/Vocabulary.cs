using System.Text;

namespace Validator.Syntax;

/// <summary>
/// The marks that an edition uses in brackets. Case, a final stop, a final <c>s</c> and what follows a dash do not matter:
/// <c>[Extracts]</c> and <c>[Telegram—Extract]</c> are known where <c>extract</c> and <c>telegram</c> are.
/// </summary>
public sealed class Vocabulary
{
    private const int LongestMark = 200;

    private readonly Dictionary<string, Mark> exact = new(StringComparer.Ordinal);
    private readonly List<(string Start, string End, Mark Mark)> open = [];
    private readonly List<Mark> marks = [];

    private Vocabulary(IEnumerable<Mark> marks)
    {
        foreach (var mark in marks)
        {
            this.marks.Add(mark);
            if (mark.Pattern[mark.Pattern.Length - 1] == '*') open.Add((Normalize(mark.Pattern.TrimEnd('*').AsSpan(), keepTail: true), "", mark));
            else if (mark.Pattern[0] == '*') open.Add(("", Normalize(mark.Pattern.TrimStart('*').AsSpan(), keepTail: true), mark));
            else exact[Normalize(mark.Pattern.AsSpan())] = mark;
        }
    }

    /// <summary>The marks of documentary editions in English, and the usual German ones.</summary>
    public static Vocabulary Default { get; } = new(DefaultMarks());

    /// <summary>All marks, as they are written in the vocabulary.</summary>
    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>Every mark that is written in full, without <c>*</c>, by its normalised form.</summary>
    public IReadOnlyDictionary<string, Mark> FullForms => exact;

    /// <summary>This vocabulary and further marks, each a loss.</summary>
    public Vocabulary With(IReadOnlyList<string> further) =>
        further.Count == 0 ? this : new Vocabulary([.. marks, .. further.Select(mark => new Mark(mark, MarkMeaning.Loss))]);

    /// <summary>The mark that <paramref name="content"/>, what stands between two brackets, is; none where it is no mark.</summary>
    public Mark? Find(ReadOnlySpan<char> content)
    {
        var whole = Normalize(content.Length > LongestMark ? content.Slice(0, LongestMark) : content, keepTail: true);
        if (content.Length <= LongestMark && exact.TryGetValue(Normalize(content), out var mark)) return mark;
        foreach (var (start, end, candidate) in open)
        {
            if (start.Length > 0 && whole.StartsWith(start, StringComparison.Ordinal) && IsWordEnd(whole, start.Length)) return candidate;
            if (end.Length > 0 && content.Length <= LongestMark && whole.EndsWith(end, StringComparison.Ordinal)) return candidate;
        }

        return null;
    }

    /// <summary>
    /// The form in which marks are compared: lower case, single spaces, counts as <c>#</c>, and, unless
    /// <paramref name="keepTail"/>, without what follows a dash, a final stop and a final <c>s</c>.
    /// </summary>
    public static string Normalize(ReadOnlySpan<char> content, bool keepTail = false)
    {
        if (!keepTail)
        {
            var dash = content.IndexOfAny('—', '–');
            if (dash > 0) content = content.Slice(0, dash);
        }

        var words = new StringBuilder(content.Length);
        foreach (var word in content.ToString().Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Length > 0) words.Append(' ');
            words.Append(IsCount(word) ? "#" : word.ToLowerInvariant());
        }

        var normal = words.ToString().TrimEnd(' ', '.', ':', '!');
        if (!keepTail && normal.Length > 3 && normal[normal.Length - 1] == 's') normal = normal.Substring(0, normal.Length - 1);
        return normal;
    }

    private static bool IsWordEnd(string text, int position) => position >= text.Length || !char.IsLetter(text[position]) || text[position - 1] == ' ';

    private static bool IsCount(string word) =>
        word.All(char.IsDigit) || word.ToLowerInvariant() is "n" or "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "several" or "some";

    private static IEnumerable<Mark> DefaultMarks()
    {
        string[] comments = ["sic", "sic:*", "sic*", "recte*", "lies:*", "so im original", "as in original", "as received"];
        string[] losses =
        [
            "grp. undec.", "# grps. undec.", "# grp. undec.", "group undecipherable", "# groups undecipherable", "group indecipherable",
            "undecipherable group", "# undecipherable groups", "group undecypherable", "undecyphered", "undeciphered", "group undecyphered",
            "group omitted", "# groups omitted", "group missing", "# groups missing", "group corrupt", "# groups corrupt", "corrupt group",
            "group garbled", "garble", "garbled", "garbled group", "apparent garble", "garbled text", "garbled passage",
            "illegible", "# words illegible", "word illegible", "illegible word", "# illegible words", "# lines illegible", "line illegible",
            "illegible signature", "signature illegible", "name illegible", "date illegible", "illegible name", "illegible marginalia",
            "indecipherable", "unreadable", "blank", "left blank", "blank in original", "blank space", "apparent omission", "omission",
            "word missing", "# words missing", "missing word", "missing text", "text missing", "# lines missing", "page missing", "# pages missing",
            "mutilated", "torn", "manuscript torn", "word omitted", "# words omitted", "name deleted", "names deleted", "deleted",
            "word deleted", "# words deleted", "inaudible", "unintelligible", "unclear", "document number not declassified",
            "unleserlich", "# wörter unleserlich", "ein wort unleserlich", "wort unleserlich", "textverlust", "lücke", "unlesbar",
        ];
        string[] withheld = ["*not declassified", "*not declassified in time for publication", "*not declassified in time for publication of this volume"];
        string[] statementsOfOmission =
        [
            "here follow*", "here follows*", "here followed*", "here omitted*", "omitted here*", "not printed here*", "the remainder of*", "hier folgt*", "hier folgen*",
        ];
        string[] statements =
        [
            "received*", "translation", "translated*", "extract", "extract from*", "telegram", "telegraphic", "telegram translated*", "paraphrase", "paraphrase of*", "end paraphrase",
            "begin paraphrase", "begin underline", "end underline", "page #", "page*", "#", "seal", "l. s.", "l.s.", "signed", "signature", "initialed*", "initials", "etc.", "&c.",
            "enclosure*", "inclosure*", "subenclosure*", "annex*", "attachment*", "appendix*", "tab*", "footnote in*", "note in*", "marginal note*", "not printed",
            "undated", "no date", "date*", "confidential", "secret", "top secret", "private", "private and confidential", "personal", "unofficial",
            "laughter", "applause", "pause", "postscript", "continued", "end of text", "end text", "text*", "copy", "circular", "memorandum", "handwritten*", "typed*", "printed*",
            "abschrift", "telegramm", "übersetzung", "auszug", "handschriftlich*", "gedruckt*", "beilage", "kopie", "ortsangabe*", "seite #", "siegel", "unterschrift", "ohne datum", "o. d.", "o. o.", "o. v.",
        ];
        return
        [
            .. comments.Select(pattern => new Mark(pattern, MarkMeaning.Comment)),
            .. losses.Select(pattern => new Mark(pattern, MarkMeaning.Loss)),
            .. withheld.Select(pattern => new Mark(pattern, MarkMeaning.Loss, StatesOmission: true)),
            .. statementsOfOmission.Select(pattern => new Mark(pattern, MarkMeaning.Statement, StatesOmission: true)),
            .. statements.Select(pattern => new Mark(pattern, MarkMeaning.Statement)),
        ];
    }
}
