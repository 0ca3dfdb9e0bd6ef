using Microsoft.CodeAnalysis;
using Validator.Cli.Commands;

namespace Validator.Tests;

/// <summary>The report for people, whole.</summary>
public sealed class TextReportTests : IDisposable
{
    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void Findings_ShowTheirLinesAndTheSum()
    {
        session.Write("b.txt", "One line.\nA BAD word, and another BAD one.\n").Write("a.txt", "<two words>\n");
        Text().Should().Be("""
            a.txt:1:2: warning ED9002: This is a stretch of “two words”
              1 │ <two words>
                │  ^^^^^^^^^
                = MarkedStretch, explained by validator explain ED9002

            b.txt:2:3: error ED9001: BAD is bad
              2 │ A BAD word, and another BAD one.
                │   ^^^
                = MarkedWord, explained by validator explain ED9001

            b.txt:2:25: error ED9001: BAD is bad
              2 │ A BAD word, and another BAD one.
                │                         ^^^
                = MarkedWord, explained by validator explain ED9001

            Checked 2 letters in 0.00 s: 2 errors, 1 warning.

            """);
    }

    [Fact]
    public void RelatedPlace_IsShownToo()
    {
        session.Write("a.txt", "A GOOD word.\n2\n3\n4\n5\n6\n7\n8\n9\nA BAD word.\n");
        Text().Should().Be("""
            a.txt:10:3: error ED9001: BAD is bad
              10 │ A BAD word.
                 │   ^^^
                 = line 1: the good word
               1 │ A GOOD word.
                 │   ----
                 = MarkedWord, explained by validator explain ED9001

            Checked 1 letter in 0.00 s: 1 error.

            """);
    }

    [Fact]
    public void SpanOverLines_IsMarkedAtItsEnds()
    {
        session.Write("a.txt", "It <begins here,\ngoes on\nand on\nand ends> here.\n");
        Text().Should().StartWith("""
            a.txt:1:5: warning ED9002: This is a stretch of “begins here,␊goes on␊and on␊and ends”
              1 │ It <begins here,
                │     ^^^^^^^^^^^^
              … │
              4 │ and ends> here.
                │ ^^^^^^^^
                = MarkedStretch, explained by validator explain ED9002
            """);
    }

    [Fact]
    public void SpanOverTwoLines_LeavesNothingOut()
    {
        session.Write("a.txt", "It <begins\r\nand ends> here.\r\n");
        Text().Should().Contain("""
              1 │ It <begins
                │     ^^^^^^
              2 │ and ends> here.
                │ ^^^^^^^^
                =
            """);
    }

    [Fact]
    public void SpanThatEndsWithALine_IsMarkedOnThatLine()
    {
        session.Write("a.txt", "It <begins\n> here.\n");
        Text().Should().Contain("""
              1 │ It <begins
                │     ^^^^^^
                =
            """);
    }

    [Fact]
    public void HiddenFindings_AreCounted()
    {
        session.Write("a.txt", "A BAD word.\n").Write("b.txt", "<words>\n");
        Reports.Of(session, ReportFormat.Text, DiagnosticSeverity.Error).Should().EndWith("\nChecked 2 letters in 0.00 s: 1 error; 1 warning not shown.\n");
    }

    [Fact]
    public void LetterOutsideTheFolder_HasItsWholePath()
    {
        using var elsewhere = new Session();
        var path = elsewhere.Write("a.txt", "A BAD word.\n").PathOf("a.txt");
        Reports.Of(session, ReportFormat.Text, paths: path).Should().StartWith($"{path}:1:3: error ED9001: ");
    }

    [Fact]
    public void EscapeSequences_NeverReachTheTerminal()
    {
        session.Write("\u001B[31ma.txt", "A <\u001B]0;title\u0007 \u009B31m \u202Eword>\n");
        var text = Text();
        text.Should().NotContainAny("\u001B", "\u0007", "\u009B", "\u202E");
        text.Should().StartWith("""
            ␛[31ma.txt:1:4: warning ED9002: This is a stretch of “␛]0;title␇ <U+009B>31m <U+202E>word”
              1 │ A <␛]0;title␇ <U+009B>31m <U+202E>word>
                │    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """);
    }

    [Fact]
    public void LongLine_IsCutAroundTheSpan()
    {
        session.Write("a.txt", string.Concat(Enumerable.Repeat("before ", 300)) + "BAD" + string.Concat(Enumerable.Repeat(" after", 300)) + "\n");
        Text().Should().StartWith("""
            a.txt:1:2101: error ED9001: BAD is bad
              1 │ …e before before before before before before BAD after after after after after after after af…
                │                                              ^^^
            """);
    }

    [Fact]
    public void Terminal_HasColoursAndItsWidth()
    {
        using var coloured = new Session { Terminal = new(40, HasColours: true) };
        coloured.Write("a.txt", "These are words before a BAD word, and words after.\n");
        Reports.Of(coloured, ReportFormat.Text).Should().Be("""
            §[1ma.txt:1:26§[0m: §[1;31merror ED9001§[0m: §[1mBAD is bad§[0m
            §[2m  1 │§[0m …ords before a BAD word, and word…
            §[2m    │§[0m                §[1;31m^^^§[0m
                §[2m=§[0m MarkedWord, explained by §[36mvalidator explain ED9001§[0m

            Checked 1 letter in 0.00 s: §[1;31m1 error§[0m.

            """.Replace('§', '\e'));
    }

    [Fact]
    public void TerminalWithoutColours_HasNone()
    {
        using var plain = new Session { Terminal = new(80, HasColours: false) };
        plain.Write("a.txt", "A BAD word.\n");
        Reports.Of(plain, ReportFormat.Text).Should().NotContain("\e").And.Contain("error ED9001: BAD is bad");
    }

    [Fact]
    public void Progress_IsShownOnATerminalAndTakenAway()
    {
        using var slow = new Session { Terminal = new(80, HasColours: true), Clock = new SlowClock() };
        slow.Write("a.txt", "One.\n").Write("b.txt", "Two.\n").Write("c.txt", "Three.\n");
        slow.Run("check", "--ignore", "ED3").Error.Should().MatchRegex(@"^(\rChecked [1-3] of 3 letters … *)+\r +\r$");
    }

    [Fact]
    public void Progress_IsNotShownElsewhere()
    {
        using var slow = new Session { Clock = new SlowClock() };
        slow.Write("a.txt", "One.\n").Write("b.txt", "Two.\n").Run("check").Error.Should().BeEmpty();
    }

    private string Text() => Reports.Of(session, ReportFormat.Text);

    /// <summary>A second goes by whenever somebody looks.</summary>
    private sealed class SlowClock : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref seconds);
    }
}
