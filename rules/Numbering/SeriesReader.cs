using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Parsing;
using Validator.Syntax;

namespace Validator.Rules.Numbering;

/// <summary>
/// Reads a document's series of paragraph numbers with a stack of those that are open. A number that is the next of any
/// open series continues it and closes those above; a first member opens a new one on top; a label closes all. One slip
/// gives one finding: a series remembers where it would be without it.
/// </summary>
internal sealed class SeriesReader
{
    // Deeper nesting than any letter has; it keeps a hostile one linear.
    private const int DeepestNesting = 32;

    // A number this far off that no next one follows is a reference at a line's start, not a paragraph.
    private const int FarthestJump = 100;

    private readonly DocumentSyntax document;
    private readonly NumberedParagraphs paragraphs;
    private readonly List<Series> open = [];
    private readonly List<NumberingFinding> findings = [];

    // The blocks whose numbers belong to series of other forms.
    private readonly HashSet<int> members = [];

    // How far a part was searched for what licenses a late start, and what was found.
    private (int PartStart, int End, SyntaxNode? Licence) searched = (-1, -1, null);

    // The block before which quotations were followed to their ends.
    private int followedTo;

    private SeriesReader(RuleContext context)
    {
        document = context.Document;
        paragraphs = context.Shared(NumberedParagraphs.Of);
    }

    /// <summary>What is wrong with the series, in the order in which it was found.</summary>
    public IReadOnlyList<NumberingFinding> Findings => findings;

    public static SeriesReader Read(RuleContext context)
    {
        var reader = new SeriesReader(context);
        reader.Read();
        return reader;
    }

    private void Read()
    {
        var part = -1;
        foreach (var entry in paragraphs.Entries)
        {
            if (entry.PartStart != part) open.Clear();
            part = entry.PartStart;
            EndQuotations(entry.Paragraph.Block.Index);
            var shape = entry.Paragraph.Shape;
            if (shape.IsMalformed) ReportMalformed(entry.Paragraph);
            if (shape.IsPlain) ReadPlain(entry);
            else ReadOther(entry);
        }
    }

    private void ReadPlain(NumberedParagraphs.Entry entry)
    {
        var paragraph = entry.Paragraph;
        var shape = paragraph.Shape;
        var awaiting = TopmostAwaiting(shape.First);
        if (awaiting is not null && SlipOfList(paragraph, awaiting) is { } list)
        {
            if (shape.First == list.Last) Repeat(paragraph, list);
            else Jump(entry, list);
        }
        else if (awaiting is not null) Continue(awaiting, paragraph, shape.First, shape.Last);
        else if (SlipOfQuotation(paragraph) is { } quoted)
        {
            if (shape.First == quoted.Last) Repeat(paragraph, quoted);
            else Jump(entry, quoted);
        }
        else if (shape.IsQuoted) Open(new Series(NumberForm.Quoted, paragraph, shape.Last));
        else if (Topmost(NumberForm.Plain) is not { } top) Begin(entry);
        else if (paragraph.IsSic) top.Slip(paragraph, shape.Last, top.Last + 1);
        else if (shape.First == 1) Restart(entry, top);
        else if (shape.First == top.Last) Repeat(paragraph, top);
        else if (NearestBelow(NumberForm.Plain, shape.First) is { } behind) Jump(entry, behind);
        else Fall(paragraph, top);
    }

    /// <summary>
    /// The list at work, where a number that an older one awaits is the list's own with one slip: <c>We ask: 1. 2. We offer: 1. 3. 4.</c> A list under the
    /// paragraph that the older series has come to is a part of it, and so may be one in a letter whose paragraphs run on; neither is judged.
    /// </summary>
    private Series? SlipOfList(NumberedParagraph paragraph, Series awaiting)
    {
        var number = paragraph.Shape.First;
        if (awaiting.Form != NumberForm.Plain || Topmost(NumberForm.Plain) is not { } list || list == awaiting || paragraph.IsSic) return null;
        if (number != list.Last && number != list.Last + 2) return null;
        if (list.Lead is not { } lead || lead.Index <= awaiting.LastParagraph.Block.Index) return null;
        return awaiting.Lead is { } first && Titles.EndsInColon(first) || !Titles.EndsInColon(lead) ? list : null;
    }

