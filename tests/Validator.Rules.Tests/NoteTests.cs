using Validator.Rules;
using Validator.Syntax;

namespace Validator.Tests;

/// <summary>Notes beyond what the rules' pages show.</summary>
public sealed class NoteTests
{
    private const string Heading = "E. Marlow to Sir J. Penrose. 3 May 1921.\n";

    [Theory]
    [InlineData("One[footnoteRef:1] two[footnoteRef:2] three[footnoteRef:3]. {|ED3007:[3:  C.]|} [2:  B.] [1:  A.] \n")]
    [InlineData("One[footnoteRef:2] two[footnoteRef:1]. {|ED3007:[1:  A.]|} [2:  B.] \n")]
    [InlineData("One[footnoteRef:3]. [3:  A.] \nTwo{|ED3007:[footnoteRef:2]|}. [2:  B.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  A.] \nTwo[endnoteRef:1]. [1:  B.] \n")]
    [InlineData("One[footnoteRef:1]\nTwo[endnoteRef:1]. [1:  A.] {|ED3005:[1:  B.]|} \n")]
    [InlineData("One[footnoteRef:1]. {|ED3010:[1:  |}See [page 5 here.\nNext.\n")]
    [InlineData("One[footnoteRef:1]. [1:  See note 4 (Document 12).] \n")]
    [InlineData("One[footnoteRef:1]. [1:  See footnote 3, Document 120.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  See footnote 2, supra.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  See {|ED3013:footnote 9|} above.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  See also {|ED3013:note 9|}.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  Vgl. {|ED3013:Anm. 9|}.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  Marlow, s. auch {|ED3013:Anm. 9|}; siehe oben {|ED3013:Fußnote 8|}.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  Voir la {|ED3013:note 9|}; cf. {|ED3013:note 8|}.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  Vgl. Brief 12, Anm. 9; s. Anm. 9 zu Brief 12; voir note 9 de la lettre 12.] \n")]
    [InlineData("One[footnoteRef:1]. [1:  The Consul’s note 9 was returned; so was note 8.] \n")]
    [InlineData("One{|ED3011:[footnote ref:1]|}. [1:  A.] \n")]
    [InlineData("One{|ED3011:footnoteRef:1]|}. [1:  A.] \n")]
    [InlineData("One{|ED3011:[footnoteRef;1]|} two{|ED3011:[footnoteRef:l0]|}. [1:  A.] [10:  B.] \n")]
    public void Letter_ShowsWhatIsFound(string text) => Check.Letter(Heading + text);

    [Theory]
    [InlineData("One[footnoteRef:3]. [3:  A.] \nTwo[footnoteRef:2]. [2:  B.] \n", "The reference to note 2 comes after that to note 3 at line 2: the numbers of references ascend")]
    [InlineData("One[footnoteRef:1] two[footnoteRef:2]. [2:  B.] [1:  A.] \n", "Note 2 stands where note 1 is expected: notes follow the order of their references")]
    public void NotesOutOfOrder_SayWhatIsExpected(string text, string message) =>
        Check.Messages(Heading + text, "ED3007").Should().Equal(message);

    [Theory]
    [InlineData("ED3003", "One[footnoteRef:1]. [1:  A.] [1:  A.] \n", "One[footnoteRef:1]. [1:  A.] \n")]
    [InlineData("ED3005", "One[footnoteRef:1] two[footnoteRef:2]. [2:  B.] \nThree. [1:  A.] \n", "One[footnoteRef:1] two[footnoteRef:2]. [1:  A.]  [2:  B.] \nThree.\n")]
    [InlineData("ED3008", "One[footnoteRef:2]. [2:  A.] \nTwo[footnoteRef:5] [5:  B.] \nThree[footnoteRef:6]. [6:  C.] \n", "One[footnoteRef:2]. [2:  A.] \nTwo[footnoteRef:3] [3:  B.] \nThree[footnoteRef:4]. [4:  C.] \n")]
    [InlineData("ED3010", "One[footnoteRef:1]. [1:  See [page 5\nNext.\n", "One[footnoteRef:1]. [1:  See [page 5]] \nNext.\n")]
    [InlineData("ED3011", "One[footnoteRef:]. [4:  A.] \n", "One[footnoteRef:4]. [4:  A.] \n")]
    public void Fix_LeavesNothingToFind(string rule, string flawed, string mended)
    {
        Check.Fix(Heading + flawed, rule).Should().Be(Heading + mended);
        Check.Find(Heading + mended).Should().BeEmpty();
    }

