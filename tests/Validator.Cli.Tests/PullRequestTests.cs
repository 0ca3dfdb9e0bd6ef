using System.Text.Json;

namespace Validator.Tests;

/// <summary>What <c>check --since</c> and <c>compare --since</c> say of pull requests, in real repositories.</summary>
public sealed class PullRequestTests : IDisposable
{
    // The second letter has an old mistake on its second line: reference 3 has no note.
    private const string First = "A. Marlow to B. Penrose. 1 May 1921.\nThe packet[footnoteRef:1] has sailed. [1:  The Halcyon.] \n\nWe wait for news of her.\nYours, A. M.\n";
    private const string Second = "B. Penrose to A. Marlow. 9 May 1921.\nYour letter came.[footnoteRef:3]\nIt was opened on the way.\nI answer in haste, for the boat leaves.\nB. P.\n";

    private readonly Session session = new();

    public PullRequestTests()
    {
        Assert.SkipUnless(GitFolder.IsPresent, GitFolder.Absent);
        session.Write("letters/one.txt", First).Write("letters/two.txt", Second).Write("letters/three.txt", "C. Rowe to A. Marlow. 2 June 1921.\nNothing is new here.\n");
        Git.Init().Commit("Base").Run("checkout", "--quiet", "-b", "change");
    }

    private GitFolder Git => new(session);

    public void Dispose() => session.Dispose();

    [Fact]
    public void EditedNote_IsNoWordOfTheAuthors()
    {
        Edit("letters/one.txt", "The Halcyon.", "The Halcyon, of Halden.");
        Git.Commit();
        Compare().Should().Be(new Outcome(0, "letters/one.txt: the author’s words are unchanged; 1 note changed\nThe author’s words are unchanged in all 3 letters.\n", ""));
        Check().Should().Be(new Outcome(0, "", ""));
    }

    [Fact]
    public void ChangedWordOfTheTranscript_IsShown()
    {
        Edit("letters/one.txt", "We wait", "We pray");
        Git.Commit();
        var outcome = Compare();
        outcome.Output.Should().Be("""
            letters/one.txt: the author’s words changed in 1 place
              letters/one.txt:4:4: block 3, words: packet has sailed. ¶ We [-wait-]{+pray+} for news of her.
            The author’s words changed in 1 of 3 letters.

            """);
        outcome.Code.Should().Be(1);
        Compare("--allow-transcript").Code.Should().Be(0);
        Check().Should().Be(new Outcome(0, "", ""));
    }

    [Fact]
    public void RenamedAndEditedLetter_IsComparedWithWhatItWas()
    {
        Git.Run("mv", "letters/two.txt", "letters/1921-05-09.txt");
        Edit("letters/1921-05-09.txt", "on the way", "on its way");
        Git.Commit();
        var outcome = Compare();
        outcome.Output.Should().StartWith("letters/1921-05-09.txt, moved from letters/two.txt: the author’s words changed in 1 place\n  letters/1921-05-09.txt:3:18: block 3, words: It was opened on [-the-]{+its+} way.");
        outcome.Code.Should().Be(1);

        // The letter differs, so its old mistake is told; on its changed line there is none.
        Check().Output.Should().StartWith("letters/1921-05-09.txt(2,18,2,33): error ED3001:");
        Check("--changed-lines").Should().Be(new Outcome(0, "", ""));
    }

    [Fact]
    public void NewMistakeOnAnUntouchedLine_IsTold()
    {
        // The first reference to note 1 loses its note, which stood on a line of its own.
        session.Write("letters/four.txt", "A. Marlow to C. Rowe. 1 July 1921.\nThe packet[footnoteRef:1] has come\nfrom Halden. [1:  The Halcyon.] \n\nAll are well.\n");
        Git.Commit().Run("branch", "--force", "main");
        Edit("letters/four.txt", " [1:  The Halcyon.] ", "");
        Edit("letters/two.txt", "in haste", "in great haste");
        Git.Commit();
        var outcome = Check("--changed-lines");
        outcome.Output.Should().StartWith("letters/four.txt(2,11,2,26): error ED3001:").And.NotContain("two.txt");
        outcome.Code.Should().Be(1);
        Compare().Output.Should().Contain("letters/four.txt: the author’s words are unchanged; 1 note removed\n");
    }

