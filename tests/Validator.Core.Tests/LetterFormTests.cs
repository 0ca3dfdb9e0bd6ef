using Validator.Syntax;
using Validator.Text;

namespace Validator.Tests;

public sealed class LetterFormTests
{
    [Theory]
    [InlineData("e\u0301", 'é', 2)]
    [InlineData("A\u0300", 'À', 2)]
    [InlineData("u\u0308\u0304", 'ǖ', 3)]
    [InlineData("и\u0306", 'й', 2)]
    [InlineData("α\u0313\u0301", 'ἄ', 3)]
    [InlineData("n\u0305", 'n', 1)]
    [InlineData("א\u05B8", 'א', 1)]
    [InlineData("e\u0301\u0305", 'é', 2)]
    public void Compose_PutsLetterAndMarksTogether(string cluster, char composed, int length) => Composition.Compose(cluster).Should().Be((composed, length));

    [Theory]
    [InlineData('С', Script.Latin, 'C')]
    [InlineData('c', Script.Cyrillic, 'с')]
    [InlineData('ο', Script.Latin, 'o')]
    [InlineData('ο', Script.Cyrillic, 'о')]
    [InlineData('ї', Script.Latin, 'ï')]
    [InlineData('У', Script.Latin, 'Y')]
    public void Lookalike_HasATwin(char letter, Script script, char twin) => LookalikeLetters.TwinOf(letter, script).Should().Be(twin);

    [Theory]
    [InlineData('Ж', Script.Latin)]
    [InlineData('Ω', Script.Latin)]
    [InlineData('w', Script.Greek)]
    public void LetterOfItsOwnShape_HasNoTwin(char letter, Script script) => LookalikeLetters.TwinOf(letter, script).Should().BeNull();

    [Fact]
    public void Twins_AreOfTheScriptThatWasAskedFor()
    {
        for (var letter = 'A'; letter <= '\u1FFF'; letter++)
            foreach (var script in new[] { Script.Latin, Script.Cyrillic, Script.Greek })
                if (LookalikeLetters.TwinOf(letter, script) is { } twin)
                {
                    Scripts.Of(twin).Should().Be(script);
                    Scripts.Of(letter).Should().NotBe(script);
                    char.IsUpper(twin).Should().Be(char.IsUpper(letter));
                }
    }

    [Fact]
    public void CodePages_HaveEachCharacterOnce()
    {
        foreach (var page in new[] { CodePage.Western, CodePage.Cyrillic })
            for (var value = 0x80; value <= 0xFF; value++) page.ByteOf(page.CharacterOf((byte)value)).Should().Be((byte)value);
        CodePage.Western.ByteOf('a').Should().Be(0);
    }

    [Fact]
    public void TokenAt_IsTheTokenThatHoldsTheCharacter()
    {
        var document = DocumentSyntax.Parse("A to B. 3 May 1921.\n1. We left [on [the] Monday][footnoteRef:1]. [1:  At [six].] \n\nEnd");
        foreach (var token in document.Tokens())
            for (var position = token.Span.Start; position < token.Span.End; position++) document.TokenAt(position).Should().BeSameAs(token);
        document.TokenAt(document.Text.Length).Should().BeSameAs(document.Tokens().Last());
        DocumentSyntax.Parse("").TokenAt(0).Should().BeNull();
    }
}
