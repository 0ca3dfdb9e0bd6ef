using CsCheck;
using Validator.Comparing;
using Validator.Syntax;

namespace Validator.Tests;

/// <summary>What changed between two states of a letter, and whose words those are.</summary>
public sealed class LetterComparerTests
{
    private const string Letter =
        "A. Marlow to B. Penrose. 1 May 1921.\n1. The cause[footnoteRef:1] of it is the Captain’s. […] [1:  See the log.] \n\n2. I by no means regret it.\n3. Old paragraph.\n";

    private static readonly string[] Pieces =
        ["A to B. 1 May 1921.", "\n", "1. ", "word", " ", "[…]", "[", "]", " [1:  ", "] ", "[footnoteRef:1]", "\t", "’", "\r\n", "[sic]", "I"];

    [Theory]
    [InlineData("See the log", "See the log of May")]
    [InlineData("[footnoteRef:1]", "")]
    [InlineData(" [1:  See the log.] \n\n", "\n")]
    [InlineData(" […]", "")]
    [InlineData("A. Marlow", "Alice Marlow")]
    [InlineData("I by no", "I by [?] no")]
    [InlineData("I by no", "I […] by no")]
    [InlineData("paragraph.", "paragraph[s].")]
    [InlineData("2. I", "[…]\n2. I")]
    [InlineData("2. I", "\n\n2. I")]
    [InlineData("\n", "\r\n")]
    public void WhatTheEditorWrote_IsNotTheAuthors(string old, string @new) => Changes(old, @new).Should().BeEmpty();

    [Theory]
    [InlineData("cause", "course", AuthorChangeKind.Words, "cause", "course")]
    [InlineData("no means ", "", AuthorChangeKind.Words, "no means", "")]
    [InlineData("2. I by no means regret it.\n", "", AuthorChangeKind.Words, "2.\u0020I by no means regret it.", "")]
    [InlineData("regret it", "ever regret it", AuthorChangeKind.Words, "", "ever")]
    [InlineData("3. Old", "4. Old", AuthorChangeKind.Number, "3.", "4.")]
    [InlineData("3. Old", "[3.] Old", AuthorChangeKind.Number, "3.", "")]
    [InlineData("regret it.", "regret it!", AuthorChangeKind.Punctuation, "it.", "it!")]
    [InlineData("Captain", "captain", AuthorChangeKind.Capitals, "Captain’s.", "captain’s.")]
    [InlineData("Captain’s", "Captain's", AuthorChangeKind.QuotationMark, "Captain’s.", "Captain's.")]
    [InlineData("regret", "r\u0435gret", AuthorChangeKind.LookalikeLetter, "regret", "r\u0435gret")]
    [InlineData("regret", "re\u00ADgret", AuthorChangeKind.InvisibleCharacter, "regret", "re\u00ADgret")]
    [InlineData("I by no", "I  by no", AuthorChangeKind.Space, " ", "  ")]
    [InlineData("I by no", "I\u00A0by no", AuthorChangeKind.Space, " ", "\u00A0")]
    [InlineData("it.\n3", "it. \n3", AuthorChangeKind.Space, "\n", " \n")]
    [InlineData("I by no", "Iby no", AuthorChangeKind.Space, "I by", "Iby")]
    [InlineData("I by no", "I by\nno", AuthorChangeKind.LineBreak, " ", "\n")]
    [InlineData("paragraph.", "[paragraph].", AuthorChangeKind.Words, "paragraph.", ".")]
    public void AuthorsText_IsShownAsWhatItIs(string old, string @new, AuthorChangeKind kind, string before, string after)
    {
        Changes(old, @new).Should().ContainSingle();
        var change = Changes(old, @new).Single();
        (change.Kind, change.Before, change.After).Should().Be((kind, before, after));
        Compare(Letter.Replace(old, @new, StringComparison.Ordinal), Letter).AuthorChanges.Should().ContainSingle().Which.Kind.Should().Be(kind);
    }

    [Fact]
    public void Normalization_IsToldFromOtherLetters()
    {
        var change = Compare(Letter.Replace("Old", "Café", StringComparison.Ordinal), Letter.Replace("Old", "Cafe\u0301", StringComparison.Ordinal)).AuthorChanges.Should().ContainSingle().Subject;
        (change.Kind, change.Before, change.After).Should().Be((AuthorChangeKind.Normalization, "Café", "Cafe\u0301"));
    }