    [Fact]
    public void WhiteSpaceOfTheTranscript_IsShownAsWhatItIs()
    {
        Edit("letters/one.txt", "We wait for", "We  wait\u00A0for");
        Edit("letters/three.txt", "\nNothing", "\n\n\nNothing");
        Git.Commit();
        var outcome = Compare();
        outcome.Output.Should().Be("""
            letters/one.txt: the author’s words changed in 2 places
              letters/one.txt:4:3: block 3, space: packet has sailed. ¶ We[- -]{+  +}wait\u00A0for news of (1 space → 2 spaces)
              letters/one.txt:4:9: block 3, space: has sailed. ¶ We  wait[- -]{+\u00A0+}for news of her. (1 space → 1 no-break space)
            letters/three.txt: the author’s words are unchanged; only spaces or line ends outside the author’s words changed
            The author’s words changed in 1 of 3 letters.

            """.Replace("\\u00A0", "\u00A0", StringComparison.Ordinal));
        outcome.Code.Should().Be(1);
    }

    [Fact]
    public void LettersThatCameAndWent_AreNamed()
    {
        Git.Run("mv", "letters/one.txt", "letters/sub.txt");
        session.Write("letters/new.txt", "D. Holt to A. Marlow. 4 June 1921.\nA letter.[footnoteRef:9]\n");
        Git.Commit();
        Compare().Should().Be(new Outcome(
            0, "letters/new.txt: a new letter\nletters/sub.txt, moved from letters/one.txt: the author’s words are unchanged\nThe author’s words are unchanged in all 4 letters.\n", ""));
        Check("--changed-lines").Output.Should().StartWith("letters/new.txt(2,10,2,25): error ED3001:");

        Git.Run("rm", "--quiet", "letters/three.txt").Commit();
        var outcome = Compare();
        outcome.Output.Should().Contain("letters/three.txt: deleted, and the author’s words with it\n").And.EndWith("1 letter of 4 deleted.\n");
        outcome.Code.Should().Be(1);
    }

    [Fact]
    public void UncommittedAndUntrackedLetters_AreSeen()
    {
        Edit("letters/one.txt", "We wait", "We pray");
        session.Write("letters/sub/1921-05-09.txt", Second.Replace("on the way", "on its way", StringComparison.Ordinal));
        File.Delete(session.PathOf("letters/two.txt"));
        var status = GitFolder.Ask(session.Folder, "status", "--porcelain");
        var outcome = Compare();
        outcome.Output.Should().Contain("letters/one.txt: the author’s words changed in 1 place\n").And.Contain("letters/sub/1921-05-09.txt, moved from letters/two.txt: the author’s words changed in 1 place\n");
        Check().Output.Should().StartWith("letters/sub/1921-05-09.txt(2,18,2,33): error ED3001:");
        GitFolder.Ask(session.Folder, "status", "--porcelain").Should().Be(status);
    }

    [Fact]
    public void WhatTheOtherBranchDidMeanwhile_IsNotToldOfThisOne()
    {
        Git.Run("checkout", "--quiet", "main");
        Edit("letters/three.txt", "is new", "was new");
        Git.Commit().Run("checkout", "--quiet", "change");
        Edit("letters/one.txt", "The Halcyon.", "The Halcyon, of Halden.");
        Git.Commit();
        Compare().Output.Should().Be("letters/one.txt: the author’s words are unchanged; 1 note changed\nThe author’s words are unchanged in all 3 letters.\n");
    }

