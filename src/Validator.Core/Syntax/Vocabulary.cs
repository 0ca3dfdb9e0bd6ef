namespace Validator.Syntax;

/// <summary>
/// The marks that an edition uses in brackets. Case, a final stop, a final <c>s</c> and what follows a dash do not matter:
/// <c>[Extracts]</c> and <c>[Telegram—Extract]</c> are known where <c>extract</c> and <c>telegram</c> are.
/// </summary>
public sealed class Vocabulary
{
    private const int LongestMark = 200;

    private static readonly string[] Counts = ["n", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some"];

    private readonly Dictionary<string, Mark> exact = new(StringComparer.Ordinal);

    // Every bracket of every letter is looked up: by a hash of what was normalised in place, so that nothing is allocated.
    private readonly Dictionary<int, List<(string Form, Mark Mark)>> exactByHash = [];
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

        foreach (var form in exact)
        {
            var hash = HashOf(form.Key.AsSpan());
            if (!exactByHash.TryGetValue(hash, out var forms)) exactByHash[hash] = forms = [];
            forms.Add((form.Key, form.Value));
        }
    }

    /// <summary>The marks of documentary editions in English, and the usual German ones.</summary>
    public static Vocabulary Default { get; } = new(DefaultMarks());

    /// <summary>Every mark with an open end, normalised without its <c>*</c>: what it begins with, or what it ends with.</summary>
    public IReadOnlyList<(string Start, string End, Mark Mark)> OpenForms => open;

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
        Span<char> buffer = stackalloc char[LongestMark];
        if (content.Length <= LongestMark && FindExact(Normalize(WithoutTail(content), buffer, keepTail: false)) is { } mark) return mark;
        ReadOnlySpan<char> whole = Normalize(content.Length > LongestMark ? content.Slice(0, LongestMark) : content, buffer, keepTail: true);
        if (whole.IsEmpty) return null;
        foreach (var (start, end, candidate) in open)
        {
            if (start.Length > 0 && start[0] == whole[0] && whole.StartsWith(start.AsSpan(), StringComparison.Ordinal) && IsWordEnd(whole, start.Length)) return candidate;
            if (end.Length > 0 && content.Length <= LongestMark && whole.EndsWith(end.AsSpan(), StringComparison.Ordinal)) return candidate;
        }

        return null;
    }

    /// <summary>
    /// The form in which marks are compared: lower case, single spaces, counts as <c>#</c>, and, unless
    /// <paramref name="keepTail"/>, without what follows a dash, a final stop and a final <c>s</c>.
    /// </summary>
    public static string Normalize(ReadOnlySpan<char> content, bool keepTail = false)
    {
        if (!keepTail) content = WithoutTail(content);
        return Normalize(content, new char[content.Length], keepTail).ToString();
    }

    private static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> content)
    {
        var dash = content.IndexOfAny('—', '–');
        return dash > 0 ? content.Slice(0, dash) : content;
    }

    /// <summary>Writes the normalised form into <paramref name="buffer"/>, which is as long as the content, and returns what it takes of it.</summary>
    private static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> content, Span<char> buffer, bool keepTail)
    {
        var length = 0;
        for (var at = 0; at < content.Length;)
        {
            if (IsBlank(content[at]))
            {
                at++;
                continue;
            }

            if (length > 0) buffer[length++] = ' ';
            var start = length;
            while (at < content.Length && !IsBlank(content[at])) buffer[length++] = char.ToLowerInvariant(content[at++]);
            if (!IsCount(buffer.Slice(start, length - start), isAlone: start == 0 && content.Slice(at).Trim().IsEmpty)) continue;
            buffer[start] = '#';
            length = start + 1;
        }

        while (length > 0 && buffer[length - 1] is ' ' or '.' or ':' or '!') length--;
        if (!keepTail && length > 3 && buffer[length - 1] == 's') length--;
        return buffer.Slice(0, length);
    }

    private Mark? FindExact(ReadOnlySpan<char> form)
    {
        if (!exactByHash.TryGetValue(HashOf(form), out var forms)) return null;
        foreach (var (candidate, mark) in forms)
            if (form.SequenceEqual(candidate.AsSpan())) return mark;
        return null;
    }

    private static int HashOf(ReadOnlySpan<char> form)
    {
        var hash = 17;
        foreach (var character in form) hash = unchecked(hash * 31 + character);
        return hash;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\u00A0';

    private static bool IsWordEnd(ReadOnlySpan<char> text, int position) => position >= text.Length || !char.IsLetter(text[position]) || text[position - 1] == ' ';

    /// <summary>Whether a word counts. By itself only digits do, and name a page: <c>[one]</c> and <c>know[n]</c> supply what is missing.</summary>
    private static bool IsCount(ReadOnlySpan<char> word, bool isAlone)
    {
        foreach (var count in Counts)
            if (!isAlone && word.SequenceEqual(count.AsSpan())) return true;
        foreach (var character in word)
            if (!char.IsDigit(character)) return false;
        return true;
    }

    private static IEnumerable<Mark> DefaultMarks()
    {
        string[] comments = ["sic", "sic:*", "sic*", "recte*", "lies:*", "so im original", "as in original", "as received"];
        string[] losses =
        [
            "grp. undec.", "# grps. undec.", "# grp. undec.", "group undecipherable", "# group undecipherable", "# groups undecipherable", "group indecipherable",
            "undecipherable group", "# undecipherable groups", "group undecypherable", "undecyphered", "undeciphered", "group undecyphered",
            "group omitted", "# group omitted", "# groups omitted", "group missing", "# group missing", "# groups missing", "group corrupt", "# group corrupt", "# groups corrupt", "corrupt group",
            "group garbled", "garble", "garbled", "garbled group", "apparent garble", "garbled text", "garbled passage",
            "illegible", "# words illegible", "# word illegible", "word illegible", "illegible word", "# illegible words", "# lines illegible", "# line illegible", "line illegible",
            "illegible signature", "signature illegible", "name illegible", "date illegible", "illegible name", "illegible marginalia",
            "indecipherable", "unreadable", "blank", "left blank", "blank in original", "blank space", "apparent omission", "omission",
            "word missing", "# word missing", "# words missing", "missing word", "missing text", "text missing", "line missing", "# line missing", "# lines missing", "page missing", "# page missing", "# pages missing",
            "mutilated", "torn", "manuscript torn", "word omitted", "# word omitted", "# words omitted", "name deleted", "names deleted", "deleted",
            "word deleted", "# word deleted", "# words deleted", "inaudible", "unintelligible", "unclear", "document number not declassified",
            "unleserlich", "# wörter unleserlich", "# wort unleserlich", "ein wort unleserlich", "wort unleserlich", "textverlust", "lücke", "unlesbar",
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
            "enclosure*", "inclosure*", "subenclosure*", "subinclosure*", "annex*", "attachment*", "appendix*", "tab*", "footnote in*", "note in*", "marginal note*", "not printed",
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
