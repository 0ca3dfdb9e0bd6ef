using Validator.Syntax;

namespace Validator.Tests;

public sealed class NumberParsingTests
{
    [Theory]
    [InlineData("3. I hope", "3.", 3)]
    [InlineData(" \t3. I hope", "3.", 3)]
    [InlineData("3.", "3.", 3)]
    [InlineData("12345. Your telegram", "12345.", 12345)]
    [InlineData("2. 1968 was a year", "2.", 2)]
    [InlineData("3. January, however, was cold", "3.", 3)]
    [InlineData("11.—(a.) Every ship", "11.", 11)]
    [InlineData("4.[…]", "4.", 4)]
    public void PlainNumber_IsRead(string line, string number, int value)
    {
        var read = NumberOf(line);
        read.ToString().Should().Be(number);
        read.Voice.Should().Be(Voice.Author);
        read.Shape.Should().Be(new NumberShape(NumberStyle.Stop, NumeralKind.Arabic, value, value));
    }

    [Theory]
    [InlineData("12. 4. 1943")]
    [InlineData("1. Juli 1943 ging er fort")]
    [InlineData("1. März 1895.")]
    [InlineData("123456. Too long")]
    [InlineData("3.5 per cent")]
    [InlineData("500.A15 a 1/446: Telegram")]
    [InlineData("1968 was a year")]
    [InlineData("The Department")]
    [InlineData("(see below) this")]
    [InlineData("vivid. Text")]
    [InlineData("Article 7 of the treaty says")]
    [InlineData("Iv. Text")]
    public void DateOrText_IsNoNumber(string line) => ParagraphOf(line).Number.Should().BeNull();

    [Theory]
    [InlineData("[3.] I hope", "[3.]", 3, 3)]
    [InlineData("[2–4.] I hope", "[2–4.]", 2, 4)]
    public void SuppliedNumber_IsTheEditors(string line, string number, int first, int last)
    {
        var read = NumberOf(line);
        read.ToString().Should().Be(number);
        read.Voice.Should().Be(Voice.Editor);
        read.Shape.Should().Be(new NumberShape(NumberStyle.Stop, NumeralKind.Arabic, first, last) { IsSupplied = true });
    }

    [Theory]
    [InlineData("2 and 3. Both", 2, 3)]
    [InlineData("2–3. Both", 2, 3)]
    [InlineData("2, 3. Both", 2, 3)]
    [InlineData("2-5. All", 2, 5)]
    public void NumberOfSeveral_StandsForAllOfThem(string line, int first, int last)
    {
        var shape = NumberOf(line).Shape;
        shape.First.Should().Be(first);
        shape.Last.Should().Be(last);
    }

    [Fact]
    public void SerialBeforeNumber_IsKeptApart()
    {
        var number = NumberOf("317. 1. Text");
        number.ToString().Should().Be("317. 1.");
        number.Shape.Serial.Should().Be(317);
        number.Shape.First.Should().Be(1);
    }

    [Fact]
    public void NumberInQuotation_SaysSo()
    {
        var number = NumberOf("“1. We agree");
        number.ToString().Should().Be("“1.");
        number.Shape.IsQuoted.Should().BeTrue();
    }

    [Theory]
    [InlineData("[1]. Text", "[1].", 1)]
    [InlineData("1]. Text", "1].", 1)]
    [InlineData("[1. Text", "[1.", 1)]
    [InlineData("03. Text", "03.", 3)]
    [InlineData("3 . Text", "3 .", 3)]
    public void FaultyPunctuation_IsMalformed(string line, string number, int value)
    {
        var read = NumberOf(line);
        read.ToString().Should().Be(number);
        read.Shape.IsMalformed.Should().BeTrue();
        read.Shape.First.Should().Be(value);
    }

    [Theory]
    [InlineData("(1) Text", NumberStyle.Parentheses, NumeralKind.Arabic, 1, 0)]
    [InlineData("(1.) Text", NumberStyle.Parentheses, NumeralKind.Arabic, 1, 0)]
    [InlineData("1) Text", NumberStyle.HalfParenthesis, NumeralKind.Arabic, 1, 0)]
    [InlineData("a. Text", NumberStyle.Stop, NumeralKind.Lower, 1, 0)]
    [InlineData("a) Text", NumberStyle.HalfParenthesis, NumeralKind.Lower, 1, 0)]
    [InlineData("(a) Text", NumberStyle.Parentheses, NumeralKind.Lower, 1, 0)]
    [InlineData("(b.) Text", NumberStyle.Parentheses, NumeralKind.Lower, 2, 0)]
    [InlineData("A. Text", NumberStyle.Stop, NumeralKind.Upper, 1, 0)]
    [InlineData("I. Text", NumberStyle.Stop, NumeralKind.Upper, 9, 1)]
    [InlineData("XIV. Text", NumberStyle.Stop, NumeralKind.Upper, 0, 14)]
    [InlineData("(ii) Text", NumberStyle.Parentheses, NumeralKind.Lower, 0, 2)]
    [InlineData("1st. Text", NumberStyle.Ordinal, NumeralKind.Arabic, 1, 0)]
    [InlineData("2d. Text", NumberStyle.Ordinal, NumeralKind.Arabic, 2, 0)]
    [InlineData("§ 4. Text", NumberStyle.Section, NumeralKind.Arabic, 4, 0)]
    [InlineData("Article 7", NumberStyle.Article, NumeralKind.Arabic, 7, 0)]
    [InlineData("Art. IV. Text", NumberStyle.Article, NumeralKind.Upper, 0, 4)]
    public void OtherForm_IsASeriesOfItsOwn(string line, NumberStyle style, NumeralKind numeral, int value, int roman)
    {
        var shape = NumberOf(line).Shape;
        shape.Style.Should().Be(style);
        shape.Numeral.Should().Be(numeral);
        shape.First.Should().Be(value);
        shape.Roman.Should().Be(roman);
        shape.IsPlain.Should().BeFalse();
    }

    [Fact]
    public void NumberInTableRow_IsText() =>
        DocumentSyntax.Parse("A to B.\n1.\tKamet\t25,447").BlockAt(1).Should().BeOfType<TableRowSyntax>()
            .Which.Descendants().OfType<NumberSyntax>().Should().BeEmpty();

    [Fact]
    public void TabAfterNumber_IsNoCell() => NumberOf("1.\tThe mission left").Shape.First.Should().Be(1);

    [Fact]
    public void NumberInANotesLaterLine_IsText()
    {
        var document = DocumentSyntax.Parse("A to B.\nText.[footnoteRef:1] [1:  They wrote:\n“1. We agree.”] \n");
        document.Descendants().OfType<NumberSyntax>().Should().BeEmpty();
        document.Blocks.Should().HaveCount(2);
    }

    private static NumberSyntax NumberOf(string line) => ParagraphOf(line).Number ?? throw new InvalidOperationException($"No number in: {line}");

    private static ParagraphSyntax ParagraphOf(string line) => (ParagraphSyntax)DocumentSyntax.Parse("A to B.\n" + line).BlockAt(1)!;
}