    /// <summary>The open quotation whose numbering a number of no mark of its own goes on with, by one slip.</summary>
    private Series? SlipOfQuotation(NumberedParagraph paragraph)
    {
        var shape = paragraph.Shape;
        if (shape.IsQuoted || paragraph.IsSic || Topmost(NumberForm.Quoted) is not { } quoted) return null;
        var isSlip = shape.First == quoted.Last || shape.First == quoted.Last + 2;
        return isSlip && (Topmost(NumberForm.Plain) is not { } plain || open.IndexOf(plain) < open.IndexOf(quoted)) ? quoted : null;
    }

    /// <summary>Closes the series of quotations that end before a block.</summary>
    private void EndQuotations(int block)
    {
        for (; followedTo < block && open.Exists(static series => series.Form == NumberForm.Quoted); followedTo++)
            if (Quotations.EndsIn((BlockSyntax)document.Children[followedTo])) open.RemoveAll(static series => series.Form == NumberForm.Quoted);
        followedTo = Math.Max(followedTo, block);
    }

    /// <summary>The first plain number of a part: a series' first member, a telegram's own serial, or a late start.</summary>
    private void Begin(NumberedParagraphs.Entry entry)
    {
        var paragraph = entry.Paragraph;
        var shape = paragraph.Shape;
        var beginsRun = entry.NextPlain > shape.First
            || entry.NextPlain == shape.First && (shape.First <= 2 || LicenceBefore(entry) is not null);
        if (shape.First > 2 && !beginsRun) return;
        Open(new Series(NumberForm.Plain, paragraph, shape.Last));
        if (shape.First == 1 || paragraph.IsSic || shape.First == 2 && HasLead(entry)) return;
        if (NumbersInOtherForm((BlockSyntax)document.Children[entry.PartStart], paragraph.Block, 1, shape.First - 1).Any()) return;
        if (LicenceBefore(entry) is { } licence)
        {
            // An omission that names the first number that is there.
            if (licence is NamedOmissionSyntax named && named.First < shape.First && named.Last >= shape.First)
                findings.Add(new NumberingFinding(NumberingDefect.NamedOmissionMismatch, named.Span, paragraph.Span, named.ToString(), RangeOf(1, shape.First - 1), NameOf(1, shape.First - 1)));
            return;
        }

        if (Licences.IsExtract(document, entry.PartStart, paragraph.Block.Index)) return;
        Report(NumberingDefect.LateStart, paragraph, null, NumberOf(paragraph));
    }

    /// <summary>The first mark of the part that licenses a late start, where one stands before the paragraph. What was searched is not searched again.</summary>
    private SyntaxNode? LicenceBefore(NumberedParagraphs.Entry entry)
    {
        if (searched.PartStart != entry.PartStart) searched = (entry.PartStart, entry.PartStart, null);
        var end = entry.Paragraph.Block.Index;
        searched = searched with { Licence = searched.Licence ?? Licences.Between(document, searched.End, end), End = end };
        return searched.Licence;
    }

    private void Restart(NumberedParagraphs.Entry entry, Series top)
    {
        var paragraph = entry.Paragraph;
        var isNew = IsIntroduced(paragraph.Block);
        var isIntroduced = isNew || open[open.Count - 1] != top || top.Last == 1 && Titles.Introduces(top.LastParagraph.Block);
        var isNext = WritingBefore(paragraph.Block) == top.First.Block;
        if (top.Last == 1 && (!isIntroduced && (isNext || entry.NextPlain > 0 && top.LastParagraph == top.First) || !isNew && entry.NextPlain == 3))
        {
            Repeat(paragraph, top);
            return;
        }

        if (entry.NextPlain == 0) return;
        var series = new Series(NumberForm.Plain, paragraph, paragraph.Shape.Last);
        Open(series);
        if (isIntroduced) return;
        series.Restart = Report(NumberingDefect.UnmarkedRestart, paragraph, top.LastParagraph, NumberOf(paragraph), top.Last);
    }

    private void Repeat(NumberedParagraph paragraph, Series series)
    {
        var collides = paragraph.Shape.IsSupplied != series.LastParagraph.Shape.IsSupplied;
        Report(
            collides ? NumberingDefect.SuppliedCollision : NumberingDefect.RepeatedNumber,
            paragraph, series.LastParagraph, NumberOf(paragraph), LineOf(series.LastParagraph), paragraph.Shape.First + 1);
        series.Slip(paragraph, series.Last, series.Last + 1);
    }

