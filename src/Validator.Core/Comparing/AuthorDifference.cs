using System.Text;
using Microsoft.CodeAnalysis.Text;
using Validator.Diagnostics;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Comparing;

/// <summary>Finds the changes of the author's text between two letters, word by word and gap by gap.</summary>
internal sealed class AuthorDifference
{
    private const int ContextWords = 4;

    private readonly DocumentSyntax before;
    private readonly DocumentSyntax after;
    private readonly List<AuthorWord> oldWords;
    private readonly List<AuthorWord> newWords;
    private readonly PlaceNames oldNames;
    private readonly PlaceNames newNames;
    private readonly List<AuthorChange> changes = [];

    private AuthorDifference(DocumentSyntax before, DocumentSyntax after)
    {
        this.before = before;
        this.after = after;
        var voices = VoiceMap.Of(before, after);
        (oldWords, newWords) = (AuthorWord.In(voices.Before), AuthorWord.In(voices.After));
        (oldNames, newNames) = (new PlaceNames(before), new PlaceNames(after));
    }

    public static IReadOnlyList<AuthorChange> Between(DocumentSyntax before, DocumentSyntax after)
    {
        var difference = new AuthorDifference(before, after);
        difference.Find();
        return difference.changes;
    }

    private void Find()
    {
        var (at, newAt) = (0, 0);
        foreach (var stretch in Difference.Between(oldWords.ConvertAll(word => word.Text), newWords.ConvertAll(word => word.Text)))
        {
            FindGaps(at, newAt, stretch.OldStart);
            AddWords(stretch);
            (at, newAt) = (stretch.OldEnd, stretch.NewEnd);
        }

        FindGaps(at, newAt, oldWords.Count);
    }

    /// <summary>Compares the gaps between words that are the same.</summary>
    private void FindGaps(int old, int @new, int oldEnd)
    {
        for (var i = 1; old + i < oldEnd; i++)
        {
            var (oldWord, newWord) = (oldWords[old + i], newWords[@new + i]);
            if (oldWord.HasGapOf(newWord)) continue;
            var kind = oldWord.BeginsLine == newWord.BeginsLine ? AuthorChangeKind.Space : AuthorChangeKind.LineBreak;
            Add(kind, oldWord.Gap, newWord.Gap, (oldWord.GapSpan, newWord.GapSpan), (old + i, @new + i), (old + i, @new + i));
        }
    }

    private void AddWords(ChangedStretch stretch)
    {
        var (removed, added) = (TextOf(oldWords, stretch.OldStart, stretch.OldEnd), TextOf(newWords, stretch.NewStart, stretch.NewEnd));
        var isNumber = oldWords.Skip(stretch.OldStart).Take(stretch.OldEnd - stretch.OldStart).Concat(newWords.Skip(stretch.NewStart).Take(stretch.NewEnd - stretch.NewStart)).All(word => word.IsNumber);
        var kind = isNumber ? AuthorChangeKind.Number : ChangeClassifier.Classify(removed, added);
        Add(kind, removed, added, (SpanOf(oldWords, stretch.OldStart, stretch.OldEnd), SpanOf(newWords, stretch.NewStart, stretch.NewEnd)), (stretch.OldStart, stretch.NewStart), (stretch.OldEnd, stretch.NewEnd));
    }

    private void Add(AuthorChangeKind kind, string removed, string added, (TextSpan Old, TextSpan New) spans, (int Old, int New) start, (int Old, int New) end) =>
        changes.Add(new AuthorChange(kind, removed, added)
        {
            OldPlace = before.Lines.PlaceOf(spans.Old),
            NewPlace = after.Lines.PlaceOf(spans.New),
            PlaceName = added.Length > 0 || removed.Length == 0 ? newNames.At(spans.New.Start) : oldNames.At(spans.Old.Start),
            Lead = TextOf(newWords, Math.Max(0, start.New - ContextWords), start.New),
            Follow = TextOf(newWords, end.New, Math.Min(newWords.Count, end.New + ContextWords)),
        });

    private static string TextOf(List<AuthorWord> words, int start, int end)
    {
        var text = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (i > start) text.Append(words[i].Gap.Length == 0 ? " " : words[i].Gap);
            text.Append(words[i].Text);
        }

        return text.ToString();
    }

    /// <summary>From the first to the last of some words; where there are none, the place where they would stand.</summary>
    private static TextSpan SpanOf(List<AuthorWord> words, int start, int end)
    {
        if (end > start) return TextSpan.FromBounds(words[start].Span.Start, words[end - 1].Span.End);
        if (start < words.Count && (start == 0 || words[start].BeginsLine)) return new TextSpan(words[start].Span.Start, 0);
        return new TextSpan(start > 0 ? words[start - 1].Span.End : 0, 0);
    }
}