    [Fact]
    public void ChangedSettings_TellWhatTheyBring()
    {
        session.Write("letters/.editorconfig", "[*.txt]\ndotnet_diagnostic.ED3001.severity = suggestion\n");
        Git.Commit().Run("branch", "--force", "main");
        session.Write("letters/.editorconfig", "[*.txt]\ndotnet_diagnostic.ED3001.severity = error\nedition_note_placement = before-punctuation\n");
        Git.Commit();
        session.Run("check", "letters", "--since", "main", "--format", "msbuild", "--select", "ED8001").Output.Should().StartWith("letters/two.txt(2,18,2,33): ");

        // A known finding with another severity is known.
        session.Run("check", "letters", "--since", "main", "--format", "msbuild", "--select", "ED3001").Output.Should().BeEmpty();
    }

    [Fact]
    public void LineEndsOfAnotherSystem_ChangeNothing()
    {
        session.Write("letters/two.txt", Second.Replace("\n", "\r\n", StringComparison.Ordinal));
        Compare().Output.Should().Be("letters/two.txt: the author’s words are unchanged; only spaces or line ends outside the author’s words changed\nThe author’s words are unchanged in all 3 letters.\n");
        Check("--changed-lines").Output.Should().BeEmpty();
    }

    [Fact]
    public void ReportFromAFolderBelow_NamesFilesFromTheRootOfTheRepository()
    {
        Edit("letters/one.txt", "We wait", "We pray");
        var output = new StringWriter { NewLine = "\n" };
        Cli.CommandLine.Run(["compare", "--since", "main", "--format", "github"], session.HostOf(Stream.Null, output, TextWriter.Null) with { Folder = session.PathOf("letters") }).Should().Be(1);
        output.ToString().Should().Be("""
            ::error file=letters/one.txt,line=4,endLine=4,col=4,endColumn=8,title=Author’s words changed::block 3, words: “wait” became “pray”
            ::notice title=Author’s words::The author’s words changed in 1 of 3 letters

            """);
    }

    [Fact]
    public void Sarif_SaysWhichRevisionItIsOf()
    {
        Git.Run("remote", "add", "origin", "https://ada:secret@example.org/editions/marlow.git");
        using var sarif = JsonDocument.Parse(session.Run("check", "letters", "--format", "sarif").Output);
        var provenance = sarif.RootElement.GetProperty("runs")[0].GetProperty("versionControlProvenance")[0];
        provenance.GetProperty("repositoryUri").GetString().Should().Be("https://example.org/editions/marlow.git");
        provenance.GetProperty("revisionId").GetString().Should().Be(GitFolder.Ask(session.Folder, "rev-parse", "HEAD").Trim());
        provenance.GetProperty("branch").GetString().Should().Be("change");
        sarif.RootElement.GetProperty("runs")[0].GetProperty("originalUriBaseIds").GetProperty(provenance.GetProperty("mappedTo").GetProperty("uriBaseId").GetString()!).GetProperty("uri").GetString()
            .Should().Be("file://ROOT/");
        var place = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        (place.GetProperty("uri").GetString(), place.GetProperty("uriBaseId").GetString()).Should().Be(("letters/two.txt", "REPOSITORY"));
    }

    [Theory]
    [InlineData("https://token@example.org/a.git", "https://example.org/a.git")]
    [InlineData("https://ada:secret@example.org/a.git", "https://example.org/a.git")]
    [InlineData("git@example.org:editions/a.git", "ssh://git@example.org/editions/a.git")]
    [InlineData("/srv/git/a b.git", "file:///srv/git/a%20b.git")]
    [InlineData("../a.git", null)]
    public void AddressOfARepository_IsPublishedWithoutSecrets(string address, string? uri) => Cli.Versioning.RepositoryUri.Of(address).Should().Be(uri);