    private void Fall(NumberedParagraph paragraph, Series series)
    {
        if (NumbersInOtherForm(series.LastParagraph.Block, paragraph.Block, 1, paragraph.Shape.First - 1).LastOrDefault() is { Number: > 0 } before && before.Number == paragraph.Shape.First - 1)
        {
            ReportOtherForm(before.Number, before.Span);
            Open(new Series(NumberForm.Plain, paragraph, paragraph.Shape.Last));
            return;
        }

        Report(NumberingDefect.NumberOutOfOrder, paragraph, series.LastParagraph, NumberOf(paragraph), series.Last, LineOf(series.LastParagraph));
        series.Slip(paragraph, series.Last, paragraph.Shape.Last);
    }

    private void Jump(NumberedParagraphs.Entry entry, Series series)
    {
        var paragraph = entry.Paragraph;
        if (!entry.IsFollowed && paragraph.Shape.First - series.Last > FarthestJump) return;
        CloseAbove(series);
        foreach (var (number, span, block) in NumbersInOtherForm(series.LastParagraph.Block, paragraph.Block, series.Last + 1, paragraph.Shape.First - 1))
        {
            ReportOtherForm(number, span);
            var filling = new NumberedParagraph(block, new TextSpan(span.Start - block.Span.Start, span.Length), new NumberShape(NumberStyle.Stop, NumeralKind.Arabic, number, number), block.Children.Any(child => child is EditorialCommentSyntax));
            if (!series.Awaits(number) && !filling.IsSic) JudgeJump(series, filling, entry.PartStart);
            series.Slip(filling, number, 0);
        }

        if (series.Awaits(paragraph.Shape.First))
        {
            series.Continue(paragraph, paragraph.Shape.First, paragraph.Shape.Last);
            return;
        }

        var isLicensed = JudgeJump(series, paragraph, entry.PartStart);
        series.Slip(paragraph, paragraph.Shape.Last, isLicensed ? 0 : series.Last + 1);
    }

    /// <summary>Says whether the jump to a paragraph is licensed, and reports it where it is not.</summary>
    private bool JudgeJump(Series series, NumberedParagraph paragraph, int partStart)
    {
        int first = series.Last + 1, last = paragraph.Shape.First - 1;
        var licence = Licences.Between(document, series.LastParagraph.Block.Index, paragraph.Block.Index);
        if (licence is NamedOmissionSyntax named)
        {
            if (named.First == first && named.Last == last) return true;
            findings.Add(new NumberingFinding(NumberingDefect.NamedOmissionMismatch, named.Span, paragraph.Span, named.ToString(), RangeOf(first, last), NameOf(first, last)));
            return false;
        }

        if (licence is not null || Licences.IsExtract(document, partStart, paragraphs.Entries[0].Paragraph.Block.Index)) return true;
        if (Licences.Inside(paragraph.Block) is { } inside)
        {
            findings.Add(new NumberingFinding(NumberingDefect.MisplacedOmission, inside.Span, series.LastParagraph.Span, RangeOf(first, last), NumberOf(paragraph)));
            return false;
        }

        var unnumbered = FirstUnnumbered(series.LastParagraph.Block, paragraph.Block);
        var hint = unnumbered is null ? "" : $"; the unnumbered paragraph at line {document.Lines.LineOf(unnumbered.BodySpan.Start) + 1} may be it";

        // Where a paragraph stands in the hole, its number is missing rather than its words.
        var isGrave = series.Form == NumberForm.Plain && (unnumbered is null || last > first);
        findings.Add(new NumberingFinding(
            NumberingDefect.SkippedParagraph, paragraph.Span, series.LastParagraph.Span, NameOf(series.Form, first, last), NumberOf(series.LastParagraph), NumberOf(paragraph), hint)
        {
            Severity = isGrave ? null : DiagnosticSeverity.Warning,
        });
        return false;
    }

    /// <summary>A number in letters, Roman numerals, parentheses: of a series only where its first and second members both occur.</summary>
    private void ReadOther(NumberedParagraphs.Entry entry)
    {
        var paragraph = entry.Paragraph;
        var shape = paragraph.Shape;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var value = open[i].Form.ValueOf(shape);
            if (value == 0 || !open[i].Awaits(value)) continue;
            Continue(open[i], paragraph, value, value + shape.Last - shape.First);
            return;
        }

        var form = new NumberForm(shape.Style, shape.Numeral, shape.Roman > 0 && shape.First != 1);
        if (form.ValueOf(shape) == 1 && (form.IsRoman ? entry.IsFollowedAsRoman : entry.IsFollowed))
        {
            Open(new Series(form, paragraph, 1));
            return;
        }

