using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Validator.Analysis;
using Validator.Diagnostics;
using Validator.Files;
using Validator.LanguageServer.Letters;
using Validator.Rules;
using Validator.Syntax;
using Validator.Text;

namespace Validator.Tests;

public sealed class DiagnosticsTests
{
    private const string Flawed = "M. Marlow to P. Penrose. Friday, 1 July 1921.\n1. I am 😀 glad[footnoteRef:3] of it.\n";

    // Another letter, so that neither is a duplicate of the other.
    private const string Other = "V. Vane to P. Penrose. Friday, 1 July 1921.\n1. I am 😀 glum[footnoteRef:3] of it.\n";

    [Fact]
    public async Task OpenLetter_IsCheckedAtOnce_WithPlacesInUtf16()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed, version: 7);

        var published = await editor.NextAsync("textDocument/publishDiagnostics");
        published["params"]!["uri"]!.GetValue<string>().Should().Be(folder.UriOf("a.txt"));
        published["params"]!["version"]!.GetValue<int>().Should().Be(7);
        published["params"]!["diagnostics"]!.AsArray().Select(diagnostic => Editor.Brief(diagnostic!)).Should().Equal("ED3001 2:16-2:31");
    }

    [Fact]
    public async Task Diagnostic_LeadsToItsRule_AndToItsOtherPlaces()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, """{"textDocument":{"publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1]}}}}""");
        editor.OpenDocument(folder.UriOf("a.txt"), "M. Marlow to P. Penrose. 1 July 1921.\n1. One[footnoteRef:1] two[footnoteRef:1]. [1:  Note.] \n\n[bookmark: _GoBack]\n");

        var published = await editor.NextAsync("textDocument/publishDiagnostics");
        var repeated = published["params"]!["diagnostics"]!.AsArray().Single(diagnostic => diagnostic!["code"]!.GetValue<string>() == "ED3004")!;
        repeated["severity"]!.GetValue<int>().Should().Be(2);
        repeated["source"]!.GetValue<string>().Should().Be("validator");
        repeated["codeDescription"]!["href"]!.GetValue<string>().Should().EndWith("rules/Notes/ED3004.RepeatedNoteReference.md");
        var related = repeated["relatedInformation"]!.AsArray().Should().ContainSingle().Subject!;
        related["location"]!["uri"]!.GetValue<string>().Should().Be(folder.UriOf("a.txt"));
        published["params"]!["diagnostics"]!.AsArray().Single(diagnostic => diagnostic!["code"]!.GetValue<string>() == "ED1008")!["tags"]!.ToJsonString().Should().Be("[1]");
    }

    [Fact]
    public async Task Change_IsCheckedAtOnce()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED3001 2:16-2:31");

        editor.Edit(folder.UriOf("a.txt"), 2, (1, 15, 1, 30, ""));
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();
    }

    [Fact]
    public async Task AnalysisOfATextThatHasChanged_IsGivenUp()
    {
        const int marks = 50;
        using var folder = new EditionFolder();
        var rule = new WaitingRule();
        await using var editor = await Editor.OpenAsync(folder, rules: [rule]);
        editor.OpenDocument(folder.UriOf("a.txt"), string.Concat(Enumerable.Repeat("Old [sic].\n", marks)));
        await rule.Begun.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        // The answer says that the change before it was heard.
        editor.Replace(folder.UriOf("a.txt"), 2, string.Concat(Enumerable.Repeat("New [sic].\n", marks)));
        await editor.AnswerToAsync("validator/rule", new JsonObject { ["id"] = "ED0000" });
        rule.GoOn.Set();
        await editor.SettleAsync();
        (rule.Seen["Old"], rule.Seen["New"]).Should().Be((1, marks));
    }

    [Theory]
    [InlineData("edition", "ED3001 2:16-2:31")]
    [InlineData("plaintext")]
    public async Task DocumentThatWasNeverSaved_IsALetterWhereTheClientSaysSo(string language, params string[] expected)
    {
        using var folder = new EditionFolder().Write("letters/b.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder);
        editor.Tell("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = "untitled:Untitled-1", ["languageId"] = language, ["version"] = 1, ["text"] = Flawed },
        });
        (await editor.PublishedAsync("untitled:Untitled-1")).Should().Equal(expected);
        var titles = (await editor.AskAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = "untitled:Untitled-1" }, ["range"] = Editor.RangeOf(1, 0, 1, 40), ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
        }))!.AsArray().Select(action => action!["title"]!.GetValue<string>());
        titles.Should().NotContain(title => title.Contains(".editorconfig", StringComparison.Ordinal) || title.StartsWith("Accept", StringComparison.Ordinal));

        editor.Edit("untitled:Untitled-1", 2, (1, 15, 1, 30, ""));
        (await editor.PublishedAsync("untitled:Untitled-1")).Should().BeEmpty();
        editor.Close("untitled:Untitled-1");
        (await editor.PublishedAsync(folder.UriOf("letters/b.txt"))).Should().Equal("ED3001 2:16-2:31");
    }

    [Fact]
    public async Task FileThatAnOptionNames_IsWatched_AndItsUnsavedTextCounts()
    {
        using var folder = new EditionFolder()
            .Write(".editorconfig", "root = true\n[*]\nedition_persons = persons.lst\ndotnet_diagnostic.ED5007.severity = warning\n")
            .Write("persons.lst", "M. Marlow\n")
            .Write("a.txt", "M. Marlow to P. Penrose. 1 July 1921.\nAll is well.\n");
        await using var editor = await Editor.OpenAsync(folder, """{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED5007 1:14-1:24");
        editor.Heard.Where(message => message["method"]!.GetValue<string>() == "client/registerCapability")
            .SelectMany(message => message["params"]!["registrations"]![0]!["registerOptions"]!["watchers"]!.AsArray().Select(watcher => watcher!["globPattern"]!.GetValue<string>()))
            .Should().Contain("**/persons.lst");

        folder.Write("persons.lst", "M. Marlow\nP. Penrose\n");
        editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = folder.UriOf("persons.lst"), ["type"] = 2 }) });
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();

        editor.OpenDocument(folder.UriOf("persons.lst"), "M. Marlow\nP. Penrose\n");
        editor.Replace(folder.UriOf("persons.lst"), 2, "P. Penrose\n");
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED5007 1:1-1:10");
        editor.Close(folder.UriOf("persons.lst"));
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();
    }

    [Fact]
    public async Task LettersThatAreNotOpen_AreCheckedInTheBackground()
    {
        using var folder = new EditionFolder().Write("letters/b.txt", Flawed).Write("letters/c.edition", Other);
        await using var editor = await Editor.OpenAsync(folder);

        (await editor.PublishedAsync(folder.UriOf("letters/b.txt"))).Should().Equal("ED3001 2:16-2:31");
        (await editor.PublishedAsync(folder.UriOf("letters/c.edition"))).Should().Equal("ED3001 2:16-2:31");
        (await editor.SettleAsync())!.ToJsonString().Should().Be("""{"letters":2,"errors":2,"warnings":0,"suggestions":0}""");
    }

    [Fact]
    public async Task WhatTheWholeEditionDecides_FollowsAChange()
    {
        using var folder = new EditionFolder().Write("a.txt", Flawed).Write("b.txt", Other);
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("b.txt"), Other);
        (await editor.PublishedAsync(folder.UriOf("b.txt"))).Should().Equal("ED3001 2:16-2:31");

        editor.Replace(folder.UriOf("b.txt"), 2, Flawed);
        (await editor.PublishedAsync(folder.UriOf("b.txt"))).Should().Equal("ED7001 1:1-1:46", "ED3001 2:16-2:31");

        editor.Replace(folder.UriOf("b.txt"), 3, Other);
        (await editor.PublishedAsync(folder.UriOf("b.txt"))).Should().Equal("ED3001 2:16-2:31");
    }

    [Fact]
    public async Task WhatTheWholeEditionDecides_MovesWithItsWords_AndGoesWithThem()
    {
        const string text = "M. Marlow to P. Penrose. 1 July 1921.\n1. One[footnoteRef:1]. [1:  See Document 99.] \n";
        using var folder = new EditionFolder().Write(".editorconfig", "root = true\n[*.txt]\nedition_numbered = true\n").Write("d12.txt", text);
        await using var editor = await Editor.OpenAsync(folder);
        var uri = folder.UriOf("d12.txt");
        editor.OpenDocument(uri, text);
        (await editor.PublishedAsync(uri)).Should().Equal("ED7004 2:33-2:44");

        editor.Edit(uri, 2, (1, 0, 1, 0, "\n"));
        (await FirstOfAsync(2)).Should().Equal("ED7004 3:33-3:44");
        editor.Edit(uri, 3, (2, 44, 2, 44, " Or not."));
        (await FirstOfAsync(3)).Should().Equal("ED7004 3:33-3:44");
        editor.Edit(uri, 4, (2, 52, 2, 52, " "), (0, 37, 0, 37, " "));
        (await FirstOfAsync(4)).Should().Contain("ED7004 3:33-3:44");
        editor.Edit(uri, 5, (2, 28, 2, 43, "So"));
        (await FirstOfAsync(5)).Should().NotContain(finding => finding.StartsWith("ED7", StringComparison.Ordinal));

        async Task<IEnumerable<string>> FirstOfAsync(int version)
        {
            var told = await editor.NextAsync(message => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && message["params"]!["version"]?.GetValue<int>() == version);
            return told["params"]!["diagnostics"]!.AsArray().Select(diagnostic => Editor.Brief(diagnostic!));
        }
    }

    [Fact]
    public void WhatTheWholeEditionDecides_ComesBackWithItsWords()
    {
        const string text = "M. Marlow to P. Penrose. 1 July 1921.\n1. One[footnoteRef:1]. [1:  See Document 99.] \n";
        var span = new TextSpan(text.IndexOf("Document", StringComparison.Ordinal), 11);
        var diagnostic = Microsoft.CodeAnalysis.Diagnostic.Create(RuleCatalog.All.Single(rule => rule.Descriptor.Id == "ED7004").Descriptor, Location.Create("d12.txt", span, new LineMap(text).PlaceOf(span)), 99, 1, 12);
        var without = new WideFindings([new Finding(diagnostic, Fingerprint.Of("ED7004", "d12.txt", text, span), [])], text).In(text.Replace("Document 99", "him", StringComparison.Ordinal));
        without.Findings.Should().BeEmpty();
        without.In(text).Findings.Should().ContainSingle().Which.Span.Should().Be(span);
        without.In("\n" + text).Findings.Should().ContainSingle().Which.Place.Start.Should().Be(new LinePosition(2, 32));
    }

    [Fact]
    public async Task TextThatWasNeverSaved_HasNothingOfTheFiles()
    {
        const string text = "M. Marlow to P. Penrose. 1 July 1921.\n1. One[footnoteRef:1]. [1:  See Document 99.] \n";
        using var folder = new EditionFolder().Write(".editorconfig", "root = true\n[*.txt]\nedition_numbered = true\n").Write("d12.txt", text);
        await using var editor = await Editor.OpenAsync(folder);
        var uri = folder.UriOf("d12.txt");
        (await editor.PublishedAsync(uri)).Should().Equal("ED7004 2:33-2:44");
        editor.OpenDocument(uri, "\n" + text);
        await editor.SettleAsync();
        editor.Heard.Where(message => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && message["params"]!["version"]?.GetValue<int>() == 1)
            .SelectMany(message => message["params"]!["diagnostics"]!.AsArray()).Select(diagnostic => Editor.Brief(diagnostic!)).Distinct()
            .Should().Equal("ED7004 3:33-3:44");
    }

    [Fact]
    public async Task BytesThatAreNoUtf8_AreFoundAsACheckFindsThem_WhereTheEditorShowsThem()
    {
        using var folder = new EditionFolder();
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes("M. Marlow to P. Penrose. 1 July 1921.\n1. Glad "), 0xED, 0xA0, 0x80, .. System.Text.Encoding.UTF8.GetBytes(" of[footnoteRef:3] it.\n")];
        await File.WriteAllBytesAsync(folder.PathOf("a.txt"), bytes, TestContext.Current.CancellationToken);
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), System.Text.Encoding.UTF8.GetString(bytes));
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED0002 2:9-2:12", "ED3001 2:15-2:30");
    }

    [Fact]
    public async Task BackgroundCheck_ShowsHowFarItIs()
    {
        using var folder = new EditionFolder().Write("b.txt", Flawed).Write("c.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder, """{"window":{"workDoneProgress":true}}""");
        await editor.NextAsync(message => KindOf(message) == "end");

        editor.Heard.Should().Contain(message => message["method"]!.GetValue<string>() == "window/workDoneProgress/create");
        editor.Heard.Select(KindOf).OfType<string>().Should().StartWith("begin");

        static string? KindOf(JsonObject message) => message["method"]?.GetValue<string>() == "$/progress" ? message["params"]!["value"]!["kind"]!.GetValue<string>() : null;
    }

    [Fact]
    public async Task ProgressThatTheEditorRefuses_IsNotShown()
    {
        using var folder = new EditionFolder().Write("b.txt", Flawed).Write("c.txt", Flawed);
        await using var editor = Editor.Bare();
        editor.Refuses = method => method == "window/workDoneProgress/create";
        await editor.InitializeAsync([folder], """{"window":{"workDoneProgress":true}}""");
        await editor.NextAsync("window/workDoneProgress/create");
        await editor.SettleAsync();
        editor.Heard.Should().NotContain(message => message["method"]!.GetValue<string>() == "$/progress");
    }

    [Fact]
    public async Task OpenLetters_AreCounted_WhereNothingElseIsChecked()
    {
        using var folder = new EditionFolder().Write("b.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder, options: """{"checkEdition":false}""");
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);
        (await editor.SettleAsync())!["letters"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task ChangeOutOfOrder_IsIgnored_AndToldOnce()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed, version: 9);
        editor.Replace(folder.UriOf("a.txt"), 3, Other);
        editor.Replace(folder.UriOf("a.txt"), 4, Other);
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED3001 2:16-2:31");
        editor.Heard.Count(message => message["method"]!.GetValue<string>() == "window/logMessage").Should().Be(2);
        editor.Heard.Count(message => message["method"]!.GetValue<string>() == "window/showMessage").Should().Be(1);
    }

    [Theory]
    [InlineData("""{"range":{"start":{"line":0.5,"character":0},"end":{"line":0,"character":0}},"text":"x"}""")]
    [InlineData("""{"range":{"start":{"line":0,"character":0}},"text":"x"}""")]
    [InlineData("{}")]
    [InlineData("7")]
    public async Task ChangeThatCannotBeRead_IsTold(string change)
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);
        editor.Tell("textDocument/didChange", $$$"""{"textDocument":{"uri":"{{{folder.UriOf("a.txt")}}}","version":2},"contentChanges":[{{{change}}}]}""");
        var told = await editor.NextAsync("window/showMessage");
        told["params"]!["message"]!.GetValue<string>().Should().StartWith("Validator: The parameters of textDocument/didChange are not as the protocol has them: ")
            .And.EndWith("; findings may stand in the wrong places until the document is opened anew.");
    }

    [Theory]
    [InlineData("file:/")]
    [InlineData("file://localhost/")]
    public async Task FilesUri_MayBeWrittenOtherwise(string start)
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        var uri = folder.UriOf("a.txt").Replace("file:///", start, StringComparison.Ordinal);
        editor.OpenDocument(uri, Flawed);
        (await editor.PublishedAsync(uri)).Should().Equal("ED3001 2:16-2:31");

        editor.Close(folder.UriOf("a.txt"));
        (await editor.PublishedAsync(uri)).Should().BeEmpty();
    }

    [Fact]
    public async Task NewMarks_AreColouredAnew()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder, """{"workspace":{"semanticTokens":{"refreshSupport":true}}}""");
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);
        await editor.SettleAsync();
        folder.Write(".editorconfig", "root = true\n[*.txt]\nedition_vocabulary = cipher corrupt\n");
        editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = folder.UriOf(".editorconfig"), ["type"] = 2 }) });
        await editor.NextAsync("workspace/semanticTokens/refresh");
    }

    [Fact]
    public async Task PlainText_IsALetterInsideAnEditionOnly()
    {
        using var folder = new EditionFolder(hasProject: false).Write("notes.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("notes.txt"), Flawed);
        (await editor.PublishedAsync(folder.UriOf("notes.txt"))).Should().BeEmpty();

        editor.OpenDocument(folder.UriOf("a.edition"), Other);
        (await editor.PublishedAsync(folder.UriOf("a.edition"))).Should().Equal("ED3001 2:16-2:31");

        editor.Tell("workspace/didChangeConfiguration", """{"settings":{"validator":{"plainText":"always"}}}""");
        (await editor.PublishedAsync(folder.UriOf("notes.txt"))).Should().Equal("ED3001 2:16-2:31");
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("node_modules/package")]
    [InlineData(".cache")]
    public async Task PlainText_InAFolderThatIsSetAside_IsNoLetter(string aside)
    {
        using var folder = new EditionFolder().Write($"{aside}/LICENSE.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf($"{aside}/LICENSE.txt"), Flawed);
        (await editor.PublishedAsync(folder.UriOf($"{aside}/LICENSE.txt"))).Should().BeEmpty();
        (await editor.SettleAsync())!["letters"]!.GetValue<int>().Should().Be(0);
    }

    [Fact]
    public async Task ByteOrderMarkThatTheEditorShows_IsNoFinding()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), "\uFEFF" + Flawed);
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED3001 2:16-2:31");
        editor.Replace(folder.UriOf("a.txt"), 2, "\uFEFF\uFEFF" + Flawed);
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED6003 1:1-1:3", "ED3001 2:16-2:31");
    }

    [Fact]
    public async Task FolderThatGoesOrMoves_TakesItsLettersAlong()
    {
        using var folder = new EditionFolder().Write("old/a.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder);
        (await editor.PublishedAsync(folder.UriOf("old/a.txt"))).Should().Equal("ED3001 2:16-2:31");

        Directory.Move(folder.PathOf("old"), folder.PathOf("new"));
        editor.Tell("workspace/didRenameFiles", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["oldUri"] = folder.UriOf("old"), ["newUri"] = folder.UriOf("new") }) });
        (await editor.PublishedAsync(folder.UriOf("old/a.txt"))).Should().BeEmpty();
        (await editor.PublishedAsync(folder.UriOf("new/a.txt"))).Should().Equal("ED3001 2:16-2:31");

        Directory.Delete(folder.PathOf("new"), recursive: true);
        editor.Tell("workspace/didDeleteFiles", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["uri"] = folder.UriOf("new") }) });
        (await editor.PublishedAsync(folder.UriOf("new/a.txt"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"inlayHints":{"weekdays":true}}]""")]
    public async Task SettingsOfTheBeginning_Hold_WhereTheEditorHasNoOthers(string kept)
    {
        using var folder = new EditionFolder(hasProject: false);
        await using var editor = Editor.Bare();
        editor.Answer = message => message["method"]!.GetValue<string>() == "workspace/configuration" ? JsonNode.Parse(kept) : null;
        await editor.InitializeAsync([folder], """{"workspace":{"configuration":true}}""", """{"plainText":"always"}""");
        await editor.NextAsync("workspace/configuration");
        editor.OpenDocument(folder.UriOf("notes.txt"), Flawed);
        (await editor.PublishedAsync(folder.UriOf("notes.txt"))).Should().Equal("ED3001 2:16-2:31");
    }

    [Fact]
    public async Task ClientThatPulls_IsSentNothingUnasked()
    {
        using var folder = new EditionFolder().Write("b.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder, """{"textDocument":{"diagnostic":{"dynamicRegistration":true}},"workspace":{"diagnostics":{"refreshSupport":true}}}""");
        editor.Capabilities["diagnosticProvider"]!.ToJsonString().Should().Be("""{"identifier":"validator","interFileDependencies":true,"workspaceDiagnostics":true}""");
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);

        var report = (await editor.AskAboutAsync("textDocument/diagnostic", folder.UriOf("a.txt")))!;
        report["kind"]!.GetValue<string>().Should().Be("full");
        report["items"]!.AsArray().Select(diagnostic => Editor.Brief(diagnostic!)).Should().Equal("ED3001 2:16-2:31");

        var again = (await editor.AskAsync("textDocument/diagnostic", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = folder.UriOf("a.txt") },
            ["previousResultId"] = report["resultId"]!.GetValue<string>(),
        }))!;
        again["kind"]!.GetValue<string>().Should().Be("unchanged");

        var workspace = (await editor.AskAsync("workspace/diagnostic", JsonNode.Parse("""{"previousResultIds":[]}""")))!;
        workspace["items"]!.AsArray().Select(item => item!["uri"]!.GetValue<string>()).Should().BeEquivalentTo([folder.UriOf("a.txt"), folder.UriOf("b.txt")]);
        await editor.SettleAsync();
        editor.Heard.Select(message => message["method"]!.GetValue<string>()).Should().Contain("workspace/diagnostic/refresh").And.NotContain("textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task AcceptedFinding_IsNotShown()
    {
        using var folder = new EditionFolder().Write("accepted.tsv", "rule\tdocument\tfound\treason\nED3001\ta.txt\t[footnoteRef:3]\tso in the volume\n");
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();

        folder.Write("accepted.tsv", "rule\tdocument\tfound\treason\n");
        editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = folder.UriOf("accepted.tsv"), ["type"] = 2 }) });
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED3001 2:16-2:31");
    }

    [Fact]
    public async Task UnsavedConfiguration_CountsAtOnce()
    {
        using var folder = new EditionFolder();
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);
        editor.OpenDocument(folder.UriOf(".editorconfig"), "root = true\n");
        editor.Replace(folder.UriOf(".editorconfig"), 2, "root = true\n[*]\ndotnet_diagnostic.ED3001.severity = none\n");
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();

        editor.Close(folder.UriOf(".editorconfig"));
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED3001 2:16-2:31");
    }

    [Fact]
    public async Task LetterThatIsDeletedWhileOpen_IsServedUntilItIsClosed()
    {
        using var folder = new EditionFolder().Write("a.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder);
        editor.OpenDocument(folder.UriOf("a.txt"), Flawed);
        File.Delete(folder.PathOf("a.txt"));
        editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = folder.UriOf("a.txt"), ["type"] = 3 }) });
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().Equal("ED3001 2:16-2:31");

        editor.Close(folder.UriOf("a.txt"));
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();
    }

    [Fact]
    public async Task LetterThatChangedOutside_IsCheckedAgain()
    {
        using var folder = new EditionFolder().Write("a.txt", Flawed);
        await using var editor = await Editor.OpenAsync(folder);
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().NotBeEmpty();

        folder.Write("a.txt", "M. Marlow to P. Penrose. 1 July 1921.\n1. Glad.\n");
        editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = folder.UriOf("a.txt"), ["type"] = 2 }) });
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();
    }

    [Fact]
    public async Task LetterThatChangedWhileItWasRead_IsReadAgain()
    {
        using var folder = new EditionFolder().Write("a.txt", Flawed);
        var files = new SlowFiles();
        await using var editor = await Editor.OpenAsync(folder, files: files);
        await files.HasRead.WaitAsync(TestContext.Current.CancellationToken);
        folder.Write("a.txt", Flawed.Replace("[footnoteRef:3]", "", StringComparison.Ordinal));
        editor.Tell("workspace/didChangeWatchedFiles", $$$"""{"changes":[{"uri":"{{{folder.UriOf("a.txt")}}}","type":2}]}""");

        // What is asked after the change is answered after it was heard.
        await editor.AskAsync("validator/rule", JsonNode.Parse("""{"id":"ED3001"}"""));
        files.GoOn.Set();
        (await editor.PublishedAsync(folder.UriOf("a.txt"))).Should().BeEmpty();
    }

    [Fact]
    public async Task SearchForLetters_WaitsForTheFirstCheck()
    {
        using var folder = new EditionFolder().Write("a.txt", Flawed);
        var files = new SlowFiles();
        await using var editor = await Editor.OpenAsync(folder, files: files);
        await files.HasRead.WaitAsync(TestContext.Current.CancellationToken);
        var letters = editor.AskAsync("workspace/symbol", JsonNode.Parse("""{"query":"marlow"}"""));
        files.GoOn.Set();
        (await letters)!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Folders_AreAddedAndRemoved()
    {
        using var one = new EditionFolder().Write("a.txt", Flawed);
        using var other = new EditionFolder().Write("b.txt", Flawed);
        await using var editor = await Editor.OpenAsync(one);
        await editor.SettleAsync();

        editor.Tell("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject
            {
                ["added"] = new JsonArray(new JsonObject { ["uri"] = new Uri(other.Path).AbsoluteUri, ["name"] = "other" }),
                ["removed"] = new JsonArray(new JsonObject { ["uri"] = new Uri(one.Path).AbsoluteUri, ["name"] = "one" }),
            },
        });
        (await editor.PublishedAsync(other.UriOf("b.txt"))).Should().Equal("ED3001 2:16-2:31");
        (await editor.PublishedAsync(one.UriOf("a.txt"))).Should().BeEmpty();
    }

    /// <summary>Files of which the first letter is read slowly.</summary>
    private sealed class SlowFiles : IFileAccess
    {
        private readonly DiskFiles disk = new();
        private readonly TaskCompletionSource hasRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HasRead => hasRead.Task;

        public ManualResetEventSlim GoOn { get; } = new();

        public bool FileExists(string path) => disk.FileExists(path);

        public bool FolderExists(string path) => disk.FolderExists(path);

        public IReadOnlyList<string> FilesIn(string folder) => disk.FilesIn(folder);

        public IReadOnlyList<string> FoldersIn(string folder) => disk.FoldersIn(folder);

        public LetterText ReadLetter(string path)
        {
            var letter = disk.ReadLetter(path);
            if (hasRead.TrySetResult()) GoOn.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue();
            return letter;
        }

        public string? ReadText(string path) => disk.ReadText(path);
    }

    /// <summary>Counts the marks that it sees in each text, and waits at the first mark of the old one.</summary>
    private sealed class WaitingRule : Rule
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override DiagnosticDescriptor Descriptor { get; } = new("ED9999", "Waits", "Never", Category.Validator, DiagnosticSeverity.Error, true);

        public ManualResetEventSlim GoOn { get; } = new();

        public Task Begun => begun.Task;

        public ConcurrentDictionary<string, int> Seen { get; } = new();

        public override void Register(RuleRegistry on) => on.Node<EditorialCommentSyntax>((_, context) =>
        {
            var text = context.Document.Text[..3];
            Seen.AddOrUpdate(text, 1, (_, count) => count + 1);
            if (text != "Old") return;
            begun.TrySetResult();
            GoOn.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue();
        });
    }
}