    [Theory]
    [InlineData("One[footnoteRef:1]. [1:  A.] [1:  B.] \n", "Join it to the first note 1")]
    [InlineData("One[footnoteRef:1] two[footnoteRef:1]. [1:  A.] [1:  B.] \n", "Join it to the first note 1; then two references point to it")]
    [InlineData("One[footnoteRef:1]. [1:  A.] [1:  A.] \n", "Take out the second note 1")]
    [InlineData("One[footnoteRef:1] two[footnoteRef:1]. [1:  A.] [1:  A.] \n", "Take out the second note 1; then two references point to it")]
    public void FixOfASecondNote_SaysWhatBecomesOfItsReference(string letter, string title)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Descriptor.Id == "ED3003");
        rule.FixFor(Check.Find(Heading + letter).First(finding => finding.Id == "ED3003"), DocumentSyntax.Parse(Heading + letter))!.Title.Should().Be(title);
    }

    [Fact]
    public void MalformedReferenceWithoutANote_HasNoFix() =>
        FluentActions.Invoking(() => Check.Fix(Heading + "One[footnotRef:1].\n", "ED3011")).Should().Throw<Exception>().WithMessage("ED3011 has no fix*");

    [Fact]
    public void ReferenceBeforeTheOneThatHasTheNote_HasNoFix() =>
        FluentActions.Invoking(() => Check.Fix(Heading + "One[footnoteRef:1] two[footnoteRef:2]. [1:  A.] \nThree[footnoteRef:2]. [2:  B.] \n", "ED3004")).Should().Throw<Exception>().WithMessage("ED3004 has no fix*");

    [Theory]
    [InlineData("It sailed.[footnoteRef:1] {|ED3010:[1:  |}As printed. \n\nLegation,\nLondon.\nNo. 342.]\nSir: We hope.")]
    [InlineData("It sailed.[footnoteRef:1] {|ED3010:[1:  |}As printed. \nNo. 342.]\nSir: We hope.")]
    [InlineData("It sailed.[footnoteRef:1] [1:  As printed.\n\nIt was lost.] \nSir: We hope.")]
    [InlineData("It sailed.[footnoteRef:1] [1:  As printed.\nNo. 342.] \nSir: We hope.")]
    public void NoteThatOnlyABracketOfTheAuthorsCloses_IsUnterminated(string body) => Check.Letter("E. Marlow to Sir J. Penrose. 3 May 1921.\n" + body + "\n");

    [Fact]
    public void NoteThatAnotherNoteRefersTo_IsNoOrphanBesides() =>
        Check.Letter("E. Marlow to Sir J. Penrose. 3 May 1921.\nIt sailed.[footnoteRef:1] [1:  The *Halcyon*{|ED3006:[footnoteRef:2]|}.] [2:  She was lost.] \n");

    [Theory]
    [InlineData('\u0007')]
    [InlineData('\uFFFD')]
    public void ReferenceWithABrokenCharacter_IsThatMistakeAlone(char broken) =>
        Check.Letter($"E. Marlow to Sir J. Penrose. 3 May 1921.\nIt sailed.[footn{{|ED6004:{broken}|}}oteRef:1] [1:  The *Halcyon*.] \n");

    [Theory]
    [InlineData("See {|ED3013:notes 8|} and {|ED3013:9|}.")]
    [InlineData("See {|ED3013:footnotes 8|}, {|ED3013:9|}, and {|ED3013:10|} below.")]
    [InlineData("See notes 1 and {|ED3013:9|}.")]
    [InlineData("Vgl. {|ED3013:Anmerkungen 8|} und {|ED3013:9|}.")]
    [InlineData("See footnotes 8 and 9, Document 339.")]
    [InlineData("See footnotes 8, 9, and 10, supra.")]
    [InlineData("The notes 8 and 9 are lost. It had 8, 9 and 10 guns.")]
    [InlineData("See notes 1, 8–9 and {|ED3013:10|}; see {|ED3013:notes 7|} and 8-9.")]
    [InlineData("See notes 8–9; see note 8-9; see notes 8 – 9; see notes 8 to 9.")]
    [InlineData("See notes 8, 9–11, Document 339.")]
    [InlineData("See {|ED3013:notes 8|} or {|ED3013:9|} for details; vgl. {|ED3013:Anmerkungen 8|} oder {|ED3013:9|}.")]
    [InlineData("See notes 8 or 9 to Document 12.")]
    [InlineData("See footnote 8, ibid.")]
    [InlineData("See footnote 8, Supra.")]
    [InlineData("Vgl. Anm. 8, ebd.")]
    [InlineData("See notes 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 and 33 to Document 12.")]
    [InlineData("See notes 1 and 1, 12 May 1921, 10:30 a.m.")]
    [InlineData("See notes 1 and 1, 1921.")]
    [InlineData("See notes 1, 1, 50 Stat. 12.")]
    [InlineData("See notes 1 & 1 & 45 Stat. 2343.")]
    [InlineData("See notes 1, 1, and 14 July 1920.")]
    [InlineData("See notes 1, 1, 10:30 a.m.")]
    [InlineData("Vgl. Anmerkungen 1 und 1, 14. Mai 1920.")]
    public void CrossReferenceToSeveralNotes_IsReadOneByOne(string words) =>
        Check.Letter($"E. Marlow to Sir J. Penrose. 3 May 1921.\nIt sailed.[footnoteRef:1] [1:  {words}] \n");

    [Fact]
    public void CrossReferenceElsewhere_WithTwoBlanks_IsNoneOfTheLetters() =>
        Check.Messages("E. Marlow to Sir J. Penrose. 3 May 1921.\nIt sailed.[footnoteRef:1] [1:  See footnote 6,  supra.] \n", "ED3013").Should().BeEmpty();
}
