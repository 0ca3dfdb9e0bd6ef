using Validator.Cli;

namespace Validator.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void Folder_BecomesAnEditionThatIsSetAsItsLettersAre()
    {
        session.Write("Marlow/1.txt", "A. Orde to B. Finch. 1 May 1900.\nHe’s [...] here,[footnoteRef:1] “so” it [...] is. [1:  It’s.] \n")
            .Write("Marlow/2.txt", "A. Orde to B. Finch. 2 May 1900.\nIt’s [sic] … or [word struck out.] gone.\n")
            .Write("Marlow/3.txt", "A. Orde to B. Finch. 3 May 1900.\nShe’s [word struck out.] gone.\n")
            .Write("Marlow/4.txt", "A. Orde to B. Finch. 4 May 1900.\nThe [word struck out.] ship[footnoteRef:4].\n");
        var run = session.Run("init", "Marlow");
        run.Code.Should().Be(ExitCode.Sound);
        run.Error.Should().BeEmpty();
        run.Output.Should().Be(
            """
            Wrote Marlow/Marlow.editionproj.
            Wrote Marlow/.editorconfig.

            FOUND  ACCEPTED  FIXABLE  SAFELY  ID      SEVERITY    NAME
                1         0        0       0  ED3001  error       DanglingNoteReference
                1         0        1       0  ED4011  suggestion  UnmarkedGap
                2         0        1       0  all
            Checked 4 letters in 0.00 s: 1 error, 1 suggestion.
            'validator check' shows each of them, 'validator explain' a rule, 'validator accept' takes in what the edition stands by.

            """);
        session.Read("Marlow/Marlow.editionproj").Should().Be("<Project Sdk=\"Validator.Sdk/1.0.0\" />\n");
        session.Read("Marlow/.editorconfig").Should().Be(
            """
            # How this edition is written, as 'validator init' found it in 4 letters. Change what you want otherwise:
            # every key is explained on the page of the rule behind it, as in 'validator explain ED4010'.

            [*.{txt,edition}]

            # Omissions: [...] 2. (ED4010)
            edition_omission_form = [...]

            # Note references beside punctuation: 1 before it, 1 after it. ED8001 holds letters to the key once it is on:
            # dotnet_diagnostic.ED8001.severity = suggestion
            # edition_note_placement = after-punctuation

            # Apostrophes: 4 curly, 0 straight. curly or straight throughout, or each letter as it is: letter. (ED6005)
            edition_apostrophe = curly

            # Quotation marks: 2 curly, 0 straight. (ED6005)
            edition_quotes = curly

            # Dots, asterisks or strokes that no bracket marks: 1. gap: omissions of the editor's that lack their brackets; author: the
            # author's own; mixed: now one and now the other, so a suggestion only. (ED4011)
            edition_bare_ellipsis = mixed

            # Marks found: [sic] 1.
            # Brackets that look like marks and are not known (ED4006): [word struck out.] 3.
            edition_vocabulary = word struck out

            """);
        session.Run("check", "Marlow", "--select", "ED0003,ED4011").Output.Should().EndWith(": 1 suggestion.\n");
    }

    [Fact]
    public void FilesThatAreThere_AreLeftAsTheyAre()
    {
        session.Write("e/a.txt", "A. Orde to B. Finch. 1 May 1900.\n").Write("e/Own.editionproj", "<Project />\n").Write("e/.editorconfig", "root = true\n");
        session.Run("init", "e").Output.Should().Be("e/Own.editionproj is there already, and is left as it is.\ne/.editorconfig is there already, and is left as it is.\n\nChecked 1 letter in 0.00 s: nothing found.\n");
        session.Read("e/Own.editionproj").Should().Be("<Project />\n");
        session.Read("e/.editorconfig").Should().Be("root = true\n");
    }

    [Theory]
    [InlineData("There is no folder 'gone'.", "gone")]
    [InlineData("There is no folder 'a.txt'.", "a.txt")]
    [InlineData("No letters found: there is no .txt or .edition file in 'empty' or below.", "empty")]
    public void PlaceWithoutLetters_IsNoEdition(string sentence, string folder)
    {
        session.Write("a.txt", "A.\n").Write("empty/readme.md", "");
        session.Run("init", folder).Should().Be(new Outcome(ExitCode.CouldNotRun, "", sentence + "\n"));
    }

    [Fact]
    public void Statistics_CountsByRuleMostFirst()
    {
        session.Write("a.txt", "A. Orde to B. Finch. 1 May 1900.\nThe  ship[footnoteRef:1] [...] and[footnoteRef:2] [...]. It [sci] came.\n")
            .Write("accepted.tsv", "rule\tdocument\tfound\treason\nED3001\ta.txt\t[footnoteRef:2]\tlost\n");
        var run = session.Run("check", "--statistics");
        run.Output.Should().Be(
            """
            FOUND  ACCEPTED  FIXABLE  SAFELY  ID      SEVERITY    NAME
                2         1        0       0  ED3001  error       DanglingNoteReference
                2         0        2       2  ED4010  suggestion  OmissionForm
                1         0        1       1  ED4005  warning     MisspeltMark
                1         0        1       0  ED6007  warning     RepeatedSpace
                6         1        4       3  all
            Checked 1 letter in 0.00 s: 1 error, 2 warnings, 2 suggestions; 1 accepted.

            """);
        run.Code.Should().Be(ExitCode.Findings);
        session.Run("check", "--statistics", "--severity", "error").Output.Should().StartWith("FOUND").And.NotContain("ED4010");
        session.Run("check", "--statistics", "--format", "json").Error.Should().Be("--statistics is a table for people: leave out --format.\n");
    }

    [Fact]
    public void Statistics_OfASoundEditionIsItsSum()
    {
        session.Write("a.txt", "A. Orde to B. Finch. 1 May 1900.\n");
        session.Run("check", "--statistics").Output.Should().Be("Checked 1 letter in 0.00 s: nothing found.\n");
    }
}