    [Fact]
    public void Change_HasItsPlaces()
    {
        var change = Changes("no means regret", "all means, truly, regret").Single();
        (change.PlaceName, change.Lead, change.Before, change.After, change.Follow).Should().Be(("paragraph 2", "Captain’s. \n2. I by", "no means", "all means, truly,", "regret it.\n3. Old"));
        (change.OldPlace.Start.Line, change.OldPlace.Start.Character, change.OldPlace.End.Character).Should().Be((3, 8, 16));
        (change.NewPlace.Start.Line, change.NewPlace.Start.Character, change.NewPlace.End.Character).Should().Be((3, 8, 25));
    }

    [Fact]
    public void TakenAwayWords_HaveThePlaceWhereTheyStood()
    {
        var change = Changes("2. I by no means regret it.\n", "").Single();
        change.PlaceName.Should().Be("paragraph 2");
        (change.NewPlace.Start, change.NewPlace.End).Should().Be((change.NewPlace.End, change.NewPlace.Start));
        (change.OldPlace.Start.Line, change.OldPlace.End.Line).Should().Be((3, 3));
    }

    [Fact]
    public void WhatTheEditorChanged_IsCounted()
    {
        var after = Letter.Replace("See the log", "See it", StringComparison.Ordinal).Replace("[…] ", "[…] [sic] ", StringComparison.Ordinal)
            .Replace("Old", "Old[footnoteRef:2]", StringComparison.Ordinal).Replace("paragraph.", "paragraph. [2:  New.] ", StringComparison.Ordinal).Replace("1 May", "2 May", StringComparison.Ordinal);
        var comparison = Compare(Letter, after);
        comparison.IsAuthorUnchanged.Should().BeTrue();
        comparison.Notes.Should().Be(new ChangeCount(1, 1, 0));
        comparison.References.Should().Be(new ChangeCount(0, 1, 0));
        comparison.Marks.Should().Be(new ChangeCount(0, 1, 0));
        comparison.Numbers.Should().Be(default(ChangeCount));
        comparison.IsHeadingChanged.Should().BeTrue();
    }

    [Fact]
    public void SpacesOfNobody_AreLayout()
    {
        var comparison = Compare(Letter, Letter.Replace("\n2. I", "\n\n\n2. I", StringComparison.Ordinal));
        (comparison.IsAuthorUnchanged, comparison.IsLayoutOnly, comparison.IsSame).Should().Be((true, true, false));
        Compare(Letter, Letter).Should().BeSameAs(LetterComparison.Same);
    }

    [Theory]
    [InlineData("1. He came [at 4 p.m.] to the port of Halden.\n2. More.\n", "[at 4 p.m.]", "[at 4 p.m.")]
    [InlineData("1. He came at four [p.m.], to the port.\n2. More.\n", "m.]", "m.")]
    [InlineData("1. The representative[s] of it.\n2. More.\n", "[s]", "[s")]
    [InlineData("1. He came[footnoteRef:1] there. [1:  At\nfour\nand six.] \n2. More.\n", "six.]", "six.")]
    public void BracketLeftOpen_MakesNobodysWordsTheAuthors(string letter, string closed, string open)
    {
        var heading = "A. Marlow to B. Penrose. 1 May 1921.\n";
        var damaged = letter.Replace(closed, open, StringComparison.Ordinal);
        Compare(heading + letter, heading + damaged).AuthorChanges.Should().BeEmpty();
        Compare(heading + damaged, heading + letter).AuthorChanges.Should().BeEmpty();
        Compare(heading + letter, heading + damaged.Replace("More", "Less", StringComparison.Ordinal)).AuthorChanges.Should().ContainSingle().Which.After.Should().Be("Less.");
    }

    [Fact]
    public void AnyTwoTexts_CanBeCompared()
    {
        var pieces = Gen.OneOf(Pieces.Select(Gen.Const).ToArray());
        var letters = pieces.Array[0, 24].Select(string.Concat);
        Gen.Select(letters, letters).Sample(pair =>
        {
            var there = Compare(pair.Item1, pair.Item2);
            Compare(pair.Item2, pair.Item1).IsAuthorUnchanged.Should().Be(there.IsAuthorUnchanged);
            Compare(pair.Item1, pair.Item1).IsSame.Should().BeTrue();
        });
    }

    private static IReadOnlyList<AuthorChange> Changes(string old, string @new) => Compare(Letter, Letter.Replace(old, @new, StringComparison.Ordinal)).AuthorChanges;

    private static LetterComparison Compare(string before, string after) => LetterComparer.Compare(DocumentSyntax.Parse(before), DocumentSyntax.Parse(after));
}
