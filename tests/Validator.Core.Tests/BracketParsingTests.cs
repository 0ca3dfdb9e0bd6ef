using Validator.Syntax;

namespace Validator.Tests;

public sealed class BracketParsingTests
{
    [Theory]
    [InlineData("[…]", SyntaxKind.Omission)]
    [InlineData("[...]", SyntaxKind.Omission)]
    [InlineData("[. . .]", SyntaxKind.Omission)]
    [InlineData("[* * *]", SyntaxKind.Omission)]
    [InlineData("[2–4. …]", SyntaxKind.NamedOmission)]
    [InlineData("[2. …]", SyntaxKind.NamedOmission)]
    [InlineData("[sic]", SyntaxKind.EditorialComment)]
    [InlineData("[sic!]", SyntaxKind.EditorialComment)]
    [InlineData("[Sic]", SyntaxKind.EditorialComment)]
    [InlineData("[sic: cast]", SyntaxKind.EditorialComment)]
    [InlineData("[recte coast]", SyntaxKind.EditorialComment)]
    [InlineData("[grp. undec.]", SyntaxKind.Loss)]
    [InlineData("[2 grps. undec.]", SyntaxKind.Loss)]
    [InlineData("[three grps. undec.]", SyntaxKind.Loss)]
    [InlineData("[group omitted]", SyntaxKind.Loss)]
    [InlineData("[garble]", SyntaxKind.Loss)]
    [InlineData("[garble—would]", SyntaxKind.Loss)]
    [InlineData("[illegible]", SyntaxKind.Loss)]
    [InlineData("[3 words illegible]", SyntaxKind.Loss)]
    [InlineData("[blank]", SyntaxKind.Loss)]
    [InlineData("[2½ lines not declassified]", SyntaxKind.Loss)]
    [InlineData("[less than 1 line of source text not declassified]", SyntaxKind.Loss)]
    [InlineData("[apparent omission]", SyntaxKind.Loss)]
    [InlineData("[word?]", SyntaxKind.Conjecture)]
    [InlineData("[?]", SyntaxKind.Conjecture)]
    [InlineData("[?word]", SyntaxKind.Conjecture)]
    [InlineData("[Here follow two tables.]", SyntaxKind.Statement)]
    [InlineData("[Here follows discussion of coal.]", SyntaxKind.Statement)]
    [InlineData("[Omitted here is a list.]", SyntaxKind.Statement)]
    [InlineData("[Received April 2.]", SyntaxKind.Statement)]
    [InlineData("[Translation.]", SyntaxKind.Statement)]
    [InlineData("[Extract.]", SyntaxKind.Statement)]
    [InlineData("[Extracts]", SyntaxKind.Statement)]
    [InlineData("[Telegram—Extract]", SyntaxKind.Statement)]
    [InlineData("[Page 510]", SyntaxKind.Statement)]
    [InlineData("[681]", SyntaxKind.Statement)]
    [InlineData("[n]", SyntaxKind.Supplied)]
    [InlineData("[one]", SyntaxKind.Supplied)]
    [InlineData("[one word illegible]", SyntaxKind.Loss)]
    [InlineData("[1 word missing]", SyntaxKind.Loss)]
    [InlineData("[one word missing]", SyntaxKind.Loss)]
    [InlineData("[one line illegible]", SyntaxKind.Loss)]
    [InlineData("[1 page missing]", SyntaxKind.Loss)]
    [InlineData("[one group omitted]", SyntaxKind.Loss)]
    [InlineData("[1 word deleted]", SyntaxKind.Loss)]
    [InlineData("[1 Wort unleserlich]", SyntaxKind.Loss)]
    [InlineData("[seal.]", SyntaxKind.Statement)]
    [InlineData("[signed]", SyntaxKind.Statement)]
    [InlineData("[etc.]", SyntaxKind.Statement)]
    [InlineData("[and]", SyntaxKind.Supplied)]
    [InlineData("[.]", SyntaxKind.Supplied)]
    [InlineData("[,]", SyntaxKind.Supplied)]
    [InlineData("[10:30 a.m.]", SyntaxKind.Supplied)]
    [InlineData("[]", SyntaxKind.Supplied)]
    [InlineData("[bookmark: _GoBack]", SyntaxKind.MachineMark)]
    [InlineData("[image: seal.png]", SyntaxKind.MachineMark)]
    public void Bracket_IsWhatStandsInIt(string bracket, SyntaxKind kind) =>
        ParagraphOf($"Some words {bracket} and more.").Children.Single(child => child.Span.Start == 19).Kind.Should().Be(kind);

    [Theory]
    [InlineData("On May 7 [17] it sailed.")]
    [InlineData("On 7[8] May it sailed.")]
    public void NumberBehindANumber_CorrectsIt(string line) =>
        ParagraphOf(line).Children.OfType<BracketSyntax>().Should().ContainSingle().Which.Should().BeOfType<SuppliedSyntax>();

    [Fact]
    public void StatementWithReference_IsReadByItsWords() =>
        ParagraphOf("[Received 4:10 p.m.[footnoteRef:1]]").Children[0].Should().BeOfType<StatementSyntax>()
            .Which.Children.OfType<NoteReferenceSyntax>().Should().ContainSingle();

    [Fact]
    public void BracketOverAFewLines_IsTheEditors()
    {
        var document = DocumentSyntax.Parse("A to B.\n[\nCollins\n]\n");
        var (open, close) = (document.LooseBrackets[0], document.LooseBrackets[1]);
        open.Partner.Should().Be(close);
        close.Partner.Should().Be(open);
        document.Tokens().Single(token => token.ToString() == "Collins").Voice.Should().Be(Voice.Editor);
    }

    [Fact]
    public void ClosingBracketOfOldPrint_IsPrinted()
    {
        var bracket = DocumentSyntax.Parse("A to B.\n(Received June 5.) No. 58.]\nSir:").LooseBrackets.Single();
        bracket.IsPrinted.Should().BeTrue();
        bracket.Partner.Should().BeNull();
    }

    [Fact]
    public void BracketThatNeverCloses_LeavesTheAuthorsWordsHis()
    {
        var document = DocumentSyntax.Parse("A to B.\nat a [sic cost of men [sic]\n");
        document.LooseBrackets.Should().ContainSingle().Which.Span.Start.Should().Be(13);
        document.Tokens().Single(token => token.ToString() == "sic cost of men ").Voice.Should().Be(Voice.Author);
    }

    [Fact]
    public void NoteBody_ClosesEveryOpenBracket()
    {
        var document = DocumentSyntax.Parse("A to B.\nat a [sic cost[footnoteRef:1] [1:  Note.] \nmore]\n");
        document.LooseBrackets.Should().HaveCount(2).And.OnlyContain(bracket => bracket.Partner == null);
        document.Notes.Notes.Should().ContainSingle();
    }

    [Fact]
    public void DeclaredMark_IsKnown()
    {
        var vocabulary = Vocabulary.Default.With(["cipher corrupt"]);
        var document = DocumentSyntax.Parse("A to B.\nWe [cipher corrupt] it", vocabulary);
        document.Marks.Should().ContainSingle().Which.Should().BeOfType<LossSyntax>();
    }

    private static ParagraphSyntax ParagraphOf(string line) => (ParagraphSyntax)DocumentSyntax.Parse("A to B.\n" + line).BlockAt(1)!;
}