    [Fact]
    public void Summary_SaysSinceWhen()
    {
        Edit("letters/two.txt", "in haste", "in great haste");
        session.Run("check", "letters", "--since", "main", "--select", "ED3001").Output.Should().EndWith("Checked 3 letters in 0.00 s: 1 error since main.\n");
        session.Run("check", "letters", "--since", "main", "--changed-lines").Output.Should().Be("Checked 3 letters in 0.00 s: nothing found since main.\n");
    }

    [Fact]
    public void RevisionThatIsNotThere_IsTold()
    {
        session.Run("compare", "--since", "mian").Should().Be(new Outcome(2, "", "There is no revision 'mian' in 'ROOT': name a branch, a tag or a commit, or fetch it first.\n"));
        session.Run("check", "--since", "--upload-pack=x").Code.Should().Be(2);
        using var elsewhere = new Session();
        elsewhere.Write("a.txt", First).Run("compare", "--since", "main").Should().Be(new Outcome(2, "", "'ROOT' stands in no git repository, so there is no revision to compare with.\n"));
    }

    [Fact]
    public void ShallowClone_IsToldWhatToFetch()
    {
        Edit("letters/one.txt", "We wait", "We pray");
        Git.Commit();
        using var clone = new Session();
        GitFolder.Ask(clone.Folder, "clone", "--quiet", "--depth", "1", "--branch", "change", new Uri(session.Folder).AbsoluteUri, "edition");
        var inside = clone.Run("check", "edition", "--since", "main");
        inside.Should().Be(new Outcome(2, "", "This clone is shallow and lacks 'main': fetch it with 'git fetch --unshallow origin', or check out with the whole history (fetch-depth: 0).\n"));

        GitFolder.Ask(clone.PathOf("edition"), "fetch", "--quiet", "--depth", "1", "origin", "main:main");
        clone.Run("compare", "edition", "--since", "main").Error.Should().StartWith("This clone is shallow and lacks the history that 'main' and HEAD have in common: ");

        GitFolder.Ask(clone.PathOf("edition"), "fetch", "--quiet", "--unshallow", "origin");
        clone.Run("compare", "edition", "--since", "main").Code.Should().Be(1);
    }

    [Fact]
    public void MergeOfTwoRevisions_IsComparedWithItsFirstParent()
    {
        Edit("letters/one.txt", "We wait", "We pray");
        Git.Commit().Run("checkout", "--quiet", "main");
        Edit("letters/three.txt", "is new", "was new");
        Git.Commit().Run("merge", "--quiet", "--no-edit", "change");
        using var clone = new Session();
        GitFolder.Ask(clone.Folder, "clone", "--quiet", "--depth", "2", new Uri(session.Folder).AbsoluteUri, "edition");
        clone.Run("compare", "edition", "--since", "HEAD^1", "--format", "json").Output.Should().Contain("\"name\": \"letters/one.txt\"").And.Contain("\"after\": \"pray\"").And.NotContain("three.txt");
        clone.Run("check", "edition", "--since", "HEAD^1", "--format", "msbuild").Should().Be(new Outcome(0, "", ""));
    }

    [Theory]
    [InlineData("--changed-lines says which findings of --since to report: name a revision, as in --since main.", "--changed-lines")]
    [InlineData("--since compares files with a revision, and standard input is none.", "-", "--since", "main")]
    [InlineData("--since compares whole editions: leave out --shard.", "--since", "main", "--shard", "1/2", "--facts", "f")]
    public void WhatDoesNotGoTogether_IsTold(string sentence, params string[] arguments) =>
        session.Run(["check", .. arguments]).Should().Be(new Outcome(2, "", sentence + "\n"));

    private void Edit(string name, string old, string @new)
    {
        var text = File.ReadAllText(session.PathOf(name));
        text.Should().Contain(old);
        session.Write(name, text.Replace(old, @new, StringComparison.Ordinal));
    }

    private Outcome Check(params string[] options) => session.Run(["check", "letters", "--since", "main", "--format", "msbuild", .. options]);

    private Outcome Compare(params string[] options) => session.Run(["compare", "--since", "main", .. options]);
}
