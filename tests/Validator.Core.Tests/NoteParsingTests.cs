using Validator.Files;
using Validator.Syntax;

namespace Validator.Tests;

public sealed class NoteParsingTests
{
    [Theory]
    [InlineData("Text.[footnoteRef:1] [1:  The note.] ", "The note.")]
    [InlineData("Text.[footnoteRef:1] [1: The note.] ", "The note.")]
    [InlineData("Text.[footnoteRef:1][1:  The note.]", "The note.")]
    [InlineData("Text.[footnoteRef:1] [1: \t \tThe note.] ", "The note.")]
    [InlineData("Text.[endnoteRef:1] [1:  The note.] ", "The note.")]
    [InlineData("Text.[footnoteRef:1] [1:  See [sic] and […] and [5] here.] ", "See [sic] and […] and [5] here.")]
    [InlineData("Text.[footnoteRef:1] [1:  One.\nTwo.\n“3. Three.”] ", "One.\nTwo.\n“3. Three.”")]
    [InlineData("Text.[footnoteRef:1] [1:  ] ", "")]
    [InlineData("Cell[footnoteRef:1] [1:  The note.] \tCell", "The note.")]
    [InlineData("[Received 4:10 p.m.[footnoteRef:1]] [1:  The note.] ", "The note.")]
    public void Body_IsReadAndPaired(string line, string content)
    {
        var document = DocumentSyntax.Parse("A to B.\n" + line + "\nMore text.\n");
        var note = document.Notes.Notes.Should().ContainSingle().Subject;
        document.Text.Substring(note.ContentSpan.Start, note.ContentSpan.Length).Should().Be(content);
        note.IsTerminated.Should().BeTrue();
        document.Notes.ReferenceTo(note).Should().Be(document.Notes.References.Single());
        document.Tokens().Last(token => token.Parent is BlockSyntax && !token.Source.IsWhiteSpace()).Voice.Should().Be(Voice.Author);
    }

    [Theory]
    [InlineData("It was drawn at a scale [1: 5000] in Paris.")]
    [InlineData("We met at [10:30 a.m.]")]
    [InlineData("The plan [1: see below] was dropped.")]
    public void BracketInMidSentence_IsNoBody(string line) => DocumentSyntax.Parse("A to B.\n" + line).Notes.Notes.Should().BeEmpty();

    [Theory]
    [InlineData("Text.[footnoteRef:1] [1:  The note.\nNext line.\n", "The note.")]
    [InlineData("Text.[footnoteRef:1][footnoteRef:2] [1:  The note. [2:  The next.] \nNext line.\n", "The note. ")]
    [InlineData("Text.[footnoteRef:1] [1:  The note.\nNext[footnoteRef:2] line. [2:  The next.] \n", "The note.")]
    [InlineData("Text.[footnoteRef:1] [1:  The note", "The note")]
    public void BodyThatNeverCloses_EndsWhereMarkupSays(string text, string content)
    {
        var document = DocumentSyntax.Parse("A to B.\n" + text);
        var note = document.Notes.Notes[0];
        note.IsTerminated.Should().BeFalse();
        document.Text.Substring(note.ContentSpan.Start, note.ContentSpan.Length).Should().Be(content);
        document.LooseBrackets.Should().BeEmpty();
    }

    [Fact]
    public void BracketThatNeverClosesInABody_LeavesTheBodyClosed()
    {
        var document = DocumentSyntax.Parse("A to B.\nText.[footnoteRef:1] [1:  See [Page [5] for this.] \nNext.\n");
        document.Notes.Notes.Single().IsTerminated.Should().BeTrue();
        document.LooseBrackets.Should().ContainSingle();
    }

    [Fact]
    public void BodiesAfterALeakedComment_BelongToTheBlockAbove()
    {
        var document = DocumentSyntax.Parse("A to B.\nText.[footnoteRef:1]\tComment by AB: check\n [1:  The note.] \nNext.\n");
        document.Blocks.Should().HaveCount(3);
        document.Notes.Notes.Single().Block.Should().Be(document.BlockAt(1));
    }

    [Fact]
    public void FootnoteAndEndnoteOfOneNumber_PairByOrder()
    {
        var document = DocumentSyntax.Parse("A to B.\nOne[footnoteRef:1] two[endnoteRef:1]. [1:  Foot.] [1:  End.] \n");
        document.Notes.Answering(document.Notes.References[0])!.ToString().Should().Contain("Foot");
        document.Notes.Answering(document.Notes.References[1])!.ToString().Should().Contain("End");
    }