        for (var i = open.Count - 1; i >= 0; i--)
        {
            var value = open[i].Form.ValueOf(shape);
            if (value <= open[i].Last || !IsLikelyMember(entry, open[i], value)) continue;
            var series = open[i];
            CloseAbove(series);
            var isFilled = paragraph.IsSic || IsFilled(series, paragraph.Block);
            var isLicensed = isFilled || JudgeJump(series, paragraph with { Shape = shape with { First = value, Last = value } }, entry.PartStart);
            series.Slip(paragraph, value, isLicensed ? 0 : series.Last + 1);
            return;
        }
    }

    /// <summary>Signatures begin with <c>D.</c> too: a jump is one only where the series goes on, or the text is a paragraph's.</summary>
    private static bool IsLikelyMember(NumberedParagraphs.Entry entry, Series series, int value)
    {
        const int longestInitialsLine = 80;
        if (value - series.Last > 4) return false;
        var isLong = entry.Paragraph.Block.BodySpan.Length > longestInitialsLine;
        var isInitial = series.Form is { Style: NumberStyle.Stop, Numeral: NumeralKind.Upper, IsRoman: false };
        var isBracketed = series.Form.Style is NumberStyle.Parentheses or NumberStyle.HalfParenthesis;
        return isLong || isBracketed || !isInitial && (series.Form.IsRoman ? entry.IsFollowedAsRoman : entry.IsFollowed);
    }

    /// <summary>Whether the missing number stands in the hole behind another sign: <c>*§ 3.</c>.</summary>
    private bool IsFilled(Series series, BlockSyntax to)
    {
        for (var i = series.LastParagraph.Block.Index + 1; i < to.Index; i++)
        {
            if (document.Children[i] is not ParagraphSyntax { Number: null } block || block.BodySpan.IsEmpty) continue;
            if (NumberGrammar.Read(block.Body.TrimStart("*†[( ".AsSpan())) is { } shape && series.Form.ValueOf(shape) == series.Last + 1) return true;
        }

        return false;
    }

    private void Continue(Series series, NumberedParagraph paragraph, int number, int last)
    {
        if (series.Form != NumberForm.Plain) members.Add(paragraph.Block.Index);
        CloseAbove(series);
        if (document.MayNameOmissions && number == series.Last + 1 && Licences.Between(document, series.LastParagraph.Block.Index, paragraph.Block.Index) is NamedOmissionSyntax named && series.Form == NumberForm.Plain)
            findings.Add(new NumberingFinding(NumberingDefect.NamedOmissionMismatch, named.Span, paragraph.Span, named.ToString(), "none", "no paragraph is"));
        series.Continue(paragraph, number, last);
    }

    private void Open(Series series)
    {
        series.Lead = WritingBefore(series.First.Block);
        if (series.Form != NumberForm.Plain) members.Add(series.First.Block.Index);
        if (open.Count == DeepestNesting) open.RemoveAt(0);
        if (open.Count > 0 && open[open.Count - 1].Form != series.Form)
        {
            // A new series under the next paragraph of another ends the one that stood under the paragraph before.
            series.Owner = open[open.Count - 1];
            open.RemoveAll(sibling => sibling.Owner == series.Owner && sibling.Form == series.Form);
        }

        open.Add(series);
    }

    /// <summary>
    /// Closes what was nested in a series that goes on: what seemed a restart was none. Plain numbers may run on through
    /// lettered sections, <c>A. 1. 2. B. 3. 4.</c>, so they stay open below the letter.
    /// </summary>
    private void CloseAbove(Series series)
    {
        if (open[open.Count - 1] == series) return;
        var index = open.IndexOf(series);
        var nested = open.GetRange(index + 1, open.Count - index - 1);
        open.RemoveRange(index, nested.Count + 1);
        foreach (var closed in nested)
        {
            if (closed.Restart is { } restart) findings.Remove(restart);
            if (closed.Form == NumberForm.Plain && closed.Owner == series) open.Add(closed);
        }

        open.Add(series);
    }

    private Series? Topmost(NumberForm form)
    {
        for (var i = open.Count - 1; i >= 0; i--)
            if (open[i].Form == form) return open[i];
        return null;
    }

    private Series? TopmostAwaiting(int number)
    {
        for (var i = open.Count - 1; i >= 0; i--)
            if ((open[i].Form == NumberForm.Plain || open[i].Form == NumberForm.Quoted) && open[i].Awaits(number)) return open[i];
        return null;
    }

    /// <summary>The open series whose last number is the nearest below <paramref name="number"/>.</summary>
    private Series? NearestBelow(NumberForm form, int number)
    {
        Series? nearest = null;
        foreach (var series in open)
            if (series.Form == form && series.Last < number && (nearest is null || series.Last >= nearest.Last)) nearest = series;
        return nearest;
    }

    private bool HasLead(NumberedParagraphs.Entry entry)
    {
        for (var i = entry.PartStart; i < entry.Paragraph.Block.Index; i++)
            if (document.Children[i] is ParagraphSyntax) return true;
        return false;
    }

    private bool IsIntroduced(BlockSyntax block) => WritingBefore(block) is not { } before || Titles.Introduces(before);

    /// <summary>The block before another, blank lines aside; none where it is the first.</summary>
    private BlockSyntax? WritingBefore(BlockSyntax block)
    {
        for (var i = block.Index - 1; i >= 0; i--)
            if (document.Children[i] is not BlankLineSyntax) return (BlockSyntax)document.Children[i];
        return null;
    }

    private ParagraphSyntax? FirstUnnumbered(BlockSyntax from, BlockSyntax to)
    {
        for (var i = from.Index + 1; i < to.Index; i++)
            if (document.Children[i] is ParagraphSyntax { Number: null } paragraph) return paragraph;
        return null;
    }

    /// <summary>Missing numbers at the start of lines in the hole, written in another form: <c>11 Text</c>, <c>*3.</c>, <c>12 [sic].</c>, <c>(4.)</c>.</summary>
    private IEnumerable<(int Number, TextSpan Span, BlockSyntax Block)> NumbersInOtherForm(BlockSyntax from, BlockSyntax to, int first, int last)
    {
        for (var i = from.Index + 1; i < to.Index && first <= last; i++)
        {
            if (document.Children[i] is not ParagraphSyntax block || members.Contains(i)) continue;
            if (OtherForm.Find(block) is not { } found || found.Number < first || found.Number > last) continue;
            first = found.Number + 1;
            yield return (found.Number, found.Span, block);
        }
    }

    private void ReportOtherForm(int number, TextSpan span)
    {
        // An asterisk before a number is the printer's, for a note or where a page begins: the number itself is sound.
        if (document.Text[span.Start] is '*' or '†') return;
        var end = span.End;
        while (end < document.Text.Length && end - span.End < 4 && !char.IsWhiteSpace(document.Text[end])) end++;
        findings.Add(new NumberingFinding(NumberingDefect.MalformedNumber, span, null, document.Text.Substring(span.Start, end - span.Start), $"{number}."));
    }

    private void ReportMalformed(NumberedParagraph paragraph)
    {
        var text = TextOf(paragraph);
        if (text[0] == '0' && !paragraphs.HasUnpaddedDigit) return;
        var expected = paragraph.Shape.IsSupplied ? $"[{paragraph.Shape.First}.]" : $"{paragraph.Shape.First}.";
        findings.Add(new NumberingFinding(NumberingDefect.MalformedNumber, paragraph.Span, null, text, expected));
    }

    private NumberingFinding Report(NumberingDefect defect, NumberedParagraph paragraph, NumberedParagraph? other, params object[] arguments)
    {
        var finding = new NumberingFinding(defect, paragraph.Span, other?.Span, arguments);
        findings.Add(finding);
        return finding;
    }

    private int LineOf(NumberedParagraph paragraph) => document.Lines.LineOf(paragraph.Span.Start) + 1;

    private string TextOf(NumberedParagraph paragraph) => document.Text.Substring(paragraph.Span.Start, paragraph.Span.Length);

    /// <summary>A paragraph's number as the editor typed it, without its stop.</summary>
    private string NumberOf(NumberedParagraph paragraph) => TextOf(paragraph).TrimStart('“', '„', '«', '"', '‘').TrimEnd('.');

    private static string RangeOf(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";

    private static string NameOf(NumberForm form, int first, int last) =>
        form == NumberForm.Plain ? NameOf(first, last)
        : first == last ? $"Paragraph {form.Write(first)} is"
        : $"Paragraphs {form.Write(first)} to {form.Write(last)} are";

    private static string NameOf(int first, int last) => first == last ? $"Paragraph {first} is" : $"Paragraphs {RangeOf(first, last)} are";
}
