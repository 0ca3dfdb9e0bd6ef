using Validator.Syntax;
using Validator.Text;

namespace Validator.Comparing;

/// <summary>
/// Whose words the characters of a letter are. A bracket that is left open makes words the author's that were the editor's,
/// and the other way round, although nobody touched them. So where one of two letters has more such brackets than the other, words
/// behind them that stand in both are whose they are in the other.
/// </summary>
internal sealed class VoiceMap
{
    private readonly Voice[]? voices;

    private VoiceMap(DocumentSyntax document, Voice[]? voices)
    {
        Document = document;
        this.voices = voices;
    }

    public DocumentSyntax Document { get; }

    /// <summary>The voices of two letters, each read with the help of the other.</summary>
    public static (VoiceMap Before, VoiceMap After) Of(DocumentSyntax before, DocumentSyntax after)
    {
        var (old, @new) = (OpenEnds(before), OpenEnds(after));
        return (new VoiceMap(before, old.Count > @new.Count ? Resolve(before, old, after) : null), new VoiceMap(after, @new.Count > old.Count ? Resolve(after, @new, before) : null));
    }

    /// <summary>Whose the character at a position of <paramref name="token"/> is.</summary>
    public Voice At(SyntaxToken token, int position) => voices is null ? token.Voice : voices[position];

    /// <summary>The brackets that are left open, and how far their harm reaches.</summary>
    private static List<(int Start, int End)> OpenEnds(DocumentSyntax document)
    {
        var ends = new List<(int, int)>();
        foreach (var bracket in document.LooseBrackets)
            if (!bracket.IsPrinted && bracket.Partner is null) ends.Add((bracket.Span.Start, bracket.Block!.Span.End));
        foreach (var block in document.Blocks)
            foreach (var note in block.Notes)
                if (!note.IsTerminated) ends.Add((note.Span.Start, document.Text.Length));
        return ends;
    }

    private static Voice[] Resolve(DocumentSyntax document, List<(int Start, int End)> openEnds, DocumentSyntax other)
    {
        var voices = new Voice[document.Text.Length];
        foreach (var token in document.Tokens())
            for (var i = token.Span.Start; i < token.Span.End; i++) voices[i] = token.Voice;
        var (atoms, others) = (AtomsOf(document), AtomsOf(other));
        var (texts, otherTexts) = (atoms.ConvertAll(atom => atom.Text), others.ConvertAll(atom => atom.Text));
        var (at, otherAt) = (0, 0);
        foreach (var stretch in Difference.Between(texts, otherTexts).Concat([new ChangedStretch(atoms.Count, atoms.Count, others.Count, others.Count)]))
        {
            for (; at < stretch.OldStart; at++, otherAt++)
            {
                var atom = atoms[at];
                if (!openEnds.Exists(end => end.Start <= atom.Start && atom.Start < end.End)) continue;
                for (var i = atom.Start; i < atom.Start + atom.Text.Length; i++) voices[i] = others[otherAt].Voice;
            }

            (at, otherAt) = (stretch.OldEnd, stretch.NewEnd);
        }

        return voices;
    }

    /// <summary>Runs of letters and digits, and every other character by itself, for a bracket may stand before and behind it; white space is left out.</summary>
    private static List<Atom> AtomsOf(DocumentSyntax document)
    {
        var atoms = new List<Atom>();
        foreach (var token in document.Tokens())
        {
            for (int start = token.Span.Start, end; start < token.Span.End; start = end)
            {
                end = start + 1;
                if (char.IsLetterOrDigit(document.Text[start]))
                    while (end < token.Span.End && char.IsLetterOrDigit(document.Text[end])) end++;
                if (!char.IsWhiteSpace(document.Text[start])) atoms.Add(new Atom(document.Text.Substring(start, end - start), start, token.Voice));
            }
        }

        return atoms;
    }

    private readonly record struct Atom(string Text, int Start, Voice Voice);
}
