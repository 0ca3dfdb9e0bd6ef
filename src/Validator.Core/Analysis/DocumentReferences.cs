using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Validator.Syntax;

namespace Validator.Analysis;

/// <summary>
/// Reads the references of notes to documents of the same edition: “see Document 12”, “Documents 29, 31, and 32”, “Documents 5–7”,
/// „Dok. 12“. Those to another volume or another edition are none.
/// </summary>
internal static class DocumentReferences
{
    private const int Most = 1000;
    private const int LongestRange = 500;
    private const int Reach = 120;

    private static readonly string[] Words = ["Document", "Dokument", "Dok."];
    private static readonly string[] Elsewhere = ["vol.", "Vol.", "volume", "Volume", "Relations", "ibid", "Ibid", "Bd.", "Band ", "ebd", "Ebd", "Microfiche", "Supplement"];
    private static readonly string[] ElsewhereAfter = [" in ", " of ", ", in ", ", vol", " im ", " in:", ", ibid"];

    public static IReadOnlyList<DocumentReference> In(DocumentSyntax document)
    {
        List<DocumentReference>? references = null;
        foreach (var note in document.Notes.Notes)
            foreach (var word in Words)
                Read(document, note.ContentSpan, word, ref references);
        return references is null ? [] : [.. references.Take(Most)];
    }

    private static void Read(DocumentSyntax document, TextSpan note, string word, ref List<DocumentReference>? references)
    {
        var content = document.Text.AsSpan(note.Start, note.Length);
        for (var at = content.IndexOf(word.AsSpan(), StringComparison.Ordinal); at >= 0;)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(content[at - 1])) && (references is null || references.Count < Most)) end = ReadNumbers(document, note, at, end, ref references);
            var next = content.Slice(end).IndexOf(word.AsSpan(), StringComparison.Ordinal);
            at = next < 0 ? -1 : end + next;
        }
    }

    /// <summary>Reads the numbers after a word, and returns where it stopped.</summary>
    private static int ReadNumbers(DocumentSyntax document, TextSpan note, int word, int at, ref List<DocumentReference>? references)
    {
        var content = document.Text.AsSpan(note.Start, note.Length);
        while (at < content.Length && content[at] is 's' or 'e') at++;
        var numbers = new List<(int Number, int Start, int End)>();
        var first = word;
        while (NumberAfter(content, at) is { } number)
        {
            numbers.Add((number.Value, numbers.Count == 0 ? first : number.Start, number.End));
            at = number.End;
            if (at < content.Length && content[at] is '–' or '-' && NumberAfter(content, at + 1) is { } last && last.Start == at + 1)
            {
                for (var within = number.Value + 1; within <= last.Value && within <= number.Value + LongestRange; within++) numbers.Add((within, last.Start, last.End));
                at = last.End;
            }

            var joined = Joint(content, at);
            if (joined == at) break;
            if (NumberAfter(content, joined) is not { } next || next.Start != joined) break;
            at = joined;
        }

        if (numbers.Count == 0 || IsElsewhere(content, word, at)) return at;
        references ??= [];
        foreach (var (number, start, end) in numbers)
            references.Add(new DocumentReference(number, Passage.Of(document, TextSpan.FromBounds(note.Start + start, note.Start + end))));
        return at;
    }

    /// <summary>A number after blanks that is no part of a word, a decimal or a date.</summary>
    private static (int Value, int Start, int End)? NumberAfter(ReadOnlySpan<char> content, int at)
    {
        while (at < content.Length && content[at] is ' ' or '\u00A0') at++;
        var end = at;
        while (end < content.Length && content[end] is >= '0' and <= '9' && end - at < 6) end++;
        if (end == at || end < content.Length && (char.IsLetterOrDigit(content[end]) || content[end] is '/' or '-' && end + 1 < content.Length && char.IsLetter(content[end + 1]))) return null;
        return (int.Parse(content.Slice(at, end - at).ToString(), CultureInfo.InvariantCulture), at, end);
    }

    /// <summary>Where the next number of an enumeration would begin: behind “, ”, “ and ”, “, and ”, „ und “; the same place where none follows.</summary>
    private static int Joint(ReadOnlySpan<char> content, int at)
    {
        foreach (var joint in (string[])[", and ", " and ", " und ", ", "])
            if (content.Slice(at).StartsWith(joint.AsSpan(), StringComparison.Ordinal)) return at + joint.Length;
        return at;
    }

    private static bool IsElsewhere(ReadOnlySpan<char> content, int word, int end)
    {
        var from = Math.Max(0, word - Reach);
        var before = content.Slice(from, word - from);
        foreach (var stop in (string[])["; see ", ". See ", "; siehe ", ". Siehe "])
            if (before.LastIndexOf(stop.AsSpan()) is >= 0 and var cut) before = before.Slice(cut + stop.Length);
        foreach (var name in Elsewhere)
            if (before.IndexOf(name.AsSpan(), StringComparison.Ordinal) >= 0) return true;
        var after = content.Slice(end);
        foreach (var name in ElsewhereAfter)
            if (after.StartsWith(name.AsSpan(), StringComparison.Ordinal)) return true;
        return false;
    }
}
