using System.Text.Json;

namespace Validator.Tests;

/// <summary>What <c>validator compare</c> says of two files and of two folders.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private const string Letter = "A. Marlow to B. Penrose. 1 May 1921.\n1. The Captain’s cause[footnoteRef:1] is lost. [1:  See the log.] \n\n2. I by no means regret it.\n";

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void SameLetter_IsUnchanged() =>
        session.Write("a.txt", Letter).Write("b.txt", Letter).Run("compare", "a.txt", "b.txt").Should().Be(new Outcome(0, "The author’s words are unchanged in the letter.\n", ""));

    [Fact]
    public void EverythingThatChanged_IsCounted()
    {
        Pair(("See the log", "See it"), ("1 May", "2 May"), ("regret it.", "regret it. […]"), ("2. I", "[2.] I"));
        session.Run("compare", "a.txt", "b.txt").Should().Be(new Outcome(1, """
            b.txt: the author’s words changed in 1 place; 1 note changed, 1 mark added, 1 number changed, heading changed
              b.txt:4:6: paragraph 2, number: Captain’s cause is lost. [-2.-] I by no means
            The author’s words changed in 1 of 1 letter.

            """, ""));
    }

    [Fact]
    public void Apostrophe_IsShownAsWhatItIs()
    {
        Pair(("Captain’s", "Captain's"));
        session.Run("compare", "a.txt", "b.txt").Output.Should().Contain("quotation mark or apostrophe: 1. The [-Captain’s-]{+Captain's+} cause is lost. ¶ 2. (U+2019 → U+0027)\n");
    }

    [Fact]
    public void Normalization_IsShownAsWhatItIs()
    {
        session.Write("a.txt", "Café.\n1. Café noir.\n").Write("b.txt", "Café.\n1. Cafe\u0301 noir.\n");
        session.Run("compare", "a.txt", "b.txt").Output.Should().Contain("Unicode normalization: 1. [-Café-]{+Cafe\u0301+} noir. (U+00E9 → U+0065 U+0301)\n");
    }

    [Fact]
    public void Colours_TakeThePlaceOfMarks()
    {
        Pair(("cause", "course"));
        using var output = new StringWriter { NewLine = "\n" };
        Cli.CommandLine.Run(["compare", "a.txt", "b.txt"], session.HostOf(Stream.Null, output, TextWriter.Null) with { OutputTerminal = new Cli.Terminal(100, HasColours: true) });
        output.ToString().Should().Contain("Captain’s \e[31mcause\e[0m\e[32mcourse\e[0m is");
    }

    [Fact]
    public void Folders_AreComparedByNameAndByContent()
    {
        session.Write("old/same.txt", Letter).Write("old/moved.txt", Letter.Replace("Captain", "Bishop", StringComparison.Ordinal)).Write("old/gone.txt", "D. Holt to C. Rowe. 1 May 1921.\nGone.\n").Write("old/notes.md", "x");
        session.Write("new/same.txt", Letter).Write("new/sub/elsewhere.txt", Letter.Replace("Captain", "Bishop", StringComparison.Ordinal).Replace("no means", "all means", StringComparison.Ordinal)).Write("new/here.txt", "E. Voss to C. Rowe. 3 May 1921.\nNew.\n");
        session.Run("compare", "old", "new").Should().Be(new Outcome(1, """
            gone.txt: deleted, and the author’s words with it
            here.txt: a new letter
            sub/elsewhere.txt, moved from moved.txt: the author’s words changed in 1 place
              sub/elsewhere.txt:4:9: paragraph 2, words: lost. ¶ 2. I by [-no-]{+all+} means regret it.
            The author’s words changed in 1 of 4 letters; 1 letter deleted.

            """, ""));
        session.Run("compare", "old", "old").Should().Be(new Outcome(0, "The author’s words are unchanged in all 3 letters.\n", ""));
    }

    [Fact]
    public void Markdown_IsATableAndTheChanges()
    {
        Pair(("cause", "co|urse"), ("See the log", "See it"));
        session.Run("compare", "a.txt", "b.txt", "--format", "markdown").Output.Should().Be("""
            ### ❌ The author’s words changed in 1 of 1 letter

            | Letter | Author’s words | Notes | References | Marks | Numbers | Heading |
            |---|---|---|---|---|---|---|
            | b&#46;txt | **changed in 1 place** | 1 changed | – | – | – | – |

            **b&#46;txt**

            - line 2, paragraph 1, words: 1&#46; The Captain’s <del>cause</del><ins>co&#124;urse</ins> is lost&#46; ¶ 2&#46; I

            """);
    }

    [Fact]
    public void Json_HoldsEverything()
    {
        Pair(("cause", "course"));
        using var json = JsonDocument.Parse(session.Run("compare", "a.txt", "b.txt", "--format", "json").Output);
        json.RootElement.GetProperty("authorUnchanged").GetBoolean().Should().BeFalse();
        var change = json.RootElement.GetProperty("letters")[0].GetProperty("authorChanges")[0];
        (change.GetProperty("kind").GetString(), change.GetProperty("place").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString())
            .Should().Be(("words", "paragraph 1", "cause", "course"));
        var place = change.GetProperty("newPlace");
        (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32(), place.GetProperty("endLine").GetInt32(), place.GetProperty("endColumn").GetInt32()).Should().Be((2, 18, 2, 24));
    }

    [Fact]
    public void GitHub_SaysOnTheLineAndInTheSummary()
    {
        Pair(("cause", "co,ur%se"));
        session.Write("summary.md", "").Variables["GITHUB_STEP_SUMMARY"] = session.PathOf("summary.md");
        var outcome = session.Run("compare", "a.txt", "b.txt", "--format", "github", "--allow-transcript");
        outcome.Output.Should().Be("""
            ::notice file=b.txt,line=2,endLine=2,col=18,endColumn=26,title=Author’s words changed::paragraph 1, words: “cause” became “co,ur%25se”
            ::notice title=Author’s words::The author’s words changed in 1 of 1 letter

            """);
        outcome.Code.Should().Be(0);
        session.Read("summary.md").Should().StartWith("### ❌ The author’s words changed in 1 of 1 letter\n");
    }

    [Fact]
    public void LongChange_LosesItsMiddle()
    {
        Pair(("regret it.", $"regret it.\n3. {string.Concat(Enumerable.Repeat("word ", 100))}end.\n"));
        session.Run("compare", "a.txt", "b.txt").Output.Should().MatchRegex(@"\{\+3\. (word )+word \[2\d\d characters\] (word )+end\.\+\}");
    }

    [Theory]
    [InlineData("Name two letters or two folders, the old one first, or a revision, as in 'validator compare --since main'.", "a.txt")]
    [InlineData("There is no file or folder 'z.txt'.", "a.txt", "z.txt")]
    [InlineData("A letter cannot be compared with a folder: name two letters or two folders.", "a.txt", ".")]
    [InlineData("'b.txt' cannot be compared: it is UTF-16; save it as UTF-8.", "a.txt", "b.txt")]
    public void WhatCannotBeCompared_IsTold(string sentence, params string[] paths) =>
        session.Write("a.txt", Letter).Write("b.txt", [0xFF, 0xFE, 0x41, 0x00]).Run(["compare", .. paths]).Should().Be(new Outcome(2, "", sentence + "\n"));

    private void Pair(params (string Old, string New)[] edits) => session.Write("a.txt", Letter)
        .Write("b.txt", edits.Aggregate(Letter, (text, edit) => text.Replace(edit.Old, edit.New, StringComparison.Ordinal)));
}
