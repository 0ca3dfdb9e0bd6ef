using System.Text;
using Microsoft.CodeAnalysis.Text;
using Validator.Text;

namespace Validator.Tests;

public sealed class MojibakeTests
{
    [Theory]
    [InlineData("â€™", "’")]
    [InlineData("â€œ", "“")]
    [InlineData("â€\u009D", "”")]
    [InlineData("â€ ", "”")]
    [InlineData("â€¦", "…")]
    [InlineData("â€“", "–")]
    [InlineData("â‚¬", "€")]
    [InlineData("â„¢", "™")]
    [InlineData("Ã©", "é")]
    [InlineData("Ã¼Ã¤", "üä")]
    [InlineData("Ã–sterreich", "Ö")]
    [InlineData("Â£5", "£")]
    [InlineData("Â\u00A0", "\u00A0")]
    [InlineData("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет")]
    [InlineData("ï»¿", "\uFEFF")]
    [InlineData("ï¿½", "\uFFFD")]
    [InlineData("вЂ™", "’")]
    [InlineData("вЂ”", "—")]
    [InlineData("РџСЂРёРІРµС‚", "Привет")]
    [InlineData("Ïðèâåò", "Привет")]
    [InlineData("ìîñêâà", "москва")]
    public void MisreadText_IsReadAsItWasMeant(string text, string meant)
    {
        var found = Mojibake.ReadAt(text, 0);
        found.Should().NotBeNull();
        found!.Value.Meant.Should().Be(meant);
    }

    [Theory]
    [InlineData("cÅ“ur", "œ")]
    [InlineData("poÅ‚Ä™", "łę")]
    public void CapitalThatMayEndASentence_IsMisreadInsideAWord(string text, string meant)
    {
        var start = text.IndexOf('Å');
        Mojibake.ReadAt(text, start)!.Value.Meant.Should().Be(meant);
        Mojibake.ReadAt(text[start..], 0).Should().BeNull("“Å” is also a place in quotation marks");
    }

    [Theory]
    [InlineData("“CAFÉ”")]
    [InlineData("„NAÏVETÄ“")]
    [InlineData("FRANÇÂ”")]
    [InlineData("(Å)…")]
    [InlineData("«Å»")]
    [InlineData("größer, Maßstäbe, Öl")]
    [InlineData("“voilà”–he said—“café”—and left")]
    [InlineData("äöüß, ÄÖÜ")]
    [InlineData("2×½ Å")]
    [InlineData("ПІДГОТОВКА ЗАПОВІДІ")]
    [InlineData("Рівне, Сіверськ")]
    [InlineData("20 С°, «СССР»…")]
    [InlineData("А–В–С–Д")]
    [InlineData("São Paulo, SÃO, IRMÃ…")]
    public void SoundText_IsNotMisread(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] > '\u007F') Mojibake.ReadAt(text, i).Should().BeNull($"“{text}” is sound at {i}");
    }

    [Theory]
    [InlineData("Gцring", "ö")]
    [InlineData("Mьnchen", "ü")]
    [InlineData("Dьsseldцrf", "üsseldö")]
    public void LatinWordReadAsCyrillic_IsReadAsItWasMeant(string word, string meant) =>
        Mojibake.ReadWord(word, new TextSpan(0, word.Length))!.Value.Meant.Should().Be(meant);

    [Theory]
    [InlineData("Windowsом")]
    [InlineData("кΩ")]
    [InlineData("Сhurchill")]
    [InlineData("Yандекс")]
    public void MixedWordOfAnotherKind_IsNotMisread(string word) =>
        Mojibake.ReadWord(word, new TextSpan(0, word.Length)).Should().BeNull();

    [Fact]
    public void EveryLetterOfWestAndEast_IsFoundWhenUtf8WasReadAsItsCodePage()
    {
        foreach (var letter in "äöüßéèêàçñøåœšž£§«»°½" + "“„‘–—…€")
            Mojibake.ReadAt("c" + Misread(letter, CodePage.Western), 1)!.Value.Meant.Should().Be(letter.ToString());
        foreach (var word in new[] { "привет", "Москва", "что", "они" })
            Mojibake.ReadAt(string.Concat(word.Select(letter => Misread(letter, CodePage.Cyrillic))), 0)!.Value.Meant.Should().Be(word);
    }

    [Fact]
    public void LongDoubtfulText_IsReadInLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("Ä“", 200_000));
        for (var i = 0; i < text.Length; i++) Mojibake.ReadAt(text, i).Should().BeNull();
    }

    private static string Misread(char letter, CodePage page) =>
        string.Concat(Encoding.UTF8.GetBytes([letter]).Select(value => value < 0x80 ? (char)value : page.CharacterOf(value)));
}