    [Theory]
    [InlineData("[footnotRef:1]", 1)]
    [InlineData("[footnoteref: 1]", 1)]
    [InlineData("[footnoteRef 1]", 1)]
    [InlineData("[footnoteRef:]", null)]
    [InlineData("[FootnoteRef:1]", 1)]
    [InlineData("[endnotRef:1]", 1)]
    [InlineData("[footnoteRef:1", 1)]
    [InlineData("[ footnoteRef:1 ]", 1)]
    [InlineData("[footnoteRef;1]", 1)]
    [InlineData("[footnoteRef1]", 1)]
    [InlineData("[FOOTNOTEREF:1]", 1)]
    [InlineData("[foonoteRef:1]", 1)]
    [InlineData("[footnote ref:1]", 1)]
    [InlineData("[footnote-ref: 1]", 1)]
    [InlineData("[footnoteRef:1.]", 1)]
    [InlineData("[endnote Ref:1]", 1)]
    [InlineData("[footnoteRef:l]", 1)]
    [InlineData("[footnoteRef:1a]", 1)]
    [InlineData("[footnote:1]", 1)]
    [InlineData("[Endnote:1]", 1)]
    [InlineData("[footnoteReference:1]", 1)]
    [InlineData("(footnoteRef:1)", 1)]
    [InlineData("{footnoteRef:1}", 1)]
    [InlineData("(endnoteRef:1)", 1)]
    [InlineData("footnoteRef:1]", 1)]
    [InlineData("footnoteRef:1", 1)]
    public void NearlyAReference_TakesTheBodyThatStandsForIt(string reference, int? number)
    {
        var document = DocumentSyntax.Parse($"A to B.\nText.{reference} [1:  The note.] \n");
        var malformed = document.Notes.Malformed.Should().ContainSingle().Subject;
        malformed.Number.Should().Be(number);
        document.Notes.ReferenceTo(document.Notes.Notes.Single()).Should().Be(malformed);
    }

    [Theory]
    [InlineData("[1:  Not printed (see tab [A).] ", "[A")]
    [InlineData("[1:  See [Document 12 for this. It was lost.] ", "[Document")]
    [InlineData("[1:  It says “[sic or so”.] ", "[sic")]
    [InlineData("[1:  It says [text not declassified and more, so it\nwent on for lines.] ", "[text")]
    [InlineData("[1:  It [says [sic] so.] ", "[says")]
    public void BracketInABodyThatNeverCloses_LeavesTheBodyItsOwn(string body, string open)
    {
        var text = $"A to B.\nText.[footnoteRef:1] {body}\nMore [sic].\n";
        var document = DocumentSyntax.Parse(text);
        var note = document.Notes.Notes.Should().ContainSingle().Subject;
        note.IsTerminated.Should().BeTrue();
        note.BracketSpan.End.Should().Be(text.IndexOf("] \nMore", StringComparison.Ordinal) + 1);
        document.LooseBrackets.Should().ContainSingle().Which.Span.Start.Should().Be(text.IndexOf(open, StringComparison.Ordinal));
        document.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("[1:  It says [sic] ")]
    [InlineData("[1:  Signed copy. [Footnote in the source text.] ")]
    [InlineData("[1:  Letter of 5 May to [Sir J. Penrose] ")]
    [InlineData("[1:  Not found [see vol. 3. Lost] ")]
    [InlineData("[1:  Not printed.\n2. Para two. [Here follows a list. It is not printed.]")]
    [InlineData("[1:  Not printed.\n2. Para two. [Here follows a list. It is not printed.] \n3. Para three.")]
    [InlineData("[1:  Not printed.\n2. Para two, and.\n3. Para. [Signed J. B.] ")]
    [InlineData("[1:  Not printed.\nThe master of the ship [and [his] men] \nwere saved.")]
    public void BracketBehindABody_ThatCloses_LeavesTheBodyOpen(string body)
    {
        DocumentSyntax.Parse($"A to B.\nText.[footnoteRef:1] {body}\n").Notes.Notes.Should().ContainSingle().Which.IsTerminated.Should().BeFalse();
        DocumentSyntax.Parse($"A to B.\nText.[footnoteRef:1] {body}").Notes.Notes.Should().ContainSingle().Which.IsTerminated.Should().BeFalse();
    }

    [Fact]
    public void BracketInABodyThatNeverCloses_BeforeAComment_LeavesTheBodyItsOwn() =>
        DocumentSyntax.Parse("A to B.\nText.[footnoteRef:1] [1:  Not printed (see tab [A).] \tComment by X: Sure?\n").LooseBrackets.Should().ContainSingle();

    [Theory]
    [InlineData("[footnoteRef:last]")]
    [InlineData("[footnoteRef:Iota]")]
    [InlineData("[footnoteRef:1st]")]
    public void WordsForANumber_AreNoReference(string bracket) =>
        DocumentSyntax.Parse($"A to B.\nText.{bracket} [1:  The note.] \n").Notes.Malformed.Should().BeEmpty();

    [Theory]
    [InlineData("[Footnote in the source text.]")]
    [InlineData("[footnote 1]")]
    [InlineData("[footnote reference 1 in the original]")]
    [InlineData("[endnotes]")]
    [InlineData("[footnote: 1 copy]")]
    [InlineData("[footnote ref missing]")]
    [InlineData("[notes]")]
    public void WordsAboutNotes_AreNoReference(string bracket) =>
        DocumentSyntax.Parse("A to B.\nText " + bracket).Notes.Malformed.Should().BeEmpty();

    [Fact]
    public void LettersForDigits_AreTheNumber() =>
        DocumentSyntax.Parse("A to B.\nText[footnoteRef:lO]. [10:  The note.] \n").Notes.Malformed.Should().ContainSingle().Which.Number.Should().Be(10);

    [Fact]
    public void StrayReferences_AreReadAmongWholeOnes()
    {
        const string text = "A to B.\nText[footnoteRef:1] and (footnoteRef:2) and footnoteRef:3] so. [1:  A.] [2:  B.] [3:  See footnoteRef.] \n";
        var document = DocumentSyntax.Parse(text);
        document.Notes.Malformed.Select(stray => stray.ToString()).Should().Equal("(footnoteRef:2)", "footnoteRef:3]");
        document.Notes.Malformed.Select(stray => stray.NoteKind).Should().OnlyContain(kind => kind == NoteKind.Footnote);
        document.Notes.Notes.Should().OnlyContain(note => document.Notes.ReferenceTo(note) != null);
        document.LooseBrackets.Should().BeEmpty();
        document.ToString().Should().Be(text);
    }

    [Fact]
    public void ReferenceInABody_BelongsToTheBody()
    {
        var document = DocumentSyntax.Parse("A to B.\nText.[footnoteRef:1] [1:  See[footnoteRef:2] here.] \n");
        document.Notes.References[1].EnclosingNote.Should().Be(document.Notes.Notes.Single());
        document.Notes.Answering(document.Notes.References[1]).Should().BeNull();
    }

    [Fact]
    public void Body_ClosesEveryOpenBracket()
    {
        var document = DocumentSyntax.Parse("A to B.\nText [and more[footnoteRef:1] [1:  The note.] \nNext] line.\n");
        document.Notes.ReferenceTo(document.Notes.Notes.Single()).Should().Be(document.Notes.References.Single());
        document.LooseBrackets.Should().HaveCount(2);
    }

    [Fact]
    public void BodiesOfTwoCells_StandInTheirRow()
    {
        var document = DocumentSyntax.Parse("A to B.\nOne[footnoteRef:1] [1:  First.] \tTwo[footnoteRef:2] [2:  Second.] \n");
        document.Notes.Notes.Select(note => document.Notes.ReferenceTo(note)).Should().Equal(document.Notes.References);
        document.Notes.Notes.Select(note => note.Block).Distinct().Should().ContainSingle().Which.Should().BeOfType<TableRowSyntax>();
    }

    [Fact]
    public void ExtractedDocuments_PairEveryNote()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        foreach (var file in Corpus.Extracted)
        {
            var document = DocumentSyntax.Parse(LetterDecoder.Decode(File.ReadAllBytes(file)).Text);
            document.Notes.Malformed.Should().BeEmpty();
            document.Notes.Notes.Where(note => !note.IsTerminated || document.Notes.ReferenceTo(note) is null).Should().BeEmpty(file);
        }
    }

    [Fact]
    public void RealLetters_HoldTheNotesOfTheManifest()
    {
        Assert.SkipUnless(Corpus.IsPresent, Corpus.Absent);
        foreach (var row in Corpus.Manifest)
        {
            var document = DocumentSyntax.Parse(LetterDecoder.Decode(File.ReadAllBytes(Corpus.LetterNamed(row["file"]))).Text);
            $"{row["file"]}: {document.Notes.References.Length} references, {document.Notes.Notes.Length} notes"
                .Should().Be($"{row["file"]}: {row["refs"]} references, {row["notes"]} notes");
        }
    }
}
